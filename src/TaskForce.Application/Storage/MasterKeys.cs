using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace TaskForce.Application.Storage;

/// <summary>A key that wraps the keys of files.</summary>
/// <param name="Id">Its name, which stands beside what it wrapped: letters, digits, hyphens, at most 32.</param>
/// <param name="Key">32 random bytes.</param>
public sealed record MasterKey(string Id, byte[] Key);

/// <summary>The key of one file, wrapped: what the row of the file keeps of it.</summary>
/// <param name="File">The file.</param>
/// <param name="MasterKeyId">Which master key wrapped it.</param>
/// <param name="Wrapped">Nonce, wrapped key, tag.</param>
public sealed record WrappedKey(Guid File, string MasterKeyId, byte[] Wrapped);

/// <summary>
/// The configured master keys. The first wraps, all of them unwrap: to change it, a new one is put before it, and the old one stays
/// until the keys of all files have been wrapped anew. A wrapped key opens for its own file only.
/// </summary>
public sealed partial class MasterKeys
{
    /// <summary>Longest name of a key.</summary>
    public const int LongestId = 32;

    /// <summary>Bytes of a wrapped key.</summary>
    public const int WrappedLength = NonceLength + KeyLength + TagLength;

    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly IReadOnlyDictionary<string, byte[]> keys;

    /// <summary>Takes the keys, the one that wraps first.</summary>
    /// <exception cref="ArgumentException">There is none, or one has no usable name or length, or two have one name.</exception>
    public MasterKeys(IReadOnlyList<MasterKey> all)
    {
        if (all.Count == 0)
            throw new ArgumentException("there is no key", nameof(all));
        foreach (var key in all)
        {
            if (!UsableId().IsMatch(key.Id))
                throw new ArgumentException($"'{key.Id}' is no name of a key: letters, digits and hyphens, {LongestId} at most", nameof(all));
            if (key.Key.Length != KeyLength)
                throw new ArgumentException($"the key '{key.Id}' has {key.Key.Length} bytes, not {KeyLength}", nameof(all));
        }

        if (all.DistinctBy(k => k.Id).Count() < all.Count)
            throw new ArgumentException("two keys have one name", nameof(all));
        keys = all.ToDictionary(k => k.Id, k => k.Key, StringComparer.Ordinal);
        CurrentId = all[0].Id;
        HoldsOfDevelopment = all.Any(k => k.Key.AsSpan().SequenceEqual(OfDevelopment.Key));
    }

    /// <summary>A key for developers' machines. It is public: outside Development the application does not start with it.</summary>
    public static MasterKey OfDevelopment { get; } = new("development", SHA256.HashData("TaskForce: a key that everybody knows"u8));

    /// <summary>Name of the key that wraps.</summary>
    public string CurrentId { get; }

    /// <summary>Whether the public key of development is among them.</summary>
    public bool HoldsOfDevelopment { get; }

    /// <summary>Whether there is a key of this name.</summary>
    public bool Knows(string id) => keys.ContainsKey(id);

    /// <summary>A new key for a new file.</summary>
    public WrappedKey NewFor(Guid file) => Wrap(file, RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>The same key of a file, wrapped by the current master key.</summary>
    /// <exception cref="CryptographicException">It does not open.</exception>
    public WrappedKey Rewrap(WrappedKey wrapped) => Wrap(wrapped.File, Unwrap(wrapped));

    /// <summary>The key of a file.</summary>
    /// <exception cref="CryptographicException">No key of that name is configured, it is another key under that name, or what was wrapped has been altered.</exception>
    public byte[] Unwrap(WrappedKey wrapped)
    {
        if (!keys.TryGetValue(wrapped.MasterKeyId, out var master) || wrapped.Wrapped.Length != WrappedLength)
            throw new CryptographicException("The key of a file has no master key that opens it.");
        var key = new byte[KeyLength];
        using var aes = new AesGcm(master, TagLength);
        var bytes = wrapped.Wrapped.AsSpan();
        aes.Decrypt(bytes[..NonceLength], bytes.Slice(NonceLength, KeyLength), bytes[^TagLength..], key, Binding(wrapped.File, wrapped.MasterKeyId));
        return key;
    }

    private WrappedKey Wrap(Guid file, byte[] key)
    {
        var bytes = new byte[WrappedLength];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceLength));
        using var aes = new AesGcm(keys[CurrentId], TagLength);
        aes.Encrypt(bytes.AsSpan(0, NonceLength), key, bytes.AsSpan(NonceLength, KeyLength), bytes.AsSpan(NonceLength + KeyLength), Binding(file, CurrentId));
        return new WrappedKey(file, CurrentId, bytes);
    }

    private static byte[] Binding(Guid file, string id) => [.. "TaskForce file key 1"u8, .. file.ToByteArray(bigEndian: true), .. Encoding.ASCII.GetBytes(id)];

    [GeneratedRegex("^[A-Za-z0-9-]{1,32}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsableId();
}
