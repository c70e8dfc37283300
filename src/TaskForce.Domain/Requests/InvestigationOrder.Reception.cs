using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>
    /// T11, T13, T50: records the reception by the authority that has the order now. Starts the acknowledgement (L01a, then
    /// L01b) and, where that authority is competent, the decision (L02), that on provisional measures (L05) and the date wanted (L08).
    /// </summary>
    /// <param name="competent">Whether the authority is competent to execute: only then does the decision run (Art. 12(3)).</param>
    /// <param name="reference">The authority's own file reference.</param>
    /// <param name="deed">Who records it; the date and hour of reception.</param>
    /// <exception cref="RuleViolation">Received already; before the sending; in the future.</exception>
    public void RecordReception(bool competent, string? reference, Deed deed)
    {
        Permit(OrderAct.RecordReception, deed);
        DemandLength(reference, "Reference", OrderForm.ShortText);
        var handling = Current!;
        NotBeforeDay(
            deed.OccurredAt, handling.SentAt, handling.IsHandOver ? OrderAct.HandOver : handling.Number == 1 ? OrderAct.Transmit : OrderAct.Forward, "OccurredOn");
        handling.ReceivedAt = deed.OccurredAt;
        handling.Competent = competent;
        handling.Reference = reference;
        ReceivedAt ??= deed.OccurredAt;
        StartReceptionClocks(handling, competent);
        if (!handling.IsHandOver)
            Enter(OrderAct.RecordReception, OrderState.Received);
        Happened(OrderAct.RecordReception, deed, new EventFacts { Flag = competent, Reference = reference });
    }

    /// <summary>
    /// T12: forwards the order to the competent authority of the same State (Art. 7(6)), with Annex B and its part C. The
    /// decision starts anew with that authority's own receipt.
    /// </summary>
    /// <param name="to">The competent authority and its parent office.</param>
    /// <param name="recipients">For a restricted order: who receives it there.</param>
    /// <param name="deed">Who forwards it, when, and why.</param>
    /// <param name="contact">What is known of that authority, for part C.</param>
    public void Forward(Addressee to, IReadOnlyList<UserId> recipients, Deed deed, ForwardContact? contact = null)
    {
        Permit(OrderAct.Forward, deed);
        NeedReason(deed);
        var from = Current!;
        if (to.Authority.Country != ExecutingCountry)
            throw new RuleViolation(Refusal.AuthorityOfOtherState, "To");
        if (to.Authority == from.Authority)
            throw new RuleViolation(Refusal.ForwardToSelf, "To");
        NotBefore(deed, from.ReceivedAt, OrderAct.RecordReception);
        DemandRecipients(recipients);

        // Annex B with part C is the forwarder's acknowledgement (§3.4, BC0 to BE1), and that of a judge who had the order from it.
        foreach (var left in Handlings.Where(h => !h.ForwardedOn))
        {
            AcknowledgeFor(left, deed.OccurredAt);
            left.ForwardedOn = true;
        }

        foreach (var clock in Clocks.Where(c => c.Code is LimitCode.L02 or LimitCode.L08 or LimitCode.L05))
            clock.Cancel();
        SendTo(to.Authority, deed.OccurredAt);
        (Executing, HandedTo) = (to.Authority, null);
        LeaveToForwarders();
        OpenTo(to, recipients, AccessReason.Addressee, deed.RecordedAt);
        Record(OrderAct.Forward, deed, Side.Executing, from.Authority, new EventFacts { To = to.Authority, Contact = contact });
    }

    /// <summary>
    /// T50: a Belgian prosecutor hands the order over to the investigating judge (law of 22 May 2017, Art. 16). The decision
    /// runs on; the judge acknowledges for himself or herself.
    /// </summary>
    public void HandOver(Addressee judge, IReadOnlyList<UserId> recipients, Deed deed)
    {
        Permit(OrderAct.HandOver, deed);
        if (judge.Authority.Country != ExecutingCountry)
            throw new RuleViolation(Refusal.AuthorityOfOtherState, "To");
        if (judge.Authority == Executing)
            throw new RuleViolation(Refusal.ForwardToSelf, "To");
        NotBefore(deed, Current!.ReceivedAt, OrderAct.RecordReception);
        DemandRecipients(recipients);
        SendTo(judge.Authority, deed.OccurredAt, handOver: true);
        HandedTo = judge.Authority;
        OpenTo(judge, recipients, AccessReason.Judge, deed.RecordedAt);
        Record(OrderAct.HandOver, deed, Side.Executing, Executing, new EventFacts { To = judge.Authority });
    }

    /// <summary>T14: sends Annex B (Art. 16(1)). May come after the decision in quick cases.</summary>
    /// <param name="reference">File reference of the executing side (BB5).</param>
    /// <param name="deed">Who signs it and when; the note is the other information of part D.</param>
    public void Acknowledge(string reference, Deed deed)
    {
        Permit(OrderAct.Acknowledge, deed);
        DemandText(reference, "Reference", OrderForm.ShortText);
        var handling = Unacknowledged(deed.By).Last();
        NotBefore(deed, handling.ReceivedAt, OrderAct.RecordReception);
        AcknowledgeFor(handling, deed.OccurredAt);
        handling.Reference = reference;
        if (State == OrderState.Received && !handling.IsHandOver)
            Enter(OrderAct.Acknowledge, OrderState.Acknowledged);
        Happened(OrderAct.Acknowledge, deed, new EventFacts { Reference = reference });
    }

    /// <summary>T15: tells that the form is incomplete or manifestly incorrect (Art. 16(2)(a)). The decision keeps running (§2.1).</summary>
    public void ReportIncomplete(Deed deed)
    {
        Permit(OrderAct.ReportIncomplete, deed);
        NeedReason(deed);
        NotBefore(deed, Current!.ReceivedAt, OrderAct.RecordReception);
        Enter(OrderAct.ReportIncomplete, OrderState.Incomplete);
        Happened(OrderAct.ReportIncomplete, deed);
    }

    /// <summary>T16: records that the completed form has come.</summary>
    public void Complete(Deed deed)
    {
        Permit(OrderAct.Complete, deed);
        NotBefore(deed, Events.Last(e => e.Act == OrderAct.ReportIncomplete).OccurredAt, OrderAct.ReportIncomplete);
        Enter(OrderAct.Complete, Addressed!.AcknowledgedAt is null ? OrderState.Received : OrderState.Acknowledged);
        Happened(OrderAct.Complete, deed);
    }

    /// <summary>T17: returns an order that no competent authority issued or validated (Art. 9(3)). Not a refusal.</summary>
    public void Return(Deed deed)
    {
        Permit(OrderAct.Return, deed);
        NeedReason(deed);
        NotBefore(deed, Current!.ReceivedAt, OrderAct.RecordReception);
        CancelClocks();
        Enter(OrderAct.Return, OrderState.Returned);
        Happened(OrderAct.Return, deed);
    }

    private void StartReceptionClocks(Handling handling, bool competent)
    {
        var at = handling.ReceivedAt!.Value;
        Start(handling.Number == 1 ? LimitCode.L01a : LimitCode.L01b, at, handling.Authority, ExecutingCountry);
        if (handling.IsHandOver || !competent)
            return;
        Start(LimitCode.L02, at, handling.Authority, ExecutingCountry);
        // Art. 32(2): each provisional measure is decided on, and the decision told, within 24 hours.
        foreach (var measure in measures.Where(m => m is { Kind: MeasureKind.Provisional, State: MeasureState.Pending }))
            Start(LimitCode.L05, at, handling.Authority, ExecutingCountry, measure.Number);
        if (Form.Urgency is { LimitWanted: true, WantedOn: { } wanted })
            Start(LimitCode.L08, at, handling.Authority, ExecutingCountry, on: wanted);
    }

    private void AcknowledgeFor(Handling handling, DateTimeOffset at)
    {
        if (handling.AcknowledgedAt is not null)
            return;
        handling.AcknowledgedAt = at;
        foreach (var clock in Due(LimitCode.L01a, LimitCode.L01b).Where(c => c.Authority == handling.Authority).ToList())
            clock.Done(at);
    }
}
