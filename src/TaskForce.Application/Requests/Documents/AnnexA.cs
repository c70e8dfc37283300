using TaskForce.Application.Requests.Case;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Documents;

/// <summary>A version of a form, and what of its order stands in Annex A.</summary>
/// <param name="Id">The order.</param>
/// <param name="Number">Its number; null before it is sent.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="Form">The content.</param>
/// <param name="IssuingCountry">Field A1.</param>
/// <param name="ExecutingCountry">Field A2.</param>
/// <param name="Issuing">Field K2.</param>
/// <param name="Executing">The addressee, where one was chosen.</param>
/// <param name="Validating">Field L2.</param>
/// <param name="IsSigned">Signed.</param>
/// <param name="IsVoid">Signed, but the signature is without effect: reopened before it was sent.</param>
/// <param name="IsReplaced">A later version was signed.</param>
/// <param name="HasSectionL">Validated, or to be validated.</param>
/// <param name="Seal">What closes it.</param>
public sealed record AnnexASource(
    RequestId Id, RequestNumber? Number, int Version, OrderForm Form, CountryCode IssuingCountry, CountryCode ExecutingCountry, AuthorityName Issuing,
    AuthorityName? Executing, AuthorityName? Validating, bool IsSigned, bool IsVoid, bool IsReplaced, bool HasSectionL, PrintedSeal? Seal)
{
    /// <summary>Those of the form's translations that came after the signature: its seal does not hold them.</summary>
    public IReadOnlyList<TranslatedText> Added { get; init; } = [];
}

/// <summary>
/// The European Investigation Order as Annex A of Directive 2014/41/EU prints it (reference §3.1 to §3.3): every section, every box, the
/// sections of part H that its measures call for.
/// </summary>
public sealed partial class AnnexA(Texts.Texts texts)
{
    private readonly DocumentWords words = new(texts);

    /// <summary>The form in a language. The reader's own language is left as it was.</summary>
    public PrintedForm In(Language language, AnnexASource source)
    {
        using var speaking = new Texts.Speaking(language);
        var form = source.Form;
        return new PrintedForm(
            $"{source.Number?.ToString() ?? $"draft-{source.Id}"}-annex-A{(source.Version > 1 ? $"-v{source.Version}" : "")}",
            language, form.Language, texts["AnnexA.Annex"], texts["AnnexA.Title"], Reference(language, source), [.. Notes(language, source)],
            [texts["AnnexA.Certified"], texts["AnnexA.Asked"]], [.. Parts(language, source)], source.Seal);
    }

    private string Reference(Language language, AnnexASource source) => string.Join(" · ", new[]
    {
        source.Number?.ToString(),
        $"{source.Issuing.Full.In(language)} → {source.Executing?.Full.In(language) ?? texts.Of(source.ExecutingCountry)}",
    }.OfType<string>());

    private IEnumerable<string> Notes(Language language, AnnexASource source)
    {
        if (source.IsVoid)
            yield return texts["Documents.VoidNote"];
        else if (!source.IsSigned)
            yield return texts["Documents.NotSigned"];
        if (source.IsReplaced)
            yield return texts["Documents.Replaced", source.Version];
        if (source.Form.Language is { } written && written != language)
            yield return texts["Documents.TwoLanguages", texts.Of(language), texts.Of(written)];
    }

    private IEnumerable<PrintedPart> Parts(Language language, AnnexASource source)
    {
        var form = source.Form;
        var called = FormSections.Called(form);
        yield return new PrintedPart(null, texts["Form.Certifications"], [.. Certification(source)]);
        foreach (var section in called.Where(s => s < FormSection.H1))
            yield return Part(section, Boxes(section, source));
        var requirements = called.Where(s => s is >= FormSection.H1 and <= FormSection.H7).ToList();
        if (requirements.Count > 0)
            yield return new PrintedPart(texts["AnnexA.Section", "H"], texts["AnnexA.H"], []);
        foreach (var section in requirements)
            yield return Part(section, Requirement(section, source));
        yield return Part(FormSection.I, Formalities(source));
        yield return Part(FormSection.J, Remedies(source));
        yield return Part(FormSection.K, Issuing(language, source));
        if (source.HasSectionL)
            yield return Part(FormSection.L, Validating(language, source));
    }

    private PrintedPart Part(FormSection section, IEnumerable<PrintedBox> boxes) => new(texts["AnnexA.Section", section.ToString()], words.Of(section), [.. boxes]);

    private IEnumerable<PrintedBox> Boxes(FormSection section, AnnexASource source) => section switch
    {
        FormSection.A => States(source),
        FormSection.B => Urgency(source),
        FormSection.C => Measures(source),
        FormSection.D => Earlier(source),
        FormSection.E => Persons(source),
        FormSection.F => Proceedings(source.Form.Proceedings),
        FormSection.G => Grounds(source),
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "No section before part H."),
    };

    /// <summary>A long text, and right under it every translation of it (Art. 5(3)).</summary>
    private PrintedText Long(AnnexASource source, string path, string? original, string? key = null) => words.Text(key ?? $"Form.{path}", original) with
    {
        Translations = [.. source.Form.Translations.Where(t => t.Path == path).OrderBy(t => t.Language).Select(t => Translated(source, t, original))],
    };

    private PrintedTranslation Translated(AnnexASource source, TranslatedText translation, string? original) => new(
        translation.Language,
        string.Join(" · ", new[]
        {
            texts["Writing.TranslationInto", texts.Of(translation.Language)],
            texts["Writing.TranslatedBy", translation.Translator ?? "–", translation.TranslatedOn is { } day ? DocumentWords.Day(day) : "–"],
            source.Added.Contains(translation) ? texts["Writing.TranslationAdded"] : null,
        }.OfType<string>()),
        translation.IsOf(original) ? null : texts["Writing.TranslationState.OriginalChanged"],
        new(translation.Text, IsWritten: true));

    private IEnumerable<PrintedBox> Certification(AnnexASource source)
    {
        var certification = source.Form.Certification;
        yield return words.Tick("Form.Certification.Necessary", certification.Necessary);
        yield return words.Tick("Form.Certification.AvailableAtHome", certification.AvailableAtHome);
        yield return words.Tick("Form.Certification.ConfidentialityAsked", certification.ConfidentialityAsked);
        yield return Long(source, "Certification.Reason", certification.Reason);
        if (certification is { PriorAuthorisationOn: null, PriorAuthorisationReference: null })
            yield break;
        yield return words.Day("Form.Certification.PriorAuthorisationOn", certification.PriorAuthorisationOn);
        yield return words.Text("Form.Certification.PriorAuthorisationReference", certification.PriorAuthorisationReference);
    }

    private IEnumerable<PrintedBox> States(AnnexASource source)
    {
        var form = source.Form;
        yield return words.Said("AnnexA.A1", texts.Of(source.IssuingCountry));
        yield return words.Said("AnnexA.A2", texts.Of(source.ExecutingCountry));
        yield return words.Text("Form.Title", form.Title);
        yield return words.Said("Form.RequestedBy", words.Of(form.RequestedBy));
        yield return words.Said("Form.Language", form.Language is { } written ? texts.Of(written) : null);
        if (form.TranslationLanguage is null && form.Translator is null && form.TranslatedOn is null)
            yield break;
        yield return words.Said("Form.TranslationLanguage", form.TranslationLanguage is { } translated ? texts.Of(translated) : null);
        yield return words.Text("Form.Translator", form.Translator);
        yield return words.Day("Form.TranslatedOn", form.TranslatedOn);
    }

    private IEnumerable<PrintedBox> Urgency(AnnexASource source)
    {
        var b = source.Form.Urgency;
        return
        [
            words.Choice("Form.Urgency.Reasons", b.Reasons),
            Long(source, "Urgency.Text", b.Text),
            words.YesNo("Form.Urgency.LimitWanted", b.LimitWanted),
            words.Day("Form.Urgency.WantedOn", b.WantedOn),
            words.Choice("Form.Urgency.WantedKind", b.WantedKind),
            Long(source, "Urgency.LimitReason", b.LimitReason),
        ];
    }

    private IEnumerable<PrintedBox> Earlier(AnnexASource source)
    {
        var d = source.Form.Earlier;
        return
        [
            words.YesNo("Form.Earlier.Supplements", d.Supplements),
            words.Day("Form.Earlier.IssuedOn", d.IssuedOn),
            words.Text("Form.Earlier.SentTo", d.SentTo),
            words.Day("Form.Earlier.TransmittedOn", d.TransmittedOn),
            words.Text("Form.Earlier.IssuingReference", d.IssuingReference),
            words.Text("Form.Earlier.ExecutingReference", d.ExecutingReference),
            words.YesNo("Form.Earlier.SentElsewhere", d.SentElsewhere),
            words.Table("Form.Earlier.Elsewhere", ["Form.Earlier.Elsewhere.State", "Form.Earlier.Elsewhere.Reference"],
                d.Elsewhere.Select(e => DocumentWords.Row(e.State, e.Reference))),
            Long(source, "Earlier.OtherRequest", d.OtherRequest),
        ];
    }

    private IEnumerable<PrintedBox> Proceedings(ProceedingsSection f)
    {
        ProceedingsType?[] chosen = [f.Type, f.LegalPersonLiable ? ProceedingsType.PT_D : null];
        yield return words.Choice("Form.Proceedings.Type", [.. chosen.OfType<ProceedingsType>()]);
    }

    private IEnumerable<PrintedBox> Grounds(AnnexASource source)
    {
        var g = source.Form.Grounds;
        return
        [
            Long(source, "Grounds.Facts", g.Facts),
            words.Day("Form.Grounds.FactsFrom", g.FactsFrom),
            words.Day("Form.Grounds.FactsTo", g.FactsTo),
            words.Text("Form.Grounds.FactsPlace", g.FactsPlace),
            words.Tick("Form.Grounds.FactsUnknown", g.FactsUnknown),
            words.Table("Form.Grounds.Classifications", ["Form.Grounds.Classifications.Classification", "Form.Grounds.Classifications.Provision"],
                g.Classifications.Select(c => DocumentWords.Row(c.Classification, c.Provision))),
            words.YesNo("Form.Grounds.InAnnexD", g.InAnnexD),
            words.Choice("Form.Grounds.Categories", g.Categories),
            words.Number("Form.Grounds.MaximumYears", g.MaximumYears),
        ];
    }
}
