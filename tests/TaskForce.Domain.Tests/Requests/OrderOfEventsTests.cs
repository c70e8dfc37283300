using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>A date that contradicts what happened before it is refused; one that does not is taken.</summary>
public sealed class OrderOfEventsTests
{
    private static readonly Actor Tournai = A.Magistrate("BE-DIV-TOU");

    [Fact]
    public void Refusal_dated_before_the_answer_to_its_consultation_is_refused()
    {
        var order = An.Order().Acknowledged().Build();
        order.OpenConsultation(ConsultationKind.CONS_11_4, [], Ground.G_F, Time.Day("2026-03-20"), Tournai.On("2026-03-12", "Which safeguards?"));
        order.AnswerConsultation(1, ConsultationResult.GroundUpheld, A.Magistrate("FR-PR-LIL").On("2026-03-16", "None."));
        MeasureOutcome[] refused = [.. order.Measures.Select(m => new MeasureOutcome(m.Number, MeasureState.Refused, Ground.G_F, "Art. 6.", "Art. 47 of the Charter"))];

        order.Refuses(Refusal.BeforeEvent, o => o.Decide(refused, Tournai.On("2026-03-13", recorded: "2026-03-17")));

        order.Decide(refused, Tournai.On("2026-03-17"));
        Assert.Equal(OrderState.Refused, order.State);
    }

    [Fact]
    public void Execution_dated_inside_a_postponement_is_refused()
    {
        var order = An.Order().Recognised().Started().Build();
        order.PostponeExecution(PostponementGround.P_15_B, null, Tournai.On("2026-03-25", "Used in a trial."));
        order.ResumeExecution(Tournai.On("2026-04-01"));

        order.Refuses(Refusal.BeforeEvent, o => o.ExecuteMeasure(1, evidenceFound: true, "One report", Tournai.On("2026-03-27", "Done.", "2026-04-02")));
    }

    [Fact]
    public void Decision_dated_inside_a_postponement_is_refused()
    {
        var order = An.Order().Acknowledged().Build();
        order.PostponeRecognition(PostponementGround.P_15_A, null, Tournai.On("2026-03-10", "An investigation."));
        order.ResumeRecognition(Tournai.On("2026-03-18"));
        MeasureOutcome[] all = [.. order.Measures.Select(m => new MeasureOutcome(m.Number, MeasureState.Recognised))];

        order.Refuses(Refusal.BeforeEvent, o => o.Decide(all, Tournai.On("2026-03-12", recorded: "2026-03-19")));
    }

    [Fact]
    public void Evidence_is_not_transferred_before_it_was_obtained()
    {
        var order = An.Order().Recognised().Started().Executed(1, "2026-04-10").Executed(2, "2026-04-14").Build();

        order.Refuses(Refusal.BeforeEvent, o => o.TransferEvidence("All", Channel.Post, last: true, null, Tournai.On("2026-04-12", recorded: "2026-04-15")));
        order.Refuses(Refusal.BeforeEvent, o => o.TransferEvidence("One", Channel.Post, last: false, null, Tournai.On("2026-04-09", recorded: "2026-04-15")));

        order.TransferEvidence("One", Channel.Post, last: false, null, Tournai.On("2026-04-12", recorded: "2026-04-15"));
        Assert.Equal(OrderState.Executed, order.State);
    }

    [Theory]
    [InlineData("2026-03-03 23:59", "2026-03-03 14:00")]
    [InlineData("2026-03-03 10:42", "2026-03-03 08:15")]
    public void Receipt_on_the_day_of_the_sending_is_taken_whatever_the_hour_of_recording(string sent, string received)
    {
        var order = An.Order().Transmitted(sent).Build();

        order.RecordReception(competent: true, null, A.Clerk("BE-DIV-TOU").On(received, recorded: "2026-03-05"));

        Assert.Equal(Time.At(received), order.ReceivedAt);
        order.CorrectReception(Time.At("2026-03-03 07:00"), Tournai.On("2026-03-05", "The stamp says seven."));
        order.Refuses(Refusal.BeforeEvent, o => o.CorrectReception(Time.At("2026-03-02 22:00"), Tournai.On("2026-03-05", "Earlier.")));
    }

    [Fact]
    public void Answer_is_not_wanted_before_the_question()
    {
        var order = An.Order().Acknowledged().Build();

        order.Refuses(Refusal.BeforeEvent, o => o.OpenConsultation(ConsultationKind.CONS_9_6, [], null, Time.Day("2026-03-01"), Tournai.On("2026-03-12", "When?")));
    }

    [Fact]
    public void Measure_is_no_substitute_for_itself()
    {
        var order = An.Order().Acknowledged().Build();
        var kind = order.Measures[0].Kind;

        order.Refuses(Refusal.SameMeasure, o => o.PlanSubstitute(1, SubstitutionGround.LessIntrusive, kind, Time.Day("2026-03-30"), Tournai.On("2026-03-12", "Milder.")));
    }

    [Fact]
    public void Limit_that_stood_still_says_from_when_to_when()
    {
        var order = An.Order().Recognised().Started().Build();
        order.PostponeExecution(PostponementGround.P_15_B, null, Tournai.On("2026-03-25", "Used in a trial."));

        order.ResumeExecution(Tournai.On("2026-04-01"));

        var limit = order.Limit(LimitCode.L04);
        Assert.Equal((Time.At("2026-03-25"), Time.At("2026-04-01")), (limit.PausedFrom!.Value, limit.PausedUntil!.Value));
    }

    [Fact]
    public void Extension_is_no_flag_any_more_once_it_is_decided()
    {
        var order = An.Order().Acknowledged().Build();
        order.Extend(20, Tournai.On("2026-03-20", "The bank is slow."));
        Assert.True(order.Extended);

        order.Decide([.. order.Measures.Select(m => new MeasureOutcome(m.Number, MeasureState.Recognised))], Tournai.On("2026-03-25"));

        Assert.False(order.Extended);
    }

    [Fact]
    public void Order_withdrawn_before_its_reception_waits_to_be_closed()
    {
        var order = An.Order().Transmitted().Build();
        order.Withdraw([], A.Magistrate("FR-PR-LIL").On("2026-03-04", "No longer needed."));

        Assert.Equal(OrderAct.Close, order.NextFor(A.Magistrate("FR-PR-LIL")));
        Assert.Equal(OrderAct.Close, order.NextFor(Tournai));
    }

    [Fact]
    public void Authority_that_is_not_competent_forwards_first()
    {
        var order = An.Order().Received(competent: false).Build();

        Assert.Equal(OrderAct.Forward, order.NextFor(A.Clerk("BE-DIV-TOU")));
        Assert.Equal(OrderAct.Forward, order.NextFor(A.CentralDesk("BE-DIV-TOU")));
    }

    [Fact]
    public void Once_handed_over_the_judge_decides_and_the_prosecutor_waits()
    {
        var order = An.Order().Acknowledged().Build();
        order.HandOver(new(new("BE-JI-HAI")), [], Tournai.On("2026-03-09", "A search."));
        Assert.Null(order.NextFor(Tournai));
        Assert.Equal(OrderAct.RecordReception, order.NextFor(A.Magistrate("BE-JI-HAI")));
        order.RecordReception(competent: true, null, A.Magistrate("BE-JI-HAI").On("2026-03-10"));
        order.Acknowledge("OR 1", A.Magistrate("BE-JI-HAI").On("2026-03-10"));

        Assert.Null(order.NextFor(Tournai));
        Assert.Equal(OrderAct.Decide, order.NextFor(A.Magistrate("BE-JI-HAI")));
    }

    [Fact]
    public void Restricted_order_is_submitted_to_named_users_of_the_validating_office()
    {
        var order = An.Order().ValidatedByJudge().Restricted().Build();
        order.Refuses(Refusal.NoRecipients, o => o.SubmitForValidation(new("BE-JI-BRF"), [], Forms.Signed, A.Magistrate("BE-PR-BRU").On("2026-03-02")));

        order.SubmitForValidation(new("BE-JI-BRF"), [new UserId(8)], Forms.Signed, A.Magistrate("BE-PR-BRU").On("2026-03-02"));

        Assert.Null(order.LevelOf("BE-JI-BRF"));
        Assert.Equal(AccessLevel.Full, order.LevelOf(Principal.Of(new UserId(8))));
    }

    [Fact]
    public void Clerk_does_not_shut_out_the_magistrates_who_sign() =>
        An.Order().Build().Refuses(Refusal.NotYourAct, o => o.Restrict(restricted: true, A.Clerk("FR-PR-LIL").On("2026-03-02")));

    [Fact]
    public void Magistrate_who_signed_section_K_does_not_validate()
    {
        var order = An.Order().ValidatedByJudge().Submitted().Build();
        var signatory = order.Events[^1].User;

        Assert.Equal(Refusal.AuthorCannotValidate, order.WhyNot(OrderAct.Validate, A.Magistrate("BE-JI-BRF") with { User = signatory }));
    }
}
