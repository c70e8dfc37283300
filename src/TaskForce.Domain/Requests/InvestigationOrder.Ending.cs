using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>T39, T40: withdraws the order, or some of its measures. At least one is left, or all go.</summary>
    /// <param name="numbers">The measures withdrawn; empty for the whole order.</param>
    /// <param name="deed">Who withdraws, when, and why.</param>
    public void Withdraw(IReadOnlyList<int> numbers, Deed deed)
    {
        Permit(OrderAct.Withdraw, deed);
        NeedReason(deed);
        NotBefore(deed, TransmittedAt, OrderAct.Transmit);
        var withdrawn = numbers.Count == 0 ? measures.Where(m => !m.IsEnded).ToList() : [.. numbers.Select(Measure)];
        if (withdrawn.Exists(m => m.IsEnded))
            throw new RuleViolation(Refusal.MeasureNotOpen, "Measures", withdrawn.First(m => m.IsEnded).Number);
        if (numbers.Count > 0 && measures.TrueForAll(m => m.State == MeasureState.Withdrawn || numbers.Contains(m.Number)))
            throw new RuleViolation(Refusal.NothingLeft, "Measures");

        foreach (var measure in withdrawn)
        {
            measure.State = MeasureState.Withdrawn;
            foreach (var clock in Clocks.Where(c => c.Measure == measure.Number))
                clock.Cancel();
        }

        if (numbers.Count == 0)
        {
            CancelClocks();
            Enter(OrderAct.Withdraw, OrderState.Withdrawn);
        }
        else if (DecidedAt is not null)
        {
            AfterMeasure(OrderAct.Withdraw, deed);
        }
        else if (measures.TrueForAll(m => m.State != MeasureState.Pending))
        {
            // What is left was decided on ahead of what is withdrawn (T45): the order is decided.
            Decided(OrderAct.Withdraw, deed.OccurredAt);
        }

        Happened(OrderAct.Withdraw, deed, new EventFacts { Measures = [.. withdrawn.Select(m => m.Number)] });
    }

    /// <summary>Whether somebody of the issuing side may begin an order that supplements this one (Art. 8).</summary>
    public bool CanBeSupplementedBy(Actor actor) => ErasedAt is null && Transitions.IsOpen(OrderAct.Supplement, State)
        && ActorsOf(actor).Overlaps([OrderActor.IM, OrderActor.IA, OrderActor.IC]);

    /// <summary>Section D of an order that supplements this one: D1 to D6. Whether one was sent elsewhere (D7) is for its author to say.</summary>
    /// <param name="sentTo">Name of the authority to which this order was sent, in the language of the new form.</param>
    /// <exception cref="RuleViolation">It was not sent.</exception>
    public EarlierOrderSection AsEarlier(string sentTo) => TransmittedAt is not { } sent ? throw new RuleViolation(Refusal.NotInThisState) : new()
    {
        Supplements = true, IssuedOn = Form.Authority.Signature?.SignedOn, SentTo = sentTo, TransmittedOn = CalendarOf(IssuingCountry).DayOf(sent),
        IssuingReference = Number?.ToString(), ExecutingReference = Handlings.LastOrDefault(h => !string.IsNullOrEmpty(h.Reference))?.Reference,
    };

    /// <summary>Whether a Section D names this order as the one that is supplemented: by its number, or by the reference of an authority that has it.</summary>
    public bool IsNamedIn(EarlierOrderSection section) => section.Supplements == true && Number is { } number
        && (RequestNumber.Find(section.IssuingReference) == number || RequestNumber.Find(section.ExecutingReference) == number
            || (!string.IsNullOrWhiteSpace(section.ExecutingReference) && Handlings.Any(h => h.Reference == section.ExecutingReference)));

    /// <summary>T41: notes that a further order, transmitted, supplements this one (Art. 8).</summary>
    public void Supplement(RequestNumber further, Deed deed)
    {
        Permit(OrderAct.Supplement, deed);
        Supplemented = true;
        Happened(OrderAct.Supplement, deed, new EventFacts { Reference = further.ToString() });
    }

    /// <summary>T42 to T44: closes the order.</summary>
    /// <exception cref="RuleViolation">Evidence, a return or a consultation is outstanding.</exception>
    public void Close(Deed deed)
    {
        Permit(OrderAct.Close, deed);
        var ended = Events.Last(e => e.Act is OrderAct.Decide or OrderAct.EndMeasure or OrderAct.ExecuteMeasure or OrderAct.TransferEvidence
            or OrderAct.RecordReturn or OrderAct.Return or OrderAct.Withdraw);
        NotBefore(deed, ended.OccurredAt, ended.Act);
        StateBeforeClosing = State;
        ClosedFor = State switch
        {
            OrderState.Refused => ClosingReason.Refused,
            OrderState.Returned => ClosingReason.Returned,
            OrderState.NotPossible => ClosingReason.NotPossible,
            OrderState.Withdrawn => ClosingReason.Withdrawn,
            OrderState.Executed => ClosingReason.Completed,
            OrderState.ExecutedInPart => ClosingReason.PartlyCompleted,
            _ => measures.TrueForAll(m => m.State is MeasureState.Executed or MeasureState.Withdrawn) ? ClosingReason.Completed : ClosingReason.PartlyCompleted,
        };
        CancelClocks();
        Enter(OrderAct.Close, OrderState.Closed);
        Happened(OrderAct.Close, deed, new EventFacts { Closing = ClosedFor });
    }

    /// <summary>T49: asks to reopen what was closed by mistake.</summary>
    public void AskReopening(Deed deed)
    {
        Permit(OrderAct.AskReopening, deed);
        NeedReason(deed);
        NotBefore(deed, Events.Last(e => e.Act == OrderAct.Close).OccurredAt, OrderAct.Close);
        ReopeningAskedBy = SideOf(deed.By);
        Happened(OrderAct.AskReopening, deed);
    }

    /// <summary>T49: a magistrate of the other side confirms; the order is where it was before. Limits come back as history only.</summary>
    public void ConfirmReopening(Deed deed)
    {
        Permit(OrderAct.ConfirmReopening, deed);
        NotBefore(deed, Events.Last(e => e.Act == OrderAct.AskReopening).OccurredAt, OrderAct.AskReopening);
        Enter(OrderAct.ConfirmReopening, StateBeforeClosing!.Value);
        (StateBeforeClosing, ClosedFor, ReopeningAskedBy) = (null, null, null);
        Happened(OrderAct.ConfirmReopening, deed);
    }

    /// <summary>Says why a limit was missed (reference §2.6, point 8). The missed limit stays.</summary>
    public void ExplainMissedLimit(int clock, MissReason reason, Deed deed)
    {
        Permit(OrderAct.ExplainMissedLimit, deed);
        var missed = Unexplained.FirstOrDefault(c => c.Number == clock) ?? throw new RuleViolation(Refusal.NothingMissed, "Clock");
        if (reason == MissReason.Other)
            NeedReason(deed);
        missed.Explain(reason);
        Happened(OrderAct.ExplainMissedLimit, deed, new EventFacts { Limit = missed.Code, MissReason = reason });
    }
}
