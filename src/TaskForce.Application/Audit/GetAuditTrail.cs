using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Audit;

/// <summary>A page of the trail, newest first.</summary>
[Requires(Capability.ReadAudit), Consults(AuditKind.Audit)]
public sealed record GetAuditTrail(AuditFilter Filter) : IQuery<AuditPage>;

/// <summary>The answer.</summary>
/// <param name="Lines">The rows.</param>
/// <param name="Next">What the next page asks for; null on the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, AuditFilter? Next);

internal sealed class GetAuditTrailHandler(AuditLines lines) : IQueryHandler<GetAuditTrail, AuditPage>
{
    private const int PageSize = 50;

    public async Task<AuditPage> Handle(GetAuditTrail query, CancellationToken cancellationToken)
    {
        var found = await lines.ReadAsync(query.Filter, PageSize + 1, cancellationToken);
        return found.Count > PageSize
            ? new AuditPage([.. found.Take(PageSize)], query.Filter with { Before = found[PageSize - 1].Sequence }) : new AuditPage(found, null);
    }
}
