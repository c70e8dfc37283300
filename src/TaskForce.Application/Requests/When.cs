using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests;

/// <summary>
/// When something happened, as a person enters it: a day, and an hour where it matters. Nothing entered means now; a day
/// without an hour stands at its end, so that two acts of one day never contradict each other.
/// </summary>
/// <param name="Day">Legal date in the State of the person.</param>
/// <param name="Time">Local time.</param>
public readonly record struct When(DateOnly? Day = null, TimeOnly? Time = null)
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>The instant in a State.</summary>
    /// <exception cref="RuleViolation">The date is none that the calendar knows.</exception>
    public DateTimeOffset Instant(CountryCode country, DateTimeOffset now)
    {
        if (Day is not { } day)
            return now;
        if (!HolidayCalendar.Covers(day))
            throw new RuleViolation(Refusal.ImpossibleDate, "OccurredOn");
        var calendar = HolidayCalendar.Of(country);
        if (Time is { } time)
            return calendar.At(day, time);
        return day == calendar.DayOf(now) ? now : calendar.At(day, EndOfDay);
    }
}
