using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Audit;

/// <summary>
/// Encrypts what the trail holds of a subject with a key of that subject alone (AES-256-GCM). The keys are kept encrypted by
/// those of data protection; whose key is destroyed is read by nobody any more.
/// </summary>
internal sealed class SubjectKeys(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly IDataProtector protector = protection.CreateProtector("TaskForce.SubjectKeys");

    /// <summary>The subject of what is about neither a request nor an account: reference data.</summary>
    public const string ReferenceData = "REF";

    public static string SubjectOf(RequestId? request, long? account) => (request, account) switch
    {
        ({ } id, _) => string.Create(CultureInfo.InvariantCulture, $"R{id.Value}"),
        (null, { } user) => string.Create(CultureInfo.InvariantCulture, $"U{user}"),
        _ => ReferenceData,
    };

    /// <summary>
    /// Makes data protection ready. It may write a new key of its own, and on SQLite two connections do not write at once: so
    /// before a transaction begins, not in it.
    /// </summary>
    public void MakeReady() => protector.Protect([]);

    /// <summary>The values encrypted for a row, or null where the key of the subject has been destroyed: then nothing of it is kept.</summary>
    public async Task<byte[]?> EncryptAsync(TaskForceDbContext db, string subject, long sequence, byte[] values, CancellationToken cancellationToken)
    {
        if (await KeyAsync(db, subject, cancellationToken) is not { } key)
            return null;
        var sealedValues = new byte[NonceLength + values.Length + TagLength];
        var nonce = sealedValues.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, values, sealedValues.AsSpan(NonceLength, values.Length), sealedValues.AsSpan(NonceLength + values.Length), Binding(subject, sequence));
        return sealedValues;
    }

    /// <summary>The values of a row in clear, or null where their key has been destroyed.</summary>
    /// <exception cref="CryptographicException">They are not what was encrypted for this row.</exception>
    public async Task<byte[]?> DecryptAsync(TaskForceDbContext db, AuditRow row, CancellationToken cancellationToken)
    {
        if (row is not { Values: { } values, Subject: { } subject })
            return null;
        var stored = await db.Set<SubjectKey>().AsNoTracking().Where(k => k.Subject == subject).Select(k => k.Key).SingleOrDefaultAsync(cancellationToken);
        if (stored is null)
            return null;
        var clear = new byte[values.Length - NonceLength - TagLength];
        using var aes = new AesGcm(protector.Unprotect(stored), TagLength);
        aes.Decrypt(values.AsSpan(0, NonceLength), values.AsSpan(NonceLength, clear.Length), values.AsSpan(values.Length - TagLength), clear, Binding(subject, row.Sequence));
        return clear;
    }

    private async Task<byte[]?> KeyAsync(TaskForceDbContext db, string subject, CancellationToken cancellationToken)
    {
        var known = db.Set<SubjectKey>().Local.FirstOrDefault(k => k.Subject == subject)
            ?? await db.Set<SubjectKey>().SingleOrDefaultAsync(k => k.Subject == subject, cancellationToken);
        if (known is not null)
            return known.Key is { } stored ? protector.Unprotect(stored) : null;
        var made = RandomNumberGenerator.GetBytes(KeyLength);
        db.Add(new SubjectKey { Subject = subject, Key = protector.Protect(made), CreatedAt = clock.GetUtcNow() });
        return made;
    }

    // Values that are moved to another row or another subject do not open there.
    private static byte[] Binding(string subject, long sequence)
    {
        var binding = new byte[sizeof(long) + Encoding.UTF8.GetByteCount(subject)];
        BinaryPrimitives.WriteInt64BigEndian(binding, sequence);
        Encoding.UTF8.GetBytes(subject, binding.AsSpan(sizeof(long)));
        return binding;
    }
}
