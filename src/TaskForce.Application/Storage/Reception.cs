using System.Security.Cryptography;

namespace TaskForce.Application.Storage;

/// <summary>A file while it arrives: how much of it is durable, and its hash so far.</summary>
/// <param name="key">Its key.</param>
/// <param name="length">How long it will be; null where that is known at its end only.</param>
/// <param name="kept">How many bytes of it are durable already.</param>
public sealed class Reception(WrappedKey key, long? length, long kept = 0) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long hashed;
    private bool isInOneGo = true;

    /// <summary>Its key.</summary>
    public WrappedKey Key { get; } = key;

    /// <summary>How long it will be; null where that is known at its end only.</summary>
    public long? Length { get; } = length;

    /// <summary>Bytes of it that are durable.</summary>
    public long Kept { get; internal set; } = kept;

    /// <summary>Whether its last frame is durable.</summary>
    public bool IsWhole { get; internal set; }

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    /// <summary>Hashes what comes at a place of the file.</summary>
    internal void Add(long at, ReadOnlySpan<byte> content)
    {
        isInOneGo &= at == hashed;
        hash.AppendData(content);
        hashed += content.Length;
    }

    /// <summary>The hash of what is durable; null where it did not come in one go: a part came to another instance, or was lost and came twice.</summary>
    internal byte[]? Hash() => isInOneGo && hashed == Kept ? hash.GetCurrentHash() : null;
}
