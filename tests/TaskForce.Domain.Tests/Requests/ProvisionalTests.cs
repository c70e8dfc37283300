using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>T11 and T45: a provisional measure is decided on within 24 hours (Art. 32(2)), ahead of the others where need be.</summary>
public sealed class ProvisionalTests
{
    private static readonly Actor Tournai = A.Magistrate("BE-DIV-TOU");

    /// <summary>Examples 34 to 36 and 40 of reference §2.5: hours do not move, and the change of the clock is counted as it passes.</summary>
    [Theory]
    [InlineData("BE-PR-BRU", "FR-PR-LIL", "2026-02-13 17:45", "2026-02-14 18:00")]
    [InlineData("FR-PR-LIL", "BE-DIV-TOU", "2026-03-28 14:37", "2026-03-29 16:00")]
    [InlineData("BE-PR-BRU", "FR-PR-LIL", "2026-10-24 14:37", "2026-10-25 14:00")]
    [InlineData("FR-PR-LIL", "BE-DIV-TOU", "2026-03-29 01:50", "2026-03-30 03:00")]
    public void Receipt_by_the_competent_authority_starts_24_hours(string from, string to, string received, string end)
    {
        var before = Time.Day(received[..10]).AddDays(-2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var order = An.Order().With(MeasureKind.Provisional).From(from).To(to).Signed(before).Transmitted(before).Received(received).Build();

        var limit = order.Limit(LimitCode.L05);
        Assert.Equal((Time.At(end), 1, ClockState.Running), (limit.EndsAt, limit.Measure, limit.State));
        Assert.Equal((LimitCode.L05, limit.EndsAt), (order.NextDueCode, order.NextDueAt));
    }

    [Fact]
    public void Other_measures_and_authorities_that_are_not_competent_start_no_24_hours()
    {
        Assert.DoesNotContain(An.Order().Received().Build().Clocks, c => c.Code == LimitCode.L05);
        Assert.DoesNotContain(An.Order().With(MeasureKind.Provisional).Received(competent: false).Build().Clocks, c => c.Code == LimitCode.L05);
    }

    [Fact]
    public void The_provisional_measure_is_decided_on_ahead_and_the_order_waits_for_the_others()
    {
        var order = An.Order().With(MeasureKind.DocumentProduction, MeasureKind.Provisional).Received("2026-03-05 10:00").Build();

        order.Decide([OrderBuilder.Outcome(2, MeasureState.Recognised)], Tournai.On("2026-03-06 09:00"));

        Assert.Equal((OrderState.Received, (DateTimeOffset?)null, ClockState.Met), (order.State, order.DecidedAt, order.Limit(LimitCode.L05).State));
        Assert.Equal([MeasureState.Pending, MeasureState.Recognised], order.Measures.Select(m => m.State));
        Assert.True(order.Limit(LimitCode.L02).IsDue);
        Assert.Equal(2, order.Limit(LimitCode.L04).Measure);

        order.Decide([OrderBuilder.Outcome(1, MeasureState.Refused)], Tournai.On("2026-03-20"));

        Assert.Equal((OrderState.RecognisedInPart, Time.At("2026-03-20")), (order.State, order.DecidedAt));
    }

    [Fact]
    public void Ahead_go_the_provisional_measures_alone_and_all_of_them_and_not_while_the_form_is_incomplete()
    {
        InvestigationOrder Order() => An.Order().With(MeasureKind.DocumentProduction, MeasureKind.Provisional, MeasureKind.Provisional).Received("2026-03-05 10:00").Build();

        Order().Refuses(Refusal.MeasureUndecided, o => o.Decide([OrderBuilder.Outcome(1, MeasureState.Recognised)], Tournai.On("2026-03-06")));
        Order().Refuses(Refusal.MeasureUndecided, o => o.Decide([OrderBuilder.Outcome(2, MeasureState.Recognised)], Tournai.On("2026-03-06")));
        var incomplete = Order();
        incomplete.ReportIncomplete(Tournai.On("2026-03-05 12:00", "No facts."));
        incomplete.Refuses(Refusal.MeasureUndecided, o => o.Decide([.. new[] { 2, 3 }.Select(m => OrderBuilder.Outcome(m, MeasureState.Refused))], Tournai.On("2026-03-06")));
    }

    [Fact]
    public void A_decision_after_the_24_hours_leaves_them_missed_and_a_corrected_reception_counts_them_anew()
    {
        var order = An.Order().With(MeasureKind.Provisional).Received("2026-03-05 10:00").Build();
        order.CorrectReception(Time.At("2026-03-05 08:00"), Tournai.On("2026-03-05 11:00", "The mail came earlier."));

        Assert.Equal((Time.At("2026-03-06 09:00"), 1), (order.Limit(LimitCode.L05).EndsAt, order.Limit(LimitCode.L05).Measure));
        Assert.True(order.MissLimits(Time.At("2026-03-06 09:01")));
        order.Decide([OrderBuilder.Outcome(1, MeasureState.Recognised)], Tournai.On("2026-03-06 10:00"));

        Assert.Equal((ClockState.Missed, false), (order.Limit(LimitCode.L05).State, order.Limit(LimitCode.L05).IsDue));
    }

    [Fact]
    public void An_order_whose_other_measures_are_withdrawn_is_decided_by_what_was_decided_ahead()
    {
        var order = An.Order().With(MeasureKind.DocumentProduction, MeasureKind.Provisional).Received("2026-03-05 10:00").Build();
        order.Decide([OrderBuilder.Outcome(2, MeasureState.Recognised)], Tournai.On("2026-03-06 09:00"));

        order.Withdraw([1], A.Magistrate("FR-PR-LIL").On("2026-03-09", "No longer needed."));

        Assert.Equal((OrderState.Recognised, false), (order.State, order.Limit(LimitCode.L02).IsDue));
        order.StartExecution([2], Tournai.On("2026-03-10"));
        Assert.Equal(OrderState.InExecution, order.State);
    }
}
