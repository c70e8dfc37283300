using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;

namespace TaskForce.Infrastructure.Databases;

/// <summary>SQL Server, for production.</summary>
/// <param name="largestBatch">Most statements sent at once; null leaves it to the provider. Set to 1 where MERGE is not to be had.</param>
/// <param name="applicationUser">The database user of the application where another one migrates: it is granted what it needs, and of the audit trail to read and to add only.</param>
public sealed class SqlServerFlavour(int? largestBatch = null, string? applicationUser = null) : DatabaseFlavour
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
    /// Triggers, for whoever may write the tables at all; and where the application has a user of its own, grants: everything
    /// on every table, but on the audit trail to read and to add only. Whoever runs this is the user that migrates.
    /// </summary>
    public override async Task ProtectAuditAsync(TaskForceDbContext db, CancellationToken cancellationToken)
    {
#pragma warning disable EF1002 // Names of tables are the model's; the user is quoted.
        foreach (var table in AuditTables)
        {
            if (await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM sys.triggers WHERE name = '{table}_only_added_to'").SingleAsync(cancellationToken) == 0)
                await db.Database.ExecuteSqlRawAsync(
                    $"CREATE TRIGGER [{table}_only_added_to] ON [{table}] INSTEAD OF UPDATE, DELETE AS THROW 51000, 'The audit trail is only added to.', 1", cancellationToken);
        }

        if (applicationUser is not { Length: > 0 })
            return;
        var user = $"[{applicationUser.Replace("]", "]]", StringComparison.Ordinal)}]";
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal))
            await db.Database.ExecuteSqlRawAsync($"GRANT {(AuditTables.Contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE")} ON [{table}] TO {user}", cancellationToken);
#pragma warning restore EF1002
    }
}
