using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Seed;

/// <summary>Brings the database up to date before the first page: migrations, then reference data that is not there yet.</summary>
public sealed partial class DatabasePreparation(
    TaskForceDbContext db, IEnumerable<IDemonstration> demonstration, ILogger<DatabasePreparation> logger)
{
    /// <summary>Does what is pending; nothing where nothing is.</summary>
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
        await SeedAuthoritiesAsync(cancellationToken);
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

    private async Task SeedAuthoritiesAsync(CancellationToken cancellationToken)
    {
        var known = await db.Authorities.Select(a => a.Code).ToListAsync(cancellationToken);
        var missing = AuthoritySeed.Read().Where(a => !known.Contains(new AuthorityCode(a.Code))).ToList();
        db.Authorities.AddRange(missing.Select(a => new Authority
        {
            Code = new AuthorityCode(a.Code), Country = a.Country, Kind = a.Kind, Names = a.Names, ShortNames = a.ShortNames,
            Seat = a.Seat, Languages = a.Languages, TimeZone = a.TimeZone, Border = a.Border, ToConfirm = a.Note?.Fr,
            Parent = a.Parent is { } parent ? new AuthorityCode(parent) : null,
        }));
        if (missing.Count > 0)
            await db.SaveChangesAsync(cancellationToken);
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
