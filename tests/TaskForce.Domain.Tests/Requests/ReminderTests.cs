using System.Globalization;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>Reminders of reference §2.6, point 7, in the calendar of the State where the limit is due.</summary>
public sealed class ReminderTests
{
    [Theory]
    // Easter Monday moves the end to Tuesday 7 April; half of the time is over on a Sunday.
    [InlineData(LimitCode.L02, "2026-03-05 09:00", "2026-03-23 Half, 2026-03-30 FiveDays, 2026-04-03 OneDay, 2026-04-07 LastDay")]
    [InlineData(LimitCode.L01a, "2026-03-05 09:00", "2026-03-09 Half, 2026-03-11 OneDay, 2026-03-12 LastDay")]
    // Half of the week is over on a Saturday: on Monday the day before the last is nearer, and says it.
    [InlineData(LimitCode.L01a, "2026-03-10 09:00", "2026-03-16 OneDay, 2026-03-17 LastDay")]
    // The 21st of July is no working day in Belgium.
    [InlineData(LimitCode.L01a, "2026-07-15 09:00", "2026-07-20 OneDay, 2026-07-22 LastDay")]
    public void A_limit_in_days_is_told_of_in_the_morning_of_working_days(LimitCode code, string received, string expected)
    {
        var order = An.Order().Transmitted().Received(received).Build();

        Assert.Equal(expected, string.Join(", ", Told(order, code, Time.At(received), TimeSpan.FromDays(40), "yyyy-MM-dd")));
    }

    [Fact]
    public void In_France_the_21st_of_July_is_a_working_day()
    {
        var order = An.Order().FromBelgium().Transmitted().Received("2026-07-15 09:00").Build();

        Assert.Equal(["2026-07-20 Half", "2026-07-21 OneDay", "2026-07-22 LastDay"], Told(order, LimitCode.L01a, Time.At("2026-07-15 09:00"), TimeSpan.FromDays(10), "yyyy-MM-dd"));
    }

    [Fact]
    public void A_limit_in_hours_is_told_of_at_half_and_three_hours_before()
    {
        var order = An.Order().With(MeasureKind.Provisional).Transmitted().Received("2026-03-10 17:45").Build();

        // From six to six.
        Assert.Equal(["2026-03-11 06:00 Half", "2026-03-11 15:00 ThreeHours"], Told(order, LimitCode.L05, Time.At("2026-03-10 17:45"), TimeSpan.FromDays(2), "yyyy-MM-dd HH:mm"));
    }

    [Fact]
    public void What_lay_before_the_limit_was_known_is_not_told_and_after_a_pause_only_the_nearest_is()
    {
        var order = An.Order().Transmitted().Received("2026-03-05 09:00").Build();
        Assert.Empty(order.Remind(Time.At("2026-03-24")));

        Assert.Empty(order.Remind(Time.At("2026-03-30 07:59")));
        Assert.Equal([ReminderStep.OneDay], order.Remind(Time.At("2026-04-03")).Where(r => r.Clock.Code == LimitCode.L02).Select(r => r.Step));
        Assert.Empty(order.Remind(Time.At("2026-04-03")));
    }

    [Fact]
    public void What_is_done_is_not_told_of_and_a_target_never_is()
    {
        var order = An.Order().Transmitted().Received("2026-03-05 09:00").Acknowledged("2026-03-06 10:00").Build();

        Assert.Empty(Told(order, LimitCode.L01a, Time.At("2026-03-06 10:00"), TimeSpan.FromDays(10), "yyyy-MM-dd"));
        var transferring = An.Order().Started().Executed(1).Executed(2).Build();
        Assert.Contains(transferring.Clocks, c => c is { IsTarget: true, State: ClockState.Running });
        Assert.Empty(Told(transferring, LimitCode.L11, Time.At("2026-04-10"), TimeSpan.FromDays(30), "yyyy-MM-dd"));
    }

    /// <summary>Looks every quarter of an hour, as the application does every minute.</summary>
    private static List<string> Told(InvestigationOrder order, LimitCode code, DateTimeOffset from, TimeSpan during, string format)
    {
        var told = new List<string>();
        for (var now = from; now <= from + during; now = now.AddMinutes(15))
        {
            told.AddRange(order.Remind(now).Where(r => r.Clock.Code == code)
                .Select(r => $"{TimeZoneInfo.ConvertTime(now, HolidayCalendar.Of(CountryCode.BE).Zone).ToString(format, CultureInfo.InvariantCulture)} {r.Step}"));
        }

        return told;
    }
}
