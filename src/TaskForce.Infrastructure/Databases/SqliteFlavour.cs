using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;

namespace TaskForce.Infrastructure.Databases;

/// <summary>SQLite: a file beside the application.</summary>
public sealed class SqliteFlavour : DatabaseFlavour
{
    /// <inheritdoc/>
    public override string Name => "Sqlite";

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly("TaskForce.Migrations.Sqlite").CommandTimeout(30))
            .AddInterceptors(new Overwriting());

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbUpdateException failure) =>
        // SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };

    /// <inheritdoc/>
    public override Task AfterErasureAsync(TaskForceDbContext db, CancellationToken cancellationToken) =>
        // Waits for readers as long as any statement does; where one stays, the next erasure or the next checkpoint does it.
        db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);

    /// <inheritdoc/>
    public override async Task BeforeMigrationAsync(TaskForceDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
            // EF Core waits for ever on the lock row of a process that was killed; nothing else migrates this file.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc/>
    public override async Task ProtectAuditAsync(TaskForceDbContext db, CancellationToken cancellationToken)
    {
        foreach (var table in AuditTables)
        {
            foreach (var verb in new[] { "UPDATE", "DELETE" })
            {
#pragma warning disable EF1002 // The names are ours.
                await db.Database.ExecuteSqlRawAsync(
                    $"CREATE TRIGGER IF NOT EXISTS \"{table}_no_{verb}\" BEFORE {verb} ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'The audit trail is only added to.'); END", cancellationToken);
#pragma warning restore EF1002
            }
        }
    }
}
