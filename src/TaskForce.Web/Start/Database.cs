using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Infrastructure.Databases;
using TaskForce.Web.Security;

namespace TaskForce.Web.Start;

/// <summary>Chooses the database by configuration, and brings it up to date before the first page.</summary>
internal static class Database
{
    public static DatabaseFlavour FlavourOf(IConfiguration configuration) => configuration["Database:Provider"] switch
    {
        null or "" or "Sqlite" => new SqliteFlavour(),
        "SqlServer" => new SqlServerFlavour(configuration.GetValue<int?>("Database:LargestBatch"), configuration["Database:ApplicationUser"]),
        var other => throw new InvalidOperationException($"Database:Provider is '{other}'; it can be Sqlite or SqlServer."),
    };

    public static string ConnectionOf(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetConnectionString("TaskForce") is { Length: > 0 } connection ? connection
        : FlavourOf(configuration) is SqliteFlavour ? $"Data Source={Path.Combine(environment.ContentRootPath, "taskforce.db")}"
        : throw new InvalidOperationException("ConnectionStrings:TaskForce is missing: SQL Server needs one.");

    /// <summary>Migrates where something is pending, fills in the reference data, and reads the public holidays by decree. A start that is refused changes nothing.</summary>
    /// <exception cref="StartRefusedException">Something is not in order outside Development; every reason is named.</exception>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var environment = services.GetRequiredService<IHostEnvironment>();
        var certificates = services.GetRequiredService<KeyCertificates>();
        var reasons = StartChecks.OfSettings(services, environment, certificates).ToList();
        // Where the login of the application may not change the schema, another one does, in this scope alone.
        if (services.GetRequiredService<IConfiguration>().GetConnectionString("Migrations") is { Length: > 0 } owner)
            scope.ServiceProvider.GetRequiredService<TaskForceDbContext>().Database.SetConnectionString(owner);
        if (reasons.Count == 0)
        {
            try
            {
                await scope.ServiceProvider.GetRequiredService<Application.Seed.DatabasePreparation>().RunAsync(CancellationToken.None);
            }
            catch (Application.Seed.Reference.ReferenceDataException wrong)
            {
                throw new StartRefusedException(wrong.Mistakes);
            }
        }

        reasons.AddRange(await StartChecks.OfDatabaseAsync(scope.ServiceProvider.GetRequiredService<TaskForceDbContext>(), environment, certificates));
        // Last, because it may make a folder: a start that is refused changes nothing.
        if (reasons.Count == 0)
            reasons.AddRange(await StorageSettings.FaultsAsync(scope.ServiceProvider, environment, CancellationToken.None));
        if (reasons.Count > 0)
            throw new StartRefusedException(reasons);
        await scope.ServiceProvider.GetRequiredService<Application.Organisations.DecreedDays>().PublishAsync(CancellationToken.None);
    }
}
