using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>
    /// T10: sends the order to its addressee. From here on the other State knows it, and its content is frozen.
    /// </summary>
    /// <param name="number">The number allotted in the same transaction.</param>
    /// <param name="addressee">The authority addressed and its parent office, where it has one.</param>
    /// <param name="channel">The means; another than those listed needs a note (Art. 7(1)).</param>
    /// <param name="recipients">For a restricted order: who receives it there.</param>
    /// <param name="deed">Who sends it and when.</param>
    /// <param name="added">Translations that came after the signature: they go with the order.</param>
    /// <exception cref="RuleViolation">No addressee, seal broken, language not accepted, means not explained, date wrong.</exception>
    public void Transmit(RequestNumber number, Addressee addressee, Channel channel, IReadOnlyList<UserId> recipients, Deed deed, IReadOnlyList<TranslatedText>? added = null)
    {
        Permit(OrderAct.Transmit, deed);
        if (Executing is null || addressee.Authority.Country != ExecutingCountry)
            throw new RuleViolation(Refusal.NoAddressee, "Executing");
        DemandIntact();
        DemandAcceptedLanguage(added ?? []);
        if (channel == Channel.Other && string.IsNullOrWhiteSpace(deed.Note))
            throw new RuleViolation(Refusal.ChannelNeedsReason, "Note");
        if (Form.Authority.Signature is { } issued)
            NotBefore(deed, StartOf(issued.SignedOn), OrderAct.Sign);
        if (Form.Validation.Signature is { } validated)
            NotBefore(deed, StartOf(validated.SignedOn), OrderAct.Validate);
        if (Form.Urgency is { LimitWanted: true, WantedOn: { } wanted } && wanted < CalendarOf(ExecutingCountry).DayOf(deed.OccurredAt))
            throw new RuleViolation(Refusal.FormIncomplete, "Executing", FormSection.B);
        DemandRecipients(recipients);

        Executing = addressee.Authority;
        Number = number;
        TransmittedAt = deed.OccurredAt;
        SendTo(addressee.Authority, deed.OccurredAt);
        OpenTo(addressee, recipients, AccessReason.Addressee, deed.RecordedAt);
        OpenToStates(deed.RecordedAt);

        Enter(OrderAct.Transmit, OrderState.Transmitted);
        Happened(OrderAct.Transmit, deed, new EventFacts { To = addressee.Authority, Channel = channel });
    }

    /// <summary>Whether the form, being written or as it counts, goes to the executing State in a language that it accepts (Art. 5(2) and (3)).</summary>
    /// <param name="added">Translations that came after the signature.</param>
    public bool IsInAcceptedLanguage(IReadOnlyList<TranslatedText> added) =>
        Translations.IsAccepted(Translations.With(OpenForm?.Content ?? Form, added), Rules.AcceptedLanguages(ExecutingCountry));

    private void DemandAcceptedLanguage(IReadOnlyList<TranslatedText> added)
    {
        if (!IsInAcceptedLanguage(added))
            throw new RuleViolation(Refusal.LanguageNotAccepted, "Executing", ExecutingCountry);
    }
}

/// <summary>The authority to which an order is sent, forwarded or handed over.</summary>
/// <param name="Authority">The authority or division.</param>
/// <param name="Parent">Its parent office, which sees what its divisions receive.</param>
public sealed record Addressee(AuthorityCode Authority, AuthorityCode? Parent = null);
