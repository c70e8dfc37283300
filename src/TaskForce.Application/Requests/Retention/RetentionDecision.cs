using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Retention;

/// <summary>What a State decided on a request whose time was up: each decides for itself, content is erased when both agree.</summary>
public sealed class RetentionDecision
{
    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 1_000;

    /// <summary>The request.</summary>
    public required RequestId RequestId { get; init; }

    /// <summary>The State that decided.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>One, two, three, for each request and State.</summary>
    public required int Number { get; init; }

    /// <summary>Until when it is kept; null: it may be erased.</summary>
    public DateOnly? KeepUntil { get; init; }

    /// <summary>Why: for the own State alone. Empty where it may be erased without more words, and once it is erased.</summary>
    public required string Reason { get; set; }

    /// <summary>Who decided.</summary>
    public required long By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
