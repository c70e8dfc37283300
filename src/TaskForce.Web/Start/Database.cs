using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Infrastructure.Databases;

namespace TaskForce.Web.Start;

/// <summary>Chooses the database by configuration, and brings it up to date before the first page.</summary>
internal static class Database
{
    public static DatabaseFlavour FlavourOf(IConfiguration configuration) => configuration["Database:Provider"] switch
    {
        null or "" or "Sqlite" => new SqliteFlavour(),
        "SqlServer" => new SqlServerFlavour(configuration.GetValue<int?>("Database:LargestBatch")),
        var other => throw new InvalidOperationException($"Database:Provider is '{other}'; it can be Sqlite or SqlServer."),
    };

    public static string ConnectionOf(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetConnectionString("TaskForce") is { Length: > 0 } connection ? connection
        : FlavourOf(configuration) is SqliteFlavour ? $"Data Source={Path.Combine(environment.ContentRootPath, "taskforce.db")}"
        : throw new InvalidOperationException("ConnectionStrings:TaskForce is missing: SQL Server needs one.");

    /// <summary>Migrates where something is pending, fills in the reference data, and reads the public holidays by decree.</summary>
    /// <exception cref="InvalidOperationException">The key that signs the audit trail is that of development, or accounts of the demonstration stand in a database outside Development: their password is public.</exception>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment() && services.GetRequiredService<DigestKeys>().IsOfDevelopment)
            throw new InvalidOperationException("Audit:SigningKey is missing: outside Development the audit trail is signed by a key of your own (docs/operations.md).");
        await using var scope = services.CreateAsyncScope();
        var preparation = scope.ServiceProvider.GetRequiredService<Application.Seed.DatabasePreparation>();
        await preparation.RunAsync(CancellationToken.None);
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment()
            && await scope.ServiceProvider.GetRequiredService<TaskForceDbContext>().Users.AnyAsync(u => u.IsDemonstration))
            throw new InvalidOperationException("This database holds accounts of the demonstration, whose password is public. Outside Development the application does not start on it.");
        await scope.ServiceProvider.GetRequiredService<Application.Organisations.DecreedDays>().PublishAsync(CancellationToken.None);
    }
}
