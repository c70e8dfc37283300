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

    /// <summary>Clears what a killed migration left behind.</summary>
    public abstract Task BeforeMigrationAsync(TaskForceDbContext db, CancellationToken cancellationToken);
}
