using MediatR;
using TaskForce.Application.Requests.Limits;

namespace TaskForce.Web.Start;

/// <summary>
/// Looks once a minute whether a limit has ended. Pages show a limit as late by themselves; this leaves it on record. With
/// two instances the second finds the order changed and leaves it.
/// </summary>
internal sealed partial class ClockKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClockKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                while (await KeepAsync(stoppingToken) > 0)
                    await Task.Yield();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database is away or another instance was faster: the next minute comes.
                Failed(e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> KeepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RecordMissedLimits(), cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Missed limits could not be recorded now: {Failure}")]
    private partial void Failed(string failure);
}
