using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Limits;

/// <summary>Marks limits that have ended without the act they ask for (T48). The application's own; answers how many requests it marked.</summary>
[Requires(Capability.Housekeeping)]
public sealed record RecordMissedLimits : ICommand<int>;

internal sealed class RecordMissedLimitsHandler(TaskForceDbContext db, TimeProvider clock) : ICommandHandler<RecordMissedLimits, int>
{
    private const int AtOnce = 50;

    public async Task<int> Handle(RecordMissedLimits command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // A clock is nobody's in particular: whoever looks, every request is kept.
        var due = await db.Set<Clock>().BeyondTheViewer()
            .Where(c => c.State == ClockState.Running && !c.IsTarget && c.EndsAt < now)
            .OrderBy(c => c.EndsAt).Select(c => c.RequestId).Take(AtOnce).ToListAsync(cancellationToken);
        var ids = due.Distinct().ToList();
        var late = db.Requests.BeyondTheViewer().Where(o => ids.Contains(o.Id));
        await late.TakeAsync(cancellationToken);
        var requests = await late.WholeAsync(cancellationToken);

        return requests.Count(request => request.MissLimits(now));
    }
}
