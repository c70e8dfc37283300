using TaskForce.Application.Requests.Assistance;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Rules;

namespace TaskForce.Application.Requests.Documents;

/// <summary>A version of a form outside the EIO, and what of its request stands on paper.</summary>
/// <param name="Id">The request.</param>
/// <param name="Number">Its number; null before it is sent.</param>
/// <param name="Definition">The kind.</param>
/// <param name="Form">The content, without links that the reader does not read.</param>
/// <param name="ExecutingCountry">The State addressed.</param>
/// <param name="Issuing">Who sends it.</param>
/// <param name="Executing">The addressee, where one was chosen.</param>
/// <param name="Version">The version and its seal.</param>
/// <param name="IsReplaced">A later version was signed.</param>
public sealed record KindFormSource(
    RequestId Id, RequestNumber? Number, AssistanceDefinition Definition, AssistanceForm Form, CountryCode ExecutingCountry, AuthorityName Issuing, AuthorityName? Executing,
    FormVersionView Version, bool IsReplaced);

/// <summary>
/// The form of a kind outside the EIO as it is printed, made from the definition of the kind: a new field is on paper without a line here.
/// The notification of an interception is laid out as Annex C of Directive 2014/41/EU.
/// </summary>
public sealed partial class KindForm(Texts.Texts texts)
{
    private readonly DocumentWords words = new(texts);
    private readonly FieldWords fields = new(texts);
    private readonly FieldBoxes boxes = new(texts);

    /// <summary>The language of a form, and those that the executing State accepts (reference §6.3): in which it is of use first.</summary>
    public static IReadOnlyList<Language> Languages(AssistanceForm form, CountryCode executing)
    {
        var accepted = RuleSets.All[^1].AcceptedLanguages(executing);
        var own = form.Language ?? accepted[0];
        return [own, .. accepted.Where(l => l != own)];
    }

    /// <summary>The form in a language. The reader's own language is left as it was.</summary>
    public PrintedForm In(Language language, KindFormSource source)
    {
        using var speaking = new Texts.Speaking(language);
        var kind = source.Definition.Kind;
        var isAnnexC = kind == RequestKind.NOTIF_31;
        var name = isAnnexC ? "annex-C" : StableCode.Of(kind).Replace('_', '-').ToLowerInvariant();
        var number = source.Version.Number;
        return new PrintedForm(
            $"{source.Number?.ToString() ?? $"draft-{source.Id}"}-{name}{(number > 1 ? $"-v{number}" : "")}", language, source.Form.Language,
            isAnnexC ? texts["KindDocument.AnnexC"] : null, isAnnexC ? texts["KindDocument.AnnexC.Title"] : words.Of(kind), Reference(language, source),
            [.. Notes(language, source)], isAnnexC ? [texts["KindDocument.AnnexC.Purpose"], texts["KindDocument.AnnexC.Hereby"]] : [DocumentWords.Begin(fields.Basis(source.Definition.Basis))],
            [.. isAnnexC ? AnnexC(language, source) : Parts(language, source)], words.Seal(source.Version));
    }

    private string Reference(Language language, KindFormSource source) => string.Join(" · ", new[]
    {
        source.Number?.ToString(),
        $"{source.Issuing.Full.In(language)} → {source.Executing?.Full.In(language) ?? texts.Of(source.ExecutingCountry)}",
    }.OfType<string>());

    private IEnumerable<string> Notes(Language language, KindFormSource source)
    {
        if (source.Version.SignedAt is null)
            yield return texts["Documents.NotSigned"];
        if (source.IsReplaced)
            yield return texts["Documents.Replaced", source.Version.Number];
        if (source.Form.Language is { } written && written != language)
            yield return texts["Documents.TwoLanguages", texts.Of(language), texts.Of(written)];
    }

    private IEnumerable<PrintedPart> Parts(Language language, KindFormSource source)
    {
        yield return Parties(language, source);
        foreach (var section in source.Definition.Sections)
            yield return Section(section, source);
        yield return new PrintedPart(null, texts["ActDocument.Part.E"], [words.Signature("ActDocument.Signature", source.Form.Signature)]);
    }

    private PrintedPart Section(SectionDefinition section, KindFormSource source) => new(null, fields.Section(section.Name), [.. boxes.Of(section.Fields, source.Form.Values)]);

    /// <summary>What every kind has.</summary>
    private PrintedPart Parties(Language language, KindFormSource source)
    {
        var form = source.Form;
        List<PrintedBox> shown =
        [
            words.Said("KindDocument.Number", source.Number?.ToString()),
            words.Said("KindDocument.Sender", source.Issuing.Full.In(language)),
            words.Said("Assistance.Field.Executing", source.Executing?.Full.In(language) ?? texts.Of(source.ExecutingCountry)),
            words.Text("Form.Title", form.Title),
            words.Said("Form.Language", form.Language is { } written ? texts.Of(written) : null),
        ];
        if (form.TranslationLanguage is not null || form.Translator is not null)
        {
            shown.Add(words.Said("Form.TranslationLanguage", form.TranslationLanguage is { } translated ? texts.Of(translated) : null));
            shown.Add(words.Text("Form.Translator", form.Translator));
        }

        return new PrintedPart(null, fields.Section(null), shown);
    }
}
