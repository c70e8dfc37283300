using TaskForce.Domain.Calendars;

namespace TaskForce.Domain.Requests;

/// <summary>When somebody is reminded of a limit, the further from its end the earlier (reference §2.6, point 7).</summary>
public enum ReminderStep
{
    /// <summary>Half of the time is over.</summary>
    Half = 1,

    /// <summary>Five working days are left.</summary>
    FiveDays,

    /// <summary>One working day is left.</summary>
    OneDay,

    /// <summary>It is the last day.</summary>
    LastDay,

    /// <summary>Of a limit in hours: three are left.</summary>
    ThreeHours,
}

/// <summary>A limit of which somebody is to be reminded now.</summary>
/// <param name="Clock">The limit.</param>
/// <param name="Step">How near its end is.</param>
public sealed record Reminder(Clock Clock, ReminderStep Step);

/// <summary>
/// The reminders of a limit, in the calendar of the State where it is due (reference §2.6, point 7): at half of the time, five working
/// days and one working day before the last day, on the last day; of a limit in hours at half and three hours before. At the end of hours it is
/// missed, and that is told by itself.
/// <example>Received on Tuesday 1 September 2026, decision due by Thursday 1 October: on Wednesday 16 and Thursday 24 September, on
/// Wednesday 30 September, on Thursday 1 October, at eight each.</example>
/// </summary>
internal static class Reminders
{
    // Where days count, people are told when they come to work.
    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>The reminders that a limit has, the earliest first. One that would come with or after a nearer one is left out.</summary>
    public static IReadOnlyList<(ReminderStep Step, DateTimeOffset At)> Of(Clock clock)
    {
        var half = clock.StartedAt + ((clock.EndsAt - clock.StartedAt) / 2);
        var all = clock.Unit == PeriodUnit.Hours
            ? [(ReminderStep.Half, half), (ReminderStep.ThreeHours, clock.EndsAt.AddHours(-3))] : OfDays(HolidayCalendar.Of(clock.Calendar), half, clock.LastDay);
        var left = all.Where(one => one.At > clock.StartedAt).ToList();
        return [.. left.Where((one, place) => left.Skip(place + 1).All(nearer => one.At < nearer.At))];
    }

    private static (ReminderStep Step, DateTimeOffset At)[] OfDays(HolidayCalendar calendar, DateTimeOffset half, DateOnly lastDay) =>
    [
        (ReminderStep.Half, calendar.At(calendar.WorkingDayOnOrAfter(calendar.DayOf(half)), Morning)),
        (ReminderStep.FiveDays, calendar.At(calendar.AddWorkingDays(lastDay, -5), Morning)),
        (ReminderStep.OneDay, calendar.At(calendar.AddWorkingDays(lastDay, -1), Morning)),
        (ReminderStep.LastDay, calendar.At(lastDay, Morning)),
    ];
}
