using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Liaison;

/// <summary>What liaison magistrates did about a request, as far as the viewer may know of it, the newest first.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetInterventions(RequestId Request) : IQuery<IReadOnlyList<InterventionRow>>;

/// <summary>An intervention. Its words are null where the viewer may not read them; the person is named inside the own State only.</summary>
public sealed record InterventionRow(
    long Id, DateOnly On, InterventionKind Kind, AuthorityName? With, CountryCode Country, string? Person, bool National, bool CanBeRead, string? Asked,
    InterventionResult? Result, string? Outcome, DateTimeOffset? ResultAt, DateTimeOffset RecordedAt, bool Corrected, bool IsCorrection, bool MayChange);

internal sealed class GetInterventionsHandler(TaskForceDbContext db, IViewer viewer) : IQueryHandler<GetInterventions, IReadOnlyList<InterventionRow>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<InterventionRow>> Handle(GetInterventions query, CancellationToken cancellationToken)
    {
        var found = await db.Set<Intervention>().AsNoTracking().Include(i => i.Text).Where(i => i.RequestId == query.Request)
            .OrderByDescending(i => i.On).ThenByDescending(i => i.RecordedAt).ThenByDescending(i => i.Id).Take(Most).ToListAsync(cancellationToken);
        var codes = found.Select(i => i.With).Distinct().ToList();
        var names = await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code))
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames)).ToDictionaryAsync(a => a.Code, cancellationToken);
        var users = found.Where(i => i.Country == viewer.Country).Select(i => i.Author.Value).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var changes = viewer.Can(Capability.FollowRequests);
        return [.. found.Select(i => new InterventionRow(
            i.Id, i.On, i.Kind, names.GetValueOrDefault(i.With), i.Country, people.GetValueOrDefault(i.Author.Value), i.Audience is not null, i.Text is not null, i.Text?.Asked,
            i.Result, i.Text?.Outcome, i.ResultAt, i.RecordedAt, i.Corrected, i.Corrects is not null,
            changes && i.Country == viewer.Country && !i.Corrected && i.Text is not null))];
    }
}
