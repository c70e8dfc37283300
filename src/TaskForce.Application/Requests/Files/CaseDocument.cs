using TaskForce.Application.Storage;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Files;

/// <summary>What a document of a case file is.</summary>
public enum CaseDocumentKind
{
    /// <summary>Evidence that was gathered.</summary>
    Evidence = 1,

    /// <summary>A report of police or of an expert.</summary>
    Report,

    /// <summary>A decision, a warrant, a judgment.</summary>
    Decision,

    /// <summary>A translation of something else.</summary>
    Translation,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>
/// A document that somebody put into a case file, in one of its versions; a new version is another row of the same series. National until
/// it is shared, and while it arrives. What was shared stays shared: the other State has read it.
/// </summary>
public sealed class CaseDocument
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 300;

    /// <summary>Longest description, in characters.</summary>
    public const int DescriptionLength = 1_000;

    /// <summary>Longest media type.</summary>
    public const int TypeLength = 100;

    /// <summary>Its key.</summary>
    public required long Id { get; init; }

    /// <summary>The request.</summary>
    public required RequestId RequestId { get; init; }

    /// <summary>Its file.</summary>
    public required Guid File { get; init; }

    /// <summary>The document of which it is a version: the key of the first one.</summary>
    public required long Series { get; init; }

    /// <summary>Number of the version, from 1; 0 while it arrives.</summary>
    public int Version { get; internal set; }

    /// <summary>Whether no later version has arrived.</summary>
    public bool IsLatest { get; internal set; }

    /// <summary>Its name, cleaned.</summary>
    public required string Name { get; init; }

    /// <summary>Media type, read from its content; empty while it arrives.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>What it is.</summary>
    public required CaseDocumentKind Kind { get; init; }

    /// <summary>Its language.</summary>
    public required Language Language { get; init; }

    /// <summary>What it is about, in words.</summary>
    public string? Description { get; init; }

    /// <summary>The State whose it is.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>The State that keeps it to itself; null where both read it.</summary>
    public CountryCode? Audience { get; internal set; }

    /// <summary>It is to be shared as soon as it has arrived.</summary>
    public required bool SharedOnArrival { get; init; }

    /// <summary>Who put it there.</summary>
    public required UserId AddedBy { get; init; }

    /// <summary>For which authority.</summary>
    public required AuthorityCode AddedFor { get; init; }

    /// <summary>When its upload began.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was shared; null while it is national.</summary>
    public DateTimeOffset? SharedAt { get; internal set; }

    /// <summary>Its file has come to its end: it is the latest version from now on, and shared where that was wished.</summary>
    internal void Arrive(StoredFile file, string type, CaseDocument? earlier, DateTimeOffset now)
    {
        (Type, Version, IsLatest) = (type, (earlier?.Version ?? 0) + 1, true);
        earlier?.IsLatest = false;
        // The version before it may have been shared while this one came.
        if (SharedOnArrival || earlier?.SharedAt is not null)
            Share(file, now);
    }

    /// <summary>Both States read it from now on.</summary>
    internal void Share(StoredFile file, DateTimeOffset now) => (Audience, file.Audience, SharedAt) = (null, null, now);
}
