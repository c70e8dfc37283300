using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Register;

/// <summary>
/// A word by which a request is found: unaccented, in lower case, so that both databases answer alike. It has the level
/// and the audience of the text it comes from: who sees the register only does not find a row by a person's name.
/// </summary>
public sealed class SearchToken
{
    /// <summary>Longest token; longer words are cut.</summary>
    public const int MaxLength = 40;

    /// <summary>The word.</summary>
    public required string Token { get; init; }

    /// <summary>The request.</summary>
    public required RequestId RequestId { get; init; }

    /// <summary>Level that finds by it.</summary>
    public required AccessLevel Level { get; init; }

    /// <summary>The State that alone finds by it; null where both do.</summary>
    public CountryCode? Audience { get; set; }
}
