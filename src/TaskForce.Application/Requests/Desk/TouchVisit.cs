using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Requests.Desk;

/// <summary>Notes that the viewer is here: what came since the visit before is new. A visit lasts until four quiet hours have passed.</summary>
[Requires(Capability.UseApplication)]
public sealed record TouchVisit : ICommand<Unit>;

internal sealed class TouchVisitHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : ICommandHandler<TouchVisit, Unit>
{
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(4);

    public async Task<Unit> Handle(TouchVisit command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = viewer.AsActor().User.Value;
        var account = await db.Users.SingleAsync(u => u.Id == id, cancellationToken);
        if (account.VisitAt is null || now - account.VisitAt > Quiet)
            account.PreviousVisitAt = account.VisitAt;
        account.VisitAt = now;
        return Unit.Value;
    }
}
