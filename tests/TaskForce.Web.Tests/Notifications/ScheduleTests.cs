using Microsoft.Extensions.DependencyInjection;
using Quartz;
using TaskForce.Application.Notifications;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Notifications;

/// <summary>What is done at hours of the day.</summary>
public sealed class ScheduleTests
{
    private static readonly Dictionary<string, string> Mail = new()
    {
        ["Mail:Host"] = "mail.justice.example", ["Mail:From"] = "taskforce@justice.example", ["Mail:Home"] = "https://taskforce.example/",
    };

    [Fact]
    public async Task The_digest_is_prepared_on_the_hour_in_the_legal_time_of_both_States()
    {
        await using var house = new WebHouse(settings: Mail);
        house.Clock.Pass(TimeSpan.FromMinutes(30));
        var scheduler = await SchedulerOfAsync(house);
        var trigger = (await scheduler.GetTrigger(new TriggerKey(nameof(PrepareDigests))))!;

        // It is half past nine; at seven no instance was there.
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), trigger.NextFireTimeUtc);
        // 7:00 in Paris and Brussels, in winter; not at night.
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 6, 0, 0, TimeSpan.Zero), trigger.GetFireTimeAfter(new DateTimeOffset(2026, 11, 24, 21, 30, 0, TimeSpan.Zero)));

        Assert.Equal("0", house.Query("SELECT CAST(COUNT(*) AS TEXT) FROM OutgoingMails").Single());
        await RunAsync(scheduler, trigger.JobKey);
        Assert.NotEqual("0", house.Query("SELECT CAST(COUNT(*) AS TEXT) FROM OutgoingMails WHERE DigestOf = '2026-11-24'").Single());
    }

    private static async Task<IScheduler> SchedulerOfAsync(WebHouse house)
    {
        house.CreateClient().Dispose();
        return (await house.Services.GetRequiredService<ISchedulerFactory>().GetScheduler())!;
    }

    private static async Task RunAsync(IScheduler scheduler, JobKey job)
    {
        var ended = new Ended();
        scheduler.ListenerManager.AddJobListener(ended, []);
        await scheduler.TriggerJob(job);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Says when a job has ended.</summary>
    private sealed class Ended : IJobListener
    {
        private readonly TaskCompletionSource source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => nameof(Ended);

        public Task Task => source.Task;

        public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            source.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }
}
