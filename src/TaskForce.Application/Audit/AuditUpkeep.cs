using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TaskForce.Application.Data;

namespace TaskForce.Application.Audit;

/// <summary>
/// Writes the trail with what it tells of, in the same transaction: neither is there without the other. The end of the chain
/// is taken last, so that writers wait for each other no longer than they must and never for each other's requests.
/// </summary>
internal sealed class AuditUpkeep(SubjectKeys keys, TimeProvider clock) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not TaskForceDbContext { Trail.IsWriting: false } db)
            return result;
        db.Trail.Notes.AddRange(AuditChanges.Of(db));
        if (db.Trail.Notes.Count > 0 && db.Database.CurrentTransaction is null)
        {
            keys.MakeReady();
            db.Trail.Transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not TaskForceDbContext { Trail: { IsWriting: false, Notes.Count: > 0 } } db)
            return result;
        try
        {
            await AppendAsync(db, cancellationToken);
            if (db.Trail.Transaction is { } own)
                await own.CommitAsync(cancellationToken);
        }
        finally
        {
            await db.Trail.ForgetAsync();
        }

        return result;
    }

    public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is TaskForceDbContext { Trail.IsWriting: false } db)
            await db.Trail.ForgetAsync();
    }

    /// <exception cref="InvalidOperationException">Something that the trail tells of is saved without it.</exception>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context is TaskForceDbContext db && AuditChanges.Of(db).Count > 0
            ? throw new InvalidOperationException("Save by SaveChangesAsync: the audit trail is written there.") : result;

    private async Task AppendAsync(TaskForceDbContext db, CancellationToken cancellationToken)
    {
        var notes = db.Trail.Notes.ToList();
        db.Trail.IsWriting = true;
        try
        {
            var head = await TakeHeadAsync(db, notes.Count, cancellationToken);
            var sequence = head.Sequence - notes.Count;
            // The databases keep milliseconds, and the hash is of what they keep.
            var now = clock.GetUtcNow();
            now = now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerMillisecond));
            foreach (var note in notes)
            {
                var row = await RowAsync(db, note, ++sequence, now, head.Hash, cancellationToken);
                db.Add(row);
                head.Hash = row.Hash;
            }

            await db.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            db.Trail.IsWriting = false;
            foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is AuditRow or AuditHead or SubjectKey).ToList())
                entry.State = EntityState.Detached;
        }
    }

    /// <summary>Takes the end of the chain until the transaction ends: the first statement makes the next writer wait.</summary>
    private static async Task<AuditHead> TakeHeadAsync(TaskForceDbContext db, int rows, CancellationToken cancellationToken)
    {
        var head = db.Set<AuditHead>();
        await head.ExecuteUpdateAsync(set => set.SetProperty(h => h.Sequence, h => h.Sequence + rows), cancellationToken);
        return await head.SingleAsync(cancellationToken);
    }

    private async Task<AuditRow> RowAsync(TaskForceDbContext db, AuditNote note, long sequence, DateTimeOffset now, byte[] previous, CancellationToken cancellationToken)
    {
        var by = note.By ?? AuditPerson.Of(db.Viewer.Actor);
        var subject = note.Content is null ? null : SubjectKeys.SubjectOf(note.Request, note.Account);
        var row = new AuditRow
        {
            Sequence = sequence, At = now, Kind = note.Kind, User = by.User, Country = by.Country, Authority = by.Authority, Request = note.Request,
            Account = note.Account, Shared = note.Shared, Action = note.Action, Subject = subject, Previous = previous, Hash = [],
            Values = subject is null ? null : await keys.EncryptAsync(db, subject, sequence, note.Content!, cancellationToken),
        };
        row.Hash = AuditHash.Of(row);
        return row;
    }
}
