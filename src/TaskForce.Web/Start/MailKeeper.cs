using TaskForce.Application.Notifications;

namespace TaskForce.Web.Start;

/// <summary>
/// Sends a few times a minute what is due. With two instances each takes what the other has not. Without a mail server there is nothing
/// to send.
/// </summary>
internal sealed partial class MailKeeper(IServiceScopeFactory scopes, MailOffice office, TimeProvider clock, ILogger<MailKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!office.IsOpen)
            return;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await DeliverAsync(stoppingToken))
                    await Task.Yield();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database is away: the next round comes.
                Failed(e.GetType().Name);
            }
        }
    }

    private async Task<bool> DeliverAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailDelivery>().DeliverAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "E-mails could not be sent now: {Failure}")]
    private partial void Failed(string failure);
}
