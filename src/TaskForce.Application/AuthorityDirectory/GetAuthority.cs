using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Rules;

namespace TaskForce.Application.AuthorityDirectory;

/// <summary>An authority of either State, with what belongs to it. A closed one stays readable.</summary>
[Requires(Capability.UseApplication)]
public sealed record GetAuthority(AuthorityCode? Code) : IQuery<AuthorityView>;

/// <summary>The answer.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Parent">The office that a division belongs to.</param>
/// <param name="Divisions">Its divisions.</param>
/// <param name="SameCourt">Others that work at the same court.</param>
/// <param name="Jirs">The specialised jurisdiction of its district.</param>
/// <param name="Territory">Its places: municipalities, postcodes, departments.</param>
/// <param name="Accepted">Languages in which it accepts an order (Art. 5(3)); none where it takes no orders.</param>
/// <param name="IsClosed">Whether it exists no more.</param>
/// <param name="Own">Whether the viewer administers it.</param>
public sealed record AuthorityView(
    Authority Authority, AuthorityName? Parent, IReadOnlyList<AuthorityName> Divisions, IReadOnlyList<AuthorityName> SameCourt, AuthorityName? Jirs,
    IReadOnlyList<Place> Territory, IReadOnlyList<Language> Accepted, bool IsClosed, bool Own);

internal sealed class GetAuthorityHandler(TaskForceDbContext db, PlaceFinder places, IViewer viewer, TimeProvider clock) : IQueryHandler<GetAuthority, AuthorityView>
{
    public async Task<AuthorityView> Handle(GetAuthority query, CancellationToken cancellationToken)
    {
        var one = await db.Authorities.AsNoTracking().SingleOrDefaultAsync(a => a.Code == query.Code, cancellationToken) ?? throw new NotFoundException();
        var around = await db.Authorities.AsNoTracking()
            .Where(a => a.Code == one.Parent || a.Parent == one.Code || a.Code == one.Jirs || (one.Court != null && a.Court == one.Court && a.Country == one.Country))
            .OrderBy(a => a.Kind).ThenBy(a => a.Code).ToListAsync(cancellationToken);
        var today = HolidayCalendar.Of(one.Country).DayOf(clock.GetUtcNow());
        return new AuthorityView(
            one, around.Where(a => a.Code == one.Parent).Select(Name).FirstOrDefault(), [.. around.Where(a => a.Parent == one.Code).Select(Name)],
            [.. around.Where(a => a.Court is not null && a.Court == one.Court && a.Code != one.Code && a.Code != one.Parent && a.Parent != one.Code && a.Kind != AuthorityKind.DIV).Select(Name)],
            around.Where(a => a.Code == one.Jirs).Select(Name).FirstOrDefault(), await places.OfAsync(one.Code, cancellationToken),
            one.TakesOrders ? RuleSets.InForceOn(today).AcceptedLanguages(one.Country) : [], one.IsClosed(today),
            viewer.Can(Capability.Administer) && viewer.Country == one.Country);
    }

    private static AuthorityName Name(Authority authority) => new(authority.Code, authority.Kind, authority.Names, authority.ShortNames);
}
