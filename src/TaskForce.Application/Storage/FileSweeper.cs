using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;

namespace TaskForce.Application.Storage;

/// <summary>
/// Removes from the store what no row tells of: what was written when a process was killed before its row, or what an erasure left. Never
/// what has a row, and nothing younger than a day: its row may be on the way.
/// </summary>
public sealed class FileSweeper(TaskForceDbContext db, IObjectStore store, TimeProvider clock)
{
    /// <summary>How long something without a row stays.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private const int Batch = 200;

    /// <summary>Goes through the store once.</summary>
    /// <returns>How many files it removed.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Grace;
        await store.RemoveUnfinishedAsync(before, cancellationToken);
        var removed = 0;
        var old = new Dictionary<Guid, List<ObjectName>>();
        var young = new HashSet<Guid>();
        await foreach (var one in store.ListAsync(cancellationToken))
        {
            // The store lists the segments of a file together, so that a new file closes the batch.
            if (old.Count >= Batch && !old.ContainsKey(one.Name.File))
            {
                removed += await RemoveAsync(old, young, cancellationToken);
                old.Clear();
                young.Clear();
            }

            if (!old.TryGetValue(one.Name.File, out var segments))
                old.Add(one.Name.File, segments = []);
            segments.Add(one.Name);
            if (one.WrittenAt >= before)
                young.Add(one.Name.File);
        }

        return removed + await RemoveAsync(old, young, cancellationToken);
    }

    private async Task<int> RemoveAsync(Dictionary<Guid, List<ObjectName>> found, HashSet<Guid> young, CancellationToken cancellationToken)
    {
        // The rows are asked for after the store was read: a row that came in between is seen.
        var files = found.Keys.ToList();
        var rows = await db.Set<StoredFile>().BeyondTheViewer().Where(f => files.Contains(f.Id)).Select(f => f.Id).ToListAsync(cancellationToken);
        var gone = files.Except(rows).Except(young).ToList();
        foreach (var segment in gone.SelectMany(f => found[f]))
            await store.DeleteAsync(segment, cancellationToken);
        return gone.Count;
    }
}
