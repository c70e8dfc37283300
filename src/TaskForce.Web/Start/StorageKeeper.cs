using MediatR;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Storage;

namespace TaskForce.Web.Start;

/// <summary>
/// Once an hour removes from the store of files what no row tells of, and reads back against their hashes the files that were not read back
/// for thirty days. With two instances both may read the same file, which does no harm.
/// </summary>
internal sealed partial class StorageKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<StorageKeeper> logger) : BackgroundService
{
    /// <summary>How long after it was read back a file is read back again.</summary>
    internal static readonly TimeSpan Between = TimeSpan.FromDays(30);

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await KeepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The store or the database is away: the next hour comes.
                Failed(e.GetType().Name);
            }
        }
    }

    /// <summary>One round.</summary>
    internal async Task KeepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new DropLeftUploads(), cancellationToken);
        if (await scope.ServiceProvider.GetRequiredService<FileSweeper>().SweepAsync(cancellationToken) is > 0 and var swept)
            Swept(swept);
        await foreach (var file in scope.ServiceProvider.GetRequiredService<FileChecker>().CheckAsync(clock.GetUtcNow() - Between, cancellationToken))
        {
            if (!file.IsWhole)
                Damaged(file.File);
        }
    }

    [LoggerMessage(LogLevel.Information, "Removed {Count} files that no row tells of")]
    private partial void Swept(int count);

    [LoggerMessage(LogLevel.Error, "The stored file {File} is damaged")]
    private partial void Damaged(Guid file);

    [LoggerMessage(LogLevel.Warning, "The store of files could not be kept now: {Failure}")]
    private partial void Failed(string failure);
}
