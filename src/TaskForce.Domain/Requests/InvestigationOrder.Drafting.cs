using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Rules;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>T02: writes in the draft, or in a correction that is being prepared.</summary>
    /// <param name="form">The form as it is now.</param>
    /// <param name="deed">Who writes and when.</param>
    /// <param name="copiedFrom">Number or title of the order from which words were taken over.</param>
    /// <exception cref="RuleViolation">Not open to the actor; a text is too long.</exception>
    public void Edit(OrderForm form, Deed deed, string? copiedFrom = null)
    {
        if (ErasedAt is not null)
            throw new RuleViolation(Refusal.Erased);
        if (OpenForm is not { } open || !(Transitions.IsOpen(OrderAct.Edit, State) || IsCorrecting))
            throw new RuleViolation(Refusal.NotInThisState);
        if (!ActorsOf(deed.By).Overlaps([OrderActor.IM, OrderActor.IA, OrderActor.IC]))
            throw new RuleViolation(Refusal.NotYourAct);
        CheckDeed(deed, "OccurredOn");
        FormLimits.Check(form);
        open.Content = Unsigned(form);
        if (State == OrderState.Draft)
            FollowForm(form);
        Happened(OrderAct.Edit, deed, copiedFrom is null ? null : new EventFacts { Reference = copiedFrom });
    }

    /// <summary>Takes sections over from an earlier order; the timeline says from which.</summary>
    /// <param name="earlier">The earlier order, with its access.</param>
    /// <param name="sections">The sections.</param>
    /// <param name="persons">Persons, and what designates them.</param>
    /// <param name="deed">Who takes them over and when.</param>
    /// <param name="relation">Section D, where the order supplements the earlier one.</param>
    /// <exception cref="RuleViolation">Not open to the actor; the words would reach somebody who may not read the earlier order.</exception>
    public void TakeOver(
        InvestigationOrder earlier, IReadOnlyCollection<FormSection> sections, bool persons, Deed deed, EarlierOrderSection? relation = null)
    {
        if (OpenForm is not { } open)
            throw new RuleViolation(Refusal.NotInThisState);
        if (!earlier.IsReadByAllOf(this))
            throw new RuleViolation(Refusal.ReadByOthers, "From");
        var form = open.Content.With(earlier.Form, sections, persons);
        Edit(form with { Earlier = relation ?? form.Earlier }, deed, earlier.Number?.ToString() ?? earlier.Form.Title);
    }

    /// <summary>
    /// Brings the draft under the law and the settings of the issuing State on who issues and validates (reference §6.1): they may have
    /// changed since the form was saved.
    /// </summary>
    /// <param name="judicial">K1: the issuing authority is a judicial one; customs is not, whatever anybody ticks (Art. 2(c)).</param>
    /// <param name="caseOf">The case of a measure; null where the issuing authority is no Belgian prosecutor.</param>
    public void FollowHomeRules(bool judicial, Func<MeasureKind, ValidationCase?> caseOf)
    {
        if (State != OrderState.Draft || OpenForm is not { } open)
            return;
        var form = open.Content;
        var strictest = form.Measures.Select(m => caseOf(m.Kind)).Max();
        if (form.Authority.Judicial != judicial || form.HomeCase != strictest || form.Measures.Any(m => m.HomeCase != caseOf(m.Kind)))
        {
            open.Content = form with
            {
                Authority = form.Authority with { Judicial = judicial }, HomeCase = strictest,
                Measures = [.. form.Measures.Select(m => m with { HomeCase = caseOf(m.Kind) })],
            };
        }
    }

    /// <summary>Whether somebody writes in the form now: in the draft, or in a correction that is being prepared.</summary>
    public bool IsWrittenBy(Actor actor) => ErasedAt is null && OpenForm is not null && (Transitions.IsOpen(OrderAct.Edit, State) || IsCorrecting)
        && ActorsOf(actor).Overlaps([OrderActor.IM, OrderActor.IA, OrderActor.IC]);

    /// <summary>Whether somebody of the issuing side may add a translation beside the sealed form, which stays as it was signed.</summary>
    public bool TakesTranslations(Actor actor) => ErasedAt is null && !IsClosed && OpenForm is null && forms.Exists(f => f.SignedAt is not null && !f.Void)
        && ActorsOf(actor).Overlaps([OrderActor.IM, OrderActor.IA, OrderActor.IC]);

    /// <summary>Chooses the addressee while the order is written.</summary>
    /// <param name="executing">The authority.</param>
    /// <param name="deed">Who chooses it; the note says why it is another than the one proposed, and stays with the issuing side.</param>
    /// <exception cref="RuleViolation">The authority is not of the executing State.</exception>
    public void Address(AuthorityCode executing, Deed deed)
    {
        Permit(OrderAct.Edit, deed);
        if (executing.Country != ExecutingCountry)
            throw new RuleViolation(Refusal.AuthorityOfOtherState, "Executing");
        Executing = executing;
        Happened(OrderAct.Edit, deed, deed.Note is null ? null : new EventFacts { To = executing });
    }

    /// <summary>Limits the order to named users (need-to-know) or opens it to its authority again, while it is a draft.</summary>
    public void Restrict(bool restricted, Deed deed)
    {
        Permit(OrderAct.Edit, deed);
        // Who restricts must be able to sign: a clerk would shut out the magistrates.
        if (restricted && !ActorsOf(deed.By).Overlaps([OrderActor.IM, OrderActor.IA]))
            throw new RuleViolation(Refusal.NotYourAct, "Restricted");
        RestrictDraft(restricted, deed);
        Happened(OrderAct.Edit, deed);
    }

    /// <summary>
    /// Limits a draft that supplements a restricted order to those who read the earlier one, from its first moment on: whoever opens it,
    /// clerk or magistrate, shuts nobody out who may sign.
    /// </summary>
    /// <param name="readers">The named readers of the earlier order within the issuing authority.</param>
    /// <param name="deed">Who opens the draft.</param>
    public void RestrictTo(IReadOnlyCollection<UserId> readers, Deed deed)
    {
        Permit(OrderAct.Edit, deed);
        RestrictDraft(true, deed);
        foreach (var reader in readers)
            Show(Principal.Of(reader), AccessLevel.Full, AccessReason.Named, deed.RecordedAt);
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
    /// <param name="validating">The validating authority.</param>
    /// <param name="recipients">For a restricted order: who takes it there.</param>
    /// <param name="signature">Section K.</param>
    /// <param name="deed">Who submits it and when.</param>
    public void SubmitForValidation(AuthorityCode validating, IReadOnlyList<UserId> recipients, Signature signature, Deed deed)
    {
        Permit(OrderAct.SubmitForValidation, deed);
        if (validating.Country != IssuingCountry)
            throw new RuleViolation(Refusal.AuthorityOfOtherState, "Validating");
        DemandComplete();
        DemandRecipients(recipients, "Validating");
        DemandSignature(signature, deed, FormSection.K);
        if (Validating is { } earlier && earlier != validating)
            Hide(Principal.Of(earlier));
        Validating = validating;
        Issue(signature);
        OpenTo(new Addressee(validating), recipients, AccessReason.Validating, deed.RecordedAt);
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
        DemandSignature(signature, deed, FormSection.L);
        if (open.Content.Authority.Signature is { } issued && signature.SignedOn < issued.SignedOn)
            throw new RuleViolation(Refusal.BeforeEvent, "OccurredOn", OrderAct.SubmitForValidation, StartOf(issued.SignedOn));
        if (FormCheck.Gaps(validation, IssuingCountry) is [var first, ..])
            throw new RuleViolation(Refusal.FormIncomplete, first.Path, first.Section);
        var validated = open.Content with { Validation = validation with { Signature = signature } };
        FormLimits.Check(validated);
        open.Content = validated;
        Enter(OrderAct.Validate, OrderState.Validated);
        Happened(OrderAct.Validate, deed, Sealed(open, deed.RecordedAt));
    }

    /// <summary>T07: signs Section K; the form is sealed.</summary>
    public void Sign(Signature signature, Deed deed)
    {
        Permit(OrderAct.Sign, deed);
        DemandComplete();
        DemandSignature(signature, deed, FormSection.K);
        var open = OpenForm!;
        Issue(signature);
        Enter(OrderAct.Sign, OrderState.Signed);
        Happened(OrderAct.Sign, deed, Sealed(open, deed.RecordedAt));
    }

    /// <summary>T08: prepares a validated order for sending.</summary>
    public void PrepareForSending(Deed deed)
    {
        Permit(OrderAct.PrepareForSending, deed);
        Enter(OrderAct.PrepareForSending, OrderState.Signed);
        Happened(OrderAct.PrepareForSending, deed);
    }

    /// <summary>T09: reopens a signed order that was not sent; the signature is void. Translations that were added go on with the new version.</summary>
    public void ReopenDraft(Deed deed, IReadOnlyList<TranslatedText>? added = null)
    {
        Permit(OrderAct.ReopenDraft, deed);
        NeedReason(deed);
        var signed = forms[^1];
        signed.Void = true;
        foreach (var signature in Events.Where(e => e.Act is OrderAct.Sign or OrderAct.Validate))
            signature.Audience = IssuingCountry;
        forms.Add(new FormVersion(Id, forms.Count + 1, IssuingCountry, Unsigned(Translations.With(signed.Content, added ?? [])), deed.RecordedAt, deed.Note));
        Enter(OrderAct.ReopenDraft, OrderState.Draft);
        Happened(OrderAct.ReopenDraft, deed);
    }

    /// <summary>What the form still lacks before it can be signed (reference §3).</summary>
    public IReadOnlyList<FormGap> Gaps() => FormCheck.Gaps(OpenForm?.Content ?? Form, IssuingCountry);

    /// <summary>What may be signed as it is and is better known before.</summary>
    /// <param name="proceedings">Languages of proceedings of the executing authority.</param>
    /// <param name="added">Translations that came after the signature.</param>
    public IReadOnlyList<FormGap> Warnings(IReadOnlyList<Language> proceedings, IReadOnlyList<TranslatedText> added) => FormWarnings.Of(
        Translations.With(OpenForm?.Content ?? Form, added), ExecutingCountry, Rules.AcceptedLanguages(ExecutingCountry), proceedings);

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

    /// <summary>Who signs, in which post, on a day that has come and on which the rules were in force.</summary>
    private void DemandSignature(Signature signature, Deed deed, FormSection section)
    {
        if (string.IsNullOrWhiteSpace(signature.Name) || string.IsNullOrWhiteSpace(signature.Post))
            throw new RuleViolation(Refusal.FormIncomplete, "Signature", section);
        DemandLength(signature.Name, "Signature.Name", OrderForm.ShortText);
        DemandLength(signature.Post, "Signature.Post", OrderForm.ShortText);
        DemandKnown(signature.SignedOn, "SignedOn");
        if (signature.SignedOn < RuleSets.All[0].InForceFrom)
            throw new RuleViolation(Refusal.DateOutOfRange, "SignedOn");
        if (StartOf(signature.SignedOn) > deed.RecordedAt)
            throw new RuleViolation(Refusal.InTheFuture, "SignedOn");
    }

    /// <summary>The beginning of a day in the issuing State.</summary>
    private DateTimeOffset StartOf(DateOnly day) => CalendarOf(IssuingCountry).At(day, TimeOnly.MinValue);

    private static OrderForm Unsigned(OrderForm form) => form with
    {
        Authority = form.Authority with { Signature = null },
        Validation = form.Validation with { Signature = null },
    };

    /// <summary>Section K is signed: the order stands under the rules in force on the day of its issue.</summary>
    private void Issue(Signature signature)
    {
        OpenForm!.Content = OpenForm.Content.CalledAlone();
        WithSignatures(signature, null);
        RulesVersion = RuleSets.InForceOn(signature.SignedOn).Version;
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
