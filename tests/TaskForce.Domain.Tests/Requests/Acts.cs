using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>Every act through its method, with arguments that nothing but state and actor can make wrong.</summary>
internal static class Acts
{
    private static readonly DateOnly Later = new(2026, 12, 1);

    private static readonly Dictionary<OrderAct, Action<InvestigationOrder, Deed>> Doing = new()
    {
        [OrderAct.Edit] = (o, d) => o.Edit(o.Form with { Title = "Another title" }, d),
        [OrderAct.Cancel] = (o, d) => o.Cancel(d),
        [OrderAct.SubmitForValidation] = (o, d) => o.SubmitForValidation(new("BE-JI-BRF"), [], Forms.Signed, d),
        [OrderAct.SendBack] = (o, d) => o.SendBack(d),
        [OrderAct.Validate] = (o, d) => o.Validate(Forms.Validation(), Forms.Signed with { SignedOn = DateOnly.FromDateTime(d.OccurredAt.UtcDateTime) }, d),
        [OrderAct.Sign] = (o, d) => o.Sign(Forms.Signed, d),
        [OrderAct.PrepareForSending] = (o, d) => o.PrepareForSending(d),
        [OrderAct.ReopenDraft] = (o, d) => o.ReopenDraft(d),
        [OrderAct.Transmit] = (o, d) => o.Transmit(A.Number(o.IssuingCountry), new(o.Executing!.Value), Channel.Post, [], d),
        [OrderAct.RecordReception] = (o, d) => o.RecordReception(competent: true, "R-9", d),
        [OrderAct.Forward] = (o, d) => o.Forward(new(Elsewhere(o)), [], d),
        [OrderAct.Acknowledge] = (o, d) => o.Acknowledge("R-9", d),
        [OrderAct.ReportIncomplete] = (o, d) => o.ReportIncomplete(d),
        [OrderAct.Complete] = (o, d) => o.Complete(d),
        [OrderAct.Return] = (o, d) => o.Return(d),
        [OrderAct.RecordCourtAuthorisation] = (o, d) => o.RecordCourtAuthorisation(given: true, d),
        [OrderAct.Extend] = (o, d) => o.Extend(10, d),
        [OrderAct.PostponeRecognition] = (o, d) => o.PostponeRecognition(PostponementGround.P_15_A, Later, d),
        [OrderAct.ResumeRecognition] = (o, d) => o.ResumeRecognition(d),
        [OrderAct.Decide] = (o, d) => o.Decide([.. o.Measures.Where(m => m.State == MeasureState.Pending)
            .Select(m => OrderBuilder.Outcome(m.Number, o.State == OrderState.Incomplete ? MeasureState.Refused : MeasureState.Recognised))], d),
        [OrderAct.PlanSubstitute] = (o, d) => o.PlanSubstitute(1, SubstitutionGround.LessIntrusive, MeasureKind.RegisterInfo, Later, d),
        [OrderAct.StartExecution] = (o, d) => o.StartExecution([Open(o, MeasureState.Recognised)], d),
        [OrderAct.PostponeExecution] = (o, d) => o.PostponeExecution(PostponementGround.P_15_B, Later, d),
        [OrderAct.ResumeExecution] = (o, d) => o.ResumeExecution(d),
        [OrderAct.AnnounceDelay] = (o, d) => o.AnnounceDelay(Later, Later, d),
        [OrderAct.SuggestMeasures] = (o, d) => o.SuggestMeasures(d),
        [OrderAct.ReportFormalities] = (o, d) => o.ReportFormalities(d),
        [OrderAct.EndMeasure] = (o, d) => o.EndMeasure(OrderBuilder.Outcome(Open(o, MeasureState.InExecution), MeasureState.Refused), d),
        [OrderAct.ExecuteMeasure] = (o, d) => o.ExecuteMeasure(Open(o, MeasureState.InExecution), evidenceFound: true, "One report", d),
        [OrderAct.SuspendTransfer] = (o, d) => o.SuspendTransfer(d),
        [OrderAct.ResumeTransfer] = (o, d) => o.ResumeTransfer(d),
        [OrderAct.TransferEvidence] = (o, d) => o.TransferEvidence("One report", Channel.Post, last: o.State != OrderState.InExecution, null, d),
        [OrderAct.ConfirmEvidence] = (o, d) => o.ConfirmEvidence(d),
        [OrderAct.RecordReturn] = (o, d) => o.RecordReturn(d),
        [OrderAct.Withdraw] = (o, d) => o.Withdraw([], d),
        [OrderAct.Supplement] = (o, d) => o.Supplement(new(o.IssuingCountry, o.ExecutingCountry, 2026, 124), d),
        [OrderAct.Close] = (o, d) => o.Close(d),
        [OrderAct.ExplainMissedLimit] = (o, d) => o.ExplainMissedLimit(o.Unexplained.Select(c => c.Number).FirstOrDefault(), MissReason.Staff, d),
        [OrderAct.AskReopening] = (o, d) => o.AskReopening(d),
        [OrderAct.ConfirmReopening] = (o, d) => o.ConfirmReopening(d),
        [OrderAct.HandOver] = (o, d) => o.HandOver(new(new("BE-JI-HAI")), [], d),
        [OrderAct.OpenConsultation] = (o, d) => o.OpenConsultation(ConsultationKind.CONS_9_6, [], null, Later, d),
        [OrderAct.AnswerConsultation] = (o, d) => o.AnswerConsultation(
            o.Consultations.Where(c => c.IsOpen && c.AskedBy != o.SideOf(d.By)).Select(c => c.Number).FirstOrDefault(), ConsultationResult.Agreed, d),
        [OrderAct.Correct] = Correct,
    };

    /// <summary>Every act but the opening of the draft and what the application does by itself.</summary>
    public static IReadOnlyCollection<OrderAct> All => Doing.Keys;

    /// <summary>Done when everything before it has happened, with a note.</summary>
    public static void Do(InvestigationOrder order, OrderAct act, Actor by)
    {
        var now = order.Events[^1].RecordedAt.AddHours(1);
        Do(order, act, new Deed(by, now, now, "For this reason."));
    }

    public static void Do(InvestigationOrder order, OrderAct act, Deed deed) => Doing[act](order, deed);

    public static AuthorityCode Elsewhere(InvestigationOrder order) => new(order.ExecutingCountry == CountryCode.BE ? "BE-PR-NAM" : "FR-PR-DUN");

    private static int Open(InvestigationOrder order, MeasureState state) =>
        order.Measures.Where(m => m.State == state).Select(m => m.Number).FirstOrDefault(1);

    // The executing side corrects its reception, the issuing side its form.
    private static void Correct(InvestigationOrder order, Deed deed)
    {
        if (order.SideOf(deed.By) == Side.Executing)
            order.CorrectReception((order.ReceivedAt ?? deed.RecordedAt).AddMinutes(-1), deed);
        else
            order.OpenCorrection(deed);
    }
}
