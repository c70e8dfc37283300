using System.Security.Cryptography;
using System.Text;

namespace TaskForce.Application.Accounts;

/// <summary>
/// Somebody is invited to an account, or back to it after losing every means of signing in. The link is used once; who
/// reads this table holds no link.
/// </summary>
public sealed class Invitation
{
    /// <summary>How long the link can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Hash of the secret in the link.</summary>
    public required string Key { get; init; }

    /// <summary>For whose account.</summary>
    public required long User { get; init; }

    /// <summary>The administrator who invited.</summary>
    public required long InvitedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the link ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used; null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>When the administrator took it back, or a later invitation took its place.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>A secret for a link (<c>/account/invitation?key=…</c>): 256 random bits as 64 hexadecimal digits.</summary>
    public static string NewSecret() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether the link opens the account at that time.</summary>
    public bool IsOpen(DateTimeOffset now) => UsedAt is null && WithdrawnAt is null && now < ExpiresAt;
}
