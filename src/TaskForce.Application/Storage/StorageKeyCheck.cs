using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;

namespace TaskForce.Application.Storage;

/// <summary>Asks at start whether the configured master keys open what the rows hold.</summary>
public sealed class StorageKeyCheck(TaskForceDbContext db, MasterKeys keys)
{
    /// <summary>Whether there are files at all.</summary>
    public Task<bool> HoldsFilesAsync(CancellationToken cancellationToken) =>
        db.Set<StoredFile>().BeyondTheViewer().AnyAsync(f => f.Received > 0, cancellationToken);

    /// <summary>Names of the master keys that wrapped the keys of files and are missing, or are other keys under their names.</summary>
    public async Task<IReadOnlyList<string>> UnfitAsync(CancellationToken cancellationToken)
    {
        var unfit = new List<string>();
        foreach (var id in await db.Set<StoredFile>().BeyondTheViewer().Select(f => f.MasterKeyId).Distinct().ToListAsync(cancellationToken))
        {
            var one = await db.Set<StoredFile>().BeyondTheViewer().AsNoTracking().Where(f => f.MasterKeyId == id).OrderByDescending(f => f.BegunAt).FirstOrDefaultAsync(cancellationToken);
            if (one is not null && !Opens(one.Key))
                unfit.Add(id);
        }

        return unfit;
    }

    private bool Opens(WrappedKey key)
    {
        try
        {
            CryptographicOperations.ZeroMemory(keys.Unwrap(key));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
