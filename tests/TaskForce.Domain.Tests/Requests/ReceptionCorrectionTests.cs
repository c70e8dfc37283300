using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>§4.8, point 4 and §2.6, point 6: a corrected reception computes the limits anew, the old ones stay.</summary>
public sealed class ReceptionCorrectionTests
{
    private static readonly Actor Clerk = A.Clerk("BE-DIV-TOU");

    [Fact]
    public void Old_limits_stay_superseded_and_both_values_are_in_the_event()
    {
        var order = An.Order().Received("2026-03-05 10:00").Build();

        order.CorrectReception(Time.At("2026-03-04 16:00"), Clerk.On("2026-03-06", "The stamp says Wednesday."));

        Assert.Equal([(LimitCode.L01a, true), (LimitCode.L02, true), (LimitCode.L01a, false), (LimitCode.L02, false)], order.Clocks.Select(c => (c.Code, c.Superseded)));
        Assert.Equal(Time.Day("2026-03-11"), order.Limit(LimitCode.L01a).LastDay);
        Assert.Equal(Time.Day("2026-04-03"), order.Limit(LimitCode.L02).LastDay);
        Assert.Equal((Time.At("2026-03-05 10:00"), Time.At("2026-03-04 16:00")), (order.Facts().OldInstant, order.Facts().NewInstant));
        Assert.Equal((Time.At("2026-03-04 16:00"), Time.At("2026-03-04 16:00")), (order.ReceivedAt, order.Current!.ReceivedAt));
        Assert.Null(order.Events[^1].Audience);
    }

    [Fact]
    public void Limit_that_was_met_is_judged_anew()
    {
        var order = An.Order().Received("2026-03-12 10:00").Acknowledged("2026-03-16 10:00").Build();
        Assert.Equal(ClockState.Met, order.Limit(LimitCode.L01a).State);

        order.CorrectReception(Time.At("2026-03-05"), Clerk.On("2026-03-17", "Received a week before."));

        Assert.Equal((ClockState.Missed, 4), (order.Limit(LimitCode.L01a).State, order.Limit(LimitCode.L01a).DaysLate));
    }

    [Fact]
    public void Extension_and_postponement_keep_the_days_they_gave()
    {
        var extended = An.Order().Acknowledged().Build();
        extended.Extend(10, A.Magistrate("BE-DIV-TOU").On("2026-03-20", "Bank holiday."));
        extended.CorrectReception(Time.At("2026-03-04"), Clerk.On("2026-03-21", "The stamp."));
        Assert.Equal(Time.Day("2026-04-13"), extended.Limit(LimitCode.L03).LastDay);

        var postponed = An.Order().In(OrderState.RecognitionPostponed).Build();
        postponed.CorrectReception(Time.At("2026-03-04"), Clerk.On("2026-03-21", "The stamp."));
        Assert.Equal((ClockState.Suspended, PostponementGround.P_15_A), (postponed.Limit(LimitCode.L02).State, postponed.Limit(LimitCode.L02).SuspendedFor));
    }

    [Fact]
    public void Limits_that_ended_do_not_come_back()
    {
        var order = An.Order().WithoutAnnexB().In(OrderState.Withdrawn).Build();

        order.CorrectReception(Time.At("2026-03-04"), Clerk.On("2026-03-21", "The stamp."));

        Assert.DoesNotContain(order.Clocks, c => c.IsDue);
    }

    [Fact]
    public void Limit_that_was_missed_stays_missed_beside_the_new_one()
    {
        var order = An.Order().Received("2026-03-05 10:00").Build();
        order.MissLimits(Time.At("2026-03-13"));

        order.CorrectReception(Time.At("2026-03-12"), Clerk.On("2026-03-13", "Received later."));

        Assert.Equal([ClockState.Missed, ClockState.Running], order.Clocks.Where(c => c.Code == LimitCode.L01a).Select(c => c.State));
        Assert.Empty(order.Unexplained);
    }

    [Theory]
    [InlineData("2026-03-05 10:00", Refusal.NothingToCorrect)]
    [InlineData("2026-03-22 10:00", Refusal.InTheFuture)]
    [InlineData("2026-03-02 10:00", Refusal.BeforeEvent)]
    [InlineData("2026-03-06 10:01", Refusal.AfterEvent)]
    public void Right_date_lies_between_the_sending_and_what_followed(string right, Refusal why)
    {
        var order = An.Order().Received("2026-03-05 10:00").Acknowledged("2026-03-06 10:00").Build();

        var refused = order.Refuses(why, o => o.CorrectReception(Time.At(right), Clerk.On("2026-03-21", "The stamp.")));

        if (why == Refusal.AfterEvent)
            Assert.Equal([OrderAct.Acknowledge, Time.At("2026-03-06 10:00")], refused.Arguments);
    }

    [Fact]
    public void Reception_is_not_moved_past_a_quick_decision()
    {
        var order = An.Order().WithoutAnnexB().Received("2026-03-05 10:00").Recognised("2026-03-06").Build();
        order.Acknowledge("R", Clerk.On("2026-03-10"));

        order.Refuses(Refusal.AfterEvent, o => o.CorrectReception(Time.At("2026-03-08"), Clerk.On("2026-03-11", "The stamp.")));
    }

    [Fact]
    public void Correction_has_a_reason_and_is_made_by_who_received()
    {
        var order = An.Order().Received().Build();

        order.Refuses(Refusal.ReasonNeeded, o => o.CorrectReception(Time.At("2026-03-04"), Clerk.On("2026-03-06")));
        order.Refuses(Refusal.NotYourAct, o => o.CorrectReception(Time.At("2026-03-04"), A.Magistrate("FR-PR-LIL").On("2026-03-06", "Why.")));
    }
}
