using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Rules;

namespace TaskForce.Domain.Requests;

/// <summary>
/// A European Investigation Order (Directive 2014/41/EU) from its draft to its closing. Each method is an act of reference
/// §4.5: it asks the table of transitions, checks what the act needs, moves the clocks and leaves an event.
/// </summary>
public sealed partial class InvestigationOrder : CooperationRequest
{
    private readonly List<OrderMeasure> measures = [];
    private readonly List<FormVersion> forms = [];
    private readonly List<Consultation> consultations = [];

    private InvestigationOrder() { }

    /// <summary>T01: opens a draft of the actor's own authority.</summary>
    /// <param name="id">Key of the new order.</param>
    /// <param name="issuing">The issuing authority.</param>
    /// <param name="executing">The executing State.</param>
    /// <param name="form">What is already known.</param>
    /// <param name="deed">Who opens it and when.</param>
    /// <exception cref="RuleViolation">The actor may not draft for the authority; the States are the same.</exception>
    public InvestigationOrder(RequestId id, AuthorityCode issuing, CountryCode executing, OrderForm form, Deed deed)
        : base(id, RequestKind.EIO, issuing, executing, RuleSets.InForceOn(HolidayCalendar.Of(issuing.Country).DayOf(deed.RecordedAt)).Version, deed)
    {
        if (!deed.By.ActsFor(issuing) || !(deed.By.Is(Role.Magistrate) || deed.By.Is(Role.IssuingOfficer) || deed.By.Is(Role.Clerk)))
            throw new RuleViolation(Refusal.NotYourAct);
        CheckDeed(deed, "OccurredOn");
        FormLimits.Check(form);
        forms.Add(new FormVersion(id, 1, issuing.Country, Unsigned(form), deed.RecordedAt));
        FollowForm(form);
        Show(Principal.Of(issuing), AccessLevel.Full, AccessReason.Issuing, deed.RecordedAt);
        Record(OrderAct.Create, deed, Side.Issuing, issuing);
    }

    /// <summary>State before closing, should the closing prove a mistake (T49).</summary>
    public OrderState? StateBeforeClosing { get; private set; }

    /// <summary>The side that asked for reopening.</summary>
    public Side? ReopeningAskedBy { get; private set; }

    /// <summary>The transfer of evidence is suspended (flag TRANSFER_SUSPENDED, Art. 13(2)).</summary>
    public bool TransferSuspended { get; private set; }

    /// <summary>The decision was extended (flag EXTENDED, Art. 12(5)).</summary>
    public bool Extended { get; private set; }

    /// <summary>A further order supplements this one (flag SUPPLEMENTED, Art. 8).</summary>
    public bool Supplemented { get; private set; }

    /// <summary>Evidence was transferred and has to come back.</summary>
    public bool ReturnOutstanding { get; private set; }

    /// <summary>When the decision was taken (Art. 12(3)).</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>End of the execution of the last measure.</summary>
    public DateTimeOffset? ExecutedAt { get; private set; }

    /// <summary>The measures.</summary>
    public IReadOnlyList<OrderMeasure> Measures => measures;

    /// <summary>Versions of the form, the first first.</summary>
    public IReadOnlyList<FormVersion> Forms => forms;

    /// <summary>Formal consultations.</summary>
    public IReadOnlyList<Consultation> Consultations => consultations;

    /// <summary>The version that counts: the last that was signed, or the one being written before that.</summary>
    public OrderForm Form => VersionThatCounts.Content;

    /// <summary>The version being written; null when there is none.</summary>
    public FormVersion? OpenForm => forms.LastOrDefault(f => f.SignedAt is null);

    /// <summary>Flag CONSULTATION_OPEN.</summary>
    public bool ConsultationOpen => consultations.Any(c => c.IsOpen);

    /// <summary>The rules under which it stands.</summary>
    public RuleSet Rules => RuleSets.Of(RulesVersion);

    private protected override LimitRule LimitOf(LimitCode code) => Rules.Limits[code];

    /// <inheritdoc/>
    public override IReadOnlySet<OrderActor> ActorsOf(Actor actor) => ActorsOf(actor, Issuing, Validating, Executing, HandedTo, TransmittedAt is not null);

    /// <summary>The same, for many orders at once of which only the parties are known.</summary>
    public static IReadOnlySet<OrderActor> ActorsOf(
        Actor actor, AuthorityCode issuing, AuthorityCode? validating, AuthorityCode? executing, AuthorityCode? handedTo, bool transmitted)
    {
        var found = new HashSet<OrderActor>();
        if (actor.IsSystem)
            found.Add(OrderActor.SYS);
        if (actor.ActsFor(issuing))
        {
            Add(Role.Magistrate, OrderActor.IM);
            Add(Role.Clerk, OrderActor.IC);
            Add(Role.IssuingOfficer, OrderActor.IA);
            // Once sent, the order passes through the central authority of the other State only.
            if (!transmitted)
                Add(Role.CentralAuthority, OrderActor.CA);
        }

        if (actor.ActsFor(validating))
            Add(Role.Magistrate, OrderActor.VM);
        // Before transmission the other State does not know the order, whoever is named as addressee.
        if (transmitted && (actor.ActsFor(executing) || actor.ActsFor(handedTo)))
        {
            Add(Role.Magistrate, OrderActor.EM);
            Add(Role.Clerk, OrderActor.EC);
            Add(Role.CentralAuthority, OrderActor.CA);
        }

        return found;

        void Add(Role role, OrderActor as_)
        {
            if (actor.Is(role))
                found.Add(as_);
        }
    }

    /// <summary>Whether the table opens the act to the actor now. What the act itself needs is checked when it is done.</summary>
    public Refusal? WhyNot(OrderAct act, Actor actor)
    {
        if (NotByTable(act, actor) is { } refusal)
            return refusal;
        return act switch
        {
            OrderAct.Sign when Rules.ValidationNeeded(Form, IssuingCountry) => Refusal.ValidationNeeded,
            OrderAct.SubmitForValidation when !Rules.ValidationNeeded(Form, IssuingCountry) => Refusal.ValidationNotNeeded,
            OrderAct.RecordReception when Current?.ReceivedAt is not null => Refusal.AlreadyReceived,
            OrderAct.RecordReception when !actor.ActsFor(Current!.Authority) => Refusal.NotYourAct,
            OrderAct.Acknowledge when !Unacknowledged(actor).Any() =>
                Current is { ReceivedAt: null } next && actor.ActsFor(next.Authority) ? Refusal.OnItsWay : Refusal.AlreadyAcknowledged,
            not (OrderAct.RecordReception or OrderAct.Withdraw or OrderAct.Correct or OrderAct.MissLimit or OrderAct.MoveLimit or OrderAct.Acknowledge
                or OrderAct.Supplement or OrderAct.OpenConsultation or OrderAct.AnswerConsultation or OrderAct.ExplainMissedLimit)
                when Current is { ReceivedAt: null } && State is OrderState.Received or OrderState.Acknowledged => Refusal.OnItsWay,
            OrderAct.Extend when Extended => Refusal.AlreadyExtended,
            OrderAct.HandOver when ExecutingCountry != CountryCode.BE => Refusal.HandOverOnlyInBelgium,
            OrderAct.HandOver when HandedTo is not null => Refusal.HandedOverAlready,
            OrderAct.ResumeExecution when measures.Exists(m => m.State == MeasureState.Postponed && SubstitutePending(m.Number)) => Refusal.SubstitutePending,
            OrderAct.SuspendTransfer when TransferSuspended => Refusal.TransferSuspended,
            OrderAct.SuspendTransfer when !EvidenceToTransfer => Refusal.NoEvidence,
            OrderAct.TransferEvidence when TransferSuspended => Refusal.TransferSuspended,
            OrderAct.ResumeTransfer when !TransferSuspended => Refusal.NotInThisState,
            OrderAct.AnswerConsultation when !consultations.Any(c => c.IsOpen && c.AskedBy != SideOf(actor)) => Refusal.ConsultationNotOpen,
            OrderAct.ExplainMissedLimit when !Unexplained.Any() => Refusal.NothingMissed,
            OrderAct.RecordReturn when !ReturnOutstanding => Refusal.NoEvidence,
            OrderAct.AskReopening when ReopeningAskedBy is not null => Refusal.ReopeningAskedAlready,
            OrderAct.ConfirmReopening when ReopeningAskedBy is null || ReopeningAskedBy == SideOf(actor) => Refusal.NoReopeningAsked,
            OrderAct.Complete when !CompletedSinceReport => Refusal.NoNewVersion,
            OrderAct.Validate or OrderAct.SendBack
                when actor.User == Author || Events.LastOrDefault(e => e.Act == OrderAct.SubmitForValidation)?.User == actor.User => Refusal.AuthorCannotValidate,
            OrderAct.Close when State is OrderState.Executed or OrderState.ExecutedInPart && EvidenceToTransfer => Refusal.EvidenceOutstanding,
            OrderAct.Close when State == OrderState.EvidenceTransferred && ReturnOutstanding => Refusal.ReturnOutstanding,
            OrderAct.Close when State is OrderState.Executed or OrderState.ExecutedInPart or OrderState.EvidenceTransferred && ConsultationOpen
                => Refusal.ConsultationOpen,
            _ => null,
        };
    }

    /// <summary>The acts open to the actor now, in the order of the table.</summary>
    public IReadOnlyList<OrderAct> OpenTo(Actor actor) =>
        [.. Transitions.Table.Select(t => t.Act).Distinct().Where(act => WhyNot(act, actor) is null)];

    private bool EvidenceToTransfer => measures.Any(m => m.EvidenceFound == true);

    // The corrections of the issuing side are signed versions of the form.
    private bool CompletedSinceReport =>
        Events.LastOrDefault(e => e.Act == OrderAct.ReportIncomplete) is { } report
        && Events.Any(e => e.Act == OrderAct.Correct && e.Side == Side.Issuing && e.Number > report.Number);

    /// <summary>The authority addressed, as distinct from the judge to whom it handed the order over.</summary>
    private Handling? Addressed => Handlings.LastOrDefault(h => !h.IsHandOver);

    private bool SubstitutePending(int measure) =>
        consultations.Exists(c => c is { Kind: ConsultationKind.CONS_10_4, IsOpen: true } && c.Measures.Contains(measure));

    private IEnumerable<Handling> Unacknowledged(Actor actor) =>
        Handlings.Where(h => h is { ReceivedAt: not null, AcknowledgedAt: null } && actor.ActsFor(h.Authority));

    private RequestEvent Happened(OrderAct act, Deed deed, EventFacts? facts = null) =>
        Record(act, deed, SideOf(deed.By), ActingAuthority(deed.By), facts);

    /// <summary>The authority in whose name the actor acts: a parent office acts for its division.</summary>
    private AuthorityCode? ActingAuthority(Actor actor) =>
        new[] { Issuing, Validating, HandedTo, Executing }.FirstOrDefault(a => actor.ActsFor(a)) ?? actor.Authority;

    private void Enter(OrderAct act, OrderState to)
    {
        if (!Transitions.Leads(act, State, to))
            throw new InvalidOperationException($"{act} does not lead from {State} to {to}.");
        State = to;
    }

    private OrderMeasure Measure(int number) =>
        measures.Find(m => m.Number == number) ?? throw new RuleViolation(Refusal.MeasureNotOpen, "Measures", number);

    private MeasureLine Line(int number) => Form.Measures.First(m => m.Number == number);

    private IEnumerable<Clock> Due(params LimitCode[] codes) => Clocks.Where(c => c.IsDue && codes.Contains(c.Code));
}
