using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>T12, T13 and T50: forward to the competent authority (Art. 7(6)) and hand-over to the judge (Belgium).</summary>
public sealed class ForwardTests
{
    private static readonly Actor Tournai = A.Magistrate("BE-DIV-TOU");
    private static readonly Actor Namur = A.Magistrate("BE-PR-NAM");
    private static readonly Actor Judge = A.Magistrate("BE-JI-HAI");

    /// <summary>Worked examples 31 to 33 of reference §2.5.</summary>
    [Fact]
    public void Forward_acknowledges_for_the_first_and_starts_the_limits_of_the_second()
    {
        var order = An.Order().Transmitted().Received("2026-09-07", competent: false).Build();
        Assert.Equal(Time.Day("2026-09-14"), order.Limit(LimitCode.L01a).LastDay);

        order.Forward(new(new("BE-PR-NAM")), [], Tournai.On("2026-09-09", "Namur is competent."));
        order.RecordReception(competent: true, null, Namur.On("2026-09-10"));

        Assert.Equal(ClockState.Met, order.Limit(LimitCode.L01a).State);
        Assert.Equal((Time.Day("2026-09-17"), "BE-PR-NAM"), (order.Limit(LimitCode.L01b).LastDay, order.Limit(LimitCode.L01b).Authority!.Value.Value));
        Assert.Equal(Time.Day("2026-10-12"), order.Limit(LimitCode.L02).LastDay);
        Assert.Equal(Time.At("2026-09-07"), order.ReceivedAt);
    }

    [Fact]
    public void Decision_that_ran_for_the_first_is_cancelled_and_starts_anew()
    {
        var order = An.Order().Received("2026-03-05 10:00", competent: true).Build();

        order.Forward(new(new("BE-PR-NAM")), [], Tournai.On("2026-03-06", "Namur is competent."));
        Assert.Equal(ClockState.Cancelled, order.Limit(LimitCode.L02).State);
        Assert.Equal(CooperationRequest.Never, order.NextDueAt);

        order.RecordReception(competent: true, null, Namur.On("2026-03-09"));
        Assert.Equal(Time.Day("2026-04-08"), order.Limit(LimitCode.L02).LastDay);
    }

    [Fact]
    public void Decision_that_the_first_missed_stays_missed_and_is_due_no_more()
    {
        var order = An.Order().Received("2026-03-05 10:00").Build();
        order.MissLimits(Time.At("2026-04-20"));

        order.Forward(new(new("BE-PR-NAM")), [], Tournai.On("2026-04-20", "Namur is competent."));

        Assert.Equal((ClockState.Missed, false), (order.Limit(LimitCode.L02).State, order.Limit(LimitCode.L02).IsDue));
        Assert.Equal(CooperationRequest.Never, order.NextDueAt);
    }

    [Fact]
    public void Forward_has_a_reason_another_addressee_of_the_same_State_and_a_date_after_reception()
    {
        var order = An.Order().Received("2026-03-05 10:00").Build();

        order.Refuses(Refusal.ReasonNeeded, o => o.Forward(new(new("BE-PR-NAM")), [], Tournai.On("2026-03-06")));
        order.Refuses(Refusal.AuthorityOfOtherState, o => o.Forward(new(new("FR-PR-DUN")), [], Tournai.On("2026-03-06", "Why.")));
        order.Refuses(Refusal.ForwardToSelf, o => o.Forward(new(new("BE-DIV-TOU")), [], Tournai.On("2026-03-06", "Why.")));
        order.Refuses(Refusal.BeforeEvent, o => o.Forward(new(new("BE-PR-NAM")), [], Tournai.On("2026-03-05 09:00", "Why.", "2026-03-06")));
    }

    [Fact]
    public void Order_on_its_way_waits_for_the_next_to_receive_it()
    {
        var order = An.Order().Received().Build();
        order.Forward(new(new("BE-PR-NAM")), [], Tournai.On("2026-03-06", "Namur is competent."));

        order.Refuses(Refusal.NotYourAct, o => o.Acknowledge("R", Tournai.On("2026-03-07")));
        order.Refuses(Refusal.OnItsWay, o => o.Acknowledge("R", Namur.On("2026-03-07")));
        order.Refuses(Refusal.OnItsWay, o => o.Return(Namur.On("2026-03-07", "Why.")));
        var refused = order.Refuses(Refusal.BeforeEvent, o => o.RecordReception(true, null, Namur.On("2026-03-05 12:00", recorded: "2026-03-07")));
        Assert.Equal(OrderAct.Forward, refused.Arguments[0]);
    }

    [Fact]
    public void Issuing_magistrate_withdraws_an_order_on_its_way_and_closes_it()
    {
        var order = An.Order().Received().Build();
        order.Forward(new(new("BE-PR-NAM")), [], Tournai.On("2026-03-06", "Namur is competent."));

        order.Withdraw([], A.Magistrate("FR-PR-LIL").On("2026-03-07", "No longer needed."));
        order.Close(A.Magistrate("FR-PR-LIL").On("2026-03-08"));

        Assert.Equal(ClosingReason.Withdrawn, order.ClosedFor);
    }

    [Fact]
    public void Hand_over_keeps_the_decision_running_and_the_judge_sends_a_second_Annex_B()
    {
        var order = An.Order().Acknowledged().Build();
        var decision = order.Limit(LimitCode.L02).EndsAt;

        order.HandOver(new(new("BE-JI-HAI")), [], Tournai.On("2026-03-09"));
        order.RecordReception(competent: true, "JI 4", Judge.On("2026-03-10"));

        Assert.Equal((OrderState.Acknowledged, "BE-DIV-TOU", "BE-JI-HAI"), (order.State, order.Executing!.Value.Value, order.HandedTo!.Value.Value));
        Assert.Equal(decision, order.Limit(LimitCode.L02).EndsAt);
        Assert.Single(order.Clocks, c => c.Code == LimitCode.L02);
        Assert.Equal(Time.Day("2026-03-17"), order.Limit(LimitCode.L01b).LastDay);

        order.Acknowledge("JI 4", Judge.On("2026-03-11"));
        Assert.Equal(ClockState.Met, order.Limit(LimitCode.L01b).State);
        order.Decide([OrderBuilder.Outcome(1, MeasureState.Recognised), OrderBuilder.Outcome(2, MeasureState.Recognised)], Judge.On("2026-03-12"));
        Assert.Equal("BE-JI-HAI", order.Limit(LimitCode.L04).Authority!.Value.Value);
    }

    [Fact]
    public void Hand_over_is_Belgian_happens_once_and_goes_to_somebody_else_in_Belgium()
    {
        An.Order().FromBelgium().Received().Build()
            .Refuses(Refusal.HandOverOnlyInBelgium, o => o.HandOver(new(new("FR-PR-DUN")), [], A.Magistrate("FR-PR-LIL").On("2026-03-09")));

        var order = An.Order().Received().Build();
        order.Refuses(Refusal.AuthorityOfOtherState, o => o.HandOver(new(new("FR-PR-LIL")), [], Tournai.On("2026-03-09")));
        order.Refuses(Refusal.ForwardToSelf, o => o.HandOver(new(new("BE-DIV-TOU")), [], Tournai.On("2026-03-09")));
        order.Refuses(Refusal.BeforeEvent, o => o.HandOver(new(new("BE-JI-HAI")), [], Tournai.On("2026-03-04", recorded: "2026-03-09")));
        order.HandOver(new(new("BE-JI-HAI")), [], Tournai.On("2026-03-09"));
        order.Refuses(Refusal.OnItsWay, o => o.HandOver(new(new("BE-JI-HAI")), [], Tournai.On("2026-03-09")));
    }

    [Fact]
    public void Judge_who_acknowledges_first_leaves_the_prosecutor_his_own_Annex_B()
    {
        var order = An.Order().Received().Build();
        order.HandOver(new(new("BE-JI-HAI")), [], Tournai.On("2026-03-06"));
        order.RecordReception(competent: true, null, Judge.On("2026-03-06 12:00"));

        order.Acknowledge("JI 4", Judge.On("2026-03-07"));
        Assert.Equal(OrderState.Received, order.State);

        order.Acknowledge("R", Tournai.On("2026-03-08"));
        Assert.Equal(OrderState.Acknowledged, order.State);
        Assert.All(order.Clocks.Where(c => c.Code != LimitCode.L02), c => Assert.Equal(ClockState.Met, c.State));
    }

    [Fact]
    public void Forward_after_a_hand_over_takes_the_order_from_the_judge_as_well()
    {
        var order = An.Order().Received().Build();
        order.HandOver(new(new("BE-JI-HAI")), [], Tournai.On("2026-03-06"));
        order.RecordReception(competent: true, null, Judge.On("2026-03-06 12:00"));

        order.Forward(new(new("BE-PR-NAM")), [], Tournai.On("2026-03-07", "Namur is competent."));

        Assert.Null(order.HandedTo);
        Assert.Empty(order.ActorsOf(Judge));
        Assert.Equal(AccessLevel.Register, order.LevelOf("BE-JI-HAI"));
        Assert.DoesNotContain(order.Clocks, c => c.IsDue);
    }
}
