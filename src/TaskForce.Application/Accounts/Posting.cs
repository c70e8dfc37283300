using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Accounts;

/// <summary>A liaison magistrate or liaison officer is posted in the other State for a time; the role counts in that time only.</summary>
public sealed class Posting
{
    /// <summary>Key.</summary>
    public required long Id { get; init; }

    /// <summary>Who is posted.</summary>
    public required long User { get; init; }

    /// <summary>Liaison magistrate or liaison officer.</summary>
    public required Role Role { get; init; }

    /// <summary>The State that posts.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>First day, in the legal time of the State that posts.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while none is known.</summary>
    public DateOnly? To { get; set; }
}
