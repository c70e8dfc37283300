using TaskForce.Application.Requests.Register;
using TaskForce.Application.Seed.Reference;

namespace TaskForce.Application.AuthorityDirectory;

/// <summary>The communes of France by name and postcode: only where they lie, nothing about courts. Read once, when somebody first looks for one.</summary>
internal static class Gazetteer
{
    private static readonly Lazy<IReadOnlyList<Commune>> All = new(() =>
        [.. ReferenceFile.EmbeddedOne(ReferenceFile.FrenchCommunes).Lines.Select(l => new Commune(
            l.Values["code"], l.Values["name"], Tokens.Fold(l.Values["name"]), Tokens.Of([l.Values["name"]]), l.Values["postcodes"], l.Values["department"]))]);

    /// <summary>Communes with this postcode, or whose name has a word that begins with each of these.</summary>
    public static IEnumerable<Commune> Find(IReadOnlyList<string> words) => words is [{ Length: 5 } code] && code.All(char.IsAsciiDigit)
        ? All.Value.Where(c => c.Postcodes.Split(' ').Contains(code))
        : All.Value.Where(c => words.All(w => c.Words.Any(n => n.StartsWith(w, StringComparison.Ordinal))));

    /// <summary>The commune with this official code.</summary>
    public static Commune? ByCode(string code) => All.Value.FirstOrDefault(c => c.Code == code);
}

/// <summary>A commune of France.</summary>
internal sealed record Commune(string Code, string Name, string Folded, IReadOnlySet<string> Words, string Postcodes, string Department);
