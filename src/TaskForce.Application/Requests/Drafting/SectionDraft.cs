using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>
/// What somebody has typed into a section and not saved yet, encrypted, for that person alone. It is no part of the order: it goes
/// when the section is saved or the text discarded, with the order, and by itself after thirty days.
/// </summary>
public sealed class SectionDraft
{
    /// <summary>The order.</summary>
    public required RequestId RequestId { get; init; }

    /// <summary>Who typed it.</summary>
    public required UserId User { get; init; }

    /// <summary>Into which section.</summary>
    public required FormSection Section { get; init; }

    /// <summary>The fields of the page, encrypted.</summary>
    public required byte[] Content { get; set; }

    /// <summary>When it was kept last.</summary>
    public DateTimeOffset KeptAt { get; set; }
}

/// <summary>Encrypts what is typed: neither the database nor a copy of it tells what somebody was about to write.</summary>
public sealed class DraftCipher(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("TaskForce.SectionDraft");

    /// <summary>The fields, encrypted.</summary>
    public byte[] Encrypt(IReadOnlyDictionary<string, string[]> fields) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(fields));

    /// <summary>The fields; null where the keys of the time are gone, as after a restored backup.</summary>
    public IReadOnlyDictionary<string, string[]>? Decrypt(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string[]>>(protector.Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

internal static class SectionDrafts
{
    /// <summary>Drops what anybody had typed into an order that is not written any more.</summary>
    public static Task DropDraftsAsync(this TaskForceDbContext db, RequestId order, CancellationToken cancellationToken) =>
        db.Set<SectionDraft>().BeyondTheViewer().Where(d => d.RequestId == order).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Drops what those had typed whom a restriction shuts out: it comes back to nobody, though the order be opened again.</summary>
    public static Task DropDraftsOfOthersAsync(this TaskForceDbContext db, CooperationRequest request, CancellationToken cancellationToken)
    {
        var id = request.Id;
        var readers = request.Access.Where(a => a.Level == AccessLevel.Full).Select(a => a.Principal.User).OfType<UserId>().ToList();
        return db.Set<SectionDraft>().BeyondTheViewer().Where(d => d.RequestId == id && !readers.Contains(d.User)).ExecuteDeleteAsync(cancellationToken);
    }
}
