using MediatR;
using TaskForce.Application.Audit;

namespace TaskForce.Web.Start;

/// <summary>
/// Signs the audit trail once a day, soon after midnight UTC, and puts the digest into the configured folder
/// (<c>Audit:DigestFolder</c>), from where it is carried elsewhere. With two instances the second finds it signed.
/// </summary>
internal sealed partial class AuditKeeper(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<AuditKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await KeepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database or the folder is away, or another instance was faster: the next round comes.
                Failed(e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One round.</summary>
    internal async Task KeepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SignDigests(), cancellationToken);
        if (configuration["Audit:DigestFolder"] is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (var digest in await scope.ServiceProvider.GetRequiredService<AuditVerifier>().DigestsAsync(cancellationToken))
        {
            var file = Path.Combine(folder, DigestFile.NameOf(digest));
            if (!File.Exists(file))
                await File.WriteAllTextAsync(file, DigestFile.TextOf(digest), cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The audit trail could not be signed now: {Failure}")]
    private partial void Failed(string failure);
}
