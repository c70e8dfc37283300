using MediatR;
using Quartz;
using TaskForce.Application.Notifications;
using TaskForce.Application.Requests.Limits;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;

namespace TaskForce.Web.Start;

/// <summary>
/// What is done at hours of the day, in the legal time of both States. Each instance has the same schedule in memory: what is done twice
/// finds itself done, so that none waits for another.
/// </summary>
internal static class Schedule
{
    public static IServiceCollection AddSchedule(this IServiceCollection services) => services
        .AddQuartz(static quartz => quartz
            // A limit in hours may come near at any minute.
            .ScheduleJob<Job<SendReminders>>(static trigger => trigger.WithIdentity(nameof(SendReminders)).WithCronSchedule("30 * * * * ?", NotAfterwards))
            // At seven; the hours after it are for an instance that was not there.
            .ScheduleJob<Job<PrepareDigests>>(static trigger => trigger.WithIdentity(nameof(PrepareDigests))
                .WithCronSchedule("0 0 7-22 * * ?", static cron => NotAfterwards(cron.InTimeZone(HolidayCalendar.Of(CountryCode.FR).Zone)))))
        .AddQuartzHostedService(static options => options.WaitForJobsToComplete = true);

    // What a sleeping machine missed is not made up for one by one: the next time does it all.
    private static void NotAfterwards(CronScheduleBuilder cron) => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing);
}

/// <summary>Sends a use case of the application's own until it finds nothing more to do, each time in a scope of its own.</summary>
[DisallowConcurrentExecution]
internal sealed partial class Job<T>(IServiceScopeFactory scopes, ILogger<Job<T>> logger) : IJob where T : IRequest<int>, new()
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            while (await SendAsync(cancellationToken) > 0)
                await Task.Yield();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database is away or another instance was faster: the next time comes.
            Failed(typeof(T).Name, e.GetType().Name);
        }
    }

    private async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new T(), cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "{Job} could not be done now: {Failure}")]
    private partial void Failed(string job, string failure);
}
