using Microsoft.Data.Sqlite;
using TaskForce.Application.Storage;
using TaskForce.Infrastructure.Databases;
using TaskForce.Infrastructure.Storage;

namespace TaskForce.Web.Start;

/// <summary>Chooses by configuration where files lie and which keys open them (docs/operations.md).</summary>
internal static class StorageSettings
{
    /// <summary>Adds the store, its keys and its limits. What is wrong with them is told by whoever asks for them first: the checks of the start.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) => services
        .AddSingleton(_ => KeysOf(configuration))
        .AddSingleton(_ => LimitsOf(configuration))
        .AddSingleton<IObjectStore>(_ => configuration["Storage:S3:Bucket"] is { Length: > 0 } bucket
            ? new S3Store(S3Of(configuration, bucket)) : new FolderStore(FolderOf(configuration, environment)));

    /// <summary>What is wrong with the settings, and with what lies behind them. The database is up to date by then.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IServiceProvider services, IHostEnvironment environment, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        try
        {
            var check = services.GetRequiredService<StorageKeyCheck>();
            reasons.AddRange((await check.UnfitAsync(cancellationToken)).Select(id =>
                $"Storage:Keys: the key '{id}' that wrapped the keys of files in this database is missing, or is another one under that name. Without it they cannot be read."));
            if (reasons.Count == 0)
                await services.GetRequiredService<IObjectStore>().PrepareAsync(await check.HoldsFilesAsync(cancellationToken), cancellationToken);
        }
        catch (StorageException e)
        {
            var store = services.GetRequiredService<IConfiguration>();
            reasons.Add(store["Storage:S3:Bucket"] is { Length: > 0 } bucket
                ? $"Storage:S3: the bucket '{bucket}' does not answer as it should: {e.InnerException?.Message}"
                : $"Storage:Folder: {FolderOf(store, environment)} cannot be used ({e.Fault}): {e.InnerException?.Message}");
        }

        return reasons;
    }

    /// <summary>What is wrong with the settings themselves.</summary>
    public static IEnumerable<string> FaultsOfSettings(IServiceProvider services, IHostEnvironment environment)
    {
        foreach (var read in new Action[] { () => services.GetRequiredService<MasterKeys>(), () => services.GetRequiredService<StorageLimits>(), () => services.GetRequiredService<IObjectStore>() })
        {
            if (FaultOf(read) is { } fault)
                yield return fault;
        }

        if (!environment.IsDevelopment() && FaultOf(() => services.GetRequiredService<MasterKeys>()) is null && services.GetRequiredService<MasterKeys>().HoldsOfDevelopment)
            yield return "Storage:Keys is missing, or holds the public key of Development: outside Development files are encrypted with a key of your own (docs/operations.md).";
    }

    private static string? FaultOf(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    private static MasterKeys KeysOf(IConfiguration configuration)
    {
        try
        {
            var keys = configuration.GetSection("Storage:Keys").GetChildren()
                .Select(k => new MasterKey(k["Id"] ?? "", Convert.FromBase64String(k["Key"] ?? ""))).ToList();
            return new MasterKeys(keys.Count > 0 ? keys : [MasterKeys.OfDevelopment]);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new InvalidOperationException($"Storage:Keys: {(e is FormatException ? "a key is not written in Base64" : e.Message)}.", e);
        }
    }

    private static StorageLimits LimitsOf(IConfiguration configuration) => configuration["Storage:LargestFile"] is not { Length: > 0 } bytes ? new StorageLimits(StorageLimits.UsualLargestFile)
        : long.TryParse(bytes, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var largest) && largest is > 0 and <= MostBytes ? new StorageLimits(largest)
        : throw new InvalidOperationException($"Storage:LargestFile is '{bytes}'; it is a number of bytes, {MostBytes} at most.");

    // 10,000 segments: their names keep their order.
    private const long MostBytes = 9_999L * FileVault.SegmentLength;

    private static S3Settings S3Of(IConfiguration configuration, string bucket)
    {
        string Of(string name) => configuration[$"Storage:S3:{name}"] is { Length: > 0 } value ? value
            : throw new InvalidOperationException($"Storage:S3:{name} is missing: Storage:S3:Bucket is given.");
        return new S3Settings(bucket, configuration["Storage:S3:Endpoint"] is { Length: > 0 } endpoint ? endpoint : null, Of("Region"), Of("AccessKey"), Of("SecretKey"));
    }

    /// <summary>The folder that is configured; otherwise one beside the SQLite file, or beside the application.</summary>
    private static string FolderOf(IConfiguration configuration, IHostEnvironment environment) =>
        configuration["Storage:Folder"] is { Length: > 0 } folder ? folder
        : Database.FlavourOf(configuration) is SqliteFlavour ? Path.ChangeExtension(new SqliteConnectionStringBuilder(Database.ConnectionOf(configuration, environment)).DataSource, null) + "-files"
        : Path.Combine(environment.ContentRootPath, "taskforce-files");
}
