using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TaskForce.Domain.Calendars;

namespace TaskForce.Domain.Tests.Calendars;

/// <summary>What holds for every event from 2020 to 2059 in both States.</summary>
[Properties(Arbitrary = [typeof(Events)], MaxTest = 2000)]
public sealed class PeriodProperties
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2059, 12, 31);

    [Property]
    public bool Last_day_is_a_working_day_never_before_the_naive_day(DateOnly day, CountryCode state, Length length)
    {
        var calendar = HolidayCalendar.Of(state);
        return Both(day, length, calendar).All(d => calendar.IsWorkingDay(d.LastDay) && d.LastDay >= d.NaiveLastDay);
    }

    [Property]
    public bool Days_passed_over_are_all_the_days_between_and_none_is_a_working_day(DateOnly day, CountryCode state, Length length)
    {
        var calendar = HolidayCalendar.Of(state);
        return Both(day, length, calendar).All(d =>
            d.Passed.Select(p => p.Day).SequenceEqual(Days(d.NaiveLastDay, d.LastDay))
            && d.Passed.All(p => !calendar.IsWorkingDay(p.Day) && p.Holiday == calendar.HolidayOn(p.Day)));
    }

    [Property]
    public bool Later_event_never_ends_earlier(DateOnly one, DateOnly other, CountryCode state, Length length)
    {
        var (early, late) = one <= other ? (one, other) : (other, one);
        var calendar = HolidayCalendar.Of(state);
        return Both(early, length, calendar).Zip(Both(late, length, calendar)).All(d => d.First.EndsAt <= d.Second.EndsAt);
    }

    [Property]
    public bool Next_day_never_ends_earlier(DateOnly day, CountryCode state, Length length) =>
        Later_event_never_ends_earlier(day, day.AddDays(1), state, length);

    [Property]
    public bool Weeks_are_seven_days_each(DateOnly day, CountryCode state, Length length)
    {
        var calendar = HolidayCalendar.Of(state);
        return Periods.EndOfWeeks(day, length.Days, calendar).EndsAt == Periods.EndOfDays(day, 7 * length.Days, calendar).EndsAt;
    }

    [Property]
    public bool France_and_Belgium_differ_only_where_a_holiday_differs(DateOnly day, Length length)
    {
        var france = Periods.EndOfDays(day, length.Days, HolidayCalendar.Of(CountryCode.FR));
        var belgium = Periods.EndOfDays(day, length.Days, HolidayCalendar.Of(CountryCode.BE));
        var national = france.Passed.Union(belgium.Passed).Any(p => (p.Day.Month, p.Day.Day) is (5, 8) or (7, 14) or (7, 21));

        return france == belgium || national;
    }

    [Property]
    public bool Hours_are_real_hours_after_the_next_full_hour(DateTimeOffset received, CountryCode state, Length length)
    {
        var calendar = HolidayCalendar.Of(state);
        var start = Periods.StartOfHours(received, calendar);
        var deadline = Periods.EndOfHours(received, length.Days, calendar);

        return start > received && start - received <= TimeSpan.FromHours(1) && start.Ticks % TimeSpan.TicksPerHour == 0
            && deadline.EndsAt - start == TimeSpan.FromHours(length.Days) && !deadline.Moved;
    }

    [Property]
    public bool Instant_lies_in_its_local_day(DateTimeOffset instant, CountryCode state)
    {
        var calendar = HolidayCalendar.Of(state);
        var day = calendar.DayOf(instant);
        return calendar.At(day, TimeOnly.MinValue) <= instant && instant < calendar.EndOf(day);
    }

    [Property]
    public bool Counting_working_days_undoes_adding_them(DateOnly day, CountryCode state, Length length)
    {
        var calendar = HolidayCalendar.Of(state);
        var target = calendar.AddWorkingDays(day, length.Days);
        return calendar.IsWorkingDay(target)
            && calendar.WorkingDaysBetween(day, target) == length.Days
            && calendar.WorkingDaysBetween(target, day) == -length.Days;
    }

    [Theory]
    [InlineData(CountryCode.FR)]
    [InlineData(CountryCode.BE)]
    public void Periods_of_7_to_90_days_always_include_two_working_days(CountryCode state)
    {
        // Art. 3(5): the second working day after every event comes within the seven days before any move.
        var calendar = HolidayCalendar.Of(state);

        Assert.All(Days(First, Last.AddDays(1)), day => Assert.True(calendar.AddWorkingDays(day, 2) <= day.AddDays(7)));
    }

    [Property]
    public bool Period_of_7_to_90_days_includes_two_working_days_before_any_move(DateOnly day, CountryCode state, Length length)
    {
        var calendar = HolidayCalendar.Of(state);
        return calendar.WorkingDaysBetween(day, Periods.EndOfDays(day, 7 + (length.Days % 84), calendar).NaiveLastDay) >= 2;
    }

    private static Deadline[] Both(DateOnly day, Length length, HolidayCalendar calendar) =>
        [Periods.EndOfDays(day, length.Days, calendar), Periods.EndOfWeeks(day, length.Days, calendar)];

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly before) =>
        Enumerable.Range(0, before.DayNumber - from.DayNumber).Select(from.AddDays);

    /// <summary>A length of 1 to 120 days, weeks or hours.</summary>
    public sealed record Length(int Days);

    private static class Events
    {
        public static Arbitrary<DateOnly> Day() =>
            Gen.Choose(First.DayNumber, Last.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

        // Half of the instants fall within two days of a change of the clocks, where mistakes hide.
        public static Arbitrary<DateTimeOffset> Instant() => Gen.OneOf(
                Gen.Choose(First.DayNumber, Last.DayNumber),
                from year in Gen.Choose(First.Year, Last.Year)
                from month in Gen.Elements(3, 10)
                from shift in Gen.Choose(-8, 1)
                select new DateOnly(year, month, 31).DayNumber + shift)
            .SelectMany(day => Gen.Choose(0, (24 * 60 * 60) - 1), (day, second) =>
                new DateTimeOffset(DateOnly.FromDayNumber(day), TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(second))
            .ToArbitrary();

        public static Arbitrary<CountryCode> State() => Gen.Elements(CountryCode.FR, CountryCode.BE).ToArbitrary();

        public static Arbitrary<Length> Length() => Gen.Choose(1, 120).Select(days => new Length(days)).ToArbitrary();
    }
}
