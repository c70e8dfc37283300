using System.Globalization;
using TaskForce.Application.Requests.Documents;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Web.Display;

/// <summary>
/// Writes dates as the language of the reader writes them, with the weekday where a limit is meant. France and Belgium have
/// the same time at every instant (reference §2.3).
/// </summary>
public sealed class Dates(TimeProvider clock)
{
    private static readonly HolidayCalendar Calendar = HolidayCalendar.Of(CountryCode.FR);

    /// <summary>The language of the interface.</summary>
    public static Language Language => StableCode.Find<Language>(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName.ToUpperInvariant()) ?? Language.Fr;

    /// <summary>Now.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Today, in the legal time of both States.</summary>
    public DateOnly Today => Calendar.DayOf(Now);

    /// <summary>The local day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => Calendar.DayOf(instant);

    /// <summary>lundi 16 novembre 2026.</summary>
    public string Long(DateOnly day) => Write(day, "dddd d MMMM yyyy", "dddd, d. MMMM yyyy");

    /// <summary>lun. 16 nov. 2026.</summary>
    public string Short(DateOnly day) => Write(day, "ddd d MMM yyyy", "ddd, d. MMM yyyy");

    /// <summary>lun. 16 nov.: where the year is known.</summary>
    public string Brief(DateOnly day) => day.Year == Today.Year ? Write(day, "ddd d MMM", "ddd, d. MMM") : Short(day);

    /// <summary>lundi 16 novembre: in a sentence that names the year already.</summary>
    public static string InWords(DateOnly day) => Write(day, "dddd d MMMM", "dddd, d. MMMM");

    /// <summary>A date of birth as far as it is known (yyyy-MM-dd, yyyy-MM or yyyy): 16 juillet 1991, juillet 1991, 1991.</summary>
    public static string Partial(string date) => DocumentWords.Partial(date);

    /// <summary>lun. 16 nov. 2026, 9:12.</summary>
    public string Instant(DateTimeOffset instant) => $"{Short(DayOf(instant))}, {Time(instant)}";

    /// <summary>9:12, local time.</summary>
    public string Time(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Calendar.Zone).ToString("H:mm", CultureInfo.CurrentCulture);

    /// <summary>The name in the language of the interface.</summary>
    public string NameOf(FourNames names) => names.In(Language);

    private static string Write(DateOnly day, string format, string german) =>
        day.ToString(Language == Language.De ? german : format, CultureInfo.CurrentCulture);
}
