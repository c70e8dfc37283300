using System.Globalization;
using TaskForce.Domain.Calendars;

namespace TaskForce.Domain.Tests.Calendars;

public sealed class HolidayCalendarTests
{
    private static readonly HolidayCalendar France = HolidayCalendar.Of(CountryCode.FR);
    private static readonly HolidayCalendar Belgium = HolidayCalendar.Of(CountryCode.BE);

    [Theory]
    [MemberData(nameof(WorkedExamples.MovingFeasts), MemberType = typeof(WorkedExamples))]
    public void Moving_feasts_follow_Easter_in_both_States(
        int year, string sunday, string easterMonday, string ascension, string whitMonday)
    {
        foreach (var calendar in new[] { France, Belgium })
        {
            var feasts = calendar.HolidaysOf(year).ToDictionary(day => day.Value, day => day.Key);
            string Short(PublicHoliday feast) => feasts[feast].ToString("ddd d MMMM", CultureInfo.InvariantCulture);

            Assert.Equal(sunday, feasts[PublicHoliday.EasterMonday].AddDays(-1).ToString("d MMMM", CultureInfo.InvariantCulture));
            Assert.Equal(
                (easterMonday, ascension, whitMonday),
                (Short(PublicHoliday.EasterMonday), Short(PublicHoliday.Ascension), Short(PublicHoliday.WhitMonday)));
        }
    }

    [Fact]
    public void Easter_never_leaves_its_bounds_and_reaches_both()
    {
        var easters = Enumerable.Range(HolidayCalendar.FirstYear, HolidayCalendar.LastYear - HolidayCalendar.FirstYear + 1)
            .Select(year => France.HolidaysOf(year).Single(d => d.Value == PublicHoliday.EasterMonday).Key.AddDays(-1)).ToList();

        Assert.All(easters, easter => Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek));
        Assert.All(easters, easter => Assert.InRange(easter, new(easter.Year, 3, 22), new(easter.Year, 4, 25)));
        Assert.Contains(new DateOnly(2008, 3, 23), easters);
        Assert.Contains(new DateOnly(2038, 4, 25), easters);
    }

    [Theory]
    [InlineData(CountryCode.FR, 11, "1/1 4/6 5/1 5/8 5/14 5/25 7/14 8/15 11/1 11/11 12/25")]
    [InlineData(CountryCode.BE, 10, "1/1 4/6 5/1 5/14 5/25 7/21 8/15 11/1 11/11 12/25")]
    public void France_has_eleven_holidays_and_Belgium_ten(CountryCode state, int total, string days2026)
    {
        var holidays = HolidayCalendar.Of(state).HolidaysOf(2026);

        Assert.Equal(total, holidays.Count);
        Assert.Equal(total, holidays.Values.Distinct().Count());
        Assert.Equal(days2026, string.Join(' ', holidays.Keys.Select(day => day.ToString("M/d", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("2026-04-03")] // Good Friday
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    [InlineData("2026-01-02")]
    [InlineData("2026-11-02")]
    [InlineData("2027-11-15")] // King's Feast
    [InlineData("2028-12-26")]
    [InlineData("2028-07-11")]
    [InlineData("2028-09-20")]
    [InlineData("2028-09-27")]
    public void Days_that_offices_may_close_are_working_days(string day)
    {
        Assert.True(France.IsWorkingDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
        Assert.True(Belgium.IsWorkingDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(2008, 5, 1, PublicHoliday.LabourDay)]
    [InlineData(2059, 5, 8, PublicHoliday.VictoryDay)]
    public void Ascension_on_a_fixed_feast_is_one_day_off_under_the_fixed_name(int year, int month, int day, PublicHoliday name)
    {
        Assert.Equal(name, France.HolidayOn(new(year, month, day)));
        Assert.Equal(10, France.HolidaysOf(year).Count);
    }

    [Fact]
    public void Holiday_on_a_weekend_is_not_replaced()
    {
        Assert.Equal(PublicHoliday.AllSaints, Belgium.HolidayOn(new(2026, 11, 1)));
        Assert.True(Belgium.IsWorkingDay(new(2026, 11, 2)));
    }

    [Fact]
    public void Working_days_are_counted_after_the_first_day_up_to_and_with_the_last()
    {
        Assert.Equal(2, Belgium.WorkingDaysBetween(new(2026, 4, 2), new(2026, 4, 7)));
        Assert.Equal(-2, Belgium.WorkingDaysBetween(new(2026, 4, 7), new(2026, 4, 2)));
        Assert.Equal(0, Belgium.WorkingDaysBetween(new(2026, 4, 7), new(2026, 4, 7)));
    }

    [Fact]
    public void Targets_in_working_days_pass_over_weekends_and_holidays_both_ways()
    {
        Assert.Equal(new DateOnly(2026, 4, 7), France.AddWorkingDays(new(2026, 4, 2), 2));
        Assert.Equal(new DateOnly(2026, 4, 2), France.AddWorkingDays(new(2026, 4, 7), -2));
        Assert.Equal(new DateOnly(2026, 7, 15), France.AddWorkingDays(new(2026, 7, 13), 1));
        Assert.Equal(new DateOnly(2026, 7, 14), Belgium.AddWorkingDays(new(2026, 7, 13), 1));
        Assert.Equal(new DateOnly(2026, 7, 14), France.AddWorkingDays(new(2026, 7, 14), 0));
        Assert.Equal(new DateOnly(2026, 5, 4), France.WorkingDayOnOrAfter(new(2026, 5, 1)));
        Assert.Equal(new DateOnly(2026, 5, 4), France.WorkingDayOnOrAfter(new(2026, 5, 4)));
    }

    [Fact]
    public void Each_State_has_one_calendar_and_its_own_zone()
    {
        Assert.Same(France, HolidayCalendar.Of(CountryCode.FR));
        Assert.Equal((CountryCode.FR, "Europe/Paris"), (France.Country, France.Zone.Id));
        Assert.Equal((CountryCode.BE, "Europe/Brussels"), (Belgium.Country, Belgium.Zone.Id));
    }

    [Theory]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30Z")] // skipped: forward to 03:30 CEST
    [InlineData("2026-03-29", "01:59", "2026-03-29T00:59Z")]
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00Z")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30Z")] // repeated: the first, in summer time
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00Z")]
    [InlineData("2026-07-01", "12:00", "2026-07-01T10:00Z")]
    [InlineData("2058-07-01", "12:00", "2058-07-01T10:00Z")]
    public void Local_times_become_UTC_also_around_the_change_of_the_clocks(string day, string time, string utc)
    {
        foreach (var calendar in new[] { France, Belgium })
        {
            var instant = calendar.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

            Assert.Equal(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture), instant);
            Assert.Equal(TimeSpan.Zero, instant.Offset);
        }
    }

    [Fact]
    public void Day_ends_when_the_next_one_begins_in_the_capital()
    {
        Assert.Equal(DateTimeOffset.Parse("2026-03-28T23:00Z", CultureInfo.InvariantCulture), France.EndOf(new(2026, 3, 28)));
        Assert.Equal(DateTimeOffset.Parse("2026-03-29T22:00Z", CultureInfo.InvariantCulture), France.EndOf(new(2026, 3, 29)));
        Assert.Equal(new DateOnly(2026, 3, 30), France.DayOf(France.EndOf(new(2026, 3, 29))));
        Assert.Equal(new DateOnly(2026, 3, 29), France.DayOf(France.EndOf(new(2026, 3, 29)).AddTicks(-1)));
    }

    [Fact]
    public void Years_without_known_holidays_are_refused()
    {
        DateOnly first = new(1982, 1, 1), last = new(2199, 12, 31);

        Assert.True(HolidayCalendar.Covers(first) && HolidayCalendar.Covers(last));
        Assert.False(HolidayCalendar.Covers(first.AddDays(-1)) || HolidayCalendar.Covers(last.AddDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => France.HolidayOn(first.AddDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => France.HolidayOn(last.AddDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => France.HolidaysOf(1981));
        Assert.Throws<ArgumentOutOfRangeException>(() => France.HolidaysOf(2200));
        Assert.Throws<ArgumentOutOfRangeException>(() => France.AddWorkingDays(last, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => France.AddWorkingDays(first, int.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => France.WorkingDaysBetween(DateOnly.MinValue, first));
        Assert.Throws<ArgumentOutOfRangeException>(() => France.DayOf(DateTimeOffset.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => France.EndOf(DateOnly.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => France.At(DateOnly.MinValue, TimeOnly.MinValue));
        Assert.Equal(DateTimeOffset.Parse("2199-12-31T23:00Z", CultureInfo.InvariantCulture), France.EndOf(last));
    }
}
