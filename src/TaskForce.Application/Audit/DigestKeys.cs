using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TaskForce.Application.Audit;

/// <summary>The key that signs digests, and those that signed before it.</summary>
public sealed class DigestKeys : IDisposable
{
    /// <summary>A key for developers' machines. It is public: outside Development the application does not start with it.</summary>
    public const string OfDevelopment = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIKDO/IdhL+D7SLCG2R6IceFz6PYCpy0QtZbEZCHI+U2RoAoGCCqGSM49
        AwEHoUQDQgAEXCJnUfd1clOR3gC8jw4E8pygn3ABfgvHSyK2Bz/MoBBJj+03ffle
        fpRCId+tv2KqhvsphKismkStowgiy99T3A==
        -----END EC PRIVATE KEY-----
        """;

    private readonly ECDsa signing;
    private readonly Dictionary<string, ECDsa> known;

    /// <summary>Reads the keys.</summary>
    /// <param name="signing">Private key, PEM, ECDSA.</param>
    /// <param name="earlier">Public keys, PEM, of earlier ones.</param>
    /// <exception cref="ArgumentException">One of them is no such key.</exception>
    /// <exception cref="CryptographicException">One of them is no such key.</exception>
    public DigestKeys(string signing, IEnumerable<string> earlier)
    {
        this.signing = Read(signing);
        known = new[] { this.signing }.Concat(earlier.Select(Read)).DistinctBy(IdOf).ToDictionary(IdOf, StringComparer.Ordinal);
        IsOfDevelopment = KeyId == IdOf(Read(OfDevelopment));
    }

    /// <summary>Fingerprint (SHA-256) of the key that signs now.</summary>
    public string KeyId => IdOf(signing);

    /// <summary>Whether the public key of development signs.</summary>
    public bool IsOfDevelopment { get; }

    /// <summary>The public key that checks what is signed now, PEM.</summary>
    public string PublicKey => signing.ExportSubjectPublicKeyInfoPem();

    /// <summary>What is signed and kept elsewhere, as text that <c>openssl dgst -sha256 -verify</c> checks.</summary>
    public static string TextOf(AuditDigest digest) => string.Create(CultureInfo.InvariantCulture,
        $"TaskForce audit trail\nday {digest.Day:yyyy-MM-dd}\nrow {digest.Sequence}\nsha256 {Convert.ToHexStringLower(digest.Hash)}\n");

    /// <summary>Whether a digest was signed by one of the keys.</summary>
    public bool IsSigned(AuditDigest digest) => known.TryGetValue(digest.KeyId, out var key)
        && key.VerifyData(Encoding.UTF8.GetBytes(TextOf(digest)), digest.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    internal AuditDigest Sign(DateOnly day, long sequence, byte[] hash, DateTimeOffset now)
    {
        AuditDigest Of(byte[] signature) => new() { Day = day, Sequence = sequence, Hash = hash, SignedAt = now, KeyId = KeyId, Signature = signature };
        return Of(signing.SignData(Encoding.UTF8.GetBytes(TextOf(Of([]))), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in known.Values)
            key.Dispose();
    }

    private static ECDsa Read(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key;
    }

    private static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
}
