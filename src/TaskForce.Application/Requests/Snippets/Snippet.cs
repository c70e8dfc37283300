using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Snippets;

/// <summary>
/// A ready-made text of an authority, for the long texts of the form: formalities, reasons, remedies. Its own people write and use
/// it; nobody else sees it, of whichever State.
/// </summary>
public sealed class Snippet
{
    /// <summary>Longest title.</summary>
    public const int TitleLength = 120;

    /// <summary>Longest path of a field.</summary>
    public const int FieldLength = 60;

    /// <summary>Most texts of one authority.</summary>
    public const int Most = 200;

    /// <summary>Key.</summary>
    public required long Id { get; init; }

    /// <summary>The members of the authority whose it is.</summary>
    public required Principal Owner { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; set; }

    /// <summary>The language in which it is written.</summary>
    public required Language Language { get; set; }

    /// <summary>Path of the long text that it is for; null where it is for any.</summary>
    public string? Field { get; set; }

    /// <summary>The text.</summary>
    public required string Text { get; set; }

    /// <summary>Who changed it last.</summary>
    public UserId ChangedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Grows by one with every change.</summary>
    public int Version { get; set; }
}
