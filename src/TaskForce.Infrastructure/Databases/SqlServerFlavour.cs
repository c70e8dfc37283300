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
    public override Task BeforeMigrationAsync(TaskForceDbContext db, CancellationToken cancellationToken) => Task.CompletedTask;
}
