using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Audit;

/// <summary>What a row of the audit trail says (Directive (EU) 2016/680, Art. 25).</summary>
public enum AuditKind
{
    /// <summary>Something was changed.</summary>
    Change = 1,

    /// <summary>A case file was read.</summary>
    Consultation,

    /// <summary>A document was read.</summary>
    Document,

    /// <summary>Data left the application.</summary>
    Export,

    /// <summary>Somebody signed in.</summary>
    SignIn,

    /// <summary>Somebody was not let in.</summary>
    SignInRefused,

    /// <summary>Somebody signed out, or a session was ended.</summary>
    SignOut,

    /// <summary>Something was asked for that the person may not do or see.</summary>
    Refusal,

    /// <summary>The audit trail itself was read or verified.</summary>
    Audit,
}

/// <summary>
/// One row of the audit trail. Rows are added, never altered or deleted, and each carries the hash of the row before it:
/// what is altered, removed or put in between breaks the chain there.
/// </summary>
public sealed class AuditRow
{
    /// <summary>Longest name of what was done.</summary>
    public const int ActionLength = 80;

    /// <summary>Bytes of a hash (SHA-256).</summary>
    public const int HashLength = 32;

    /// <summary>Place in the chain: one, two, three, without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it says.</summary>
    public required AuditKind Kind { get; init; }

    /// <summary>Whose doing; 0 is the application, or nobody known.</summary>
    public required long User { get; init; }

    /// <summary>State of that person; null where nobody is known.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>Organisation of that person at that time.</summary>
    public AuthorityCode? Authority { get; init; }

    /// <summary>The request that it was about.</summary>
    public RequestId? Request { get; init; }

    /// <summary>The account that it was about.</summary>
    public long? Account { get; init; }

    /// <summary>The request had been transmitted: the other State knows of it.</summary>
    public required bool Shared { get; init; }

    /// <summary>The use case.</summary>
    public required string Action { get; init; }

    /// <summary>What was before and after, encrypted with the key of the subject; null where nothing was changed.</summary>
    public byte[]? Values { get; init; }

    /// <summary>Which key that is.</summary>
    public string? Subject { get; init; }

    /// <summary>Hash of the row before.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>Hash of this row.</summary>
    public required byte[] Hash { get; set; }
}
