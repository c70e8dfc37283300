using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Rights;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Coordination;

/// <summary>The requests of a coordinated case that the viewer sees, at the level at which the viewer sees each.</summary>
[Requires(Capability.ReadCoordination)]
[Consults(AuditKind.Consultation)]
public sealed record GetLinkedRequests(CoordinatedCaseId Id) : IQuery<LinkedRequests>;

/// <summary>The answer.</summary>
/// <param name="Head">Above the page.</param>
/// <param name="Rows">The requests.</param>
/// <param name="Removable">Those that the viewer may take out: the own State has put them there.</param>
public sealed record LinkedRequests(CoordinationHead Head, IReadOnlyList<RegisterRow> Rows, IReadOnlySet<RequestId> Removable);

internal sealed class GetLinkedRequestsHandler(TaskForceDbContext db, CoordinationLoader loader, RegisterRows register, IViewer viewer) : IQueryHandler<GetLinkedRequests, LinkedRequests>
{
    public const int Most = 200;

    public async Task<LinkedRequests> Handle(GetLinkedRequests query, CancellationToken cancellationToken)
    {
        var head = await loader.MemberHeadAsync(query.Id, cancellationToken);
        var links = await db.Set<LinkedRequest>().AsNoTracking().Where(l => l.CaseId == query.Id).Select(l => new { l.RequestId, l.Authority }).ToListAsync(cancellationToken);
        var page = db.Requests.AsNoTracking().Where(o => db.Set<LinkedRequest>().Any(l => l.CaseId == query.Id && l.RequestId == o.Id))
            .OrderBy(o => o.IsClosed).ThenBy(o => o.NextDueAt).ThenBy(o => o.Id).Take(Most);
        return new LinkedRequests(
            head, await new GetRegisterHandler(db, register).RowsAsync(page, cancellationToken),
            head.Writes ? links.Where(l => l.Authority.Country == viewer.Country).Select(l => l.RequestId).ToHashSet() : new HashSet<RequestId>());
    }
}
