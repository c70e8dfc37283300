using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Storage;

/// <summary>How it stands with a stored file.</summary>
public enum StoredFileState
{
    /// <summary>It is being uploaded, or its upload was left.</summary>
    Arriving = 1,

    /// <summary>It is there.</summary>
    Whole,

    /// <summary>What lies in the store is not what was written: nobody gets it any more.</summary>
    Damaged,
}

/// <summary>
/// The row of a file in the store. It belongs to a request, goes the way of its readers, and holds the key: without its row a file is
/// noise, and is swept away.
/// </summary>
public sealed class StoredFile
{
    /// <summary>Bytes of a hash (SHA-256).</summary>
    public const int HashLength = 32;

    /// <summary>Its name in the store.</summary>
    public Guid Id { get; private init; }

    /// <summary>The request.</summary>
    public required RequestId RequestId { get; init; }

    /// <summary>The State that keeps it to itself; null where both read it.</summary>
    public CountryCode? Audience { get; internal set; }

    /// <summary>How it stands with it.</summary>
    public StoredFileState State { get; internal set; } = StoredFileState.Arriving;

    /// <summary>Which master key wrapped its key.</summary>
    public string MasterKeyId { get; private set; } = "";

    /// <summary>Its key, wrapped.</summary>
    public byte[] WrappedKey { get; private set; } = [];

    /// <summary>Its length in bytes: what was announced, then what came.</summary>
    public required long Length { get; init; }

    /// <summary>Bytes that are durable.</summary>
    public long Received { get; internal set; }

    /// <summary>SHA-256 of its content; null while it arrives.</summary>
    public byte[]? Sha256 { get; internal set; }

    /// <summary>When its upload began.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When it was last read back against its hash.</summary>
    public DateTimeOffset? CheckedAt { get; internal set; }

    /// <summary>Its name and its key, as the vault takes them.</summary>
    public required WrappedKey Key
    {
        get => new(Id, MasterKeyId, WrappedKey);
        init => (Id, MasterKeyId, WrappedKey) = (value.File, value.MasterKeyId, value.Wrapped);
    }

    /// <summary>It has come to its end.</summary>
    internal void Arrive(byte[] sha256) => (State, Received, Sha256) = (StoredFileState.Whole, Length, sha256);

    /// <summary>Its key has been wrapped anew.</summary>
    internal void Rewrap(WrappedKey key) => (MasterKeyId, WrappedKey) = (key.MasterKeyId, key.Wrapped);
}
