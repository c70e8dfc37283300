using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Calendars;

/// <summary>
/// Public holidays, working days and legal time of one State (reference §2.3 rules 10 and 11, §2.4; Regulation
/// 1182/71, Art. 2): the State in which the action is due. The same instance serves every thread; only the days added by
/// decree change, all of a State at once.
/// </summary>
/// <remarks>
/// Covers 1982 (first year of today's French list) to 2199. Any day outside, given or reached, throws
/// <see cref="ArgumentOutOfRangeException"/>: no result is ever computed on holidays that nobody set. Days typed by a
/// person are checked with <see cref="Covers"/> first. A holiday on a Saturday or Sunday is not replaced. Not in the
/// list: the additional days of Alsace-Moselle and of the French overseas departments, the feasts of the Belgian
/// communities.
/// </remarks>
public sealed class HolidayCalendar
{
    /// <summary>First year covered, inclusive.</summary>
    public const int FirstYear = 1982;

    /// <summary>Last year covered, inclusive.</summary>
    public const int LastYear = 2199;

    private static readonly HolidayCalendar France = new(CountryCode.FR, "Europe/Paris");
    private static readonly HolidayCalendar Belgium = new(CountryCode.BE, "Europe/Brussels");

    private readonly IReadOnlyDictionary<DateOnly, PublicHoliday>[] years;
    private volatile FrozenDictionary<DateOnly, FourNames> decreed = FrozenDictionary<DateOnly, FourNames>.Empty;

    private HolidayCalendar(CountryCode country, string zone)
    {
        Country = country;
        Zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
        years = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(y => HolidayTable.Of(country, y))];
    }

    /// <summary>The State whose holidays these are.</summary>
    public CountryCode Country { get; }

    /// <summary>The legal time: <c>Europe/Paris</c> or <c>Europe/Brussels</c>.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The calendar of a State; always the same instance.</summary>
    public static HolidayCalendar Of(CountryCode country) => country switch
    {
        CountryCode.FR => France,
        CountryCode.BE => Belgium,
    };

    /// <summary>
    /// Publishes the days that decrees added to the holidays of the law (reference §2.4), in the place of those published
    /// before. Every computation from then on counts them; what was computed before stays what it was.
    /// </summary>
    /// <param name="country">The State whose decrees they are.</param>
    /// <param name="days">All of them, with their names.</param>
    public static void Decree(CountryCode country, IReadOnlyDictionary<DateOnly, FourNames> days) => Of(country).decreed = days.ToFrozenDictionary();

    /// <summary>Whether a day lies in the years covered; on such a day alone the other members answer.</summary>
    public static bool Covers(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    /// <summary>
    /// The public holiday on a day, or null. When two fall together (Ascension on 1 May 2008) the fixed one is named.
    /// <example><c>Of(CountryCode.BE).HolidayOn(new(2026, 7, 21))</c> is <c>BelgianNationalDay</c>.</example>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside the years covered.</exception>
    public PublicHoliday? HolidayOn(DateOnly day)
    {
        Require(day);
        return years[day.Year - FirstYear].TryGetValue(day, out var holiday) ? holiday
            : decreed.ContainsKey(day) ? PublicHoliday.ByDecree : null;
    }

    /// <summary>The names of a day that a decree added; null for every other day.</summary>
    public FourNames? DecreedOn(DateOnly day) => decreed.GetValueOrDefault(day);

    /// <summary>The public holidays of the law in a year, in the order of the dates: eleven in France, ten in Belgium.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not covered.</exception>
    public IReadOnlyDictionary<DateOnly, PublicHoliday> HolidaysOf(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return years[year - FirstYear];
    }

    /// <summary>Whether a day is neither a public holiday nor a Sunday nor a Saturday (Regulation 1182/71, Art. 2(2)).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside the years covered.</exception>
    public bool IsWorkingDay(DateOnly day) =>
        HolidayOn(day) is null && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// The day itself when it is a working day, else the next one.
    /// <example>Friday 1 May 2026 gives Monday 4 May 2026.</example>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day, or the working day, is outside the years covered.</exception>
    public DateOnly WorkingDayOnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>
    /// The number of working days after <paramref name="after"/> (exclusive) up to <paramref name="upTo"/>
    /// (inclusive); when <paramref name="upTo"/> is earlier, the same count the other way round, negative.
    /// <example>From Thursday 2 April 2026 to Tuesday 7 April 2026 there are two: the Friday and the Tuesday.</example>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside the years covered.</exception>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo)
    {
        Require(after);
        Require(upTo);
        if (upTo < after) return -WorkingDaysBetween(upTo, after);

        var count = 0;
        while (after < upTo)
        {
            after = after.AddDays(1);
            if (IsWorkingDay(after)) count++;
        }

        return count;
    }

    /// <summary>
    /// The n-th working day after a day, the day itself not counted (targets of reference §2.2); a negative number
    /// counts backwards (alerts of §2.6), zero gives the day itself, working or not.
    /// <example>Two working days after Thursday 2 April 2026 is Tuesday 7 April 2026.</example>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day, or the result, is outside the years covered.</exception>
    public DateOnly AddWorkingDays(DateOnly day, int workingDays)
    {
        Require(day);
        var step = Math.Sign(workingDays);
        while (workingDays != 0)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day)) workingDays -= step;
        }

        return day;
    }

    /// <summary>
    /// The local date of an instant; midnight belongs to the day that begins.
    /// <example>22:30 UTC on 1 July 2026 is 2 July 2026.</example>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years covered.</exception>
    public DateOnly DayOf(DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
        Require(day, nameof(instant));
        return day;
    }

    /// <summary>
    /// The end of a day, 24:00 local, that is 00:00 of the next, in UTC (Regulation 1182/71, Art. 3(2)(b)).
    /// <example>3 April 2026 ends at 22:00 UTC; 16 March 2026 at 23:00 UTC.</example>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside the years covered.</exception>
    public DateTimeOffset EndOf(DateOnly day)
    {
        Require(day);
        return ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
    }

    /// <summary>
    /// The instant, in UTC, when the clocks of the State show a time. A time that the spring change skips moves
    /// forward by the hour skipped; a time that the autumn change repeats is the first of the two.
    /// <example>29 March 2026 02:30 is 03:30 CEST; 25 October 2026 02:30 is 02:30 CEST.</example>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside the years covered.</exception>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        Require(day);
        return ToUtc(day.ToDateTime(time));
    }

    /// <summary>Stops a day of years whose holidays are unknown.</summary>
    internal static void Require(DateOnly day, [CallerArgumentExpression(nameof(day))] string? name = null)
    {
        if (!Covers(day))
            throw new ArgumentOutOfRangeException(name, day, $"Holidays are known from {FirstYear} to {LastYear}.");
    }

    private DateTimeOffset ToUtc(DateTime local)
    {
        // A skipped time has the offset of the time before the change, which carries it over the gap.
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
