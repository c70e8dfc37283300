using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;

namespace TaskForce.Infrastructure.Databases;

/// <summary>SQL Server, for production.</summary>
/// <param name="largestBatch">Most statements sent at once; null leaves it to the provider. Set to 1 where MERGE is not to be had.</param>
public sealed class SqlServerFlavour(int? largestBatch = null) : DatabaseFlavour
{
    /// <inheritdoc/>
    public override string Name => "SqlServer";

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, server =>
        {
            server.MigrationsAssembly("TaskForce.Migrations.SqlServer");
            if (largestBatch is { } size)
                server.MaxBatchSize(size);
        });

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: 2601 or 2627 };

    /// <inheritdoc/>
    public override Task AfterErasureAsync(TaskForceDbContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override Task BeforeMigrationAsync(TaskForceDbContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Triggers, for whoever may write the tables at all. In production the login of the application may only read and add to
    /// them (docs/operations.md); that login makes no triggers, and finds those of the login that migrates.
    /// </summary>
    public override async Task ProtectAuditAsync(TaskForceDbContext db, CancellationToken cancellationToken)
    {
        foreach (var table in AuditTables)
        {
#pragma warning disable EF1002 // The names are ours.
            if (await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM sys.triggers WHERE name = '{table}_only_added_to'").SingleAsync(cancellationToken) == 0)
                await db.Database.ExecuteSqlRawAsync(
                    $"CREATE TRIGGER [{table}_only_added_to] ON [{table}] INSTEAD OF UPDATE, DELETE AS THROW 51000, 'The audit trail is only added to.', 1", cancellationToken);
#pragma warning restore EF1002
        }
    }
}
