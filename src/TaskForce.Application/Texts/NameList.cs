using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Texts;

/// <summary>
/// Codes and their names in the four languages: countries (ISO 3166-1, and Kosovo) and languages (ISO 639: those of Europe and
/// those that interpreters are asked for). The names are those of the Unicode CLDR. What is no code is its own name: older forms
/// hold what somebody wrote.
/// </summary>
public sealed class NameList
{
    private const string Resource = "TaskForce.Application.Texts.Names.json";

    private readonly FrozenDictionary<string, FourNames> names;
    private readonly FrozenDictionary<string, string> codes;

    private NameList(string part)
    {
        using var stream = typeof(NameList).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        var all = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)!;
        names = all[part].ToFrozenDictionary(n => n.Key, n => new FourNames(n.Value[0], n.Value[1], n.Value[2], n.Value[3]));
        codes = names.SelectMany(n => new[] { n.Key, n.Value.Fr, n.Value.Nl, n.Value.De, n.Value.En }.Select(name => (Name: Folded(name), Code: n.Key)))
            .GroupBy(n => n.Name, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Code, StringComparer.Ordinal);
    }

    /// <summary>Countries.</summary>
    public static NameList Countries { get; } = new("countries");

    /// <summary>Languages that somebody understands.</summary>
    public static NameList Languages { get; } = new("languages");

    /// <summary>Every code.</summary>
    public IReadOnlyCollection<string> Codes => names.Keys;

    /// <summary>The name of a code in the reader's language; anything else as it is.</summary>
    public string NameOf(string code) => names.TryGetValue(code, out var found) ? Sentenced(found.In(Reader)) : code;

    /// <summary>The code of a name in any of the four languages, with or without accents, or of the code itself; anything else as it is.</summary>
    public string CodeOf(string typed) => codes.TryGetValue(Folded(typed), out var code) ? code : typed.Trim();

    /// <summary>Every name in the reader's language, in its order.</summary>
    public IReadOnlyList<string> Names =>
        [.. names.Values.Select(n => Sentenced(n.In(Reader))).Order(StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true))];

    private static Language Reader => StableCode.Find<Language>(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName.ToUpperInvariant()) ?? Language.Fr;

    private static string Sentenced(string name) => string.Concat(name[..1].ToUpper(CultureInfo.CurrentUICulture), name[1..]);

    private static string Folded(string name) => string.Concat(name.Trim().Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('’', '\'').ToUpperInvariant();
}
