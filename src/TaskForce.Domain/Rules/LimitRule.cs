using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Rules;

/// <summary>One time limit or internal target as a version of the rules fixes it (reference §2.1, §2.2).</summary>
/// <param name="Code">Which.</param>
/// <param name="Length">How long, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Hours, days, weeks, or working days for a target.</param>
/// <param name="Article">The article, as reference §2.1 cites it; "target" for a target.</param>
/// <param name="IsTarget">An internal target: shown and sorted with the limits, never late (§2.2).</param>
/// <param name="EndsOfItself">A period of somebody who is no party here: when it is over, nothing was missed.</param>
public sealed record LimitRule(LimitCode Code, int Length, PeriodUnit Unit, string Article, bool IsTarget = false, bool EndsOfItself = false)
{
    /// <summary>Where the period ends.</summary>
    /// <param name="eventAt">The event that starts it; its own day or hour is not counted.</param>
    /// <param name="calendar">Calendar of the State in which the action is due (Regulation 1182/71, Art. 2(1)).</param>
    /// <param name="length">Another length than the rule's, in the same unit, where an act fixes it.</param>
    public Deadline EndAfter(DateTimeOffset eventAt, HolidayCalendar calendar, int? length = null)
    {
        var day = calendar.DayOf(eventAt);
        var n = length ?? Length;
        return Unit switch
        {
            PeriodUnit.Hours => Periods.EndOfHours(eventAt, n, calendar),
            PeriodUnit.Days => Periods.EndOfDays(day, n, calendar),
            PeriodUnit.Weeks => Periods.EndOfWeeks(day, n, calendar),
            PeriodUnit.WorkingDays => At(calendar.AddWorkingDays(day, n), calendar),
            PeriodUnit.Date => At(day.AddDays(n), calendar),
        };
    }

    /// <summary>A limit that ends on a date somebody chose: it does not move.</summary>
    public static Deadline At(DateOnly day, HolidayCalendar calendar) =>
        new(day, day, calendar.EndOf(day), PeriodUnit.Date, []);
}
