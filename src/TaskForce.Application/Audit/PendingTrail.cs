using Microsoft.EntityFrameworkCore.Storage;

namespace TaskForce.Application.Audit;

/// <summary>What one context has still to write to the trail.</summary>
internal sealed class PendingTrail
{
    /// <summary>What the next save writes, beside the changes that it finds itself.</summary>
    public List<AuditNote> Notes { get; } = [];

    /// <summary>What has been noted in this scope: one page that asks three questions about a case file reads it once.</summary>
    public HashSet<(AuditKind, Domain.Requests.RequestId?)> Noted { get; } = [];

    /// <summary>The trail itself is being saved.</summary>
    public bool IsWriting { get; set; }

    /// <summary>The transaction of a save that came without one.</summary>
    public IDbContextTransaction? Transaction { get; set; }

    /// <summary>The save is over, one way or the other.</summary>
    public async ValueTask ForgetAsync()
    {
        Notes.Clear();
        if (Transaction is { } own)
            await own.DisposeAsync();
        Transaction = null;
    }
}
