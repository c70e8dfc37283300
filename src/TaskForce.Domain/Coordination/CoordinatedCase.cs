using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Coordination;

/// <summary>
/// Parallel proceedings of the two States that go together, with their requests (product, the request). One State opens it and
/// proposes it to an authority of the other; until that one joins, nothing crosses. Being a member shows the case and never a
/// request: who sees a request is decided by the request alone.
/// </summary>
public sealed partial class CoordinatedCase
{
    /// <summary>Longest name of an operation.</summary>
    public const int NameLength = 80;

    /// <summary>Longest message, reason or note, in characters.</summary>
    public const int TextLength = 4_000;

    private readonly List<CoordinationAccess> access = [];
    private readonly List<CoordinationEntry> entries = [];
    private readonly List<CoordinationProposal> proposals = [];
    private readonly List<Proceeding> proceedings = [];

    private CoordinatedCase() { }

    /// <summary>Opens a case for the actor's own authority; restricted, for the actor alone.</summary>
    /// <param name="id">Key.</param>
    /// <param name="name">A neutral name of the operation: no person, no fact.</param>
    /// <param name="restricted">Need-to-know: named persons only, and no State-wide row.</param>
    /// <param name="deed">Who opens it.</param>
    /// <exception cref="CoordinationViolation">Not a magistrate; no name, or too long a one.</exception>
    public CoordinatedCase(CoordinatedCaseId id, string name, bool restricted, Deed deed)
    {
        if (!deed.By.Is(Role.Magistrate) || deed.By.Authority is not { } own)
            throw new CoordinationViolation(CoordinationRule.NotYourAct);
        DemandText(name, "Name", NameLength);
        (Id, Name, Restricted, State) = (id, name.Trim(), restricted, CoordinationState.Preparing);
        (Opening, OpeningCountry, OpenedAt) = (own, own.Country, deed.RecordedAt);
        Seat(restricted ? Principal.Of(deed.By.User) : Principal.Of(own), own.Country, AccessLevel.Full, CoordinationSeat.Opened, deed);
        Record(CoordinationAct.Open, deed, own.Country);
    }

    /// <summary>Key.</summary>
    public CoordinatedCaseId Id { get; private set; }

    /// <summary>Grows by one with every entry in the history.</summary>
    public int Version { get; private set; }

    /// <summary>Name of the operation.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Need-to-know: named persons only.</summary>
    public bool Restricted { get; private set; }

    /// <summary>Where it is.</summary>
    public CoordinationState State { get; private set; }

    /// <summary>The authority that opened it.</summary>
    public AuthorityCode Opening { get; private set; }

    /// <summary>Its State.</summary>
    public CountryCode OpeningCountry { get; private set; }

    /// <summary>The authority of the other State to which it was proposed last, and which joined.</summary>
    public AuthorityCode? Partner { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When the other State joined; null while nothing crosses.</summary>
    public DateTimeOffset? JoinedAt { get; private set; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who sees it.</summary>
    public IReadOnlyList<CoordinationAccess> Access => access;

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<CoordinationEntry> Entries => entries;

    /// <summary>Proposals, the first first.</summary>
    public IReadOnlyList<CoordinationProposal> Proposals => proposals;

    /// <summary>Proceedings of both States.</summary>
    public IReadOnlyList<Proceeding> Proceedings => proceedings;

    /// <summary>
    /// The acts open to somebody now: what the pages offer, and what every method asks. Admitting and dismissing are named once,
    /// whoever the member.
    /// </summary>
    public IReadOnlyList<CoordinationAct> OpenTo(Actor actor) => [.. Enum.GetValues<CoordinationAct>().Where(act => WhyNot(act, actor) is null)];

    /// <summary>Whether somebody writes in the case now: a magistrate or clerk of a member at the full level, while it is open.</summary>
    public bool IsWrittenBy(Actor actor) => State != CoordinationState.Closed && MemberRow(actor) is not null;

    /// <summary>Enters proceedings of the actor's own State.</summary>
    /// <exception cref="CoordinationViolation">Not a member; closed; another State; no file number, or too long a one.</exception>
    public Proceeding AddProceeding(ProceedingFacts facts, Deed deed)
    {
        CheckFacts(facts, deed);
        var added = new Proceeding(Id, proceedings.Count + 1, facts, deed.RecordedAt);
        proceedings.Add(added);
        return added;
    }

    /// <summary>Brings proceedings of the actor's own State up to date.</summary>
    /// <exception cref="CoordinationViolation">As <see cref="AddProceeding"/>; there are none of that number in the own State.</exception>
    public void ChangeProceeding(int number, ProceedingFacts facts, Deed deed)
    {
        CheckFacts(facts, deed);
        var known = proceedings.Find(p => p.Number == number && p.Country == facts.Authority.Country)
            ?? throw new CoordinationViolation(CoordinationRule.NotYourAct);
        known.Follow(facts, deed.RecordedAt);
    }

    /// <summary>Every contribution passes here.</summary>
    /// <returns>The State of the member.</returns>
    /// <exception cref="CoordinationViolation">Not a member at the full level; closed.</exception>
    internal CountryCode DemandWriter(Deed deed)
    {
        var row = MemberRow(deed.By) ?? throw new CoordinationViolation(CoordinationRule.NotYourAct);
        if (State == CoordinationState.Closed)
            throw new CoordinationViolation(CoordinationRule.NotInThisState);
        return row.Country;
    }

    internal static void DemandText(string? text, string field, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new CoordinationViolation(CoordinationRule.TextNeeded, field);
        DemandLength(text, field, most);
    }

    internal static void DemandLength(string? text, string field, int most)
    {
        if (text?.Length > most)
            throw new CoordinationViolation(CoordinationRule.TextTooLong, field, most);
    }

    private void CheckFacts(ProceedingFacts facts, Deed deed)
    {
        if (DemandWriter(deed) != facts.Authority.Country)
            throw new CoordinationViolation(CoordinationRule.MemberOfOtherState, "Authority");
        DemandText(facts.FileNumber, "FileNumber", Proceeding.FileNumberLength);
    }

    /// <summary>The row by which somebody is a member at the full level: that of the own authority, or a named one.</summary>
    private CoordinationAccess? MemberRow(Actor actor) => actor.Is(Role.Magistrate) || actor.Is(Role.Clerk) || actor.Is(Role.IssuingOfficer)
        ? access.Find(a => a is { IsMember: true, Level: AccessLevel.Full } && IsOf(a, actor)) : null;

    private static bool IsOf(CoordinationAccess row, Actor actor) =>
        row.Principal == Principal.Of(actor.User) || (actor.Authority is { } own && row.Principal == Principal.Of(own));

    private void Seat(Principal principal, CountryCode country, AccessLevel level, CoordinationSeat seat, Deed deed)
    {
        if (access.Find(a => a.Principal == principal) is { } row)
            (row.Level, row.Seat) = (level, seat);
        else
            access.Add(new CoordinationAccess(Id, principal, country, level, seat, deed.RecordedAt));
    }

    private void Record(CoordinationAct act, Deed deed, CountryCode? audience, Principal? principal = null)
    {
        Version++;
        entries.Add(new CoordinationEntry(Id, entries.Count + 1, act, deed, audience, principal));
    }
}
