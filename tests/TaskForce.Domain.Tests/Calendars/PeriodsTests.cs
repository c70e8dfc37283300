using System.Globalization;
using TaskForce.Domain.Calendars;

namespace TaskForce.Domain.Tests.Calendars;

/// <summary>Reference §2.3, rule by rule.</summary>
public sealed class PeriodsTests
{
    private static readonly HolidayCalendar France = HolidayCalendar.Of(CountryCode.FR);
    private static readonly HolidayCalendar Belgium = HolidayCalendar.Of(CountryCode.BE);

    [Theory]
    [InlineData("2026-02-02T09:05Z", "2026-02-02T10:00Z")]
    [InlineData("2026-02-02T09:59:59.9999999Z", "2026-02-02T10:00Z")]
    [InlineData("2026-02-02T09:00Z", "2026-02-02T10:00Z")]
    [InlineData("2026-02-02T09:05-03:30", "2026-02-02T13:00Z")]
    public void Rule_1_the_hour_of_the_event_is_not_counted(string received, string start) =>
        Assert.Equal(Instant(start), Periods.StartOfHours(Instant(received), France));

    [Fact]
    public void Rule_2_the_day_of_the_event_is_not_counted() =>
        Assert.Equal(new DateOnly(2026, 2, 3), Periods.EndOfDays(new(2026, 2, 2), 1, France).LastDay);

    [Fact]
    public void Rule_3_a_period_in_hours_ends_when_its_last_hour_expires()
    {
        var deadline = Periods.EndOfHours(Instant("2026-02-02T09:05Z"), 24, France);

        Assert.Equal(Instant("2026-02-03T10:00Z"), deadline.EndsAt);
        Assert.Equal(TimeSpan.Zero, deadline.EndsAt.Offset);
    }

    [Fact]
    public void Rule_4_a_period_in_days_ends_with_the_last_hour_of_its_last_day() =>
        Assert.Equal(Instant("2026-02-03T23:00Z"), Periods.EndOfDays(new(2026, 2, 2), 1, France).EndsAt);

    [Fact]
    public void Rule_5_a_period_in_weeks_ends_on_the_weekday_of_the_event()
    {
        var deadline = Periods.EndOfWeeks(new(2026, 2, 3), 2, Belgium);

        Assert.Equal((new DateOnly(2026, 2, 17), PeriodUnit.Weeks), (deadline.LastDay, deadline.Unit));
    }

    [Fact]
    public void Rule_6_holidays_and_weekends_inside_the_period_are_counted() =>
        Assert.Equal(new DateOnly(2026, 5, 19), Periods.EndOfDays(new(2026, 4, 29), 20, France).LastDay);

    [Fact]
    public void Rule_7_a_period_ending_on_a_Saturday_ends_on_the_Monday()
    {
        var deadline = Periods.EndOfDays(new(2026, 2, 13), 1, France);

        Assert.Equal(new DateOnly(2026, 2, 16), deadline.LastDay);
        Assert.Equal(new DateOnly(2026, 2, 14), deadline.NaiveLastDay);
        Assert.Equal([new DayPassed(new(2026, 2, 14), null), new DayPassed(new(2026, 2, 15), null)], deadline.Passed);
        Assert.True(deadline.Moved);
    }

    [Fact]
    public void Rule_7_a_holiday_on_a_Sunday_is_named_as_the_holiday() =>
        Assert.Equal(
            [new DayPassed(new(2026, 11, 1), PublicHoliday.AllSaints)],
            Periods.EndOfDays(new(2026, 10, 2), 30, Belgium).Passed);

    [Fact]
    public void Rule_7_a_period_in_hours_ending_on_a_holiday_does_not_move()
    {
        var deadline = Periods.EndOfHours(Instant("2026-07-13T10:00Z"), 24, France);

        Assert.Equal((new DateOnly(2026, 7, 14), false), (deadline.LastDay, deadline.Moved));
        Assert.Equal(Instant("2026-07-14T11:00Z"), deadline.EndsAt);
    }

    [Theory]
    [InlineData("2026-04-02T15:00Z", "2026-04-06T15:00Z", 1)] // only Friday is whole
    [InlineData("2026-04-06T22:00Z", "2026-04-07T22:00Z", 1)] // exactly one day
    [InlineData("2026-04-06T22:00:01Z", "2026-04-07T22:00Z", 0)]
    [InlineData("2026-04-06T22:00Z", "2026-04-07T21:59:59Z", 0)]
    [InlineData("2026-04-07T06:00Z", "2026-04-07T15:00Z", 0)]
    [InlineData("2026-04-09T06:00Z", "2026-04-07T15:00Z", 0)]
    [InlineData("2026-07-12T22:00Z", "2026-07-17T22:00Z", 4)] // Monday to Friday without 14 July
    public void Rule_9_only_whole_working_days_count_for_the_note(string from, string to, int expected) =>
        Assert.Equal(expected, Periods.WorkingDaysInside(Instant(from), Instant(to), France));

    [Fact]
    public void Rule_10_the_holidays_are_those_of_the_State_that_must_act()
    {
        Assert.Equal(new DateOnly(2026, 7, 15), Periods.EndOfDays(new(2026, 6, 14), 30, France).LastDay);
        Assert.Equal(new DateOnly(2026, 7, 14), Periods.EndOfDays(new(2026, 6, 14), 30, Belgium).LastDay);
    }

    [Fact]
    public void Extension_counts_the_total_from_the_receipt_and_moves_it_once()
    {
        // The stricter reading: adding 30 days to the moved end, Monday 16 February, would give 18 March.
        var deadline = Periods.Extension(new(2026, 1, 15), 30, France);

        Assert.Equal((new DateOnly(2026, 3, 16), PeriodUnit.Days), (deadline.LastDay, deadline.Unit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(31)]
    public void Extension_is_of_one_to_thirty_days(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Periods.Extension(new(2026, 1, 15), days, France));

    [Fact]
    public void Action_exactly_at_the_end_is_in_time_and_one_tick_later_is_not()
    {
        var deadline = Periods.EndOfDays(new(2026, 2, 2), 1, France);

        Assert.True(deadline.IsMetBy(Instant("2026-02-04T00:00+01:00")));
        Assert.False(deadline.IsMetBy(deadline.EndsAt.AddTicks(1)));
    }

    [Fact]
    public void Deadlines_that_say_the_same_are_equal()
    {
        var deadline = Periods.EndOfDays(new(2026, 6, 14), 30, France);

        Assert.Equal(deadline, Periods.EndOfDays(new(2026, 6, 14), 30, France));
        Assert.Equal(deadline.GetHashCode(), Periods.EndOfDays(new(2026, 6, 14), 30, France).GetHashCode());
        Assert.NotEqual(deadline, deadline with { Passed = [] });
    }

    [Fact]
    public void Lengths_below_one_and_ends_beyond_the_calendar_are_refused()
    {
        var day = new DateOnly(2026, 2, 2);
        var instant = Instant("2026-02-02T09:05Z");

        Assert.All([0, -1, int.MinValue, int.MaxValue], length =>
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Periods.EndOfDays(day, length, France));
            Assert.Throws<ArgumentOutOfRangeException>(() => Periods.EndOfWeeks(day, length, France));
            Assert.Throws<ArgumentOutOfRangeException>(() => Periods.EndOfHours(instant, length, France));
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => Periods.EndOfDays(new(1981, 12, 31), 30, France));
        Assert.Throws<ArgumentOutOfRangeException>(() => Periods.EndOfDays(new(2199, 12, 27), 30, France));
        Assert.Throws<ArgumentOutOfRangeException>(() => Periods.EndOfHours(DateTimeOffset.MaxValue, 24, France));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
