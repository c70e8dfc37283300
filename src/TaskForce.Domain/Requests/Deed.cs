using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests;

/// <summary>
/// Who does something to a request, when it happened and when it was recorded. Every method that changes a request asks
/// for one, so that no change is without its author and its two instants.
/// </summary>
/// <param name="By">The actor.</param>
/// <param name="OccurredAt">When it happened, entered by a person; may be in the past.</param>
/// <param name="RecordedAt">The server's clock.</param>
/// <param name="Note">A remark that both sides read; null where there is none.</param>
public sealed record Deed(Actor By, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string? Note = null)
{
    /// <summary>A deed that happens as it is recorded.</summary>
    public static Deed Now(Actor by, DateTimeOffset now, string? note = null) => new(by, now, now, note);
}
