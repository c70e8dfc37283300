using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Resources;

namespace TaskForce.Application.Texts;

/// <summary>
/// The words of the application in the language of <see cref="CultureInfo.CurrentUICulture"/>. The first segment of a
/// key is its room, that is its resource file: <c>Register.Title</c> is <c>Title</c> in <c>Register.resx</c>.
/// A key that does not exist throws <see cref="KeyNotFoundException"/>: it is a bug that a test must see.
/// </summary>
[SuppressMessage("Design", "MA0049:Type name should not match containing namespace",
    Justification = "The room and the one type that reads it; elsewhere on this floor it is Texts.Texts.")]
public sealed class Texts
{
    private const string Prefix = "TaskForce.Application.Texts.";
    private const string Suffix = ".resources";

    private static readonly FrozenDictionary<string, ResourceManager> Files = typeof(Texts).Assembly
        .GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(n => n[Prefix.Length..^Suffix.Length])
        .ToFrozenDictionary(room => room, room => new ResourceManager(Prefix + room, typeof(Texts).Assembly));

    private static readonly IReadOnlyList<CultureInfo> All =
        [.. new[] { "fr", "nl", "de", "en" }.Select(CultureInfo.GetCultureInfo)];

    /// <summary>The resource files, by the first segment of their keys.</summary>
    public static IReadOnlyList<string> Rooms { get; } = [.. Files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The languages of the application; French comes first and is the fallback.</summary>
    public IReadOnlyList<CultureInfo> Languages => All;

    /// <summary>The text of a key.</summary>
    public string this[string key] =>
        Find(key) ?? throw new KeyNotFoundException($"There is no text '{key}'.");

    /// <summary>The text of a key with its places filled, numbers and dates as the reader's culture writes them.</summary>
    public string this[string key, params object?[] args] =>
        string.Format(CultureInfo.CurrentCulture, this[key], args);

    /// <summary>The text for a number: <c>key.one</c> or <c>key.other</c>, with the number as {0}.</summary>
    public string Count(string key, int n) => this[$"{key}.{(IsOne(n) ? "one" : "other")}", n];

    /// <summary>The label of a member of the domain's vocabulary: <c>Law.OrderState.Received</c>.</summary>
    public string Of<TEnum>(TEnum value) where TEnum : struct, Enum => this[$"Law.{typeof(TEnum).Name}.{value}"];

    /// <summary>Whether the key has a text.</summary>
    public bool Has(string key) => Find(key) is not null;

    private static string? Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && Files.TryGetValue(key[..dot], out var file)
            ? file.GetString(key[(dot + 1)..], CultureInfo.CurrentUICulture)
            : null;
    }

    // French, the fallback of every other culture too, says nought in the singular.
    private static bool IsOne(int n) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "nl" or "de" or "en" ? n == 1 : n is 0 or 1;
}
