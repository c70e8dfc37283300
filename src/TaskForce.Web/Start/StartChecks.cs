using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Web.Security;

namespace TaskForce.Web.Start;

/// <summary>The application does not start, and says every reason at once.</summary>
internal sealed class StartRefusedException(IReadOnlyList<string> reasons)
    : InvalidOperationException("TaskForce does not start:" + string.Concat(reasons.Select(r => Environment.NewLine + "- " + r)))
{
    /// <summary>Where this ends the process: the reasons on the error output without the inside of the application, and exit code 1.</summary>
    public static void ExitPlainly(object sender, UnhandledExceptionEventArgs ended)
    {
        if (ended.ExceptionObject is not StartRefusedException refusal)
            return;
        Console.Error.WriteLine(refusal.Message);
        Environment.Exit(1);
    }
}

/// <summary>What has to be in order before the application serves anybody outside Development.</summary>
internal static class StartChecks
{
    /// <summary>What is wrong with the settings. A fault in a key that is named counts in Development too.</summary>
    public static IEnumerable<string> OfSettings(IServiceProvider services, IHostEnvironment environment, KeyCertificates certificates)
    {
        foreach (var fault in certificates.Faults)
            yield return fault;
        if (FaultOfAudit(services, environment) is { } audit)
            yield return audit;
        foreach (var fault in StorageSettings.FaultsOfSettings(services, environment))
            yield return fault;
        if (MailSettings.FaultOf(services.GetRequiredService<IConfiguration>()) is { } mail)
            yield return mail;
        if (environment.IsDevelopment())
            yield break;
        if (certificates.Current is null && certificates.Faults.Count == 0)
            yield return "Keys:Certificate is missing: the keys that protect sessions and secrets would lie in the database in the clear.";
        var hosts = (services.GetRequiredService<IConfiguration>()["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (hosts.Length == 0 || hosts.Contains("*", StringComparer.Ordinal))
            yield return "AllowedHosts is missing or *: it names the hosts under which people reach the application, separated by semicolons.";
    }

    private static string? FaultOfAudit(IServiceProvider services, IHostEnvironment environment)
    {
        try
        {
            return services.GetRequiredService<DigestKeys>().IsOfDevelopment && !environment.IsDevelopment()
                ? "Audit:SigningKey is missing: outside Development the audit trail is signed by a key of your own (docs/operations.md)." : null;
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    /// <summary>What stands in the database that is public, unprotected or cannot be opened. A database that is not there or not up to date is not asked.</summary>
    public static async Task<IReadOnlyList<string>> OfDatabaseAsync(TaskForceDbContext db, IHostEnvironment environment, KeyCertificates certificates)
    {
        var reasons = new List<string>();
        if (environment.IsDevelopment() || !await db.Database.CanConnectAsync() || (await db.Database.GetPendingMigrationsAsync()).Any())
            return reasons;
        if (await db.Users.AnyAsync(u => u.IsDemonstration))
            reasons.Add("This database holds accounts of the demonstration, whose password is public.");
        var keys = await db.DataProtectionKeys.AsNoTracking().ToListAsync();
        reasons.AddRange(keys.Where(k => k.Xml?.Contains("<masterKey", StringComparison.Ordinal) == true)
            .Select(k => $"This database holds a key of data protection in the clear ({k.FriendlyName}), as Development makes them: production starts with a database of its own."));
        // What such a key protects would be lost without a word: sessions, and what the audit trail holds.
        reasons.AddRange(keys.Select(k => KeyOpener.SealedBy(k.Xml)).OfType<string>().Distinct().Where(c => certificates.Find(c) is null)
            .Select(c => $"This database holds a key that the certificate {c} sealed: it is neither Keys:Certificate nor one of Keys:OldCertificates."));
        return reasons;
    }
}
