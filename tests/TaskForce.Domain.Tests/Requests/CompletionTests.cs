using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>T15 to T17 and §4.8: the incomplete form, its completion, the return, corrections.</summary>
public sealed class CompletionTests
{
    private static readonly Actor Lille = A.Magistrate("FR-PR-LIL");
    private static readonly Actor Tournai = A.Magistrate("BE-DIV-TOU");

    [Fact]
    public void Decision_keeps_running_while_the_form_is_completed()
    {
        var order = An.Order().In(OrderState.Incomplete).Build();

        Assert.Equal(ClockState.Running, order.Limit(LimitCode.L02).State);
        Assert.Equal(Time.Day("2026-04-07"), order.Limit(LimitCode.L02).LastDay);
    }

    [Theory]
    [InlineData(false, OrderState.Acknowledged)]
    [InlineData(true, OrderState.Received)]
    public void Completion_needs_a_new_signed_version(bool quick, OrderState to)
    {
        var builder = quick ? An.Order().WithoutAnnexB() : An.Order();
        var order = builder.In(OrderState.Incomplete).Build();
        order.Refuses(Refusal.NoNewVersion, o => o.Complete(Tournai.On("2026-03-18")));

        order.OpenCorrection(Lille.On("2026-03-18", "The provision."));
        order.Refuses(Refusal.NoNewVersion, o => o.Complete(Tournai.On("2026-03-18")));
        order.SignCorrection(Forms.Signed, Lille.On("2026-03-18"));
        order.Complete(Tournai.On("2026-03-19"));

        Assert.Equal(to, order.State);
    }

    [Fact]
    public void Version_signed_before_the_report_completes_nothing()
    {
        var order = An.Order().Acknowledged().Build();
        order.OpenCorrection(Lille.On("2026-03-09", "A name."));
        order.SignCorrection(Forms.Signed, Lille.On("2026-03-09"));

        order.ReportIncomplete(Tournai.On("2026-03-10", "The provision is missing."));

        order.Refuses(Refusal.NoNewVersion, o => o.Complete(Tournai.On("2026-03-11")));
    }

    [Fact]
    public void Order_handed_to_a_judge_comes_back_acknowledged_after_completion()
    {
        var order = An.Order().Acknowledged().Build();
        order.HandOver(new(new("BE-JI-HAI")), [], Tournai.On("2026-03-09"));
        order.RecordReception(competent: true, null, A.Clerk("BE-JI-HAI").On("2026-03-10"));
        order.ReportIncomplete(A.Magistrate("BE-JI-HAI").On("2026-03-11", "The provision is missing."));
        order.OpenCorrection(Lille.On("2026-03-12", "The provision."));
        order.SignCorrection(Forms.Signed, Lille.On("2026-03-12"));

        order.Complete(A.Clerk("BE-JI-HAI").On("2026-03-13"));

        Assert.Equal(OrderState.Acknowledged, order.State);
    }

    [Fact]
    public void Report_and_return_have_a_reason_and_come_after_reception()
    {
        var order = An.Order().Received().Build();

        order.Refuses(Refusal.ReasonNeeded, o => o.ReportIncomplete(Tournai.On("2026-03-09")));
        order.Refuses(Refusal.ReasonNeeded, o => o.Return(Tournai.On("2026-03-09")));
        order.Refuses(Refusal.BeforeEvent, o => o.ReportIncomplete(Tournai.On("2026-03-04", "Why.", "2026-03-09")));
        order.Refuses(Refusal.BeforeEvent, o => o.Return(Tournai.On("2026-03-04", "Why.", "2026-03-09")));
    }

    [Fact]
    public void Return_ends_every_limit()
    {
        var order = An.Order().WithoutAnnexB().In(OrderState.Returned).Build();

        Assert.All(order.Clocks, c => Assert.Equal(ClockState.Cancelled, c.State));
    }

    [Fact]
    public void Correction_keeps_both_versions_and_adds_no_measure()
    {
        var order = An.Order().Received().Build();
        var sent = Picture.Of(order.Forms[0].Content);
        order.Refuses(Refusal.ReasonNeeded, o => o.OpenCorrection(Lille.On("2026-03-06")));
        order.Refuses(Refusal.NothingToCorrect, o => o.SignCorrection(Forms.Signed, Lille.On("2026-03-06")));

        order.OpenCorrection(Lille.On("2026-03-06", "Date of the facts."));
        order.Refuses(Refusal.OnItsWay, o => o.OpenCorrection(Lille.On("2026-03-06", "Again.")));
        var longer = order.Form with { Measures = [.. order.Form.Measures, Forms.Line(3, MeasureKind.Seizure)] };
        order.Edit(longer, Lille.On("2026-03-06"));
        order.Refuses(Refusal.FormIncomplete, o => o.SignCorrection(Forms.Signed, Lille.On("2026-03-06")));
        order.Edit(order.Form with { Grounds = order.Form.Grounds with { FactsFrom = new(2025, 5, 1) } }, Lille.On("2026-03-06"));
        order.SignCorrection(Forms.Signed, Lille.On("2026-03-07"));

        Assert.Equal(sent, Picture.Of(order.Forms[0].Content));
        Assert.Equal(new DateOnly(2025, 5, 1), order.Form.Grounds.FactsFrom);
        Assert.Equal((2, "Date of the facts."), (order.Facts().FormVersion, order.Forms[1].Reason));
        Assert.Equal(2, order.Measures.Count);
    }

    [Fact]
    public void Correction_is_complete_and_certified()
    {
        var order = An.Order().Received().Build();
        order.OpenCorrection(Lille.On("2026-03-06", "A name."));

        order.Edit(order.Form with { Certification = new() { Reason = "None." } }, Lille.On("2026-03-06"));
        order.Refuses(Refusal.NotCertified, o => o.SignCorrection(Forms.Signed, Lille.On("2026-03-06")));
        order.Edit(order.Form with { Title = "" }, Lille.On("2026-03-06"));
        order.Refuses(Refusal.FormIncomplete, o => o.SignCorrection(Forms.Signed, Lille.On("2026-03-06")));
    }

    [Fact]
    public void Customs_correct_their_order_and_the_validation_stays_on_it()
    {
        var builder = An.Order().FromCustoms();
        var order = builder.Received().Build();
        var officer = A.Officer("BE-CUST");

        order.OpenCorrection(officer.On("2026-03-06", "A name."));
        order.Edit(order.Form with { Title = "Corrected" }, officer.On("2026-03-06"));
        order.SignCorrection(Forms.Signed with { SignedOn = Time.Day("2026-03-06") }, officer.On("2026-03-06"));

        Assert.Equal((new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 2)), (order.Form.Authority.Signature!.SignedOn, order.Form.Validation.Signature!.SignedOn));
    }

    [Fact]
    public void Executing_side_rewrites_no_form() => An.Order().Received().Build()
        .Refuses(Refusal.NotYourAct, o => o.OpenCorrection(Tournai.On("2026-03-06", "Wrong.")));
}
