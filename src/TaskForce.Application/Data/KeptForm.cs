namespace TaskForce.Application.Data;

/// <summary>
/// What somebody had typed when the session ended, encrypted for the one user who gets it back. Deleted when given back.
/// </summary>
public sealed class KeptForm
{
    /// <summary>Unguessable key, in the address that leads back.</summary>
    public required string Key { get; init; }

    /// <summary>The user who typed it.</summary>
    public required long User { get; init; }

    /// <summary>The fields, encrypted.</summary>
    public required byte[] Content { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset KeptAt { get; init; }
}
