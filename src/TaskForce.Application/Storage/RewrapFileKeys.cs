using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Storage;

/// <summary>
/// Wraps the keys of some files anew with the current master key. Answers how many; once that is 0, an earlier master key opens nothing any
/// more and may be taken away. The files themselves stay as they are.
/// </summary>
[Requires(Capability.Housekeeping)]
public sealed record RewrapFileKeys : ICommand<int>;

internal sealed class RewrapFileKeysHandler(TaskForceDbContext db, MasterKeys keys) : ICommandHandler<RewrapFileKeys, int>
{
    private const int AtOnce = 200;

    public async Task<int> Handle(RewrapFileKeys command, CancellationToken cancellationToken)
    {
        var earlier = await db.Set<StoredFile>().BeyondTheViewer().Where(f => f.MasterKeyId != keys.CurrentId).OrderBy(f => f.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var file in earlier)
            file.Rewrap(keys.Rewrap(file.Key));
        return earlier.Count;
    }
}
