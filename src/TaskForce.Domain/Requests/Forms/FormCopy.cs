namespace TaskForce.Domain.Requests.Forms;

/// <summary>
/// Takes words over from an earlier form. Signatures, certifications, consents, who validates, dates and references are of one order and are never
/// copied; persons, and what is known of them, only where somebody has chosen so.
/// </summary>
public static class FormCopy
{
    /// <summary>Sections of which something can be taken over, in the order of Annex A. Section E is taken over with the persons.</summary>
    public static IReadOnlyList<FormSection> Sections { get; } =
    [
        FormSection.B, FormSection.C, FormSection.F, FormSection.G, FormSection.H2, FormSection.H3, FormSection.H4, FormSection.H5, FormSection.H6, FormSection.H7,
        FormSection.I, FormSection.J, FormSection.K,
    ];

    /// <summary>The form with sections taken over from another one.</summary>
    /// <param name="form">The form that is being written.</param>
    /// <param name="source">The earlier form.</param>
    /// <param name="sections">What is taken over; others than <see cref="Sections"/> are passed over.</param>
    /// <param name="persons">Persons and what is known of them too.</param>
    public static OrderForm With(this OrderForm form, OrderForm source, IReadOnlyCollection<FormSection> sections, bool persons)
    {
        var copied = sections.Distinct().Aggregate(form, (f, section) => One(f, source, section, persons));
        return persons ? Unnamed(copied, sections.ToHashSet()) with { Persons = source.Persons } : copied;
    }

    /// <summary>The persons are others now: what was not taken over with them names nobody until somebody says who is meant.</summary>
    private static OrderForm Unnamed(OrderForm form, HashSet<FormSection> copied) => form with
    {
        Measures = copied.Contains(FormSection.C) ? form.Measures : [.. form.Measures.Select(m => m with { Person = null })],
        Interception = copied.Contains(FormSection.H7) ? form.Interception : form.Interception with { Person = null },
    };

    private static OrderForm One(OrderForm form, OrderForm source, FormSection section, bool persons) => section switch
    {
        FormSection.B => form with { Urgency = new() { Reasons = source.Urgency.Reasons, Text = source.Urgency.Text } },
        FormSection.C => form with { Measures = [.. source.Measures.Select(m => m with { Person = persons ? m.Person : null, HomeCase = null, AloneBecause = null })] },
        FormSection.F => form with { Proceedings = source.Proceedings },
        FormSection.G => form with { Grounds = source.Grounds with { FactsFrom = null, FactsTo = null } },
        FormSection.H2 => form with { Conference = source.Conference with { Consent = false } },
        FormSection.H3 => form with { Provisional = new() { Destination = source.Provisional.Destination } },
        FormSection.H4 => form with { Bank = source.Bank with { From = null, To = null, Accounts = persons ? source.Bank.Accounts : [] } },
        FormSection.H5 => form with { RealTime = new() { Relevance = source.RealTime.Relevance } },
        FormSection.H6 => form with { Covert = source.Covert },
        FormSection.H7 => form with
        {
            Interception = source.Interception with
            {
                From = null, To = null, Person = persons ? source.Interception.Person : null, Identity = persons ? source.Interception.Identity : null,
                Targets = persons ? source.Interception.Targets : [],
            },
        },
        FormSection.I => form with { Formalities = source.Formalities },
        FormSection.J => form with { Remedies = new() { Informs = source.Remedies.Informs } },
        FormSection.K => form with
        {
            Authority = source.Authority with
            {
                Signature = form.Authority.Signature, FileNumber = form.Authority.FileNumber,
                Judicial = form.Authority.Judicial, JudgeMustValidate = form.Authority.JudgeMustValidate, AloneBecause = null,
            },
            Certification = form.Certification with { Reason = source.Certification.Reason },
        },
        _ => form,
    };
}
