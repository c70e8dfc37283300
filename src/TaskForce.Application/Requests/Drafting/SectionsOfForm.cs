using System.Security.Cryptography;
using System.Text.Json;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>How far a section of the form is.</summary>
public enum SectionState
{
    /// <summary>Nothing was written in it.</summary>
    NotStarted = 1,

    /// <summary>Something is missing, or contradicts something else.</summary>
    InProgress,

    /// <summary>Nothing is missing.</summary>
    Complete,
}

/// <summary>
/// Takes a form apart by its sections: each is saved on its own, so that two people who write in different sections never
/// undo each other's words.
/// </summary>
public static class SectionsOfForm
{
    private static readonly OrderForm Blank = new();

    /// <summary>The stored form with one section taken from what was typed. Signatures, and what follows from who issues, are never typed.</summary>
    public static OrderForm With(this OrderForm stored, FormSection section, OrderForm typed) => section switch
    {
        FormSection.A => stored with
        {
            Title = typed.Title, Language = typed.Language, TranslationLanguage = typed.TranslationLanguage, Translator = typed.Translator,
            TranslatedOn = typed.TranslatedOn, RequestedBy = typed.RequestedBy,
        },
        FormSection.B => stored with { Urgency = typed.Urgency },
        FormSection.C => stored with { Measures = [.. typed.Measures.Select(m => m with { HomeCase = stored.Measures.FirstOrDefault(s => s.Number == m.Number && s.Kind == m.Kind)?.HomeCase })] },
        FormSection.D => stored with { Earlier = typed.Earlier },
        FormSection.E => stored with { Persons = typed.Persons },
        FormSection.F => stored with { Proceedings = typed.Proceedings },
        FormSection.G => stored with { Grounds = typed.Grounds },
        FormSection.H1 => stored with { Transfer = typed.Transfer },
        FormSection.H2 => stored with { Conference = typed.Conference },
        FormSection.H3 => stored with { Provisional = typed.Provisional },
        FormSection.H4 => stored with { Bank = typed.Bank },
        FormSection.H5 => stored with { RealTime = typed.RealTime },
        FormSection.H6 => stored with { Covert = typed.Covert },
        FormSection.H7 => stored with { Interception = typed.Interception },
        FormSection.I => stored with { Formalities = typed.Formalities },
        FormSection.J => stored with { Remedies = typed.Remedies },
        FormSection.K => stored with { Authority = typed.Authority with { Signature = stored.Authority.Signature, Judicial = stored.Authority.Judicial }, Certification = typed.Certification },
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "No section that is typed in."),
    };

    /// <summary>Whether people write in the section while drafting: Section L is written when validating.</summary>
    public static bool IsWritten(FormSection section) => section is >= FormSection.A and <= FormSection.K;

    /// <summary>A mark of what a section holds: it changes when the section does, and only then.</summary>
    public static string StampOf(OrderForm form, FormSection section) =>
        Convert.ToHexStringLower(SHA256.HashData(Written(form, section)).AsSpan(0, 16));

    /// <summary>How far a section is, given what the whole form lacks.</summary>
    public static SectionState StateOf(OrderForm form, FormSection section, IEnumerable<FormGap> gaps) =>
        Written(form, section).AsSpan().SequenceEqual(Written(Blank, section)) ? SectionState.NotStarted
        : gaps.Any(g => g.Section == section) ? SectionState.InProgress : SectionState.Complete;

    private static byte[] Written(OrderForm form, FormSection section) => JsonSerializer.SerializeToUtf8Bytes(Blank.With(section, form));
}
