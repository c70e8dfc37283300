namespace TaskForce.Application.Audit;

/// <summary>
/// The key that encrypts what the audit trail holds of one request or one account. Destroying it erases those values for
/// good, while the rows and their chain stay.
/// </summary>
public sealed class SubjectKey
{
    /// <summary>Longest name of a subject.</summary>
    public const int SubjectLength = 24;

    /// <summary>A request (<c>R123</c>) or an account (<c>U45</c>).</summary>
    public required string Subject { get; init; }

    /// <summary>The key, itself encrypted by the keys of data protection; null once destroyed.</summary>
    public byte[]? Key { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was destroyed.</summary>
    public DateTimeOffset? DestroyedAt { get; set; }
}
