namespace TaskForce.Domain.Calendars;

/// <summary>
/// Ends of periods by Regulation (EEC, Euratom) No 1182/71, Art. 2 and 3 (reference §2.3). The calendar is that of the
/// State in which the action is due. Every member throws <see cref="ArgumentOutOfRangeException"/> when the event or
/// the end is outside the years of <see cref="HolidayCalendar"/>.
/// </summary>
/// <remarks>
/// Not for periods counted backwards from a date (Art. 3(4), second sentence) nor for the consecutive days of
/// <c>L12</c>: those do not move.
/// </remarks>
public static class Periods
{
    /// <summary>The longest extension of the decision, in days (Directive 2014/41/EU, Art. 12(5)).</summary>
    public const int LongestExtension = 30;

    private const int DecisionDays = 30;

    /// <summary>
    /// The end of a period of calendar days. The day of the event is not counted (Art. 3(1)); holidays, Saturdays and
    /// Sundays are (Art. 3(3)); if the last day is one of these, the next working day takes its place (Art. 3(4)).
    /// <example>30 days from Sunday 14 June 2026: Wednesday 15 July in France, Tuesday 14 July in Belgium.</example>
    /// </summary>
    /// <param name="eventDay">The local day of the event.</param>
    /// <param name="days">Calendar days, at least one.</param>
    /// <param name="calendar">The State in which the action is due.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer days than one, or a day outside the years covered.</exception>
    public static Deadline EndOfDays(DateOnly eventDay, int days, HolidayCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return EndOn(eventDay, days, PeriodUnit.Days, calendar);
    }

    /// <summary>
    /// The end of a period of weeks: the day of the last week with the weekday of the event, moved like a period in
    /// days (Art. 3(2)(c) and 3(4)).
    /// <example>One week from Friday 24 April 2026 in Belgium: Monday 4 May 2026.</example>
    /// </summary>
    /// <param name="eventDay">The local day of the event.</param>
    /// <param name="weeks">Weeks of seven calendar days, at least one.</param>
    /// <param name="calendar">The State in which the action is due.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer weeks than one, or a day outside the years covered.</exception>
    public static Deadline EndOfWeeks(DateOnly eventDay, int weeks, HolidayCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, int.MaxValue / 7);
        return EndOn(eventDay, 7 * weeks, PeriodUnit.Weeks, calendar);
    }

    /// <summary>
    /// The end of a period of real hours after the hour of the event (Art. 3(1), 3(2)(a)). Nothing moves it, neither
    /// a weekend nor a holiday (Art. 3(4)) nor the change of the clocks.
    /// <example>24 hours from Saturday 28 March 2026 14:37 in Belgium: Sunday 29 March 16:00 CEST.</example>
    /// </summary>
    /// <param name="eventInstant">The instant of the event, at any offset.</param>
    /// <param name="hours">Real hours, at least one.</param>
    /// <param name="calendar">The State in which the action is due.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer hours than one, or a day outside the years covered.</exception>
    public static Deadline EndOfHours(DateTimeOffset eventInstant, int hours, HolidayCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hours, 1);
        var end = StartOfHours(eventInstant, calendar).AddHours(hours);
        var lastDay = calendar.DayOf(end);
        return new Deadline(lastDay, lastDay, end, PeriodUnit.Hours, []);
    }

    /// <summary>
    /// The beginning, in UTC, of the first hour that a period in hours counts: the full hour after the one in which
    /// the event falls (Art. 3(1), 3(2)(a)).
    /// <example>An event at 09:05 starts the period at 10:00; one at exactly 10:00 belongs to the hour 10:00 to 11:00
    /// and starts it at 11:00.</example>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The event is outside the years covered.</exception>
    public static DateTimeOffset StartOfHours(DateTimeOffset eventInstant, HolidayCalendar calendar)
    {
        var local = TimeZoneInfo.ConvertTime(eventInstant, calendar.Zone);
        HolidayCalendar.Require(DateOnly.FromDateTime(local.DateTime), nameof(eventInstant));
        return local.AddTicks(TimeSpan.TicksPerHour - (local.Ticks % TimeSpan.TicksPerHour)).ToUniversalTime();
    }

    /// <summary>
    /// The end of the 30 days of the decision with an extension (Directive 2014/41/EU, Art. 12(5)). The total is
    /// counted from the receipt and moves once, which is the stricter reading (reference §2.3).
    /// <example>30 more days on a receipt of Thursday 15 January 2026 in France: Monday 16 March 2026.</example>
    /// </summary>
    /// <param name="eventDay">The local day of receipt by the competent executing authority.</param>
    /// <param name="extraDays">Calendar days beyond the first 30, from 1 to 30.</param>
    /// <param name="calendar">The executing State.</param>
    /// <exception cref="ArgumentOutOfRangeException">Extra days below 1 or above 30, or a day outside the years covered.</exception>
    public static Deadline Extension(DateOnly eventDay, int extraDays, HolidayCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(extraDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(extraDays, LongestExtension);
        return EndOfDays(eventDay, DecisionDays + extraDays, calendar);
    }

    /// <summary>
    /// The number of working days that lie whole, from 00:00 to 24:00 local, between two instants, both inclusive;
    /// zero when the second is not later. Below two, a period in hours carries the note of reference §2.3 rule 9
    /// (Art. 3(5)).
    /// <example>96 hours from Thursday 2 April 2026 17:00 in Belgium hold one, Friday 3 April.</example>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside the years covered.</exception>
    public static int WorkingDaysInside(DateTimeOffset from, DateTimeOffset to, HolidayCalendar calendar)
    {
        var day = calendar.DayOf(from);
        if (calendar.At(day, TimeOnly.MinValue) < from) day = day.AddDays(1);

        var count = 0;
        for (var end = calendar.DayOf(to); day < end; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day)) count++;
        }

        return count;
    }

    private static Deadline EndOn(DateOnly eventDay, int days, PeriodUnit unit, HolidayCalendar calendar)
    {
        HolidayCalendar.Require(eventDay);
        var naive = eventDay.AddDays(days);
        var last = calendar.WorkingDayOnOrAfter(naive);
        DayPassed[] passed = [.. Enumerable.Range(0, last.DayNumber - naive.DayNumber)
            .Select(naive.AddDays).Select(day => new DayPassed(day, calendar.HolidayOn(day)))];
        return new Deadline(naive, last, calendar.EndOf(last), unit, passed);
    }
}
