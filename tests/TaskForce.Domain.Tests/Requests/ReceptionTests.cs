using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>T11 and T14: reception and Annex B.</summary>
public sealed class ReceptionTests
{
    private static readonly Actor Clerk = A.Clerk("BE-DIV-TOU");

    [Fact]
    public void Reception_by_the_competent_authority_starts_acknowledgement_and_decision()
    {
        var order = An.Order().Transmitted().Received("2026-04-24").Build();

        Assert.Equal([LimitCode.L01a, LimitCode.L02], order.Clocks.Select(c => c.Code));
        Assert.Equal(Time.Day("2026-05-04"), order.Limit(LimitCode.L01a).LastDay);
        Assert.Equal((LimitCode.L01a, Time.EndOf("2026-05-04")), (order.NextDueCode, order.NextDueAt));
        Assert.All(order.Clocks, c => Assert.Equal((CountryCode.BE, "BE-DIV-TOU"), (c.Calendar, c.Authority!.Value.Value)));
    }

    [Theory]
    [InlineData("FR-PR-LIL", "BE-DIV-TOU", "2026-07-14")]
    [InlineData("BE-PR-BRU", "FR-PR-LIL", "2026-07-15")]
    public void Decision_ends_by_the_holidays_of_the_executing_State(string from, string to, string last) =>
        Assert.Equal(Time.Day(last), An.Order().From(from).To(to).Received("2026-06-14").Build().Limit(LimitCode.L02).LastDay);

    [Fact]
    public void Reception_by_an_authority_that_is_not_competent_starts_the_acknowledgement_only() =>
        Assert.Equal([LimitCode.L01a], An.Order().Received(competent: false).Build().Clocks.Select(c => c.Code));

    [Fact]
    public void Date_wanted_starts_its_own_limit()
    {
        var order = An.Order().Writing(f => f with
        {
            Urgency = new() { LimitWanted = true, WantedOn = new(2026, 3, 28), WantedKind = WantedDateKind.Latest, LimitReason = "Trial." },
        }).Received().Build();

        // A date that somebody chose does not move: 28 March 2026 is a Saturday.
        Assert.Equal(Time.EndOf("2026-03-28"), order.Limit(LimitCode.L08).EndsAt);
    }

    [Fact]
    public void Order_is_not_received_before_it_was_sent()
    {
        var order = An.Order().Transmitted("2026-03-03").Build();

        var refused = order.Refuses(Refusal.BeforeEvent, o => o.RecordReception(true, null, Clerk.On("2026-03-02", recorded: "2026-03-05")));

        Assert.Equal("OccurredOn", refused.Field);
        Assert.Equal([OrderAct.Transmit, Time.At("2026-03-03")], refused.Arguments);
    }

    [Fact]
    public void Reception_is_recorded_once_and_not_in_the_future()
    {
        var order = An.Order().Transmitted().Build();
        order.Refuses(Refusal.InTheFuture, o => o.RecordReception(true, null, Clerk.On("2026-03-06", recorded: "2026-03-05")));
        order.Refuses(Refusal.TextTooLong, o => o.RecordReception(true, new('9', 251), Clerk.On("2026-03-05")));

        order.RecordReception(true, "BE 77/26", Clerk.On("2026-03-05"));

        order.Refuses(Refusal.AlreadyReceived, o => o.RecordReception(true, null, Clerk.On("2026-03-06")));
        Assert.Equal("BE 77/26", order.Current!.Reference);
    }

    [Fact]
    public void Annex_B_in_its_week_meets_the_limit()
    {
        var order = An.Order().Received("2026-03-05 10:00").Build();

        order.Acknowledge("BE 77/26", Clerk.On("2026-03-12 23:59"));

        var limit = order.Limit(LimitCode.L01a);
        Assert.Equal((ClockState.Met, 0), (limit.State, limit.DaysLate));
        Assert.Equal(LimitCode.L02, order.NextDueCode);
    }

    [Fact]
    public void Annex_B_after_its_week_leaves_the_limit_missed_with_the_days_late()
    {
        var order = An.Order().Received("2026-03-05 10:00").Build();

        order.Acknowledge("BE 77/26", Clerk.On("2026-03-15 08:00"));

        var limit = order.Limit(LimitCode.L01a);
        Assert.Equal((ClockState.Missed, 3, false), (limit.State, limit.DaysLate, limit.IsDue));
    }

    [Fact]
    public void Annex_B_bears_the_reference_of_the_executing_side() =>
        Assert.Equal("Reference", An.Order().Received().Build().Refuses(Refusal.ReasonNeeded, o => o.Acknowledge(" ", Clerk.On("2026-03-06"))).Field);

    [Fact]
    public void Annex_B_is_not_older_than_the_reception()
    {
        var refused = An.Order().Received("2026-03-05 10:00").Build()
            .Refuses(Refusal.BeforeEvent, o => o.Acknowledge("R", Clerk.On("2026-03-05 09:59", recorded: "2026-03-06")));

        Assert.Equal([OrderAct.RecordReception, Time.At("2026-03-05 10:00")], refused.Arguments);
    }

    [Fact]
    public void Annex_B_is_sent_once() => An.Order().Acknowledged().Build()
        .Refuses(Refusal.AlreadyAcknowledged, o => o.Acknowledge("R", Clerk.On("2026-03-07")));

    [Fact]
    public void Annex_B_is_owed_after_a_quick_decision_and_leaves_the_state()
    {
        var order = An.Order().WithoutAnnexB().In(OrderState.Refused).Build();
        Assert.Equal(LimitCode.L01a, order.NextDueCode);

        order.Acknowledge("R", Clerk.On("2026-03-20 11:00"));

        Assert.Equal(OrderState.Refused, order.State);
        Assert.Equal(CooperationRequest.Never, order.NextDueAt);
    }

    [Fact]
    public void Division_is_served_by_its_parent_office()
    {
        var order = An.Order().Transmitted().Build();

        order.RecordReception(true, null, A.Clerk("BE-PR-MON", "BE-DIV-TOU").On("2026-03-05"));

        Assert.Equal("BE-DIV-TOU", order.Events[^1].Authority!.Value.Value);
    }
}
