using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Case;

/// <summary>A case file as its pages show it. What the level of the viewer does not let be seen is null or empty.</summary>
/// <param name="Header">Above every tab.</param>
/// <param name="Flags">Facts that may stand beside any state (reference §4.4).</param>
/// <param name="Form">The form as it counts; null for readers of the register.</param>
/// <param name="TransmittedAt">When it was sent.</param>
/// <param name="ReceivedAt">First reception in the executing State.</param>
/// <param name="ClosedFor">Why it was closed.</param>
/// <param name="Clocks">Every limit that ever ran, in order of start.</param>
/// <param name="Forecasts">Limits that do not run yet and can be told from those that do.</param>
/// <param name="Events">What happened, in order of recording.</param>
/// <param name="Handlings">Authorities of the executing State that have or had it.</param>
/// <param name="Consultations">Formal consultations.</param>
/// <param name="AuthoritiesOfOtherState">How many authorities of the other State see it.</param>
/// <param name="Step">What is waited for; null where nothing is, and for readers of the register.</param>
/// <param name="CanBeSupplemented">The viewer may begin an order that supplements it (Art. 8).</param>
/// <param name="Related">The order that it supplements and those that supplement it, where the viewer reads both in full; drafts last.</param>
public sealed record CaseView(
    CaseHeader Header, CaseFlags Flags, OrderForm? Form, DateTimeOffset? TransmittedAt, DateTimeOffset? ReceivedAt, ClosingReason? ClosedFor,
    IReadOnlyList<CaseClock> Clocks, IReadOnlyList<Forecast> Forecasts, IReadOnlyList<CaseEvent> Events, IReadOnlyList<CaseHandling> Handlings,
    IReadOnlyList<Consultation> Consultations, int AuthoritiesOfOtherState, CaseStep? Step,
    bool CanBeSupplemented, IReadOnlyList<RelatedOrder> Related)
{
    /// <summary>What it holds, where it is no order; null for readers of the register.</summary>
    public AssistanceContent? Assistance { get; init; }

    /// <summary>Versions of the form that are not what was signed, of those that the viewer sees: both sides are told above every tab.</summary>
    public IReadOnlyList<FormVersionView> BrokenSeals { get; init; } = [];

    /// <summary>Whether the viewer reads the content, not the register alone.</summary>
    public bool IsFull => Header.Level == AccessLevel.Full;
}

/// <summary>An order that supplements another (Art. 8).</summary>
/// <param name="Id">The other one.</param>
/// <param name="Number">Its number; null while it is written, when its own side alone sees it.</param>
/// <param name="IsEarlier">The other one is the earlier: this one supplements it.</param>
/// <param name="Title">Title of one that is written.</param>
public sealed record RelatedOrder(RequestId Id, RequestNumber? Number, bool IsEarlier, string? Title = null);

/// <summary>Facts that may stand beside any state (reference §4.4); the urgent and the restricted are in the header.</summary>
public sealed record CaseFlags(bool Extended, bool Supplemented, bool TransferSuspended, bool ConsultationOpen, bool WaitingTranslation = false, bool AwaitsCourt = false);

/// <summary>A time limit. Its reasons are null for readers of the register.</summary>
public sealed record CaseClock(
    int Number, LimitCode Code, bool IsTarget, CountryCode Calendar, AuthorityName? Authority, int? Measure, DateTimeOffset StartedAt,
    DateOnly NaiveLastDay, DateOnly LastDay, DateTimeOffset EndsAt, PeriodUnit Unit, ClockState State, DateTimeOffset? DoneAt, int DaysLate,
    MissReason? MissReason, DateTimeOffset? SuspendedAt, PostponementGround? SuspendedFor, bool Superseded, bool Lapsed = false,
    DateTimeOffset? PausedFrom = null, DateTimeOffset? PausedUntil = null)
{
    /// <summary>Whether what it asks for is still to be done.</summary>
    public bool IsDue => DoneAt is null && !Superseded && !Lapsed && State is ClockState.Running or ClockState.Missed;

    /// <summary>Whether the end has passed without the act. A target is never late.</summary>
    public bool IsLate(DateTimeOffset now) => IsDue && !IsTarget && now > EndsAt;

    /// <summary>Whether what a target asks for was done after it. That is no miss: a target is a choice of the house, no limit of the law.</summary>
    public bool IsTargetPassed => IsTarget && DaysLate > 0;

    /// <summary>The last instant that is in time by the eye: an end at midnight belongs to the day it ends.</summary>
    public DateTimeOffset LastInstant => Unit == PeriodUnit.Hours ? EndsAt : EndsAt.AddTicks(-1);

    /// <summary>Every day passed over because the limit could not end on it (Regulation 1182/71, Art. 3(4)).</summary>
    public IReadOnlyList<DayPassed> Passed =>
        [.. Enumerable.Range(0, Math.Max(0, LastDay.DayNumber - NaiveLastDay.DayNumber)).Select(NaiveLastDay.AddDays)
            .Select(day => new DayPassed(day, HolidayCalendar.Of(Calendar).HolidayOn(day)))];

    /// <summary>A limit as it stands.</summary>
    public static CaseClock Of(Clock clock, AuthorityName? authority = null, bool withReasons = true) => new(
        clock.Number, clock.Code, clock.IsTarget, clock.Calendar, authority, clock.Measure, clock.StartedAt, clock.NaiveLastDay, clock.LastDay,
        clock.EndsAt, clock.Unit, clock.State, clock.DoneAt, clock.DaysLate, withReasons ? clock.MissReason : null, clock.SuspendedAt,
        withReasons ? clock.SuspendedFor : null, clock.Superseded, clock.Lapsed, clock.PausedFrom, clock.PausedUntil);
}

/// <summary>A limit that does not run yet: where it ends at the latest, as things stand.</summary>
/// <param name="Code">L03: the decision with reasons for more time; L04: execution, where the decision takes all its time.</param>
/// <param name="LastDay">Last day.</param>
/// <param name="EndsAt">End.</param>
/// <param name="FromToday">The decision is late: counted as if it were taken today.</param>
public sealed record Forecast(LimitCode Code, DateOnly LastDay, DateTimeOffset EndsAt, bool FromToday = false);

/// <summary>
/// Something that happened. Readers of the register read the act and its dates. National: the other State does not see it;
/// a national note: it sees that it happened, not what was written.
/// </summary>
public sealed record CaseEvent(
    int Number, OrderAct Act, Side? Side, AuthorityName? Authority, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, bool National,
    bool NoteNational, string? Note, EventFacts? Facts, AuthorityName? To, AssistanceAct? Step = null);

/// <summary>An authority of the executing State that has or had the order.</summary>
public sealed record CaseHandling(
    AuthorityName Authority, DateTimeOffset SentAt, DateTimeOffset? ReceivedAt, DateTimeOffset? AcknowledgedAt, string? Reference,
    bool ForwardedOn, bool IsHandOver);

/// <summary>What the order waits for.</summary>
/// <param name="Act">The act.</param>
/// <param name="Authority">Whose.</param>
/// <param name="Mine">The viewer's own act.</param>
/// <param name="OwnSide">An act of the viewer's side.</param>
/// <param name="Refusal">Why it is not open although it is the viewer's turn.</param>
/// <param name="Since">Since when it is waited for.</param>
/// <param name="Limit">The limit that runs for it.</param>
/// <param name="WantedBy">The day wished for, where there is no limit.</param>
/// <param name="Step">The step, where it is no order.</param>
public sealed record CaseStep(
    OrderAct Act, AuthorityName Authority, bool Mine, bool OwnSide, Refusal? Refusal, DateTimeOffset Since, CaseClock? Limit, DateOnly? WantedBy, AssistanceAct? Step = null)
{
    /// <summary>The translation that it waits for; null where none is missing.</summary>
    public MissingTranslation? Translation { get; init; }
}

/// <summary>The form is in no language that the executing State accepts: it is not sent as it is (Art. 5(3)).</summary>
/// <param name="Accepted">The languages that are accepted, the usual one first.</param>
/// <param name="Mine">The viewer may add the translation.</param>
public sealed record MissingTranslation(IReadOnlyList<Language> Accepted, bool Mine);

/// <summary>What a request of another kind than the EIO holds, as the viewer may read it: no link to a request that the viewer does not read.</summary>
/// <param name="Form">The form as it counts; of a draft as it is being written.</param>
/// <param name="Definition">The kind.</param>
/// <param name="Outcomes">What the steps said, the last of each field.</param>
/// <param name="Links">Requests that it names and that the viewer reads in full, by number.</param>
/// <param name="EndsOn">The last day of the agreement of a team.</param>
/// <param name="IsLateForHearing">The document is sent late for the hearing (1959 Convention, Art. 7(3)).</param>
/// <param name="Version">The version of the form, and what its seal says.</param>
/// <param name="Languages">Languages in which the form is of use on paper: its own and those that the executing State accepts.</param>
public sealed record AssistanceContent(
    AssistanceForm Form, AssistanceDefinition Definition, AssistanceValues Outcomes, IReadOnlyDictionary<string, RequestId> Links, DateOnly? EndsOn,
    bool IsLateForHearing, FormVersionView Version, IReadOnlyList<Language> Languages);
