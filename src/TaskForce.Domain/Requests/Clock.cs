using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Rules;

namespace TaskForce.Domain.Requests;

/// <summary>
/// One time limit of a request: what is due, since when, until when, and what became of it (reference §2.6). A limit that
/// is computed anew leaves the old one behind, superseded, so that the history stays.
/// </summary>
public sealed class Clock
{
    private Clock() { }

    internal static Clock Start(
        RequestId request, int number, LimitRule rule, DateTimeOffset eventAt, HolidayCalendar calendar,
        Deadline deadline, AuthorityCode? authority, int? measure) => new()
    {
        RequestId = request,
        Number = number,
        Code = rule.Code,
        IsTarget = rule.IsTarget,
        Calendar = calendar.Country,
        Authority = authority,
        Measure = measure,
        StartedAt = eventAt,
        NaiveLastDay = deadline.NaiveLastDay,
        LastDay = deadline.LastDay,
        EndsAt = deadline.EndsAt,
        Unit = deadline.Unit,
        State = ClockState.Running,
    };

    /// <summary>The request.</summary>
    public RequestId RequestId { get; private set; }

    /// <summary>Number within the request, in order of start.</summary>
    public int Number { get; private set; }

    /// <summary>Which limit.</summary>
    public LimitCode Code { get; private set; }

    /// <summary>An internal target: shown as such, never late (§2.2).</summary>
    public bool IsTarget { get; private set; }

    /// <summary>State whose holidays count.</summary>
    public CountryCode Calendar { get; private set; }

    /// <summary>The authority that must act.</summary>
    public AuthorityCode? Authority { get; private set; }

    /// <summary>The measure concerned, where the limit runs for one measure.</summary>
    public int? Measure { get; private set; }

    /// <summary>The event that started it; its own day or hour is not counted.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Last day before any move.</summary>
    public DateOnly NaiveLastDay { get; private set; }

    /// <summary>Last day, in the calendar of <see cref="Calendar"/>.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The end; an act at that instant is in time.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>How the limit is counted.</summary>
    public PeriodUnit Unit { get; private set; }

    /// <summary>What became of it.</summary>
    public ClockState State { get; private set; }

    /// <summary>When what it asks for was done, in time or late; null while it was not.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Why it was missed, once somebody said.</summary>
    public MissReason? MissReason { get; private set; }

    /// <summary>Since when it stands still.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <summary>Why it stands still: a ground of Art. 15; null while a remedy is pending (Art. 13(2)).</summary>
    public PostponementGround? SuspendedFor { get; private set; }

    /// <summary>Since when it stood still the last time; null where it never did.</summary>
    public DateTimeOffset? PausedFrom { get; private set; }

    /// <summary>When it ran on again.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>Computed anew by a correction or an extension; kept for the history only.</summary>
    public bool Superseded { get; private set; }

    /// <summary>What the limit asks for is owed no more: withdrawn, refused, returned, forwarded, closed. A missed limit stays missed.</summary>
    public bool Lapsed { get; private set; }

    /// <summary>
    /// When somebody is next reminded of it: null where that is not worked out yet, <see cref="CooperationRequest.Never"/> where nothing is
    /// left to be said.
    /// </summary>
    public DateTimeOffset? NextReminderAt { get; private set; }

    /// <summary>The last reminder that was given; null before the first.</summary>
    public ReminderStep? LastReminder { get; private set; }

    /// <summary>Whether what the limit asks for is still to be done and the limit runs or has run out.</summary>
    public bool IsDue => DoneAt is null && !Superseded && !Lapsed && (State is ClockState.Running or ClockState.Missed);

    /// <summary>Calendar days from the event to the last day before any move, a suspension included.</summary>
    internal int Length => NaiveLastDay.DayNumber - HolidayCalendar.Of(Calendar).DayOf(StartedAt).DayNumber;

    /// <summary>Whether the end has passed without the act, at that instant. A target is never late.</summary>
    public bool IsLate(DateTimeOffset now) => IsDue && !IsTarget && now > EndsAt;

    /// <summary>Days by which the act came late, in calendar days of the State; 0 when in time.</summary>
    public int DaysLate => DoneAt is { } done && done > EndsAt
        ? Math.Max(1, HolidayCalendar.Of(Calendar).DayOf(done).DayNumber - LastDay.DayNumber) : 0;

    internal void Done(DateTimeOffset at)
    {
        if (!IsDue && State != ClockState.Suspended)
            return;
        DoneAt = at;
        // A limit once marked missed stays so (§2.6, point 5); DaysLate says by how much.
        if (State != ClockState.Missed)
            State = at <= EndsAt || IsTarget ? ClockState.Met : ClockState.Missed;
    }

    internal void Miss() => State = ClockState.Missed;

    /// <summary>
    /// A running limit whose last day has become a public holiday ends on the next working day (Regulation 1182/71, Art.
    /// 3(4)). Hours end when they end, and so does a day that somebody chose.
    /// </summary>
    /// <returns>Whether it moved.</returns>
    internal bool FollowCalendar()
    {
        var calendar = HolidayCalendar.Of(Calendar);
        if (State != ClockState.Running || !IsDue || Unit is PeriodUnit.Hours or PeriodUnit.Date || calendar.IsWorkingDay(LastDay))
            return false;
        LastDay = calendar.WorkingDayOnOrAfter(LastDay);
        EndsAt = calendar.EndOf(LastDay);
        NextReminderAt = null;
        return true;
    }

    /// <summary>
    /// The reminder that is due, the nearest where several are; from then on the next one is waited for. None is given twice, though the
    /// end has moved.
    /// </summary>
    internal ReminderStep? Remind(DateTimeOffset now)
    {
        var left = Reminders.Of(this).Where(r => LastReminder is null || r.Step > LastReminder).ToList();
        // Not worked out yet, the limit is new or its end has moved: what lies before is no news.
        var due = NextReminderAt is null ? null : left.Where(r => r.At <= now).Select(r => (ReminderStep?)r.Step).LastOrDefault();
        LastReminder = due ?? LastReminder;
        NextReminderAt = left.Where(r => r.At > now).Select(r => (DateTimeOffset?)r.At).FirstOrDefault() ?? CooperationRequest.Never;
        return due;
    }

    internal void Explain(MissReason reason) => MissReason = reason;

    internal void Cancel()
    {
        Lapsed = DoneAt is null;
        // A missed limit is never deleted (§2.6, point 5).
        if (State is ClockState.Running or ClockState.Suspended)
            State = ClockState.Cancelled;
    }

    internal void Supersede()
    {
        Superseded = true;
        Cancel();
    }

    /// <summary>Stands still on a ground of Art. 15; without one because a legal remedy is pending (Art. 13(2), S_13_2).</summary>
    internal void Suspend(DateTimeOffset at, PostponementGround? ground = null)
    {
        SuspendedAt = at;
        SuspendedFor = ground;
        State = ClockState.Suspended;
    }

    /// <summary>
    /// The rest runs from the day after the end of the ground: full length less the days used, never less than one
    /// working day (project rule of reference §2.6, point 4).
    /// </summary>
    internal void Resume(DateTimeOffset at)
    {
        var calendar = HolidayCalendar.Of(Calendar);
        var stopped = calendar.DayOf(SuspendedAt ?? at);
        var resumed = calendar.DayOf(at);
        // One day at least: it moves to the first working day, so that one working day is always left.
        var left = Math.Max(1, NaiveLastDay.DayNumber - stopped.DayNumber);
        var rest = Periods.EndOfDays(resumed, left, calendar);
        (NaiveLastDay, LastDay, EndsAt) = (rest.NaiveLastDay, rest.LastDay, rest.EndsAt);
        (PausedFrom, PausedUntil) = (SuspendedAt, at);
        SuspendedAt = null;
        SuspendedFor = null;
        NextReminderAt = null;
        State = ClockState.Running;
    }
}
