using MediatR;
using TaskForce.Application.Accounts;
using TaskForce.Application.Coordination;
using TaskForce.Application.Data;
using TaskForce.Application.Requests.Retention;

namespace TaskForce.Web.Start;

/// <summary>
/// Erases once an hour what has come to the end of its time: requests that both States let go, accounts of people who left,
/// applications for access. Each request and each account in a transaction of its own; with two instances the second finds
/// nothing left to do.
/// </summary>
internal sealed partial class RetentionKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await TryAsync(KeepAsync, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        var erased = 0;
        foreach (var request in await SendAsync(new GetErasable(), cancellationToken))
            await TryAsync(async stop => erased += await SendAsync(new EraseRequest(request), stop) ? 1 : 0, cancellationToken);
        foreach (var account in await SendAsync(new GetErasableAccounts(), cancellationToken))
            await TryAsync(async stop => erased += await SendAsync(new EraseAccount(account), stop) ? 1 : 0, cancellationToken);
        while (await SendAsync(new ForgetApplications(), cancellationToken) is > 0 and var gone)
            erased += gone;
        while (await SendAsync(new ForgetCoordination(), cancellationToken) is > 0 and var forgotten)
            erased += forgotten;
        await SendAsync(new DropLeftovers(), cancellationToken);
        if (erased == 0)
            return;
        Erased(erased);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TaskForceDbContext>();
        await db.Flavour.AfterErasureAsync(db, cancellationToken);
    }

    // What cannot be erased now stays for the next hour and holds up nothing else.
    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(e.GetType().Name);
        }
    }

    private async Task<T> SendAsync<T>(IRequest<T> useCase, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(useCase, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Erased {Count} records at the end of their time")]
    private partial void Erased(int count);

    [LoggerMessage(LogLevel.Error, "A record at the end of its time could not be erased now: {Failure}")]
    private partial void Failed(string failure);
}
