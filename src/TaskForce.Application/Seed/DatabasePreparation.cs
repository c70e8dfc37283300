using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Seed.Reference;

namespace TaskForce.Application.Seed;

/// <summary>Brings the database up to date before the first page: migrations, then reference data of which there is a new version.</summary>
public sealed partial class DatabasePreparation(
    TaskForceDbContext db, IEnumerable<IDemonstration> demonstration, TimeProvider clock, ILogger<DatabasePreparation> logger)
{
    /// <summary>Does what is pending; nothing where nothing is.</summary>
    /// <exception cref="ReferenceDataException">The files of reference data hold mistakes.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Only where something is pending: a process killed during a migration leaves EF Core's lock row behind on SQLite.
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            Migrating(pending.Count, db.Flavour.Name);
            await db.Flavour.BeforeMigrationAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }

        await db.Flavour.ProtectAuditAsync(db, cancellationToken);
        await BeginAuditAsync(cancellationToken);
        await new ReferenceLoad(db, clock, logger).RunAsync(ReferenceFile.Embedded(), cancellationToken);
        foreach (var story in demonstration)
            await story.TellAsync(cancellationToken);
    }

    private async Task BeginAuditAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<AuditHead>().AnyAsync(cancellationToken))
            return;
        db.Add(new AuditHead { Sequence = 0, Hash = AuditHash.Beginning });
        await db.SaveChangesAsync(cancellationToken);
        // The trail reads it anew each time: it is others' too.
        db.ChangeTracker.Clear();
    }

    [LoggerMessage(LogLevel.Information, "Applying {Count} migrations to {Database}")]
    private partial void Migrating(int count, string database);
}

/// <summary>A demonstration that is told once, in Development only.</summary>
public interface IDemonstration
{
    /// <summary>Fills an empty database; does nothing where there is something already.</summary>
    Task TellAsync(CancellationToken cancellationToken);
}
