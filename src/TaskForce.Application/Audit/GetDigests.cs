using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Audit;

/// <summary>The signed digests, the newest first: the last hundred, or the one of a day.</summary>
[Requires(Capability.ReadAudit)]
public sealed record GetDigests(DateOnly? Day = null) : IQuery<IReadOnlyList<AuditDigest>>;

internal sealed class GetDigestsHandler(TaskForceDbContext db) : IQueryHandler<GetDigests, IReadOnlyList<AuditDigest>>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<AuditDigest>> Handle(GetDigests query, CancellationToken cancellationToken) =>
        (await AuditReading.ReadAsync(
            db.Set<AuditDigest>().AsNoTracking().Where(d => query.Day == null || d.Day == query.Day).OrderByDescending(d => d.Day).Take(Most), d => d.Sequence, cancellationToken)).Rows;
}
