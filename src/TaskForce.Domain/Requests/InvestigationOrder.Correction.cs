using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>
    /// §4.8, point 4: corrects the reception of the authority that has the order. Its limits are computed anew; the old ones
    /// stay, superseded.
    /// </summary>
    /// <param name="receivedAt">The right instant.</param>
    /// <param name="deed">Who corrects it, and why.</param>
    public void CorrectReception(DateTimeOffset receivedAt, Deed deed)
    {
        Permit(OrderAct.Correct, deed);
        NeedReason(deed);
        var handling = handlings.LastOrDefault(h => h.ReceivedAt is not null && deed.By.ActsFor(h.Authority))
            ?? throw new RuleViolation(Refusal.NotYourAct);
        if (receivedAt == handling.ReceivedAt)
            throw new RuleViolation(Refusal.NothingToCorrect, "ReceivedOn");
        if (receivedAt > deed.RecordedAt)
            throw new RuleViolation(Refusal.InTheFuture, "ReceivedOn");
        if (receivedAt < handling.SentAt)
            throw new RuleViolation(Refusal.BeforeEvent, "ReceivedOn", OrderAct.Transmit, handling.SentAt);
        if (receivedAt > (handling.AcknowledgedAt ?? DecidedAt ?? DateTimeOffset.MaxValue))
            throw new RuleViolation(Refusal.BeforeEvent, "ReceivedOn", OrderAct.Acknowledge, receivedAt);

        var old = handling.ReceivedAt!.Value;
        handling.ReceivedAt = receivedAt;
        if (handling.Number == 1)
            ReceivedAt = receivedAt;
        foreach (var clock in Clocks.Where(c => c.Authority == handling.Authority && c.StartedAt == old && !c.Superseded).ToList())
            StartAnew(clock, receivedAt);
        Happened(OrderAct.Correct, deed, new EventFacts { OldInstant = old, NewInstant = receivedAt });
    }

    /// <summary>Opens a new version of the frozen form, to rectify a material error or to complete it (§4.8, points 2 and 3).</summary>
    public void OpenCorrection(Deed deed)
    {
        Permit(OrderAct.Correct, deed);
        NeedReason(deed);
        if (!ActorsOf(deed.By).Contains(OrderActor.IM))
            throw new RuleViolation(Refusal.NotYourAct);
        if (OpenForm is not null)
            throw new RuleViolation(Refusal.OnItsWay);
        forms.Add(new FormVersion(Id, forms.Count + 1, IssuingCountry, Form, deed.RecordedAt, deed.Note));
        Record(OrderAct.Edit, deed, Side.Issuing, Issuing);
    }

    /// <summary>Signs the new version and sends it; the executing side sees both. New measures are no correction (Art. 8).</summary>
    /// <exception cref="RuleViolation">There is no new version; it is incomplete; its measures are not those of the order.</exception>
    public void SignCorrection(Signature signature, Deed deed)
    {
        Permit(OrderAct.Correct, deed);
        if (!ActorsOf(deed.By).Contains(OrderActor.IM))
            throw new RuleViolation(Refusal.NotYourAct);
        if (OpenForm is not { } open)
            throw new RuleViolation(Refusal.NothingToCorrect);
        if (!open.Content.Measures.Select(m => (m.Number, m.Kind)).SequenceEqual(Form.Measures.Select(m => (m.Number, m.Kind))))
            throw new RuleViolation(Refusal.FormIncomplete, null, FormSection.C);
        if (Gaps() is [var first, ..])
            throw new RuleViolation(Refusal.FormIncomplete, null, first.Section);
        WithSignatures(signature, open.Content.Validation.Signature);
        open.SignedAt = deed.RecordedAt;
        Happened(OrderAct.Correct, deed with { Note = deed.Note ?? open.Reason }, new EventFacts { FormVersion = open.Number });
    }

    private void StartAnew(Clock clock, DateTimeOffset from)
    {
        var done = clock.DoneAt;
        clock.Supersede();
        Clock anew;
        if (clock.Code == LimitCode.L08)
            anew = Start(LimitCode.L08, from, clock.Authority, clock.Calendar, on: clock.LastDay);
        else if (clock.Code == LimitCode.L03)
            anew = Start(LimitCode.L03, from, clock.Authority, clock.Calendar, length: clock.NaiveLastDay.DayNumber - CalendarOf(clock.Calendar).DayOf(clock.StartedAt).DayNumber);
        else
            anew = Start(clock.Code, from, clock.Authority, clock.Calendar);
        if (done is { } at)
            anew.Done(at);
    }
}
