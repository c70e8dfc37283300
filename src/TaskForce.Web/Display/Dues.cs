using TaskForce.Application.Requests.Case;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Rules;

namespace TaskForce.Web.Display;

/// <summary>The small block that shows a limit wherever one is shown.</summary>
/// <param name="Tone">late, soon, paused, met or none: colour, never alone.</param>
/// <param name="When">The date with its weekday.</param>
/// <param name="What">How long is left, or by how much it is late.</param>
public sealed record DueView(string Tone, string When, string What);

/// <summary>Says when something is due. Due today is not late; a target is never late.</summary>
public sealed class Dues(Texts texts, Dates dates)
{
    private const int SoonInWorkingDays = 2;

    /// <summary>The next limit of a request.</summary>
    public DueView Of(DateTimeOffset endsAt, LimitCode? code, CountryCode calendarOf)
    {
        if (code is not { } limit || endsAt == CooperationRequest.Never)
            return new DueView("none", texts["Due.Nothing"], "");
        return Of(endsAt, limit.IsTarget(), limit.IsInHours(), HolidayCalendar.Of(calendarOf));
    }

    /// <summary>A limit.</summary>
    public DueView Of(Clock clock) => Of(CaseClock.Of(clock));

    /// <summary>A limit of a case file.</summary>
    public DueView Of(CaseClock clock) => clock.State switch
    {
        ClockState.Suspended => new DueView("paused", texts["Due.Paused"], clock.SuspendedAt is { } since ? texts["Due.PausedSince", dates.Brief(Dates.DayOf(since))] : ""),
        ClockState.Cancelled => new DueView("none", dates.Short(clock.LastDay), texts.Of(ClockState.Cancelled)),
        ClockState.Met when clock.IsTargetPassed => new DueView("ended", dates.Short(clock.LastDay), texts["Due.DoneOn", dates.Brief(Dates.DayOf(clock.DoneAt!.Value))]),
        ClockState.Met => new DueView("met", dates.Short(clock.LastDay), texts["Due.DoneOn", dates.Brief(Dates.DayOf(clock.DoneAt!.Value))]),
        ClockState.Missed when clock.DoneAt is { } done => new DueView("late", dates.Short(clock.LastDay), texts.Count("Due.DoneLate", clock.DaysLate) + ", " + dates.Brief(Dates.DayOf(done))),
        _ => Of(clock.EndsAt, clock.IsTarget, clock.Unit == PeriodUnit.Hours, HolidayCalendar.Of(clock.Calendar)),
    };

    /// <summary>How far away the end is, in words.</summary>
    public DueView Of(DateTimeOffset endsAt, bool isTarget, bool inHours, HolidayCalendar calendar)
    {
        var now = dates.Now;
        var lastDay = inHours ? calendar.DayOf(endsAt) : calendar.DayOf(endsAt.AddTicks(-1));
        var today = calendar.DayOf(now);
        var when = inHours ? dates.Instant(endsAt) : dates.Short(lastDay);
        var target = isTarget ? " · " + texts["Due.Target"] : "";
        if (now > endsAt)
        {
            var days = Math.Max(1, calendar.WorkingDaysBetween(lastDay, today));
            return isTarget
                ? new DueView("none", when, texts["Due.TargetPassed"])
                : new DueView("late", when, texts.Count("Due.LateBy", days));
        }

        if (inHours)
            return new DueView("soon", when, texts.Count("Due.InHours", (int)Math.Ceiling((endsAt - now).TotalHours)) + target);
        var left = calendar.WorkingDaysBetween(today, lastDay);
        var what = lastDay == today ? texts["Due.Today"] : texts.Count("Due.InWorkingDays", left);
        return new DueView(IsSoon(endsAt, isTarget, inHours, calendar, now) ? "soon" : "none", when, what + target);
    }

    /// <summary>Whether the end is near: two working days, or any limit in hours. A target never is.</summary>
    public static bool IsSoon(DateTimeOffset endsAt, bool isTarget, bool inHours, HolidayCalendar calendar, DateTimeOffset now) =>
        now <= endsAt && !isTarget
        && (inHours || calendar.WorkingDaysBetween(calendar.DayOf(now), calendar.DayOf(endsAt.AddTicks(-1))) <= SoonInWorkingDays);
}
