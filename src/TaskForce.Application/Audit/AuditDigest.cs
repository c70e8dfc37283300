namespace TaskForce.Application.Audit;

/// <summary>The chain as it stood at the end of a day (UTC), signed: kept elsewhere, it proves that nothing before it was rewritten.</summary>
public sealed class AuditDigest
{
    /// <summary>The day, in UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The last row of that day.</summary>
    public required long Sequence { get; init; }

    /// <summary>Its hash.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was signed.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>Fingerprint of the public key.</summary>
    public required string KeyId { get; init; }

    /// <summary>Signature (ECDSA, SHA-256) over day, sequence and hash.</summary>
    public required byte[] Signature { get; init; }
}
