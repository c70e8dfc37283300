using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Notifications;

/// <summary>Marks a notification of the viewer as read.</summary>
/// <param name="Id">The notification; somebody else's is not there, and nothing happens.</param>
/// <param name="AndEarlier">Those before it too: what came while the list was being read stays unread.</param>
[Requires(Capability.ReadRequests)]
public sealed record MarkRead(long Id, bool AndEarlier = false) : ICommand<Unit>;

internal sealed class MarkReadHandler(TaskForceDbContext db, TimeProvider clock) : ICommandHandler<MarkRead, Unit>
{
    public async Task<Unit> Handle(MarkRead command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Notifications.Where(n => n.ReadAt == null && (n.Id == command.Id || (command.AndEarlier && n.Id < command.Id)))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), cancellationToken);
        return Unit.Value;
    }
}
