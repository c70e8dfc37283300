using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Rules;

namespace TaskForce.Domain.Requests.Assistance;

/// <summary>
/// A request of another kind than the EIO. What it is made of and how its life goes, its <see cref="AssistanceDefinition"/> says; this
/// class guards every step by it: side, role, state, fields, order of days, consultations, limits.
/// </summary>
public sealed partial class AssistanceRequest : CooperationRequest
{
    private readonly List<AssistanceFormVersion> versions = [];

    private AssistanceRequest() { }

    /// <summary>Opens a draft of the actor's own authority.</summary>
    /// <exception cref="RuleViolation">The kind is not the actor's, or does not apply yet; the States are the same; a text is too long.</exception>
    public AssistanceRequest(RequestId id, RequestKind kind, AuthorityCode issuing, CountryCode executing, AssistanceForm form, Deed deed)
        : base(id, kind, issuing, executing, AssistanceRules.Version, deed)
    {
        if (!deed.By.ActsFor(issuing) || !Definition.DraftedBy.Any(deed.By.Is))
            throw new RuleViolation(Refusal.KindOfOthers, "Kind");
        if (!Definition.AppliesOn(HolidayCalendar.Of(issuing.Country).DayOf(deed.RecordedAt)))
            throw new RuleViolation(Refusal.KindNotInForce, "Kind");
        CheckDeed(deed, "OccurredOn");
        DemandShape(form);
        if (Definition.IsReinforced)
            Confidentiality = Confidentiality.Reinforced;
        versions.Add(new AssistanceFormVersion(id, 1, issuing.Country, Titled(form), deed.RecordedAt));
        Follow(form, deed);
        Show(Principal.Of(issuing), AccessLevel.Full, AccessReason.Issuing, deed.RecordedAt);
        Record(OrderAct.Create, deed, Side.Issuing, issuing);
    }

    /// <summary>The state to which the end of a postponement or of a remedy leads back.</summary>
    public OrderState? StateBefore { get; private set; }

    /// <summary>The side that asked a question before a refusal and waits for the answer.</summary>
    public Side? ConsultationAskedBy { get; private set; }

    /// <summary>The side that has signed the agreement of a team, while the other has not.</summary>
    public Side? SignedBy { get; private set; }

    /// <summary>The last day of the agreement of a team, extensions included.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>What it is made of.</summary>
    public AssistanceDefinition Definition => AssistanceKinds.Of(Kind);

    /// <summary>Versions of the form, the first first.</summary>
    public IReadOnlyList<AssistanceFormVersion> Versions => versions;

    /// <summary>The version that counts: the last that was sent, or the one being written before that.</summary>
    public AssistanceFormVersion VersionThatCounts => versions.LastOrDefault(v => v.SignedAt is not null) ?? versions[^1];

    /// <summary>What stands in the version that counts.</summary>
    public AssistanceForm Form => VersionThatCounts.Content;

    /// <summary>The version being written; null when there is none.</summary>
    public AssistanceFormVersion? OpenVersion => versions.LastOrDefault(v => v.SignedAt is null);

    /// <summary>Whether a version is still what was signed.</summary>
    public SealState SealOf(AssistanceFormVersion version) => SealOf(version.Number, version.Seal, () => SealedAssistance.Of(version, this).Hash());

    /// <inheritdoc/>
    public override bool IsKeptToItsAuthorities => Definition.IsReinforced;

    private protected override bool OpensWhenPressing => !Definition.IsMetadataToStates;

    private protected override LimitRule LimitOf(LimitCode code) => AssistanceRules.Limits[code];

    /// <inheritdoc/>
    public override IReadOnlySet<OrderActor> ActorsOf(Actor actor)
    {
        var found = new HashSet<OrderActor>();
        if (actor.IsSystem)
            found.Add(OrderActor.SYS);
        if (PartOf(actor) is not { } side)
            return found;
        if (actor.Is(Role.Magistrate))
            found.Add(side == Side.Issuing ? OrderActor.IM : OrderActor.EM);
        if (actor.Is(Role.Clerk))
            found.Add(side == Side.Issuing ? OrderActor.IC : OrderActor.EC);
        if (actor.Is(Role.CentralAuthority))
            found.Add(OrderActor.CA);
        return found;
    }

    /// <summary>Also the central authorities, for the log that is theirs (§5.9).</summary>
    public override bool DecidesOnRetention(Actor actor) =>
        base.DecidesOnRetention(actor) || (ErasedAt is null && Definition.IsOfCentralAuthorities && ActorsOf(actor).Contains(OrderActor.CA));

    /// <summary>Whether somebody writes in the form now: in the draft, or in a correction.</summary>
    public bool CanWrite(Actor actor) =>
        ErasedAt is null && OpenVersion is not null && !IsClosed && PartOf(actor) == Side.Issuing && Definition.DraftedBy.Any(actor.Is);

    /// <summary>What the form that is being written lacks before it is sent.</summary>
    public IReadOnlyList<AssistanceGap> Gaps(DateTimeOffset now) =>
        AssistanceCheck.Gaps(Definition, OpenVersion?.Content ?? Form, Executing is not null, now, IssuingCountry);

    /// <summary>Whether the sending comes late for the hearing (1959 Convention, Art. 7(3)): a warning, no refusal.</summary>
    public bool IsLateForHearing(DateOnly day) =>
        Definition.WarnsBefore is { } warns && (OpenVersion?.Content ?? Form).Values.Day(warns.Field) is { } hearing && hearing < day.AddDays(warns.Days);

    /// <summary>Whether the form, or the translation joined, is in a language that the executing State accepts (§6.3).</summary>
    public bool LanguageAccepted
    {
        get
        {
            var form = OpenVersion?.Content ?? Form;
            return !Definition.IsCertificate
                || Translations.IsAccepted(RuleSets.All[^1].AcceptedLanguages(ExecutingCountry), form.Language, form.TranslationLanguage, form.Translator);
        }
    }

    /// <summary>Why a step is not open to somebody now; null where it is. What the step itself needs is checked when it is taken.</summary>
    public Refusal? WhyNot(AssistanceAct act, Actor actor) => Open(act, actor, out _);

    /// <summary>The steps open to somebody now, in the order of the life.</summary>
    public IReadOnlyList<AssistanceAct> OpenTo(Actor actor) => [.. Definition.Life.Select(s => s.Act).Distinct().Where(act => WhyNot(act, actor) is null)];

    /// <summary>The one step that the request waits for from somebody; null when it waits for somebody else. A draft is written first.</summary>
    public AssistanceAct? NextFor(Actor actor) =>
        NextOf(Definition, State, PartOf(actor), actor.Roles, ConsultationAskedBy, SignedBy).Cast<AssistanceAct?>().FirstOrDefault(act => WhyNot(act!.Value, actor) is null);

    /// <summary>The steps that a request in that state waits for from a side, for many requests at once of which only this is known.</summary>
    public static IEnumerable<AssistanceAct> NextOf(
        AssistanceDefinition definition, OrderState state, Side? side, IReadOnlySet<Role> roles, Side? askedBy, Side? signedBy) =>
        side is null ? []
        : askedBy is { } asking && definition.Of(AssistanceAct.AnswerConsultation).Any(s => s.From.Contains(state)) ? asking == side || !roles.Contains(Role.Magistrate) ? [] : [AssistanceAct.AnswerConsultation]
        : definition.Life.Where(s => (s.IsNext || (s.NeedsBoth && signedBy is not null)) && s.From.Contains(state) && (s.Side is null || s.Side == side) && s.By.Any(roles.Contains)
            && !(s.NeedsBoth && signedBy == side)).Select(s => s.Act);

    /// <summary>The side for which somebody acts; the other State has no part in a draft.</summary>
    private Side? PartOf(Actor actor) => SideOf(actor) is { } side && (side == Side.Issuing || TransmittedAt is not null) ? side : null;

    private Refusal? Open(AssistanceAct act, Actor actor, out AssistanceStep? step)
    {
        step = null;
        if (ErasedAt is not null)
            return Refusal.Erased;
        var lines = Definition.Of(act).Where(s => s.From.Contains(State)).ToList();
        if (lines.Count == 0)
            return Refusal.NotInThisState;
        if (PartOf(actor) is not { } side || !lines.Exists(s => IsFor(s, side, actor)))
            return Refusal.NotYourAct;
        var values = (TransmittedAt is null ? OpenVersion!.Content : Form).Values;
        step = lines.Find(s => IsFor(s, side, actor) && s.When?.IsMet(values) != false);
        return step is null ? Refusal.NotInThisState : NotAsThingsStand(step, side);

        static bool IsFor(AssistanceStep step, Side side, Actor actor) => (step.Side is null || step.Side == side) && step.By.Any(actor.Is);
    }

    private Refusal? NotAsThingsStand(AssistanceStep step, Side side) => step.Act switch
    {
        _ when step.ConsultFirst && Events.All(e => e.Step != AssistanceAct.Consult) => Refusal.ConsultFirst,
        _ when step.ConsultFirst && ConsultationAskedBy is not null => Refusal.ConsultationOpen,
        _ when step.NeedsBoth && SignedBy == side => Refusal.SignedAlready,
        AssistanceAct.Consult when ConsultationAskedBy is not null => Refusal.ConsultationOpen,
        AssistanceAct.AnswerConsultation or AssistanceAct.EndConsultation when ConsultationAskedBy is null => Refusal.ConsultationNotOpen,
        AssistanceAct.ExplainMissedLimit when !Unexplained.Any() => Refusal.NothingMissed,
        AssistanceAct.OpenCorrection when OpenVersion is not null => Refusal.CorrectionOpen,
        AssistanceAct.SendCorrection when OpenVersion is null => Refusal.NothingToCorrect,
        AssistanceAct.ExtendDecision when IsExtended => Refusal.ExtendedOnce,
        AssistanceAct.ExtendPreservation when Events.Any(e => e.Step == step.Act) => Refusal.ExtendedOnce,
        AssistanceAct.ExtendDecision when !IsDue(LimitCode.L26, LimitCode.L33, LimitCode.L34) => Refusal.NotInThisState,
        AssistanceAct.ExtendPreservation when !IsDue(LimitCode.L41) => Refusal.NotInThisState,
        AssistanceAct.AskForLimit when IsDue(LimitCode.L23) => Refusal.NotInThisState,
        AssistanceAct.AnswerLimit when !IsDue(LimitCode.L23) => Refusal.NotInThisState,
        AssistanceAct.AskClarification when IsDue(LimitCode.L42) => Refusal.NotInThisState,
        AssistanceAct.Clarify when !IsDue(LimitCode.L42) => Refusal.NotInThisState,
        AssistanceAct.LiftImmunity when Clocks.Any(c => c.Code == LimitCode.L26 && c.Authority == Executing) => Refusal.NotInThisState,
        AssistanceAct.AskInformation when !IsDue(LimitCode.L30) => Refusal.NotInThisState,
        AssistanceAct.ReceiveInformation when IsDue(LimitCode.L30) || Events.All(e => e.Step != AssistanceAct.AskInformation) => Refusal.NotInThisState,
        AssistanceAct.AgreeDate when Clocks.All(c => c.Code != LimitCode.L35) => Refusal.NotInThisState,
        _ => null,
    };

    /// <summary>The authority that has it now has extended its time: after a forward the time is another's.</summary>
    private bool IsExtended => Events.LastOrDefault(e => e.Step is AssistanceAct.ExtendDecision or AssistanceAct.Forward) is { Step: AssistanceAct.ExtendDecision };

    private bool IsDue(params LimitCode[] codes) => Clocks.Any(c => c.IsDue && codes.Contains(c.Code));
}
