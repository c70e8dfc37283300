using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Coordination;

/// <summary>The coordinated cases that the viewer may see: those to be answered first, then the open ones, the latest first.</summary>
[Requires(Capability.ReadCoordination)]
public sealed record ListCoordination : IQuery<CoordinationList>;

/// <summary>The answer; at most <see cref="ListCoordinationHandler.Most"/> cases.</summary>
public sealed record CoordinationList(IReadOnlyList<CoordinationHead> Cases, bool More);

internal sealed class ListCoordinationHandler(TaskForceDbContext db, CoordinationLoader loader) : IQueryHandler<ListCoordination, CoordinationList>
{
    public const int Most = 200;

    public async Task<CoordinationList> Handle(ListCoordination query, CancellationToken cancellationToken)
    {
        var found = await db.Set<CoordinatedCase>().AsNoTracking().Include(c => c.Access)
            .OrderBy(c => c.ClosedAt != null).ThenByDescending(c => c.OpenedAt).ThenBy(c => c.Id).Take(Most + 1).ToListAsync(cancellationToken);
        var names = await loader.NamesAsync(found.SelectMany(c => new[] { c.Opening, c.Partner }), cancellationToken);
        return new CoordinationList(
            [.. found.Take(Most).Select(c => loader.HeadOf(c, names)).OrderByDescending(h => h.IsInvited)], found.Count > Most);
    }
}

/// <summary>The coordinated cases to which a request belongs, as far as the viewer sees both.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetCoordinationOf(RequestId Request) : IQuery<IReadOnlyList<CoordinationName>>;

/// <summary>A case by its name.</summary>
public sealed record CoordinationName(CoordinatedCaseId Id, string Name);

internal sealed class GetCoordinationOfHandler(TaskForceDbContext db) : IQueryHandler<GetCoordinationOf, IReadOnlyList<CoordinationName>>
{
    public async Task<IReadOnlyList<CoordinationName>> Handle(GetCoordinationOf query, CancellationToken cancellationToken) =>
        await db.Set<LinkedRequest>().AsNoTracking().Where(l => l.RequestId == query.Request)
            .Join(db.Set<CoordinatedCase>(), l => l.CaseId, c => c.Id, (l, c) => new { c.Id, c.Name }).OrderBy(c => c.Name)
            .Select(c => new CoordinationName(c.Id, c.Name)).ToListAsync(cancellationToken);
}
