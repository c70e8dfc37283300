using System.Collections.ObjectModel;

namespace TaskForce.Domain.Calendars;

/// <summary>Which days of a year are public holidays in a State (reference §2.4).</summary>
internal static class HolidayTable
{
    /// <summary>The public holidays of one year, in the order of the dates.</summary>
    public static ReadOnlyDictionary<DateOnly, PublicHoliday> Of(CountryCode country, int year)
    {
        var easter = EasterSunday(year);
        var days = new SortedDictionary<DateOnly, PublicHoliday>
        {
            [easter.AddDays(1)] = PublicHoliday.EasterMonday,
            [easter.AddDays(39)] = PublicHoliday.Ascension,
            [easter.AddDays(50)] = PublicHoliday.WhitMonday,
        };

        // Ascension can meet 1 May (2008) or 8 May (2059). That is one day off, not two, and the fixed feast names it.
        foreach (var (month, day, holiday) in FixedFeasts(country))
            days[new DateOnly(year, month, day)] = holiday;

        return new ReadOnlyDictionary<DateOnly, PublicHoliday>(days);
    }

    private static (int Month, int Day, PublicHoliday Holiday)[] FixedFeasts(CountryCode country) =>
    [
        (1, 1, PublicHoliday.NewYear),
        (5, 1, PublicHoliday.LabourDay),
        (8, 15, PublicHoliday.Assumption),
        (11, 1, PublicHoliday.AllSaints),
        (11, 11, PublicHoliday.ArmisticeDay),
        (12, 25, PublicHoliday.Christmas),
        .. country switch
        {
            CountryCode.FR => new[] { (5, 8, PublicHoliday.VictoryDay), (7, 14, PublicHoliday.FrenchNationalDay) },
            CountryCode.BE => [(7, 21, PublicHoliday.BelgianNationalDay)],
        },
    ];

    /// <summary>Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var golden = year % 19;
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
