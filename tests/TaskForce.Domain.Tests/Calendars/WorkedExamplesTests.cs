using System.Globalization;
using TaskForce.Domain.Calendars;

namespace TaskForce.Domain.Tests.Calendars;

public sealed class WorkedExamplesTests
{
    [Theory]
    [MemberData(nameof(WorkedExamples.InDaysAndWeeks), MemberType = typeof(WorkedExamples))]
    public void Example_in_days_or_weeks_ends_as_the_reference_says(
        int number, string clock, string received, CountryCode state, string limit, string naive, string why, string result)
    {
        var deadline = EndOf(limit, Wording.Day(received), HolidayCalendar.Of(state));

        Assert.Equal(
            (number, clock, naive, why, result),
            (number, clock, Wording.Of(deadline.NaiveLastDay), Wording.WhyMoved(deadline), Wording.Of(deadline.LastDay)));
        Assert.Equal(why is not "not moved", deadline.Moved);
    }

    [Theory]
    [MemberData(nameof(WorkedExamples.InDaysAndWeeks), MemberType = typeof(WorkedExamples))]
    public void Example_in_days_or_weeks_ends_at_midnight_of_the_capital(
        int number, string clock, string received, CountryCode state, string limit, string naive, string why, string result)
    {
        var calendar = HolidayCalendar.Of(state);
        var deadline = EndOf(limit, Wording.Day(received), calendar);
        var midnight = Wording.Of(Wording.Day(result).AddDays(1)) + " 00:00 ";

        Assert.StartsWith(midnight, Wording.Of(deadline.EndsAt, calendar), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, deadline.EndsAt.Offset);
        Assert.True(deadline.LastDay >= Wording.Day(naive), $"{number} {clock} {why}");
    }

    [Theory]
    [MemberData(nameof(WorkedExamples.InHours), MemberType = typeof(WorkedExamples))]
    public void Example_in_hours_ends_as_the_reference_says(
        int number, string clock, string received, CountryCode state, string limit, string start, string remark, string result)
    {
        var calendar = HolidayCalendar.Of(state);
        var local = Wording.LocalTime(received);
        var instant = calendar.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));

        var deadline = Periods.EndOfHours(instant, Count(limit), calendar);

        Assert.Equal(
            (number, clock, remark, start, result),
            (number, clock, remark, Wording.Of(Periods.StartOfHours(instant, calendar), calendar), Wording.Of(deadline.EndsAt, calendar)));
        Assert.Equal((false, PeriodUnit.Hours, TimeSpan.Zero), (deadline.Moved, deadline.Unit, deadline.EndsAt.Offset));
        Assert.Equal(calendar.DayOf(deadline.EndsAt), deadline.LastDay);
        Assert.Empty(deadline.Passed);
    }

    [Fact]
    public void Example_37_holds_only_one_full_working_day()
    {
        var calendar = HolidayCalendar.Of(CountryCode.BE);
        var received = calendar.At(new DateOnly(2026, 4, 2), new TimeOnly(16, 20));
        var deadline = Periods.EndOfHours(received, 96, calendar);

        Assert.Equal(1, Periods.WorkingDaysInside(Periods.StartOfHours(received, calendar), deadline.EndsAt, calendar));
    }

    [Fact]
    public void All_41_examples_are_here()
    {
        var numbers = WorkedExamples.InDaysAndWeeks().Concat(WorkedExamples.InHours()).Select(row => row.Data.Item1);

        Assert.Equal(Enumerable.Range(1, 41), numbers);
    }

    private static Deadline EndOf(string limit, DateOnly day, HolidayCalendar calendar) => limit switch
    {
        "30 + 30 days" => Periods.Extension(day, 30, calendar),
        _ when limit.EndsWith("week", StringComparison.Ordinal) => Periods.EndOfWeeks(day, Count(limit), calendar),
        _ => Periods.EndOfDays(day, Count(limit), calendar),
    };

    private static int Count(string limit) => int.Parse(limit.Split(' ')[0], CultureInfo.InvariantCulture);
}
