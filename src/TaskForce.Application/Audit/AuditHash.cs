using System.Security.Cryptography;
using System.Text;
using TaskForce.Domain;

namespace TaskForce.Application.Audit;

/// <summary>The hash of a row: over every field, the encrypted values among them, and the hash of the row before.</summary>
internal static class AuditHash
{
    // Stands before the fields: rows of another layout would begin with another number.
    private const byte Layout = 1;

    /// <summary>What the first row follows.</summary>
    public static readonly byte[] Beginning = new byte[AuditRow.HashLength];

    public static byte[] Of(AuditRow row)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Layout);
            writer.Write(row.Sequence);
            writer.Write(row.At.UtcTicks);
            writer.Write(StableCode.Of(row.Kind));
            writer.Write(row.User);
            writer.Write(row.Country is { } country ? StableCode.Of(country) : "");
            writer.Write(row.Authority?.Value ?? "");
            writer.Write(row.Request?.Value ?? 0);
            writer.Write(row.Account ?? 0);
            writer.Write(row.Shared);
            writer.Write(row.Action);
            writer.Write(row.Subject ?? "");
            writer.Write(row.Values?.Length ?? -1);
            writer.Write(row.Values ?? []);
            writer.Write(row.Previous);
        }

        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
