using System.Text.RegularExpressions;

namespace TaskForce.Application.Tests.Texts;

/// <summary>The keys that a source names.</summary>
/// <param name="Asked">Keys of <c>T["…"]</c>, <c>texts["…"]</c> and <c>T.Count("…"</c>: they must exist.</param>
/// <param name="Named">Every other literal too: a key may stand in a table and be looked up from there.</param>
internal sealed partial record KeysInUse(IReadOnlySet<string> Asked, IReadOnlySet<string> Named)
{
    public static KeysInUse In(string source)
    {
        var counted = Counted().Matches(source).Select(m => m.Groups["key"].Value)
            .SelectMany(_ => new[] { ".one", ".other" }, (key, form) => key + form).ToHashSet();
        var asked = Asking().Matches(source).Select(m => m.Groups["key"].Value).Concat(counted).ToHashSet();
        return new KeysInUse(asked, Literal().Matches(source).Select(m => m.Groups["key"].Value).Concat(asked).ToHashSet());
    }

    [GeneratedRegex("""\b(T|[Tt]exts)\[\s*"(?<key>[^"]+)"\s*[\],]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asking();

    [GeneratedRegex("""\b(T|[Tt]exts)\.Count\(\s*"(?<key>[^"]+)"\s*,""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();

    [GeneratedRegex("""
        "(?<key>[A-Z]\w*(\.\w+)+)"
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();
}
