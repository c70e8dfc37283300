using System.Security.Cryptography;
using System.Text;

namespace TaskForce.Domain.Requests.Forms;

/// <summary>A long text of the form in another language. It is kept in the form, and sealed with it by the signature (Art. 5(2)).</summary>
public sealed record TranslatedText
{
    /// <summary>Into which language.</summary>
    public Language Language { get; init; }

    /// <summary>Which text (<see cref="FormText.Path"/>).</summary>
    public string Path { get; init; } = "";

    /// <summary>The translation.</summary>
    public string Text { get; init; } = "";

    /// <summary>Mark of the original that was translated (<see cref="FormText.Stamp"/>).</summary>
    public string Original { get; init; } = "";

    /// <summary>The translator, kept with the translation (§1.3).</summary>
    public string? Translator { get; init; }

    /// <summary>Day of the translation.</summary>
    public DateOnly? TranslatedOn { get; init; }

    /// <summary>Whether it was made of that original, and not of one that has changed since.</summary>
    public bool IsOf(string? original) => Original == FormText.StampOf(original ?? "");
}

/// <summary>How a translation stands to its original.</summary>
public enum TranslationState
{
    /// <summary>There is none.</summary>
    Missing = 1,

    /// <summary>The original has changed since.</summary>
    OriginalChanged,

    /// <summary>It is of the original as it stands, with translator and day.</summary>
    UpToDate,
}

/// <summary>A long text of the form as it stands: what a translation is made of.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Path">Where it stands; a measure or a person by its number, <c>Measures[2].Description</c>.</param>
/// <param name="Label">The same without a number, as its label is found.</param>
/// <param name="Line">Number of the measure or person; null where there is one only.</param>
/// <param name="Text">The original.</param>
public sealed record FormText(FormSection Section, string Path, string Label, int? Line, string Text)
{
    /// <summary>A mark of the original: it changes when the text does, and only then.</summary>
    public string Stamp => StampOf(Text);

    /// <summary>The mark of an original.</summary>
    public static string StampOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}

/// <summary>Which texts of a form are translated, and how far that is.</summary>
public static class Translations
{
    private static readonly (FormSection Section, string Path, Func<OrderForm, string?> Of)[] Single =
    [
        (FormSection.B, "Urgency.Text", f => f.Urgency.Text),
        (FormSection.B, "Urgency.LimitReason", f => f.Urgency.LimitReason),
        (FormSection.D, "Earlier.OtherRequest", f => f.Earlier.OtherRequest),
        (FormSection.E, "Persons.OtherPlace", f => f.Persons.OtherPlace),
        (FormSection.E, "Persons.OtherInformation", f => f.Persons.OtherInformation),
        (FormSection.G, "Grounds.Facts", f => f.Grounds.Facts),
        (FormSection.H2, "Conference.Reasons", f => f.Conference.Reasons),
        (FormSection.H2, "Conference.Technical", f => f.Conference.Technical),
        (FormSection.H4, "Bank.AccountsRelevance", f => f.Bank.AccountsRelevance),
        (FormSection.H4, "Bank.OperationsRelevance", f => f.Bank.OperationsRelevance),
        (FormSection.H4, "Bank.Presumption", f => f.Bank.Presumption),
        (FormSection.H4, "Bank.Banks", f => f.Bank.Banks),
        (FormSection.H4, "Bank.Other", f => f.Bank.Other),
        (FormSection.H5, "RealTime.Relevance", f => f.RealTime.Relevance),
        (FormSection.H6, "Covert.Relevance", f => f.Covert.Relevance),
        (FormSection.H7, "Interception.Relevance", f => f.Interception.Relevance),
        (FormSection.H7, "Interception.Identity", f => f.Interception.Identity),
        (FormSection.I, "Formalities.Text", f => f.Formalities.Text),
        (FormSection.J, "Remedies.Details", f => f.Remedies.Details),
        (FormSection.K, "Certification.Reason", f => f.Certification.Reason),
    ];

    /// <summary>Every long text in which something is written, of the sections that the form calls for, in the order of Annex A.</summary>
    public static IReadOnlyList<FormText> TextsOf(OrderForm form)
    {
        var called = FormSections.Called(form);
        return
        [
            .. Single.Select(s => new FormText(s.Section, s.Path, s.Path, null, s.Of(form) ?? ""))
                .Concat(form.Measures.Select(m => new FormText(FormSection.C, $"Measures[{m.Number}].Description", "Measures.Description", m.Number, m.Description ?? "")))
                .Concat(form.Persons.Lines.Where(p => p.Kind == PersonKind.Unknown)
                    .Select(p => new FormText(FormSection.E, $"Persons.Lines[{p.Number}].Description", "Persons.Lines.Description", p.Number, p.Description ?? "")))
                .Where(t => !string.IsNullOrWhiteSpace(t.Text) && called.Contains(t.Section)).OrderBy(t => t.Section),
        ];
    }

    /// <summary>The form as it is read with what was added beside it: of a text that was translated twice the added translation counts.</summary>
    public static OrderForm With(OrderForm form, IReadOnlyList<TranslatedText> added) => added.Count == 0 ? form : form with
    {
        Translations = [.. form.Translations.Where(t => !added.Any(a => a.Language == t.Language && a.Path == t.Path)), .. added],
    };

    /// <summary>The translation of a text; null where there is none.</summary>
    public static TranslatedText? In(OrderForm form, Language language, FormText text) =>
        form.Translations.FirstOrDefault(t => t.Language == language && t.Path == text.Path);

    /// <summary>How the translation of a text stands to it.</summary>
    public static TranslationState StateOf(OrderForm form, Language language, FormText text) => In(form, language, text) switch
    {
        null or { Translator: null or "" } or { TranslatedOn: null } => TranslationState.Missing,
        var found => found.IsOf(text.Text) ? TranslationState.UpToDate : TranslationState.OriginalChanged,
    };

    /// <summary>Whether every text is translated into the language as it stands. A form without texts is in no other language.</summary>
    public static bool IsComplete(OrderForm form, Language language) =>
        TextsOf(form) is { Count: > 0 } texts && texts.All(t => StateOf(form, language, t) == TranslationState.UpToDate);

    /// <summary>
    /// Whether the executing State accepts the language of the form, of the translation that goes with it on paper, or of a whole
    /// translation in the application (Art. 5(2) and (3), §6.3).
    /// </summary>
    public static bool IsAccepted(OrderForm form, IReadOnlyList<Language> accepted) =>
        IsAccepted(accepted, form.Language, form.TranslationLanguage, form.Translator) || accepted.Any(l => IsComplete(form, l));

    /// <summary>The same for any form: a translation on paper of which nobody says who made it counts for nothing (§1.3).</summary>
    public static bool IsAccepted(IReadOnlyList<Language> accepted, Language? written, Language? translated, string? translator) =>
        accepted.Any(l => l == written || (l == translated && !string.IsNullOrWhiteSpace(translator)));
}
