using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Case;

/// <summary>What happened to a request since somebody looked at it.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetChangesSince(RequestId Id, int Version) : IQuery<IReadOnlyList<ChangeSince>>;

/// <summary>One change. The person is named inside the viewer's own authority only.</summary>
public sealed record ChangeSince(OrderAct Act, AuthorityName? Authority, string? Person, DateTimeOffset RecordedAt, AssistanceAct? Step = null);

internal sealed class GetChangesSinceHandler(TaskForceDbContext db, IViewer viewer) : IQueryHandler<GetChangesSince, IReadOnlyList<ChangeSince>>
{
    public async Task<IReadOnlyList<ChangeSince>> Handle(GetChangesSince query, CancellationToken cancellationToken)
    {
        var events = await db.Set<RequestEvent>().AsNoTracking()
            .Where(e => e.RequestId == query.Id && e.RequestVersion > query.Version).OrderBy(e => e.Number)
            .Select(e => new { e.Act, e.Step, e.Authority, e.User, e.RecordedAt }).Take(50).ToListAsync(cancellationToken);
        var codes = events.Select(e => e.Authority).Distinct().ToList();
        var names = await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code))
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames)).ToDictionaryAsync(a => a.Code, cancellationToken);
        var users = events.Select(e => e.User.Value).Distinct().ToList();
        var own = viewer.AsActor().Authority;
        var colleagues = await db.Users.AsNoTracking().Where(u => users.Contains(u.Id) && u.Authority == own && u.DisplayName != "")
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return
        [
            .. events.Select(e => new ChangeSince(
                e.Act, e.Authority is { } a ? names.GetValueOrDefault(a) : null, colleagues.GetValueOrDefault(e.User.Value), e.RecordedAt, e.Step)),
        ];
    }
}
