using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Coordination;

/// <summary>What is entered of national proceedings.</summary>
/// <param name="Authority">The authority that leads them.</param>
/// <param name="FileNumber">National file number.</param>
/// <param name="Kind">Kind.</param>
/// <param name="State">Where they are.</param>
/// <param name="Language">Language of the proceedings.</param>
public sealed record ProceedingFacts(AuthorityCode Authority, string FileNumber, ProceedingKind Kind, ProceedingState State, Language Language);

/// <summary>Proceedings of one State in a coordinated case. The other State reads them once it has joined.</summary>
public sealed class Proceeding
{
    /// <summary>Longest file number.</summary>
    public const int FileNumberLength = 60;

    private Proceeding() { }

    internal Proceeding(CoordinatedCaseId @case, int number, ProceedingFacts facts, DateTimeOffset at)
    {
        (CaseId, Number, Country) = (@case, number, facts.Authority.Country);
        Follow(facts, at);
    }

    /// <summary>The case.</summary>
    public CoordinatedCaseId CaseId { get; private set; }

    /// <summary>Number within the case, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The State.</summary>
    public CountryCode Country { get; private set; }

    /// <summary>The authority that leads them.</summary>
    public AuthorityCode Authority { get; private set; }

    /// <summary>National file number.</summary>
    public string FileNumber { get; private set; } = "";

    /// <summary>Kind.</summary>
    public ProceedingKind Kind { get; private set; }

    /// <summary>Where they are.</summary>
    public ProceedingState State { get; private set; }

    /// <summary>Language of the proceedings.</summary>
    public Language Language { get; private set; }

    /// <summary>Last change, by the server's clock.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    internal void Follow(ProceedingFacts facts, DateTimeOffset at)
    {
        (Authority, FileNumber, Kind) = (facts.Authority, facts.FileNumber.Trim(), facts.Kind);
        (State, Language, ChangedAt) = (facts.State, facts.Language, at);
    }
}
