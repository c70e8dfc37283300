using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Application.Storage;

namespace TaskForce.Application.Requests.Files;

/// <summary>Drops uploads that nobody came back to. What they had put into the store is swept away after them. Answers how many.</summary>
[Requires(Capability.Housekeeping)]
public sealed record DropLeftUploads : ICommand<int>;

internal sealed class DropLeftUploadsHandler(TaskForceDbContext db, TimeProvider clock) : ICommandHandler<DropLeftUploads, int>
{
    /// <summary>Days for which an upload may be gone on with.</summary>
    internal const int Days = 7;

    public async Task<int> Handle(DropLeftUploads command, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-Days);
        var left = await db.Set<StoredFile>().BeyondTheViewer().Where(f => f.State == StoredFileState.Arriving && f.BegunAt < before).ToListAsync(cancellationToken);
        var files = left.Select(f => f.Id).ToList();
        db.RemoveRange(await db.Set<CaseDocument>().BeyondTheViewer().Where(d => files.Contains(d.File)).ToListAsync(cancellationToken));
        db.RemoveRange(left);
        return left.Count;
    }
}
