using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Calendars;

/// <summary>Alone in the process: a decree changes the calendar of everybody.</summary>
[CollectionDefinition(nameof(DecreeTests), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Days that decrees add to the public holidays of the law (reference §2.4; Regulation 1182/71, Art. 3(4)).</summary>
[Collection(nameof(DecreeTests))]
public sealed class DecreeTests : IDisposable
{
    private static readonly FourNames Mourning = new("Deuil national", "Nationale rouw", "Staatstrauer", "National mourning");
    private static readonly HolidayCalendar Belgium = HolidayCalendar.Of(CountryCode.BE);

    public void Dispose() => Decree();

    [Fact]
    public void A_decreed_day_is_a_public_holiday_of_its_State_under_its_own_name_until_it_is_taken_back()
    {
        var day = Time.Day("2026-05-04");
        Decree(day);

        Assert.Equal((PublicHoliday.ByDecree, Mourning), (Belgium.HolidayOn(day), Belgium.DecreedOn(day)));
        Assert.False(Belgium.IsWorkingDay(day));
        Assert.True(HolidayCalendar.Of(CountryCode.FR).IsWorkingDay(day));
        Assert.Equal(10, Belgium.HolidaysOf(2026).Count);

        Decree();
        Assert.True(Belgium.IsWorkingDay(day));
    }

    [Fact]
    public void A_limit_computed_after_the_decree_does_not_end_on_its_day()
    {
        Decree(Time.Day("2026-05-04"));

        Assert.Equal(Time.Day("2026-05-05"), An.Order().Transmitted().Received("2026-04-24").Build().Limit(LimitCode.L01a).LastDay);
    }

    [Fact]
    public void A_limit_that_runs_and_ends_on_the_day_moves_and_every_other_keeps_the_end_that_was_told()
    {
        var order = An.Order().Transmitted().Received("2026-04-24").Build();
        var decision = order.Limit(LimitCode.L02).LastDay;
        Assert.Equal(Time.Day("2026-05-04"), order.Limit(LimitCode.L01a).LastDay);
        var version = order.Version;
        // Another day inside the thirty days: the decision was told for the 26th of May and stays there.
        Decree(Time.Day("2026-05-04"), Time.Day("2026-05-12"));

        Assert.True(order.FollowCalendar(Time.At("2026-04-27 09:00")));
        Assert.False(order.FollowCalendar(Time.At("2026-04-27 09:01")));

        Assert.Equal((Time.Day("2026-05-05"), Time.EndOf("2026-05-05")), (order.Limit(LimitCode.L01a).LastDay, order.Limit(LimitCode.L01a).EndsAt));
        Assert.Equal((decision, version + 1), (order.Limit(LimitCode.L02).LastDay, order.Version));
        Assert.Equal(Time.EndOf("2026-05-05"), order.NextDueAt);
        var moved = order.Events[^1];
        Assert.Equal((OrderAct.MoveLimit, UserId.System, null), (moved.Act, moved.User, moved.Authority));
        Assert.Equal((LimitCode.L01a, Time.Day("2026-05-04"), Time.Day("2026-05-05")),
            (moved.Detail!.Facts.Limit, Belgium.DayOf(moved.Detail.Facts.OldInstant!.Value), Belgium.DayOf(moved.Detail.Facts.NewInstant!.Value)));
    }

    [Fact]
    public void A_limit_that_moves_is_told_of_before_its_new_end_and_no_step_twice()
    {
        var order = An.Order().Transmitted().Received("2026-04-24").Build();
        order.Remind(Time.At("2026-04-24"));
        Assert.Equal([ReminderStep.OneDay], Told("2026-04-30"));
        Decree(Time.Day("2026-05-04"));
        order.FollowCalendar(Time.At("2026-04-30 10:00"));

        Assert.Empty(Told("2026-04-30 10:01"));
        Assert.Empty(Told("2026-05-04"));
        Assert.Equal([ReminderStep.LastDay], Told("2026-05-05"));

        IEnumerable<ReminderStep> Told(string when) => order.Remind(Time.At(when)).Where(r => r.Clock.Code == LimitCode.L01a).Select(r => r.Step);
    }

    [Fact]
    public void A_limit_that_was_met_or_missed_does_not_move()
    {
        var met = An.Order().Transmitted().Received("2026-04-24").Acknowledged("2026-04-27 10:00").Build();
        var missed = An.Order().Transmitted().Received("2026-04-24").Build();
        missed.MissLimits(Time.At("2026-05-06"));
        Decree(Time.Day("2026-05-04"));

        Assert.False(met.FollowCalendar(Time.At("2026-04-28")));
        Assert.False(missed.FollowCalendar(Time.At("2026-05-06")));
    }

    [Fact]
    public void Only_the_application_moves_limits()
    {
        var order = An.Order().Transmitted().Received("2026-04-24").Build();

        Assert.Null(order.WhyNot(OrderAct.MoveLimit, Actor.System));
        Assert.NotNull(order.WhyNot(OrderAct.MoveLimit, A.Magistrate("BE-DIV-TOU")));
    }

    private static void Decree(params DateOnly[] days) => HolidayCalendar.Decree(CountryCode.BE, days.ToDictionary(d => d, _ => Mourning));
}
