using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>An organisation of the own State, with what stands in the way of closing it.</summary>
[Requires(Capability.Administer)]
public sealed record GetOrganisation(AuthorityCode? Code) : IQuery<OrganisationView>;

/// <summary>The answer.</summary>
/// <param name="Code">Code.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Parent">The office that a division belongs to.</param>
/// <param name="Names">Full names.</param>
/// <param name="ClosedOn">The last day of its existence.</param>
/// <param name="Accounts">Accounts that have not ended.</param>
/// <param name="Requests">Open requests: how many, nothing else.</param>
/// <param name="Divisions">Divisions that are not closed.</param>
/// <param name="Facts">What can be changed.</param>
/// <param name="Stamp">What a form was filled from.</param>
public sealed record OrganisationView(
    AuthorityCode Code, AuthorityKind Kind, FourNames? Parent, FourNames Names, DateOnly? ClosedOn, int Accounts, int Requests, int Divisions,
    OrganisationFacts Facts, string Stamp)
{
    /// <summary>Whether nothing stands in the way of closing it.</summary>
    public bool CanClose => ClosedOn is null && Accounts == 0 && Requests == 0 && Divisions == 0;
}

internal sealed class GetOrganisationHandler(TaskForceDbContext db, CaseCounts cases) : IQueryHandler<GetOrganisation, OrganisationView>
{
    public async Task<OrganisationView> Handle(GetOrganisation query, CancellationToken cancellationToken)
    {
        var authority = await db.OwnAuthorities().AsNoTracking().SingleOrDefaultAsync(a => a.Code == query.Code, cancellationToken) ?? throw new NotFoundException();
        var parent = await db.OwnAuthorities().AsNoTracking().Where(a => a.Code == authority.Parent).Select(a => a.Names).SingleOrDefaultAsync(cancellationToken);
        var facts = OrganisationFacts.Of(authority);
        return new OrganisationView(
            authority.Code, authority.Kind, parent, authority.Names, authority.ClosedOn, await db.AccountsOfAsync(authority.Code, cancellationToken),
            await cases.OpenOfAsync(authority.Code, cancellationToken), await db.DivisionsOfAsync(authority.Code, cancellationToken), facts, Stamp.Of(facts));
    }
}

/// <summary>What belongs to an organisation as long as it exists.</summary>
internal static class Belongings
{
    public static Task<int> AccountsOfAsync(this TaskForceDbContext db, AuthorityCode code, CancellationToken cancellationToken) =>
        db.OwnAccounts().CountAsync(u => u.Authority == code && u.EndedAt == null, cancellationToken);

    public static Task<int> DivisionsOfAsync(this TaskForceDbContext db, AuthorityCode code, CancellationToken cancellationToken) =>
        db.OwnAuthorities().CountAsync(a => a.Parent == code && a.ClosedOn == null, cancellationToken);
}
