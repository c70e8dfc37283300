using System.Globalization;

namespace TaskForce.Application.Audit;

/// <summary>A digest as a file: the text that was signed, then the key and the signature.</summary>
public static class DigestFile
{
    private const string KeyLine = "key ";
    private const string SignatureLine = "signature ";

    /// <summary>taskforce-audit-2026-11-23.txt.</summary>
    public static string NameOf(AuditDigest digest) => string.Create(CultureInfo.InvariantCulture, $"taskforce-audit-{digest.Day:yyyy-MM-dd}.txt");

    /// <summary>The content.</summary>
    public static string TextOf(AuditDigest digest) => $"{DigestKeys.TextOf(digest)}{KeyLine}{digest.KeyId}\n{SignatureLine}{Convert.ToBase64String(digest.Signature)}\n";

    /// <summary>The digest in a file, or null where the text is none.</summary>
    public static AuditDigest? Read(string text)
    {
        try
        {
            return text.ReplaceLineEndings("\n").Split('\n') is
                ["TaskForce audit trail", ['d', 'a', 'y', ' ', .. var day], ['r', 'o', 'w', ' ', .. var row], ['s', 'h', 'a', '2', '5', '6', ' ', .. var hash], var key, var signature, ..]
                && key.StartsWith(KeyLine, StringComparison.Ordinal) && signature.StartsWith(SignatureLine, StringComparison.Ordinal)
                ? new AuditDigest
                {
                    Day = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), Sequence = long.Parse(row, NumberStyles.None, CultureInfo.InvariantCulture),
                    Hash = Convert.FromHexString(hash), SignedAt = default, KeyId = key[KeyLine.Length..], Signature = Convert.FromBase64String(signature[SignatureLine.Length..]),
                }
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
