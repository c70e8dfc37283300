using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Case;

/// <summary>
/// Notes that the viewer has a case file open, and has thereby read what there was to be told of it. Answers which colleagues of the same
/// authority have it open too.
/// </summary>
[Requires(Capability.ReadRequests)]
public sealed record NoteOpening(RequestId Id) : ICommand<IReadOnlyList<string>>;

/// <summary>Somebody has a case file open.</summary>
public sealed class CaseOpening
{
    /// <summary>How long after the last look it counts as open.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>The request.</summary>
    public required RequestId RequestId { get; init; }

    /// <summary>Who.</summary>
    public required long User { get; init; }

    /// <summary>When it was last looked at.</summary>
    public DateTimeOffset SeenAt { get; set; }
}

internal sealed class NoteOpeningHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : ICommandHandler<NoteOpening, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(NoteOpening command, CancellationToken cancellationToken)
    {
        var actor = viewer.AsActor();
        var me = actor.User.Value;
        var now = clock.GetUtcNow();
        var since = now - CaseOpening.Window;
        if (!await db.Requests.AnyAsync(o => o.Id == command.Id, cancellationToken))
            throw new NotFoundException();
        var openings = db.Set<CaseOpening>().Where(o => o.RequestId == command.Id);
        await openings.Where(o => o.SeenAt < since).ExecuteDeleteAsync(cancellationToken);
        if (await openings.Where(o => o.User == me).ExecuteUpdateAsync(set => set.SetProperty(o => o.SeenAt, now), cancellationToken) == 0)
            db.Add(new CaseOpening { RequestId = command.Id, User = me, SeenAt = now });
        await db.Notifications.Where(n => n.RequestId == command.Id && n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), cancellationToken);
        return await openings.Where(o => o.User != me)
            .Join(db.Users, o => o.User, u => u.Id, (o, u) => u)
            .Where(u => u.Authority == actor.Authority).OrderBy(u => u.DisplayName).Select(u => u.DisplayName).ToListAsync(cancellationToken);
    }
}
