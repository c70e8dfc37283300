using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests.Assistance;

public sealed partial class AssistanceRequest
{
    /// <summary>Writes in the draft, or in a correction that is being prepared.</summary>
    /// <exception cref="RuleViolation">Not open to the actor; what stands in a field is no answer to it.</exception>
    public void Edit(AssistanceForm form, Deed deed)
    {
        DemandWriting(deed);
        DemandShape(form);
        OpenVersion!.Content = Titled(form) with { Signature = null };
        if (TransmittedAt is null)
            Follow(form, deed);
        Happened(OrderAct.Edit, null, deed);
    }

    /// <summary>Chooses the addressee while the form is written.</summary>
    /// <exception cref="RuleViolation">The authority is not of the executing State.</exception>
    public void Address(AuthorityCode executing, Deed deed)
    {
        DemandDraft(deed);
        if (executing.Country != ExecutingCountry)
            throw new RuleViolation(Refusal.AuthorityOfOtherState, "Executing");
        Executing = executing;
        Happened(OrderAct.Edit, null, deed);
    }

    /// <summary>Limits the draft to named users (need-to-know) or opens it to its authority again.</summary>
    public void Restrict(bool restricted, Deed deed)
    {
        DemandDraft(deed);
        if (restricted && !deed.By.Is(Role.Magistrate))
            throw new RuleViolation(Refusal.NotYourAct, "Restricted");
        RestrictDraft(restricted, deed);
        Happened(OrderAct.Edit, null, deed);
    }

    /// <summary>
    /// Sends it: its content is signed and frozen, and from here on the other State knows it. Who sees it follows from its kind
    /// (product, who sees what, 2 to 4; reference §5.5, §5.10).
    /// </summary>
    /// <param name="act">The step that sends: some kinds have two.</param>
    /// <param name="signature">Who signs.</param>
    /// <param name="number">The number allotted in the same transaction.</param>
    /// <param name="addressee">The authority addressed and its parent office.</param>
    /// <param name="channel">The means; another than those listed needs a note.</param>
    /// <param name="recipients">For a restricted request: who receives it there.</param>
    /// <param name="deed">Who sends it and when.</param>
    /// <exception cref="RuleViolation">The form lacks something; no addressee; language not accepted; means not explained.</exception>
    public void Send(
        AssistanceAct act, Signature signature, RequestNumber number, Addressee addressee, Channel channel, IReadOnlyList<UserId> recipients, Deed deed)
    {
        var step = Permit(act, deed);
        if (!step.Sends)
            throw new ArgumentOutOfRangeException(nameof(act), act, "No step that sends.");
        if (Executing is null || addressee.Authority.Country != ExecutingCountry)
            throw new RuleViolation(Refusal.NoAddressee, "Executing");
        if (Gaps(deed.RecordedAt).Count > 0)
            throw new RuleViolation(Refusal.AssistanceIncomplete);
        if (!LanguageAccepted)
            throw new RuleViolation(Refusal.LanguageNotAccepted, "Executing", ExecutingCountry);
        if (IsOpinionAwaited(deed.RecordedAt))
            throw new RuleViolation(Refusal.OpinionAwaited);
        if (channel == Channel.Other && string.IsNullOrWhiteSpace(deed.Note))
            throw new RuleViolation(Refusal.ChannelNeedsReason, "Note");
        DemandSignature(signature, deed);
        DemandRecipients(recipients);

        Executing = addressee.Authority;
        Number = number;
        TransmittedAt = deed.OccurredAt;
        var facts = Sign(signature, deed);
        SendTo(addressee.Authority, deed.OccurredAt);
        OpenTo(addressee, recipients, AccessReason.Addressee, deed.RecordedAt);
        OpenToStates(deed.RecordedAt);
        Move(step, new AssistanceValues(), deed);
        Enter(step);
        Happened(OrderAct.TakeStep, act, deed, facts with { To = addressee.Authority, Channel = channel });
    }

    /// <summary>
    /// Who was informed before a transfer has ten days for an opinion (Regulation (EU) 2024/3011, Art. 6(4), 7(3)): until they are over it
    /// is sent only when suspect and victim, as far as there are such, have given theirs.
    /// </summary>
    private bool IsOpinionAwaited(DateTimeOffset now)
    {
        if (!Clocks.Any(c => c.Code == LimitCode.L27 && c.IsDue && now <= c.EndsAt))
            return false;
        var heard = Events.Where(e => e.Step == AssistanceAct.RecordOpinion).Select(e => e.Detail?.Facts.Said?["TP14"]).ToHashSet();
        return !(heard.Contains("SUSPECT") || heard.Contains("ACCUSED")) || (Form.Values.Lines("TP6").Count > 0 && !heard.Contains("VICTIM"));
    }

    private void DemandWriting(Deed deed)
    {
        if (ErasedAt is not null)
            throw new RuleViolation(Refusal.Erased);
        if (OpenVersion is null || IsClosed)
            throw new RuleViolation(Refusal.NotInThisState);
        if (!CanWrite(deed.By))
            throw new RuleViolation(Refusal.NotYourAct);
        CheckDeed(deed, "OccurredOn");
    }

    private void DemandDraft(Deed deed)
    {
        DemandWriting(deed);
        if (TransmittedAt is not null)
            throw new RuleViolation(Refusal.NotInThisState);
    }

    private void DemandShape(AssistanceForm form)
    {
        DemandLength(form.Title, nameof(form.Title), OrderForm.ShortText);
        DemandLength(form.Translator, nameof(form.Translator), OrderForm.ShortText);
        AssistanceCheck.Demand(Definition.Sections.SelectMany(s => s.Fields), form.Values);
    }

    /// <summary>Who signs, in which post, on a day that has come.</summary>
    private static void DemandSignature(Signature signature, Deed deed)
    {
        DemandText(signature.Name, "Signature.Name", OrderForm.ShortText);
        DemandText(signature.Post, "Signature.Post", OrderForm.ShortText);
        DemandKnown(signature.SignedOn, "OccurredOn");
        if (HolidayCalendar.Of(deed.By.Authority!.Value.Country).At(signature.SignedOn, TimeOnly.MinValue) > deed.RecordedAt)
            throw new RuleViolation(Refusal.InTheFuture, "OccurredOn");
    }

    /// <summary>Signs the open version and seals it: the signature certifies the content, and nothing is added to it afterwards.</summary>
    private EventFacts Sign(Signature signature, Deed deed)
    {
        var open = OpenVersion!;
        open.Content = open.Content with { Signature = signature };
        open.SignedAt = deed.RecordedAt;
        return new EventFacts { FormVersion = open.Number, Seal = open.SealWith(this) };
    }

    private AssistanceForm Titled(AssistanceForm form) => Definition.TitledBy is { } field ? form with { Title = form.Values[field] } : form;

    /// <summary>Keeps what lists, filters and limits of the draft need in step with what is written.</summary>
    private void Follow(AssistanceForm form, Deed deed)
    {
        Language = form.Language;
        Urgent = Definition.UrgentWhen?.IsMet(form.Values) == true;
        foreach (var move in Definition.DraftClocks)
        {
            var running = Clocks.LastOrDefault(c => c.Code == move.Code && !c.Superseded);
            var from = IsMeant(move, form.Values) ? form.Values.Instant(move.From!, IssuingCountry) : null;
            var on = move.On is { } field ? form.Values.Day(field) : null;
            if (running is not null && Definition.DraftClocks.Any(m => m.Code == move.Code && m != move && IsMeant(m, form.Values)))
                continue;
            if (from is null || from > deed.RecordedAt || (move.On is not null && on is null))
                running?.Supersede();
            else if (running is null || running.StartedAt != from || (IsEmergency(move) != (running is { Code: LimitCode.L40, Unit: PeriodUnit.Hours })) || (on is not null && running.LastDay != on))
                StartDraftClock(move, running, from.Value, on);
        }
    }

    private void StartDraftClock(ClockMove move, Clock? running, DateTimeOffset from, DateOnly? on)
    {
        running?.Supersede();
        Run(move, from, on);
    }
}
