using MediatR;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Limits;

namespace TaskForce.Web.Start;

/// <summary>
/// Looks once a minute whether a limit has ended, and before that whether a decree has added a public holiday. Pages show a
/// limit as late by themselves; this leaves it on record. With two instances the second finds the order changed and leaves it.
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
                await PublishDecreesAsync(stoppingToken);
                while (await DoAsync(new FollowDecrees(), stoppingToken) > 0)
                    await Task.Yield();
                while (await DoAsync(new RecordMissedLimits(), stoppingToken) > 0)
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

    private async Task PublishDecreesAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DecreedDays>().PublishAsync(cancellationToken);
    }

    private async Task<int> DoAsync(ICommand<int> command, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Limits could not be kept now: {Failure}")]
    private partial void Failed(string failure);
}
