using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Rights;
using TaskForce.Domain.Coordination;

namespace TaskForce.Application.Coordination;

/// <summary>The requests of a coordinated case that the viewer sees, at the level at which the viewer sees each.</summary>
[Requires(Capability.ReadCoordination)]
[Consults(AuditKind.Consultation)]
public sealed record GetLinkedRequests(CoordinatedCaseId Id) : IQuery<LinkedRequests>;

/// <summary>The answer.</summary>
public sealed record LinkedRequests(CoordinationHead Head, IReadOnlyList<RegisterRow> Rows);

internal sealed class GetLinkedRequestsHandler(TaskForceDbContext db, CoordinationLoader loader, RegisterRows register) : IQueryHandler<GetLinkedRequests, LinkedRequests>
{
    public const int Most = 200;

    public async Task<LinkedRequests> Handle(GetLinkedRequests query, CancellationToken cancellationToken)
    {
        var head = await loader.MemberHeadAsync(query.Id, cancellationToken);
        var page = db.Orders.AsNoTracking().Where(o => db.Set<LinkedRequest>().Any(l => l.CaseId == query.Id && l.RequestId == o.Id))
            .OrderBy(o => o.IsClosed).ThenBy(o => o.NextDueAt).ThenBy(o => o.Id).Take(Most);
        return new LinkedRequests(head, await new GetRegisterHandler(db, register).RowsAsync(page, cancellationToken));
    }
}
