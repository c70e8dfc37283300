using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Case;

/// <summary>Who has read a case file, from the audit trail: people of the own State by name, of the other by their authority.</summary>
[Requires(Capability.ReadRequests), Consults(AuditKind.Consultation)]
public sealed record GetReaders(RequestId Id) : IQuery<IReadOnlyList<CaseReader>>;

/// <summary>One of them.</summary>
/// <param name="Person">Name; null for people of the other State.</param>
/// <param name="Authority">Organisation at that time.</param>
/// <param name="Times">How often the case file was read.</param>
/// <param name="LastAt">When last.</param>
public sealed record CaseReader(string? Person, AuthorityName? Authority, int Times, DateTimeOffset LastAt);

internal sealed class GetReadersHandler(TaskForceDbContext db, IViewer viewer) : IQueryHandler<GetReaders, IReadOnlyList<CaseReader>>
{
    public async Task<IReadOnlyList<CaseReader>> Handle(GetReaders query, CancellationToken cancellationToken)
    {
        var own = viewer.Country;
        var found = await db.Set<AuditRow>().AsNoTracking()
            .Where(r => r.Request == query.Id && (r.Kind == AuditKind.Consultation || r.Kind == AuditKind.Document || r.Kind == AuditKind.Export) && r.Authority != null)
            .GroupBy(r => new { r.User, r.Authority }).Select(g => new { g.Key.User, g.Key.Authority, Times = g.Count(), Last = g.Max(r => r.Sequence) }).ToListAsync(cancellationToken);
        var last = found.Select(r => r.Last).ToList();
        var instants = await db.Set<AuditRow>().AsNoTracking().Where(r => last.Contains(r.Sequence)).Select(r => new { r.Sequence, r.At }).ToDictionaryAsync(r => r.Sequence, r => r.At, cancellationToken);
        var ours = found.Where(r => r.Authority!.Value.Country == own).Select(r => r.User).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => ours.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var codes = found.Select(r => r.Authority!.Value).Distinct().ToList();
        var names = await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code))
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames)).ToDictionaryAsync(a => a.Code, cancellationToken);
        return
        [
            .. found.GroupBy(r => (Person: r.Authority!.Value.Country == own ? people.GetValueOrDefault(r.User) : null, Authority: r.Authority!.Value))
                .Select(g => new CaseReader(g.Key.Person, names.GetValueOrDefault(g.Key.Authority), g.Sum(r => r.Times), g.Max(r => instants[r.Last])))
                .OrderByDescending(r => r.LastAt),
        ];
    }
}
