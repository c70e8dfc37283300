namespace TaskForce.Application.Accounts;

/// <summary>
/// Somebody is signed in on a device. The cookie holds a random key and nothing else; what it opens stands here, so that
/// ending a session ends it everywhere at once.
/// </summary>
public sealed class Session
{
    /// <summary>Longest description of a device.</summary>
    public const int DeviceLength = 200;

    /// <summary>Sessions of one person at once: one more ends the one that was used longest ago.</summary>
    public const int Most = 10;

    /// <summary>However busy, a session ends after this time.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Hash of the key in the cookie: who reads this table holds no session.</summary>
    public required string Key { get; init; }

    /// <summary>Whose.</summary>
    public required long User { get; init; }

    /// <summary>Browser and system, as the browser names them.</summary>
    public required string Device { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the person last proved who they are: at sign-in, or again before a weighty act.</summary>
    public required DateTimeOffset ProvedAt { get; set; }

    /// <summary>When it was last used, to the minute.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When it ends unless it is used.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>What it opens, encrypted.</summary>
    public required byte[] Ticket { get; set; }
}
