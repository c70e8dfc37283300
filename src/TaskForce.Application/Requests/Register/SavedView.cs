using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Requests.Register;

/// <summary>A filter of the register that a user gave a name. It is an address, so that it can be sent and bookmarked.</summary>
public sealed class SavedView
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 60;

    /// <summary>Longest query.</summary>
    public const int QueryLength = 2_000;

    /// <summary>Whose view.</summary>
    public required UserId User { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The query string of the register, without the page.</summary>
    public required string Query { get; set; }

    /// <summary>When it was saved.</summary>
    public DateTimeOffset SavedAt { get; set; }
}
