using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>T35: suspends the transfer (Art. 13(2)): a remedy is pending, or serious and irreversible damage would follow.</summary>
    public void SuspendTransfer(Deed deed)
    {
        Permit(OrderAct.SuspendTransfer, deed);
        NeedReason(deed);
        NotBefore(deed, ExecutedAt, OrderAct.ExecuteMeasure);
        foreach (var clock in Due(LimitCode.L11).Where(c => c.State == ClockState.Running).ToList())
            clock.Suspend(deed.OccurredAt);
        TransferSuspended = true;
        Happened(OrderAct.SuspendTransfer, deed);
    }

    /// <summary>T35, end: the transfer may take place.</summary>
    public void ResumeTransfer(Deed deed)
    {
        Permit(OrderAct.ResumeTransfer, deed);
        NotBefore(deed, Events.Last(e => e.Act == OrderAct.SuspendTransfer).OccurredAt, OrderAct.SuspendTransfer);
        foreach (var clock in Clocks.Where(c => c is { Code: LimitCode.L11, State: ClockState.Suspended }))
            clock.Resume(deed.OccurredAt);
        TransferSuspended = false;
        Happened(OrderAct.ResumeTransfer, deed);
    }

    /// <summary>T36: transfers evidence, in whole or in part (Art. 13(1)).</summary>
    /// <param name="items">What goes, one item in a line.</param>
    /// <param name="channel">The means.</param>
    /// <param name="last">Nothing more will follow.</param>
    /// <param name="returnBy">The day by which it is wanted back (Art. 13(4)); null where it is not.</param>
    /// <param name="deed">Who hands it over and when.</param>
    public void TransferEvidence(string items, Channel channel, bool last, DateOnly? returnBy, Deed deed)
    {
        Permit(OrderAct.TransferEvidence, deed);
        if (!EvidenceToTransfer)
            throw new RuleViolation(Refusal.NoEvidence);
        if (last && State == OrderState.InExecution)
            throw new RuleViolation(Refusal.MeasuresOpen, "Last");
        DemandText(items, "Items", OrderForm.LongText);
        DemandKnown(returnBy, "ReturnBy");
        if (channel == Channel.Other && string.IsNullOrWhiteSpace(deed.Note))
            throw new RuleViolation(Refusal.ChannelNeedsReason, "Note");
        // What goes was obtained before; everything, where nothing more will follow.
        var obtained = Events.Where(e => e.Act == OrderAct.ExecuteMeasure && e.Detail?.Facts.Flag == true).ToList();
        NotBefore(deed, last ? obtained.Max(e => e.OccurredAt) : obtained.Min(e => e.OccurredAt), OrderAct.ExecuteMeasure);
        NotBeforeLast(deed, OrderAct.ResumeTransfer);
        if (returnBy is { } day)
        {
            if (day < CalendarOf(IssuingCountry).DayOf(deed.OccurredAt))
                throw new RuleViolation(Refusal.BeforeEvent, "ReturnBy", OrderAct.TransferEvidence, deed.OccurredAt);
            Start(LimitCode.L13, deed.OccurredAt, Issuing, IssuingCountry, on: day);
            ReturnOutstanding = true;
        }

        if (last)
        {
            foreach (var clock in Due(LimitCode.L11).ToList())
                clock.Done(deed.OccurredAt);
            Enter(OrderAct.TransferEvidence, OrderState.EvidenceTransferred);
        }

        Happened(OrderAct.TransferEvidence, deed, new EventFacts { Items = items, Channel = channel, Flag = last, Until = returnBy });
    }

    /// <summary>T37: the issuing side has checked the list and confirms what came.</summary>
    public void ConfirmEvidence(Deed deed)
    {
        Permit(OrderAct.ConfirmEvidence, deed);
        NotBefore(deed, Events.Last(e => e.Act == OrderAct.TransferEvidence).OccurredAt, OrderAct.TransferEvidence);
        Happened(OrderAct.ConfirmEvidence, deed);
    }

    /// <summary>T38: the evidence is back in the executing State.</summary>
    public void RecordReturn(Deed deed)
    {
        Permit(OrderAct.RecordReturn, deed);
        NotBefore(deed, Events.Last(e => e.Act == OrderAct.TransferEvidence).OccurredAt, OrderAct.TransferEvidence);
        foreach (var clock in Due(LimitCode.L13).ToList())
            clock.Done(deed.OccurredAt);
        ReturnOutstanding = false;
        Happened(OrderAct.RecordReturn, deed);
    }
}
