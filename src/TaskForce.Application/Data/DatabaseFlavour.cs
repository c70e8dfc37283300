using Microsoft.EntityFrameworkCore;

namespace TaskForce.Application.Data;

/// <summary>What differs between SQLite and SQL Server. One class for each of them.</summary>
public abstract class DatabaseFlavour
{
    /// <summary>Name in the configuration (<c>Database:Provider</c>).</summary>
    public abstract string Name { get; }

    /// <summary>Chooses the provider, its connection and its migrations.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>Whether a save failed because a unique key was taken.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException failure);

    /// <summary>Takes what was erased out of the log that the database writes beside its file, where that is the application's to do.</summary>
    public abstract Task AfterErasureAsync(TaskForceDbContext db, CancellationToken cancellationToken);

    /// <summary>Clears what a killed migration left behind.</summary>
    public abstract Task BeforeMigrationAsync(TaskForceDbContext db, CancellationToken cancellationToken);

    /// <summary>Makes the database itself refuse to alter or delete what stands in the audit trail; done after every migration, because a table that was rebuilt has lost it.</summary>
    /// <exception cref="InvalidOperationException">The database does not refuse it.</exception>
    public abstract Task ProtectAuditAsync(TaskForceDbContext db, CancellationToken cancellationToken);

    /// <summary>The tables of the trail.</summary>
    protected static IReadOnlyList<string> AuditTables { get; } = ["AuditRows", "AuditDigests"];
}
