using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Limits;

/// <summary>
/// Moves limits whose last day a decree has made a public holiday (Regulation 1182/71, Art. 3(4)). The application's own;
/// answers how many requests it changed.
/// </summary>
[Requires(Capability.Housekeeping)]
public sealed record FollowDecrees : ICommand<int>;

internal sealed class FollowDecreesHandler(TaskForceDbContext db, TimeProvider clock) : ICommandHandler<FollowDecrees, int>
{
    private const int AtOnce = 50;

    public async Task<int> Handle(FollowDecrees command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // A clock is nobody's in particular: whoever looks, every request is kept. A limit that has ended is not opened again.
        var due = await db.Set<Clock>().BeyondTheViewer()
            .Where(c => c.State == ClockState.Running && c.DoneAt == null && !c.Superseded && !c.Lapsed && c.EndsAt >= now
                && c.Unit != PeriodUnit.Hours && c.Unit != PeriodUnit.Date
                && db.Set<DecreedHoliday>().Any(h => h.Country == c.Calendar && h.Date == c.LastDay))
            .OrderBy(c => c.EndsAt).Select(c => c.RequestId).Take(AtOnce).ToListAsync(cancellationToken);
        if (due.Count == 0)
            return 0;
        var ids = due.Distinct().ToList();
        var moving = db.Requests.BeyondTheViewer().Where(o => ids.Contains(o.Id));
        await moving.TakeAsync(cancellationToken);
        var requests = await moving.WholeAsync(cancellationToken);

        return requests.Count(request => request.FollowCalendar(now));
    }
}
