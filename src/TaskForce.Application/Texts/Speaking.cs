using System.Globalization;
using TaskForce.Domain;

namespace TaskForce.Application.Texts;

/// <summary>
/// Until disposed, what is written here is written in that language, with its dates and numbers, whatever the reader of the page speaks
/// (reference §6.3, rule 4: the language of the screen never changes that of a document).
/// </summary>
public sealed class Speaking : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo uiCulture = CultureInfo.CurrentUICulture;

    /// <summary>Begins to speak it.</summary>
    public Speaking(Language language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(language);

    /// <summary>The tag of a language, as documents and pages carry it: fr, nl, de, en.</summary>
    public static string TagOf(Language language) => StableCode.Of(language).ToLowerInvariant();

    /// <inheritdoc/>
    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);

    // English dates as both States write them: the day first.
    private static CultureInfo CultureOf(Language language) => CultureInfo.GetCultureInfo(language == Language.En ? "en-GB" : TagOf(language));
}
