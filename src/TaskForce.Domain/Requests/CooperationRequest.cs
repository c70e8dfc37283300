using TaskForce.Domain.Organisations;
using TaskForce.Domain.Rules;

namespace TaskForce.Domain.Requests;

/// <summary>
/// What every request between the two States has: parties, number, state, events, limits and who may see it. It guards
/// itself: every change is a method that asks who acts and leaves an event.
/// </summary>
public abstract partial class CooperationRequest
{
    /// <summary>Stands for "nothing is due".</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly List<RequestEvent> events = [];
    private readonly List<Clock> clocks = [];
    private readonly List<RequestAccess> access = [];
    private readonly List<AccessChange> accessChanges = [];
    private readonly List<Handling> handlings = [];

    /// <summary>For the database.</summary>
    protected CooperationRequest() { }

    /// <summary>Opens a draft.</summary>
    /// <exception cref="RuleViolation">The two States are the same.</exception>
    protected CooperationRequest(RequestId id, RequestKind kind, AuthorityCode issuing, CountryCode executing, string rules, Deed deed)
    {
        if (issuing.Country == executing)
            throw new RuleViolation(Refusal.SameState);
        Id = id;
        Kind = kind;
        Issuing = issuing;
        IssuingCountry = issuing.Country;
        ExecutingCountry = executing;
        RulesVersion = rules;
        State = OrderState.Draft;
        Author = deed.By.User;
        CreatedAt = deed.RecordedAt;
        NextDueAt = Never;
    }

    /// <summary>Key.</summary>
    public RequestId Id { get; private set; }

    /// <summary>Kind.</summary>
    public RequestKind Kind { get; private set; }

    /// <summary>Grows by one with every change; the token of optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Null until transmission.</summary>
    public RequestNumber? Number { get; protected set; }

    /// <summary>Version of the rules under which it stands (see <see cref="RuleSets"/>).</summary>
    public string RulesVersion { get; protected set; } = "";

    /// <summary>Issuing authority.</summary>
    public AuthorityCode Issuing { get; private set; }

    /// <summary>Issuing State.</summary>
    public CountryCode IssuingCountry { get; private set; }

    /// <summary>Executing State.</summary>
    public CountryCode ExecutingCountry { get; private set; }

    /// <summary>The authority addressed; after a forward the one forwarded to.</summary>
    public AuthorityCode? Executing { get; protected set; }

    /// <summary>The validating authority, once an order was submitted to one.</summary>
    public AuthorityCode? Validating { get; protected set; }

    /// <summary>The investigating judge to whom an order was handed over (Belgium, T50).</summary>
    public AuthorityCode? HandedTo { get; protected set; }

    /// <summary>State.</summary>
    public OrderState State { get; protected set; }

    /// <summary>The user who opened the draft.</summary>
    public UserId Author { get; private set; }

    /// <summary>When the draft was opened.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? TransmittedAt { get; protected set; }

    /// <summary>First reception in the executing State.</summary>
    public DateTimeOffset? ReceivedAt { get; protected set; }

    /// <summary>Last change, by the server's clock.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Section B is filled (flag URGENT).</summary>
    public bool Urgent { get; protected set; }

    /// <summary>Need-to-know: only named users see it.</summary>
    public bool Restricted { get; protected set; }

    /// <summary>Whether names are masked in lists.</summary>
    public Confidentiality Confidentiality { get; protected set; } = Confidentiality.Normal;

    /// <summary>Language of the form.</summary>
    public Language? Language { get; protected set; }

    /// <summary>End of the next limit or target that is due; <see cref="Never"/> where there is none.</summary>
    public DateTimeOffset NextDueAt { get; private set; }

    /// <summary>Which limit that is.</summary>
    public LimitCode? NextDueCode { get; private set; }

    /// <summary>Nothing more will happen.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Why it was closed.</summary>
    public ClosingReason? ClosedFor { get; protected set; }

    /// <summary>Since when nothing more will happen; null while something may.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When its content was erased at the end of the time for which both States keep it.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>What happened, in order of recording.</summary>
    public IReadOnlyList<RequestEvent> Events => events;

    /// <summary>Every limit that ever ran.</summary>
    public IReadOnlyList<Clock> Clocks => clocks;

    /// <summary>Who sees it.</summary>
    public IReadOnlyList<RequestAccess> Access => access;

    /// <summary>Decisions on who sees it, the first first.</summary>
    public IReadOnlyList<AccessChange> AccessChanges => accessChanges;

    /// <summary>Authorities of the executing State that have or had it, the first addressee first.</summary>
    public IReadOnlyList<Handling> Handlings => handlings;

    /// <summary>The authority that has it, or to which it is on its way.</summary>
    public Handling? Current => handlings.LastOrDefault();

    /// <summary>Missed limits that nobody has explained yet.</summary>
    public IEnumerable<Clock> Unexplained => Clocks.Where(c => c is { State: ClockState.Missed, MissReason: null, IsTarget: false, Superseded: false });

    /// <summary>The rule of a limit, of the version of the law under which the request stands.</summary>
    private protected abstract LimitRule LimitOf(LimitCode code);

    /// <summary>As which of the actors of reference §4.1 somebody stands towards it.</summary>
    public abstract IReadOnlySet<OrderActor> ActorsOf(Actor actor);

    /// <summary>The side of an actor; null for the application and for anybody who acts for neither.</summary>
    public Side? SideOf(Actor actor) =>
        actor.ActsFor(Issuing) || actor.ActsFor(Validating) ? Side.Issuing
        : actor.ActsFor(Executing) || actor.ActsFor(HandedTo) ? Side.Executing
        : null;

    /// <summary>
    /// Empties the request at the end of the time for which it is kept: persons, texts and references go; number, parties,
    /// states, dates, limits, grounds and events stay for the statistics.
    /// </summary>
    /// <exception cref="RuleViolation">Sent and not closed; erased already.</exception>
    public abstract void Erase(DateTimeOffset now);

    /// <summary>Notes that an authority gets it.</summary>
    private protected Handling SendTo(AuthorityCode authority, DateTimeOffset at, bool handOver = false)
    {
        var handling = new Handling(Id, handlings.Count + 1, authority, at, handOver);
        handlings.Add(handling);
        return handling;
    }

    /// <summary>Starts a limit.</summary>
    private protected Clock Start(
        LimitCode code, DateTimeOffset eventAt, AuthorityCode? authority, CountryCode where,
        int? measure = null, int? length = null, DateOnly? on = null)
    {
        return Start(LimitOf(code), eventAt, authority, where, measure, length, on);
    }

    /// <summary>Starts a limit by another rule than the usual one of its code.</summary>
    private protected Clock Start(
        LimitRule rule, DateTimeOffset eventAt, AuthorityCode? authority, CountryCode where, int? measure = null, int? length = null, DateOnly? on = null)
    {
        var calendar = Calendars.HolidayCalendar.Of(where);
        var deadline = on is { } day ? LimitRule.At(day, calendar) : rule.EndAfter(eventAt, calendar, length);
        var clock = Clock.Start(Id, clocks.Count + 1, rule, eventAt, calendar, deadline, authority, measure);
        clocks.Add(clock);
        return clock;
    }

    /// <summary>Lets somebody see the request, at least at that level.</summary>
    private protected void Show(Principal principal, AccessLevel level, AccessReason reason, DateTimeOffset since)
    {
        var row = access.Find(a => a.Principal == principal);
        if (row is null)
            access.Add(new RequestAccess(Id, principal, level, reason, since));
        else if (row.Level < level)
            (row.Level, row.Reason) = (level, reason);
        else if (row.Reason == AccessReason.Granted)
            (row.RuleLevel, row.RuleReason) = (level, reason);
    }

    /// <summary>Takes the request from somebody's sight.</summary>
    private protected void Hide(Principal principal) => HideAll(a => a.Principal == principal);

    /// <summary>Takes the request from the sight of those whom these rows name.</summary>
    private protected void HideAll(Predicate<RequestAccess> rows) => access.RemoveAll(rows);

    /// <summary>Gives sight by a decision; what the acts gave is remembered beneath it.</summary>
    private protected void Give(Principal principal, AccessLevel level, CountryCode by, DateTimeOffset since)
    {
        var row = access.Find(a => a.Principal == principal);
        if (row is null)
            access.Add(row = new RequestAccess(Id, principal, level, AccessReason.Granted, since));
        else if (row.Reason != AccessReason.Granted)
            (row.RuleLevel, row.RuleReason, row.Level, row.Reason) = (row.Level, row.Reason, level, AccessReason.Granted);
        else
            row.Level = level;
        row.GrantedBy = by;
    }

    /// <summary>Takes back what a State has given by a decision; false where it has given nothing.</summary>
    private protected bool TakeBack(Principal principal, CountryCode by)
    {
        if (access.Find(a => a.Principal == principal) is not { Reason: AccessReason.Granted } row || row.GrantedBy != by)
            return false;
        if (row is { RuleLevel: { } level, RuleReason: { } reason })
            (row.Level, row.Reason, row.GrantedBy, row.RuleLevel, row.RuleReason) = (level, reason, null, null, null);
        else
            access.Remove(row);
        return true;
    }

    /// <summary>Records a decision on who sees the request.</summary>
    private protected void Changed(AccessChangeKind kind, Deed deed, CountryCode? audience, Principal? principal = null, AccessLevel? level = null)
    {
        Version++;
        ChangedAt = deed.RecordedAt;
        accessChanges.Add(new AccessChange(Id, accessChanges.Count + 1, kind, deed, audience, principal, level));
        Settle();
    }

    /// <summary>Empties what somebody wrote, but for what the statistics count; the event that says so is recorded.</summary>
    private protected void EraseWords(DateTimeOffset now)
    {
        foreach (var happened in events)
            happened.Detail?.Erase();
        foreach (var change in accessChanges)
            change.Erase();
        ErasedAt = now;
    }

    /// <summary>Leaves the register only to those whom these rows name.</summary>
    private protected void DropToRegister(Func<RequestAccess, bool> rows, AccessReason reason)
    {
        foreach (var row in access.Where(a => a.Level > AccessLevel.Register && rows(a)))
            (row.Level, row.Reason) = (AccessLevel.Register, reason);
    }

    /// <summary>Records what happened and settles what follows from it: version, next due date, copies for the register.</summary>
    private protected RequestEvent Record(
        OrderAct act, Deed deed, Side? side, AuthorityCode? authority, EventFacts? facts = null, Assistance.AssistanceAct? step = null)
    {
        // What one side writes in its correction is no change of what the other side acts on.
        if (TransmittedAt is null || act != OrderAct.Edit)
            Version++;
        ChangedAt = deed.RecordedAt;
        var national = TransmittedAt is null || act == OrderAct.Edit ? IssuingCountry : (CountryCode?)null;
        // The day of signature and of validation stands on the form that the other State receives.
        var happened = new RequestEvent(Id, events.Count + 1, act, deed, side, authority, Version)
        {
            Audience = act is OrderAct.Sign or OrderAct.Validate ? null : national, Step = step,
        };
        if (facts is not null || deed.Note is not null)
            happened.Detail = new EventDetail(Id, happened.Number, deed.Note, facts ?? new(), national);

        events.Add(happened);
        Settle();
        return happened;
    }

    private void Settle()
    {
        IsClosed = State is OrderState.Closed or OrderState.Cancelled;
        ClosedAt = IsClosed ? ClosedAt ?? ChangedAt : null;
        var next = IsClosed ? null : clocks.Where(c => c.IsDue).MinBy(c => (c.EndsAt, c.Number));
        NextDueAt = next?.EndsAt ?? Never;
        NextDueCode = next?.Code;
        foreach (var row in access)
            (row.IsClosed, row.NextDueAt) = (IsClosed, NextDueAt);
    }
}
