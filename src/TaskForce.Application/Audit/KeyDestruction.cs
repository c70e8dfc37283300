using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;

namespace TaskForce.Application.Audit;

/// <summary>Destroys keys of subjects: what the trail holds of them is read by nobody any more, its rows and their chain stay.</summary>
internal sealed class KeyDestruction(TaskForceDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Saves what was erased, while the trail can still write down with the key what went, and then destroys the key in the same
    /// transaction: content and key are both gone, or neither is.
    /// </summary>
    public async Task AfterSavingAsync(string subject, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        if (await db.Set<SubjectKey>().SingleOrDefaultAsync(k => k.Subject == subject, cancellationToken) is { } key)
            (key.Key, key.DestroyedAt) = (null, clock.GetUtcNow());
    }
}
