using System.Text.RegularExpressions;

namespace TaskForce.Application.Tests.Texts;

/// <summary>The keys that a source names.</summary>
/// <param name="Asked">Keys of <c>T["…"]</c>, <c>texts["…"]</c> and <c>T.Count("…"</c>: they must exist.</param>
/// <param name="Named">Every other literal too: a key may stand in a table and be looked up from there.</param>
/// <param name="Patterns">Keys that a code is put into: <c>"Account.EmailChoice." + choice</c>, <c>$"Static.Help.{n}.Head"</c>.</param>
internal sealed partial record KeysInUse(IReadOnlySet<string> Asked, IReadOnlySet<string> Named, IReadOnlySet<(string Start, string End)> Patterns)
{
    public static KeysInUse In(string source)
    {
        var counted = Counted().Matches(source).Select(m => m.Groups["key"].Value)
            .SelectMany(_ => new[] { ".one", ".other" }, (key, form) => key + form).ToHashSet();
        var asked = Asking().Matches(source).Select(m => m.Groups["key"].Value).Concat(counted).ToHashSet();
        return new KeysInUse(asked, Literal().Matches(source).Select(m => m.Groups["key"].Value).Concat(asked).ToHashSet(),
            Computed().Matches(source).Select(m => (m.Groups["start"].Value, m.Groups["end"].Value)).ToHashSet());
    }

    /// <summary>Whether one of the patterns makes this key, with one code in its place.</summary>
    public static bool Makes((string Start, string End) pattern, string key) =>
        key.Length > pattern.Start.Length + pattern.End.Length
        && key.StartsWith(pattern.Start, StringComparison.Ordinal) && key.EndsWith(pattern.End, StringComparison.Ordinal)
        && !key[pattern.Start.Length..^pattern.End.Length].Contains('.', StringComparison.Ordinal);

    [GeneratedRegex("""\b(T|[Tt]exts)\[\s*"(?<key>[^"]+)"\s*[\],]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asking();

    [GeneratedRegex("""\b(T|[Tt]exts)\.Count\(\s*"(?<key>[^"]+)"\s*,""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();

    [GeneratedRegex("""
        "(?<key>[A-Z]\w*(\.\w+)+)"
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("""
        "(?<start>[A-Z]\w*(\.\w+)+\.)(\{[^}"]+\}(?<end>(\.\w+)*))?"
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Computed();
}
