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
        var handling = Handlings.LastOrDefault(h => h.ReceivedAt is not null && deed.By.ActsFor(h.Authority))
            ?? throw new RuleViolation(Refusal.NotYourAct);
        if (receivedAt == handling.ReceivedAt)
            throw new RuleViolation(Refusal.NothingToCorrect, "ReceivedOn");
        if (receivedAt > deed.RecordedAt)
            throw new RuleViolation(Refusal.InTheFuture, "ReceivedOn");
        NotBeforeDay(receivedAt, handling.SentAt, OrderAct.Transmit, "ReceivedOn");
        if (FirstSince(handling) is { } next && receivedAt > next.OccurredAt)
            throw new RuleViolation(Refusal.AfterEvent, "ReceivedOn", next.Act, next.OccurredAt);

        var old = handling.ReceivedAt!.Value;
        handling.ReceivedAt = receivedAt;
        if (handling.Number == 1)
            ReceivedAt = receivedAt;
        foreach (var clock in Clocks.Where(c => c.Authority == handling.Authority && c.StartedAt == old && c is { Superseded: false, Lapsed: false }
            && c.Code is LimitCode.L01a or LimitCode.L01b or LimitCode.L02 or LimitCode.L03 or LimitCode.L05 or LimitCode.L08).ToList())
            StartAnew(clock, receivedAt);
        Happened(OrderAct.Correct, deed, new EventFacts { OldInstant = old, NewInstant = receivedAt });
    }

    /// <summary>Opens a new version of the frozen form, to rectify a material error or to complete it (§4.8, points 2 and 3), with the translations that were added.</summary>
    public void OpenCorrection(Deed deed, IReadOnlyList<TranslatedText>? added = null)
    {
        Permit(OrderAct.Correct, deed);
        NeedReason(deed);
        DemandIssuer(deed.By);
        if (OpenForm is not null)
            throw new RuleViolation(Refusal.OnItsWay);
        forms.Add(new FormVersion(Id, forms.Count + 1, IssuingCountry, Unsigned(Translations.With(Form, added ?? [])), deed.RecordedAt, deed.Note));
        Record(OrderAct.Edit, deed, Side.Issuing, Issuing);
    }

    /// <summary>Signs the new version and sends it; the executing side sees both. New measures are no correction (Art. 8).</summary>
    /// <exception cref="RuleViolation">There is no new version; it is incomplete; its measures are not those of the order; its language is not accepted.</exception>
    public void SignCorrection(Signature signature, Deed deed)
    {
        Permit(OrderAct.Correct, deed);
        DemandIssuer(deed.By);
        if (OpenForm is not { } open)
            throw new RuleViolation(Refusal.NothingToCorrect);
        DemandSignature(signature, deed, FormSection.K);
        if (!open.Content.Measures.Select(m => (m.Number, m.Kind)).SequenceEqual(Form.Measures.Select(m => (m.Number, m.Kind))))
            throw new RuleViolation(Refusal.FormIncomplete, null, FormSection.C);
        DemandComplete();
        DemandAcceptedLanguage([]);
        // A rectification leaves what was validated as it was: Section L goes on with the form.
        open.Content = open.Content.CalledAlone() with { Validation = Form.Validation };
        WithSignatures(signature, open.Content.Validation.Signature);
        Language = open.Content.Language;
        Happened(OrderAct.Correct, deed with { Note = deed.Note ?? open.Reason }, Sealed(open, deed.RecordedAt));
    }

    /// <summary>The first event that follows the reception by that authority and may not come before it.</summary>
    private RequestEvent? FirstSince(Handling handling)
    {
        var reception = Events.Where(e => e.Act == OrderAct.RecordReception).ElementAt(handling.Number - 1);
        return Events.Where(e => e.Number > reception.Number && e.Side == Side.Executing
                && e.Act is not (OrderAct.Correct or OrderAct.ExplainMissedLimit or OrderAct.AnswerConsultation))
            .MinBy(e => e.OccurredAt);
    }

    /// <summary>The magistrate who issues; where the authority is not judicial, its officer (§4.1).</summary>
    private void DemandIssuer(Organisations.Actor actor)
    {
        var actors = ActorsOf(actor);
        if (!actors.Contains(OrderActor.IM) && (Form.Authority.Judicial || !actors.Contains(OrderActor.IA)))
            throw new RuleViolation(Refusal.NotYourAct);
    }

    private void StartAnew(Clock clock, DateTimeOffset from)
    {
        var (done, suspendedAt, suspendedFor) = (clock.DoneAt, clock.SuspendedAt, clock.SuspendedFor);
        clock.Supersede();
        var anew = clock.Code switch
        {
            LimitCode.L08 => Start(LimitCode.L08, from, clock.Authority, clock.Calendar, on: clock.LastDay),
            // What an extension or a postponement added stays.
            LimitCode.L02 or LimitCode.L03 => Start(clock.Code, from, clock.Authority, clock.Calendar, length: clock.Length),
            _ => Start(clock.Code, from, clock.Authority, clock.Calendar, clock.Measure),
        };
        if (done is { } at)
            anew.Done(at);
        else if (suspendedAt is { } stopped)
            anew.Suspend(stopped, suspendedFor);
    }
}
