using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Coordination;

internal static class CoordinatedCasesToChange
{
    /// <summary>The whole case, to be changed by the viewer; taken for the transaction before it is read, as an order is.</summary>
    /// <param name="db">The store.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The version that the person saw; null for what does not move the version.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    /// <exception cref="CoordinationViolation">It has changed since.</exception>
    public static async Task<CoordinatedCase> CaseToChangeAsync(this TaskForceDbContext db, CoordinatedCaseId id, int? version, CancellationToken cancellationToken)
    {
        var one = db.Set<CoordinatedCase>().Where(c => c.Id == id);
        if (await one.ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, c => c.Version), cancellationToken) == 0)
            throw new NotFoundException();
        // Who may see the case may act on it as far as the domain lets them; with parts hidden its next entry would get a number twice.
        var found = await one.BeyondTheViewer().Include(c => c.Access).Include(c => c.Entries.OrderBy(e => e.Number))
            .Include(c => c.Proposals.OrderBy(p => p.Number)).Include(c => c.Proceedings.OrderBy(p => p.Number)).AsSplitQuery().SingleAsync(cancellationToken);
        return version is null || found.Version == version ? found : throw new CoordinationViolation(CoordinationRule.ChangedMeanwhile);
    }

    /// <summary>An authority that leads proceedings and exists today.</summary>
    /// <exception cref="CoordinationViolation">There is none.</exception>
    public static async Task<AuthorityCode> LeadingAsync(
        this TaskForceDbContext db, AuthorityCode? code, DateOnly today, string field, CancellationToken cancellationToken)
    {
        var found = await db.Authorities.AsNoTracking().SingleOrDefaultAsync(a => a.Code == code, cancellationToken);
        return found is not null && found.IsOpen(today) && found.Kind.Executes() ? found.Code : throw new CoordinationViolation(CoordinationRule.AuthorityLeadsNoProceedings, field);
    }
}
