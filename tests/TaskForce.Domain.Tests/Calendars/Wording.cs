using System.Globalization;
using TaskForce.Domain.Calendars;

namespace TaskForce.Domain.Tests.Calendars;

/// <summary>Reads and writes dates as the tables of the reference do. Reading fails when a weekday is wrong.</summary>
internal static class Wording
{
    private const string DayFormat = "ddd d MMMM yyyy";

    public static DateOnly Day(string text) =>
        DateOnly.ParseExact(WithoutRemark(text), DayFormat, CultureInfo.InvariantCulture);

    public static DateTime LocalTime(string text) =>
        DateTime.ParseExact(WithoutRemark(text), DayFormat + " HH:mm", CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset instant, HolidayCalendar calendar)
    {
        var local = TimeZoneInfo.ConvertTime(instant, calendar.Zone);
        var zone = local.Offset == TimeSpan.FromHours(1) ? "CET" : local.Offset == TimeSpan.FromHours(2) ? "CEST" : $"UTC{local.Offset}";
        return local.ToString(DayFormat + " HH:mm ", CultureInfo.InvariantCulture) + zone;
    }

    public static string WhyMoved(Deadline deadline) =>
        deadline.Passed.Count == 0 ? "not moved" : string.Join("; ", deadline.Passed.Select(Of));

    private static string Of(DayPassed passed) =>
        passed.Day.ToString("d MMMM", CultureInfo.InvariantCulture) + ": " + passed.Holiday switch
        {
            null => passed.Day.DayOfWeek.ToString(),
            PublicHoliday.EasterMonday => "Easter Monday",
            PublicHoliday.Ascension => "Ascension",
            PublicHoliday.WhitMonday => "Whit Monday",
            _ => "a public holiday",
        };

    private static string WithoutRemark(string text) => text.Split(" (", 2)[0];
}
