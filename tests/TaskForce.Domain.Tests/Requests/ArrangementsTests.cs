using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>The consultations of reference §4.6 that certain measures call for, and the authorisation of a court (T18).</summary>
public sealed class ArrangementsTests
{
    [Theory]
    [InlineData(MeasureKind.TransferToIssuing, ConsultationKind.CONS_22_5)]
    [InlineData(MeasureKind.TransferToExecuting, ConsultationKind.CONS_22_5)]
    [InlineData(MeasureKind.VideoHearing, ConsultationKind.CONS_24_3)]
    [InlineData(MeasureKind.TelHearing, ConsultationKind.CONS_24_3)]
    [InlineData(MeasureKind.ControlledDelivery, ConsultationKind.CONS_28_2)]
    [InlineData(MeasureKind.MonitorAccounts, ConsultationKind.CONS_28_2)]
    [InlineData(MeasureKind.Covert, ConsultationKind.CONS_29_4)]
    [InlineData(MeasureKind.Interception, ConsultationKind.CONS_30_6)]
    public void Either_side_proposes_what_the_measure_calls_for_and_nothing_else(MeasureKind measure, ConsultationKind kind)
    {
        var order = An.Order().With(measure).Received().Build();
        ConsultationKind[] arrangements = [ConsultationKind.CONS_22_5, ConsultationKind.CONS_24_3, ConsultationKind.CONS_28_2, ConsultationKind.CONS_29_4, ConsultationKind.CONS_30_6];

        foreach (var side in Enum.GetValues<Side>())
        {
            Assert.Equal([kind], order.ConsultationsOpenTo(side).Intersect(arrangements));
            Assert.DoesNotContain(kind, An.Order().Received().Build().ConsultationsOpenTo(side));
        }

        Assert.Contains(ConsultationResult.Agreed, InvestigationOrder.ResultsOf(kind));
    }

    [Fact]
    public void The_executing_authority_consults_before_it_lifts_a_provisional_measure_once_that_is_carried_out()
    {
        var order = An.Order().With(MeasureKind.Provisional).Recognised().Build();
        Assert.DoesNotContain(ConsultationKind.CONS_32_5, order.ConsultationsOpenTo(Side.Executing));
        order.StartExecution([1], A.Magistrate("BE-DIV-TOU").On("2026-03-23"));

        Assert.Contains(ConsultationKind.CONS_32_5, order.ConsultationsOpenTo(Side.Executing));
        Assert.DoesNotContain(ConsultationKind.CONS_32_5, order.ConsultationsOpenTo(Side.Issuing));
        order.OpenConsultation(ConsultationKind.CONS_32_5, [1], null, new(2026, 4, 10), A.Magistrate("BE-DIV-TOU").On("2026-03-24", "The account may be freed by May."));
        order.AnswerConsultation(1, ConsultationResult.Lifted, A.Magistrate("FR-PR-LIL").On("2026-03-26", "It may be lifted."));

        Assert.Equal((ConsultationResult.Lifted, false), (order.Consultations.Single().Result, order.ConsultationOpen));
    }

    [Fact]
    public void A_court_authorisation_is_awaited_from_the_asking_to_the_answer()
    {
        var tournai = A.Magistrate("BE-DIV-TOU");
        var order = An.Order().Acknowledged().Build();
        Assert.False(order.AwaitsCourt);
        order.RecordCourtAuthorisation(given: false, tournai.On("2026-03-09", "The search needs a judge."));
        Assert.True(order.AwaitsCourt);
        order.RecordCourtAuthorisation(given: true, tournai.On("2026-03-10", "Given."));
        Assert.False(order.AwaitsCourt);
    }

    [Fact]
    public void Every_kind_of_consultation_has_results() =>
        Assert.All(Enum.GetValues<ConsultationKind>(), kind => Assert.NotEmpty(InvestigationOrder.ResultsOf(kind)));
}
