using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>T27: starts the execution of recognised measures. Equal to the decision's instant where both are one step.</summary>
    /// <param name="numbers">The measures that start.</param>
    /// <param name="deed">Who starts it and when.</param>
    /// <exception cref="RuleViolation">A measure is not recognised; its substitute awaits the issuing authority (Art. 10(4)).</exception>
    public void StartExecution(IReadOnlyList<int> numbers, Deed deed)
    {
        Permit(OrderAct.StartExecution, deed);
        NotBefore(deed, DecidedAt, OrderAct.Decide);
        if (numbers.Count == 0)
            throw new RuleViolation(Refusal.MeasureNotOpen, "Measures", 0);
        foreach (var number in numbers)
        {
            if (Measure(number).State is not (MeasureState.Recognised or MeasureState.Substituted))
                throw new RuleViolation(Refusal.MeasureNotOpen, "Measures", number);
            if (SubstitutePending(number))
                throw new RuleViolation(Refusal.SubstitutePending, "Measures", number);
        }

        foreach (var number in numbers)
            Measure(number).State = MeasureState.InExecution;

        Enter(OrderAct.StartExecution, OrderState.InExecution);
        Happened(OrderAct.StartExecution, deed, new EventFacts { Measures = numbers });
    }

    /// <summary>T28: postpones the execution of every measure that has not ended (Art. 15).</summary>
    public void PostponeExecution(PostponementGround ground, DateOnly? expectedUntil, Deed deed)
    {
        Postpone(OrderAct.PostponeExecution, OrderState.ExecutionPostponed, ground, expectedUntil, [LimitCode.L04], deed);
        foreach (var measure in measures.Where(m => !m.IsEnded))
            measure.State = MeasureState.Postponed;
    }

    /// <summary>T29: the ground has ended; execution starts at once (Art. 15(2)).</summary>
    public void ResumeExecution(Deed deed)
    {
        Resume(OrderAct.ResumeExecution, OrderState.InExecution, OrderAct.PostponeExecution, deed);
        foreach (var measure in measures.Where(m => m.State == MeasureState.Postponed))
            measure.State = MeasureState.InExecution;
    }

    /// <summary>
    /// T30: tells that the 90 days cannot be met, with the reasons, and consults on the timing (Art. 12(6)). France gives the
    /// foreseeable date as well (code of criminal procedure, Art. 694-37).
    /// </summary>
    public void AnnounceDelay(DateOnly? foreseen, DateOnly answerWantedBy, Deed deed)
    {
        Permit(OrderAct.AnnounceDelay, deed);
        NeedReason(deed);
        NotBefore(deed, DecidedAt, OrderAct.Decide);
        if (ExecutingCountry == CountryCode.FR && foreseen is null)
            throw new RuleViolation(Refusal.ReasonNeeded, "Foreseen");
        var consultation = Ask(ConsultationKind.CONS_12_6, Side.Executing, [], deed.Note!, deed, answerWantedBy, null);
        Happened(OrderAct.AnnounceDelay, deed, new EventFacts
        {
            Until = foreseen, Limit = LimitCode.L04, Consultation = consultation.Number, ConsultationKind = ConsultationKind.CONS_12_6,
        });
    }

    /// <summary>T31: other measures appear useful (Art. 16(2)(b)).</summary>
    public void SuggestMeasures(Deed deed) => Inform(OrderAct.SuggestMeasures, deed);

    /// <summary>T32: formalities cannot be respected (Art. 16(2)(c)).</summary>
    public void ReportFormalities(Deed deed) => Inform(OrderAct.ReportFormalities, deed);

    /// <summary>T33: refuses a measure, or finds it impossible, after the start.</summary>
    public void EndMeasure(MeasureOutcome outcome, Deed deed)
    {
        Permit(OrderAct.EndMeasure, deed);
        NotBefore(deed, DecidedAt, OrderAct.Decide);
        NotBeforeLast(deed, OrderAct.ResumeExecution);
        var measure = Measure(outcome.Measure);
        if (measure.IsEnded || outcome.State is not (MeasureState.Refused or MeasureState.NotPossible))
            throw new RuleViolation(Refusal.MeasureNotOpen, "Measures", outcome.Measure);
        CheckOutcome(outcome, deed);
        measure.State = outcome.State;
        measure.Ground = outcome.State == MeasureState.Refused ? outcome.Ground : null;
        foreach (var clock in Clocks.Where(c => c.Measure == measure.Number))
            clock.Cancel();
        AfterMeasure(OrderAct.EndMeasure, deed);
        Happened(OrderAct.EndMeasure, deed, new EventFacts { Outcomes = [outcome] });
    }

    /// <summary>T34: a measure is executed. The note is the report.</summary>
    /// <param name="number">The measure.</param>
    /// <param name="evidenceFound">Whether there is evidence to transfer; if not, "no evidence found".</param>
    /// <param name="items">The evidence obtained, one item in a line.</param>
    /// <param name="deed">Who records it; the end of the execution.</param>
    public void ExecuteMeasure(int number, bool evidenceFound, string? items, Deed deed)
    {
        Permit(OrderAct.ExecuteMeasure, deed);
        NeedReason(deed);
        var measure = Measure(number);
        if (measure.State != MeasureState.InExecution)
            throw new RuleViolation(Refusal.MeasureNotOpen, "Measures", number);
        if (evidenceFound)
            DemandText(items, "Items", OrderForm.LongText);
        DemandLength(items, "Items", OrderForm.LongText);
        var started = Events.LastOrDefault(e => e.Act == OrderAct.StartExecution && e.Detail?.Facts.Measures?.Contains(number) == true);
        NotBefore(deed, started?.OccurredAt ?? DecidedAt, started?.Act ?? OrderAct.Decide);
        NotBeforeLast(deed, OrderAct.ResumeExecution);
        measure.State = MeasureState.Executed;
        measure.EvidenceFound = evidenceFound;
        foreach (var clock in Due(LimitCode.L04).Where(c => c.Measure == number).ToList())
            clock.Done(deed.OccurredAt);
        if (evidenceFound && !Clocks.Any(c => c.Code == LimitCode.L11 && c.Measure == number))
            Start(LimitCode.L11, deed.OccurredAt, HandedTo ?? Executing, ExecutingCountry, number);
        if (!evidenceFound)
            Clocks.FirstOrDefault(c => c.Code == LimitCode.L11 && c.Measure == number)?.Done(deed.OccurredAt);
        AfterMeasure(OrderAct.ExecuteMeasure, deed);
        Happened(OrderAct.ExecuteMeasure, deed, new EventFacts { Measures = [number], Flag = evidenceFound, Items = items });
    }

    private void AfterMeasure(OrderAct act, Deed deed)
    {
        Enter(act, Derived());
        if (State is OrderState.Refused or OrderState.NotPossible)
            CancelOtherThanAcknowledgement();
        if (State is not (OrderState.Executed or OrderState.ExecutedInPart))
            return;
        ExecutedAt = act == OrderAct.ExecuteMeasure ? deed.OccurredAt : Events.Last(e => e.Act == OrderAct.ExecuteMeasure).OccurredAt;
        foreach (var clock in Due(LimitCode.L08).ToList())
            clock.Done(ExecutedAt.Value);
        foreach (var review in Due(LimitCode.L10).ToList())
            review.Cancel();
    }

    private void Inform(OrderAct act, Deed deed)
    {
        Permit(act, deed);
        NeedReason(deed);
        NotBefore(deed, DecidedAt, OrderAct.Decide);
        Happened(act, deed);
    }
}
