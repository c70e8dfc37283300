using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Notifications;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Limits;

/// <summary>
/// Reminds those who must act of the limits that come near (reference §2.6, point 7). The application's own; answers how many requests
/// it looked at.
/// </summary>
[Requires(Capability.Housekeeping)]
public sealed record SendReminders : ICommand<int>;

internal sealed class SendRemindersHandler(TaskForceDbContext db, Announcements announcements, TimeProvider clock) : ICommandHandler<SendReminders, int>
{
    private const int AtOnce = 50;

    public async Task<int> Handle(SendReminders command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // A clock is nobody's in particular: whoever looks, everybody is reminded.
        var due = await db.Set<Clock>().BeyondTheViewer()
            .Where(c => c.State == ClockState.Running && !c.IsTarget && (c.NextReminderAt == null || c.NextReminderAt <= now))
            .OrderBy(c => c.NextReminderAt).Select(c => c.RequestId).Take(AtOnce).ToListAsync(cancellationToken);
        if (due.Count == 0)
            return 0;
        var ids = due.Distinct().ToList();
        var near = db.Requests.BeyondTheViewer().Where(o => ids.Contains(o.Id));
        await near.TakeAsync(cancellationToken);
        var requests = await near.WholeAsync(cancellationToken);

        await announcements.RemindAsync(db, [.. requests.Select(r => (r, r.Remind(now)))], cancellationToken);
        return requests.Count;
    }
}
