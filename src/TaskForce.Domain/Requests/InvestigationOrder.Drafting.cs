using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Rules;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>T02: writes in the draft, or in a correction that is being prepared.</summary>
    /// <exception cref="RuleViolation">Not open to the actor; a text is too long.</exception>
    public void Edit(OrderForm form, Deed deed)
    {
        if (OpenForm is not { } open || !(Transitions.IsOpen(OrderAct.Edit, State) || IsCorrecting))
            throw new RuleViolation(Refusal.NotInThisState);
        if (!ActorsOf(deed.By).Overlaps([OrderActor.IM, OrderActor.IA, OrderActor.IC]))
            throw new RuleViolation(Refusal.NotYourAct);
        FormLimits.Check(form);
        open.Content = form with { Authority = form.Authority with { Signature = null }, Validation = form.Validation with { Signature = null } };
        if (State == OrderState.Draft)
            FollowForm(form);
        Happened(OrderAct.Edit, deed);
    }

    /// <summary>Chooses the addressee while the order is written.</summary>
    /// <exception cref="RuleViolation">The authority is not of the executing State.</exception>
    public void Address(AuthorityCode executing, Deed deed)
    {
        Permit(OrderAct.Edit, deed);
        if (executing.Country != ExecutingCountry)
            throw new RuleViolation(Refusal.AuthorityOfOtherState, "Executing");
        Executing = executing;
        Happened(OrderAct.Edit, deed);
    }

    /// <summary>Limits the order to named users (need-to-know) or opens it to its authority again, while it is a draft.</summary>
    public void Restrict(bool restricted, Deed deed)
    {
        Permit(OrderAct.Edit, deed);
        Restricted = restricted;
        if (restricted)
        {
            Hide(Principal.Of(Issuing));
            Show(Principal.Of(Author), AccessLevel.Full, AccessReason.Named, deed.RecordedAt);
        }
        else
        {
            Show(Principal.Of(Issuing), AccessLevel.Full, AccessReason.Issuing, deed.RecordedAt);
        }

        Happened(OrderAct.Edit, deed);
    }

    /// <summary>T03: gives the draft up. It stays on record for the issuing side.</summary>
    public void Cancel(Deed deed)
    {
        Permit(OrderAct.Cancel, deed);
        NeedReason(deed);
        Enter(OrderAct.Cancel, OrderState.Cancelled);
        Happened(OrderAct.Cancel, deed);
    }

    /// <summary>T04: signs Section K and submits the order to the validating authority.</summary>
    public void SubmitForValidation(AuthorityCode validating, Signature signature, Deed deed)
    {
        Permit(OrderAct.SubmitForValidation, deed);
        if (validating.Country != IssuingCountry)
            throw new RuleViolation(Refusal.AuthorityOfOtherState, "Validating");
        DemandComplete();
        Validating = validating;
        WithSignatures(signature, null);
        Show(Principal.Of(validating), AccessLevel.Full, AccessReason.Validating, deed.RecordedAt);
        Enter(OrderAct.SubmitForValidation, OrderState.AwaitingValidation);
        Happened(OrderAct.SubmitForValidation, deed, new EventFacts { To = validating });
    }

    /// <summary>T05: sends the order back to the issuing authority, with the reason.</summary>
    public void SendBack(Deed deed)
    {
        Permit(OrderAct.SendBack, deed);
        NeedReason(deed);
        WithSignatures(null, null);
        Enter(OrderAct.SendBack, OrderState.Draft);
        Happened(OrderAct.SendBack, deed);
    }

    /// <summary>T06: validates: the conditions of Art. 6(1) are met; signs Section L.</summary>
    public void Validate(ValidationSection validation, Signature signature, Deed deed)
    {
        Permit(OrderAct.Validate, deed);
        var open = OpenForm!;
        if (open.Content.Authority.Signature is { } issued && signature.SignedOn < issued.SignedOn)
            throw new RuleViolation(Refusal.BeforeEvent, "OccurredOn", OrderAct.SubmitForValidation, CalendarOf(IssuingCountry).At(issued.SignedOn, TimeOnly.MinValue));
        open.Content = open.Content with { Validation = validation with { Signature = signature } };
        open.SignedAt = deed.RecordedAt;
        Enter(OrderAct.Validate, OrderState.Validated);
        Happened(OrderAct.Validate, deed, new EventFacts { FormVersion = open.Number });
    }

    /// <summary>T07: signs Section K; the form is sealed.</summary>
    public void Sign(Signature signature, Deed deed)
    {
        Permit(OrderAct.Sign, deed);
        DemandComplete();
        WithSignatures(signature, null);
        var open = OpenForm!;
        open.SignedAt = deed.RecordedAt;
        // The order stands under the rules in force on the day of its issue.
        RulesVersion = RuleSets.InForceOn(signature.SignedOn).Version;
        Enter(OrderAct.Sign, OrderState.Signed);
        Happened(OrderAct.Sign, deed, new EventFacts { FormVersion = open.Number });
    }

    /// <summary>T08: prepares a validated order for sending.</summary>
    public void PrepareForSending(Deed deed)
    {
        Permit(OrderAct.PrepareForSending, deed);
        Enter(OrderAct.PrepareForSending, OrderState.Signed);
        Happened(OrderAct.PrepareForSending, deed);
    }

    /// <summary>T09: reopens a signed order that was not sent; the signature is void.</summary>
    public void ReopenDraft(Deed deed)
    {
        Permit(OrderAct.ReopenDraft, deed);
        NeedReason(deed);
        var signed = forms[^1];
        signed.Void = true;
        foreach (var signature in Events.Where(e => e.Act is OrderAct.Sign or OrderAct.Validate))
            signature.Audience = IssuingCountry;
        var unsigned = signed.Content with
        {
            Authority = signed.Content.Authority with { Signature = null },
            Validation = signed.Content.Validation with { Signature = null },
        };
        forms.Add(new FormVersion(Id, forms.Count + 1, IssuingCountry, unsigned, deed.RecordedAt, deed.Note));
        Enter(OrderAct.ReopenDraft, OrderState.Draft);
        Happened(OrderAct.ReopenDraft, deed);
    }

    /// <summary>
    /// T10: sends the order to its addressee. From here on the other State knows it, and its content is frozen.
    /// </summary>
    /// <param name="number">The number allotted in the same transaction.</param>
    /// <param name="addressee">The authority addressed and its parent office, where it has one.</param>
    /// <param name="channel">The means; another than those listed needs a note (Art. 7(1)).</param>
    /// <param name="recipients">For a restricted order: who receives it there.</param>
    /// <param name="deed">Who sends it and when.</param>
    /// <exception cref="RuleViolation">No addressee, language not accepted, means not explained, date wrong.</exception>
    public void Transmit(RequestNumber number, Addressee addressee, Channel channel, IReadOnlyList<UserId> recipients, Deed deed)
    {
        Permit(OrderAct.Transmit, deed);
        if (Executing is null || addressee.Authority.Country != ExecutingCountry)
            throw new RuleViolation(Refusal.NoAddressee, "Executing");
        DemandAcceptedLanguage();
        if (channel == Channel.Other && string.IsNullOrWhiteSpace(deed.Note))
            throw new RuleViolation(Refusal.ChannelNeedsReason, "Note");
        NotBefore(deed, forms[^1].Content.Authority.Signature is { } s ? CalendarOf(IssuingCountry).At(s.SignedOn, TimeOnly.MinValue) : null, OrderAct.Sign);
        if (Form.Urgency is { LimitWanted: true, WantedOn: { } wanted } && wanted < CalendarOf(ExecutingCountry).DayOf(deed.OccurredAt))
            throw new RuleViolation(Refusal.FormIncomplete, "Executing", FormSection.B);

        Executing = addressee.Authority;
        Number = number;
        TransmittedAt = deed.OccurredAt;
        handlings.Add(new Handling(Id, 1, addressee.Authority, deed.OccurredAt, handOver: false));
        OpenTo(addressee, recipients, AccessReason.Addressee, deed.RecordedAt);
        if (!Restricted)
        {
            foreach (var country in Enum.GetValues<CountryCode>())
            {
                Show(Principal.LiaisonMagistrates(country), AccessLevel.Register, AccessReason.Liaison, deed.RecordedAt);
                Show(Principal.MinistryStaff(country), AccessLevel.Register, AccessReason.Ministry, deed.RecordedAt);
            }
        }

        Enter(OrderAct.Transmit, OrderState.Transmitted);
        Happened(OrderAct.Transmit, deed, new EventFacts { To = addressee.Authority, Channel = channel });
    }

    /// <summary>What the form still lacks before it can be signed (reference §3).</summary>
    public IReadOnlyList<FormGap> Gaps() => FormCheck.Gaps(OpenForm?.Content ?? Form, IssuingCountry, ExecutingCountry, Rules);

    private bool IsCorrecting => TransmittedAt is not null && OpenForm is not null;

    private static HolidayCalendar CalendarOf(CountryCode country) => HolidayCalendar.Of(country);

    private void DemandComplete()
    {
        if (measures.Count == 0)
            throw new RuleViolation(Refusal.NoMeasures);
        if (Executing is null)
            throw new RuleViolation(Refusal.NoAddressee, "Executing");
        if (OpenForm!.Content.Certification is not { Necessary: true, AvailableAtHome: true, ConfidentialityAsked: true })
            throw new RuleViolation(Refusal.NotCertified);
        if (Gaps() is [var first, ..])
            throw new RuleViolation(Refusal.FormIncomplete, null, first.Section);
    }

    private void DemandAcceptedLanguage()
    {
        var accepted = Rules.AcceptedLanguages(ExecutingCountry);
        if (!accepted.Any(l => l == Form.Language || (l == Form.TranslationLanguage && Form.Translator is not null)))
            throw new RuleViolation(Refusal.LanguageNotAccepted, "Executing", ExecutingCountry);
    }

    private void OpenTo(Addressee addressee, IReadOnlyList<UserId> recipients, AccessReason reason, DateTimeOffset since)
    {
        if (Restricted)
        {
            if (recipients.Count == 0)
                throw new RuleViolation(Refusal.NoRecipients, "Executing");
            foreach (var recipient in recipients)
                Show(Principal.Of(recipient), AccessLevel.Full, AccessReason.Named, since);
            return;
        }

        Show(Principal.Of(addressee.Authority), AccessLevel.Full, reason, since);
        if (addressee.Parent is { } parent)
            Show(Principal.Of(parent), AccessLevel.Full, reason, since);
    }

    private void WithSignatures(Signature? issuing, Signature? validating)
    {
        var open = OpenForm!;
        open.Content = open.Content with
        {
            Authority = open.Content.Authority with { Signature = issuing },
            Validation = open.Content.Validation with { Signature = validating },
        };
    }

    /// <summary>Keeps what lists and filters need in step with what is written.</summary>
    private void FollowForm(OrderForm form)
    {
        Language = form.Language;
        Urgent = form.Urgency.Reasons.Count > 0 || form.Urgency.LimitWanted == true;
        measures.RemoveAll(m => form.Measures.All(l => l.Number != m.Number));
        foreach (var line in form.Measures)
        {
            if (measures.Find(m => m.Number == line.Number) is { } known)
                known.Kind = line.Kind;
            else
                measures.Add(new OrderMeasure(Id, line.Number, line.Kind));
        }
    }
}

/// <summary>The authority to which an order is sent, forwarded or handed over.</summary>
/// <param name="Authority">The authority or division.</param>
/// <param name="Parent">Its parent office, which sees what its divisions receive.</param>
public sealed record Addressee(AuthorityCode Authority, AuthorityCode? Parent = null);
