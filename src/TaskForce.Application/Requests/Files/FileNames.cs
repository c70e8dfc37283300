using System.Globalization;
using System.Text;

namespace TaskForce.Application.Requests.Files;

/// <summary>Cleans the name under which somebody sends a file, so that it names a file everywhere and shows what it says.</summary>
public static class FileNames
{
    /// <summary>Name of the list of hashes in an archive.</summary>
    public const string Manifest = "SHA256SUMS";

    private const string Unnamed = "document";
    private const int LongestExtension = 20;

    // What Windows keeps for devices, whatever the extension.
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The last part of a path, composed; without control characters, marks of direction and other signs that are not seen; what a file system refuses
    /// replaced; three hundred characters at most, the extension kept.
    /// </summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator)
                clean.Append(' ');
            else if (rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*')
                clean.Append('_');
            // A half of a pair alone comes as the replacement character.
            else if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                clean.Append(rune.ToString());
        }

        var cleaned = string.Join(' ', clean.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
        if (cleaned.Length == 0)
            return Unnamed;
        return Shorten(Devices.Contains(cleaned.Split('.')[0].Trim()) ? "_" + cleaned : cleaned);
    }

    /// <summary>What stands after the last point, in small letters; empty where nothing does.</summary>
    public static string ExtensionOf(string name) => name.LastIndexOf('.') is >= 0 and var at ? name[(at + 1)..].ToLowerInvariant() : "";

    /// <summary>A cleaned name among others in one folder: with a number before its end where it is taken, whatever its capitals.</summary>
    /// <param name="name">The name.</param>
    /// <param name="taken">The names that are taken; this one is taken from then on.</param>
    public static string Unique(string name, ISet<string> taken)
    {
        var end = ExtensionOf(name) is { Length: > 0 } extension ? name.Length - extension.Length - 1 : name.Length;
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{name[..end]} ({number}){name[end..]}");
        return unique;
    }

    private static string Shorten(string name)
    {
        if (name.Length <= CaseDocument.NameLength)
            return name;
        var end = ExtensionOf(name) is { Length: > 0 and <= LongestExtension } extension ? name[^(extension.Length + 1)..] : "";
        var length = CaseDocument.NameLength - end.Length;
        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd() + end;
    }
}
