namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>A court authorisation was asked for and has not come (flag COURT_AUTHORISATION_PENDING).</summary>
    public bool AwaitsCourt => DecidedAt is null && !IsClosed
        && Events.LastOrDefault(e => e.Act == OrderAct.RecordCourtAuthorisation)?.Detail?.Facts.Flag == false;

    /// <summary>T18: records that a court authorisation was asked for (false) or given (true).</summary>
    public void RecordCourtAuthorisation(bool given, Deed deed)
    {
        Permit(OrderAct.RecordCourtAuthorisation, deed);
        NeedReason(deed);
        NotBefore(deed, Current!.ReceivedAt, OrderAct.RecordReception);
        Happened(OrderAct.RecordCourtAuthorisation, deed, new EventFacts { Flag = given });
    }

    /// <summary>
    /// T19: tells that the 30 days cannot be met (Art. 12(5)), with the reasons and an estimate. Opens L03; the total counts
    /// from receipt and is moved once (§2.3). An extension announced after the end leaves L02 missed.
    /// </summary>
    /// <param name="extraDays">Days needed beyond the 30; at most 30.</param>
    /// <param name="deed">Who tells it, when, and why.</param>
    public void Extend(int extraDays, Deed deed)
    {
        Permit(OrderAct.Extend, deed);
        NeedReason(deed);
        if (extraDays < 1 || extraDays > Rules.LongestExtension)
            throw new RuleViolation(Refusal.ExtensionLength, "ExtraDays", Rules.LongestExtension);
        var decision = Clocks.LastOrDefault(c => c is { Code: LimitCode.L02, DoneAt: null, Superseded: false } && c.State != ClockState.Cancelled)
            ?? throw new RuleViolation(Refusal.NotInThisState);
        NotBefore(deed, decision.StartedAt, OrderAct.RecordReception);
        if (deed.OccurredAt <= decision.EndsAt)
            decision.Supersede();
        Start(LimitCode.L03, decision.StartedAt, decision.Authority, ExecutingCountry,
            length: decision.Length + extraDays);
        Extended = true;
        Happened(OrderAct.Extend, deed, new EventFacts { Limit = LimitCode.L03, Until = Clocks[^1].LastDay });
    }

    /// <summary>T20: postpones recognition (Art. 15). The decision stands still; the postponement is reviewed.</summary>
    public void PostponeRecognition(PostponementGround ground, DateOnly? expectedUntil, Deed deed) =>
        Postpone(OrderAct.PostponeRecognition, OrderState.RecognitionPostponed, ground, expectedUntil, [LimitCode.L02, LimitCode.L03], deed);

    /// <summary>T21: the ground has ended; the decision runs on.</summary>
    public void ResumeRecognition(Deed deed) =>
        Resume(OrderAct.ResumeRecognition, OrderState.Acknowledged, OrderAct.PostponeRecognition, deed);

    /// <summary>
    /// T22 to T25: decides on every pending measure: recognised, refused with its ground (Art. 11), or not possible
    /// (Art. 10(5)). Starts the execution (L04), or the transfer where the evidence is held already (L11).
    /// T45: provisional measures may be decided on ahead of the others (Art. 32(2)); the order then still waits for its decision.
    /// </summary>
    /// <exception cref="RuleViolation">
    /// A measure without decision; a ground that is not open; a consultation before refusal missing or open (Art. 11(4)).
    /// </exception>
    public void Decide(IReadOnlyList<MeasureOutcome> outcomes, Deed deed)
    {
        Permit(OrderAct.Decide, deed);
        NotBefore(deed, Current!.ReceivedAt, OrderAct.RecordReception);
        NotBeforeLast(deed, OrderAct.ResumeRecognition);
        var pending = measures.Where(m => m.State == MeasureState.Pending).ToList();
        var whole = Covers(outcomes, pending);
        if (!whole && (State == OrderState.Incomplete || !Covers(outcomes, [.. pending.Where(m => m.Kind == MeasureKind.Provisional)])))
            throw new RuleViolation(Refusal.MeasureUndecided, "Outcomes");
        if (State == OrderState.Incomplete && outcomes.Any(o => o.State != MeasureState.Refused))
            throw new RuleViolation(Refusal.OnlyRefusalWhileIncomplete, "Outcomes");
        if (outcomes.Any(o => o.State == MeasureState.Recognised) && consultations.Any(c => c is { IsOpen: true, Kind: ConsultationKind.CONS_11_4 }))
            throw new RuleViolation(Refusal.ConsultationOpen);
        foreach (var outcome in outcomes)
            CheckOutcome(outcome, deed);

        foreach (var outcome in outcomes)
        {
            var measure = Measure(outcome.Measure);
            measure.State = outcome.State == MeasureState.Recognised && SubstitutePlanned(outcome.Measure) ? MeasureState.Substituted : outcome.State;
            measure.Ground = outcome.State == MeasureState.Refused ? outcome.Ground : null;
            if (outcome.State == MeasureState.Recognised)
                StartExecutionClock(measure, deed.OccurredAt);
        }

        foreach (var clock in Due(LimitCode.L05).Where(c => outcomes.Any(o => o.Measure == c.Measure)).ToList())
            clock.Done(deed.OccurredAt);
        if (whole)
            Decided(OrderAct.Decide, deed.OccurredAt);
        Happened(OrderAct.Decide, deed, new EventFacts { Outcomes = outcomes });
    }

    /// <summary>
    /// T26: plans another measure (Art. 10(1) or 10(3)). The issuing authority is informed first and may react: a
    /// consultation opens, and the measure does not start before its answer.
    /// </summary>
    public void PlanSubstitute(int measure, SubstitutionGround ground, MeasureKind substitute, DateOnly answerWantedBy, Deed deed)
    {
        Permit(OrderAct.PlanSubstitute, deed);
        NeedReason(deed);
        NotBefore(deed, Current!.ReceivedAt, OrderAct.RecordReception);
        var target = Measure(measure);
        if (target.IsEnded || target.State is MeasureState.InExecution)
            throw new RuleViolation(Refusal.MeasureNotOpen, "Measures", measure);
        if (ground != SubstitutionGround.LessIntrusive && Line(measure).AlwaysAvailable is not null)
            throw new RuleViolation(Refusal.AlwaysAvailable, "Ground");
        if (substitute == target.Kind)
            throw new RuleViolation(Refusal.SameMeasure, "Substitute");
        var consultation = Ask(ConsultationKind.CONS_10_4, Side.Executing, [measure], deed.Note!, deed, answerWantedBy, null, substitute);
        if (target.State == MeasureState.Recognised)
            target.State = MeasureState.Substituted;
        Happened(OrderAct.PlanSubstitute, deed, new EventFacts
        {
            Measures = [measure], Substitution = ground, Consultation = consultation.Number,
            ConsultationKind = ConsultationKind.CONS_10_4, Until = answerWantedBy, Substitute = substitute,
        });
    }

    private static bool Covers(IReadOnlyList<MeasureOutcome> outcomes, IReadOnlyList<OrderMeasure> those) =>
        those.Count > 0 && outcomes.Count == those.Count && those.All(m => outcomes.Count(o => o.Measure == m.Number) == 1);

    /// <summary>No measure waits for its decision any more.</summary>
    private void Decided(OrderAct act, DateTimeOffset at)
    {
        DecidedAt = at;
        Extended = false;
        foreach (var clock in Due(LimitCode.L02, LimitCode.L03).ToList())
            clock.Done(at);
        Enter(act, Derived());
        if (State is OrderState.Refused or OrderState.NotPossible)
            CancelOtherThanAcknowledgement();
    }

    private bool SubstitutePlanned(int measure) =>
        consultations.Exists(c => c.Kind == ConsultationKind.CONS_10_4 && c.Measures.Contains(measure));

    private void CheckOutcome(MeasureOutcome outcome, Deed deed)
    {
        var line = Line(outcome.Measure);
        var field = $"Outcomes[{outcome.Measure}]";
        switch (outcome.State)
        {
            case MeasureState.Recognised:
                return;
            case MeasureState.NotPossible:
                if (line.AlwaysAvailable is not null)
                    throw new RuleViolation(Refusal.AlwaysAvailable, field);
                if (string.IsNullOrWhiteSpace(outcome.Reason))
                    throw new RuleViolation(Refusal.ReasonNeeded, field);
                return;
            case MeasureState.Refused:
                CheckRefusal(outcome, deed, field);
                return;
            default:
                throw new RuleViolation(Refusal.MeasureUndecided, field);
        }
    }

    private void CheckRefusal(MeasureOutcome outcome, Deed deed, string field)
    {
        if (outcome.Ground is not { } ground || string.IsNullOrWhiteSpace(outcome.Reason))
            throw new RuleViolation(Refusal.GroundNeeded, field);
        if (!Rules.IsOpen(ground, Line(outcome.Measure), Form))
            throw new RuleViolation(Refusal.GroundNotAllowed, field, ground);
        // Earlier decision, both limbs of territoriality, right of the Charter, immunity (§1.11, extra condition).
        if (ground is Ground.G_A or Ground.G_D or Ground.G_E or Ground.G_F && string.IsNullOrWhiteSpace(outcome.Particulars))
            throw new RuleViolation(Refusal.GroundParticulars, field, ground);
        if (!Rules.ConsultationIsMandatory(ground, ExecutingCountry))
            return;
        var asked = consultations.Where(c => c.Kind == ConsultationKind.CONS_11_4 && c.Ground == ground
            && (c.Measures.Count == 0 || c.Measures.Contains(outcome.Measure))).ToList();
        if (asked.Count == 0)
            throw new RuleViolation(Refusal.ConsultationNeeded, field, ground);
        if (asked.Any(c => c.IsOpen))
            throw new RuleViolation(Refusal.ConsultationOpen, field);
        // Art. 11(4): before the decision.
        NotBefore(deed, asked.Max(c => c.AnsweredAt), OrderAct.AnswerConsultation);
    }

    private void StartExecutionClock(OrderMeasure measure, DateTimeOffset decidedAt)
    {
        // Art. 12(4): the 90 days do not run where the evidence is already held; it is transferred without undue delay.
        if (measure.Kind == MeasureKind.EvidenceHeld)
            Start(LimitCode.L11, decidedAt, HandedTo ?? Executing, ExecutingCountry, measure.Number);
        else
            Start(LimitCode.L04, decidedAt, HandedTo ?? Executing, ExecutingCountry, measure.Number);
    }

    private void Postpone(
        OrderAct act, OrderState to, PostponementGround ground, DateOnly? expectedUntil, LimitCode[] limits, Deed deed)
    {
        Permit(act, deed);
        NeedReason(deed);
        NotBefore(deed, act == OrderAct.PostponeExecution ? DecidedAt : Current!.ReceivedAt,
            act == OrderAct.PostponeExecution ? OrderAct.Decide : OrderAct.RecordReception);
        DemandKnown(expectedUntil, "ExpectedUntil");
        if (expectedUntil < CalendarOf(ExecutingCountry).DayOf(deed.OccurredAt))
            throw new RuleViolation(Refusal.BeforeEvent, "ExpectedUntil", act, deed.OccurredAt);
        foreach (var clock in Due(limits).Where(c => c.State == ClockState.Running && deed.OccurredAt <= c.EndsAt).ToList())
            clock.Suspend(deed.OccurredAt, ground);
        Start(LimitCode.L10, deed.OccurredAt, HandedTo ?? Executing, ExecutingCountry, on: expectedUntil);
        Enter(act, to);
        Happened(act, deed, new EventFacts { Postponement = ground, Until = expectedUntil });
    }

    private void Resume(OrderAct act, OrderState to, OrderAct postponed, Deed deed)
    {
        Permit(act, deed);
        NotBefore(deed, Events.Last(e => e.Act == postponed).OccurredAt, postponed);
        foreach (var clock in Clocks.Where(c => c.State == ClockState.Suspended && c.Code != LimitCode.L11))
            clock.Resume(deed.OccurredAt);
        foreach (var review in Due(LimitCode.L10).ToList())
            review.Done(deed.OccurredAt);
        Enter(act, to);
        Happened(act, deed);
    }

    private void CancelOtherThanAcknowledgement()
    {
        // Annex B is owed whatever was decided (Art. 16(1)).
        foreach (var clock in Clocks.Where(c => c.Code is not (LimitCode.L01a or LimitCode.L01b)))
            clock.Cancel();
    }

    /// <summary>The state that follows from what became of the measures (reference §4.3).</summary>
    private OrderState Derived()
    {
        var counted = measures.Where(m => m.State != MeasureState.Withdrawn).Select(m => m.State).ToList();
        if (counted.Count == 0)
            return OrderState.Withdrawn;
        if (counted.TrueForAll(s => s == MeasureState.Refused))
            return OrderState.Refused;
        if (counted.TrueForAll(s => s is MeasureState.NotPossible or MeasureState.Refused))
            return OrderState.NotPossible;
        if (counted.TrueForAll(s => s == MeasureState.Executed))
            return OrderState.Executed;
        if (counted.TrueForAll(s => s is MeasureState.Executed or MeasureState.Refused or MeasureState.NotPossible))
            return OrderState.ExecutedInPart;
        if (counted.TrueForAll(s => s == MeasureState.Pending))
            return State;
        if (counted.Where(s => s is not (MeasureState.Executed or MeasureState.Refused or MeasureState.NotPossible))
            .All(s => s == MeasureState.Postponed))
            return OrderState.ExecutionPostponed;
        if (counted.Exists(s => s is MeasureState.InExecution or MeasureState.Executed))
            return OrderState.InExecution;
        return counted.Contains(MeasureState.Refused) || counted.Contains(MeasureState.NotPossible) ? OrderState.RecognisedInPart : OrderState.Recognised;
    }
}
