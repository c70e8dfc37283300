using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Access;

/// <summary>
/// Somebody needs a case file and knows its number. Whether there is such a request in sight of anybody shows nowhere in what
/// the asker reads: an application for a number that does not exist waits like any other (product, who sees what, 4).
/// </summary>
public sealed class AccessApplication
{
    /// <summary>Longest number as it may be typed.</summary>
    public const int TypedLength = 40;

    /// <summary>Key.</summary>
    public required long Id { get; init; }

    /// <summary>Who asks.</summary>
    public required UserId User { get; init; }

    /// <summary>The State of the asker.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>The number as it was typed.</summary>
    public required string Typed { get; init; }

    /// <summary>The request, where there is one that the asker's side may open; null otherwise.</summary>
    public RequestId? RequestId { get; init; }

    /// <summary>Why it is needed.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Whether it was granted; null until somebody answers.</summary>
    public bool? Granted { get; internal set; }

    /// <summary>What was answered.</summary>
    public string? Answer { get; internal set; }

    /// <summary>Who answered.</summary>
    public UserId? AnsweredBy { get; internal set; }

    /// <summary>When.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }
}
