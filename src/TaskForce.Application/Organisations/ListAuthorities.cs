using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;

namespace TaskForce.Application.Organisations;

/// <summary>The authorities of a State to which orders can be addressed today, by kind; a closed one is not among them.</summary>
[Requires(Capability.UseApplication)]
public sealed record ListAuthorities(CountryCode Country) : IQuery<IReadOnlyList<AuthorityName>>;

internal sealed class ListAuthoritiesHandler(TaskForceDbContext db, TimeProvider clock) : IQueryHandler<ListAuthorities, IReadOnlyList<AuthorityName>>
{
    public async Task<IReadOnlyList<AuthorityName>> Handle(ListAuthorities query, CancellationToken cancellationToken)
    {
        var today = HolidayCalendar.Of(query.Country).DayOf(clock.GetUtcNow());
        var all = await db.Authorities.AsNoTracking().Where(a => a.Country == query.Country && (a.ClosedOn == null || a.ClosedOn >= today) && (a.OpenedOn == null || a.OpenedOn <= today)).ToListAsync(cancellationToken);
        return [.. all.Where(a => a.TakesOrders).OrderBy(a => a.Kind).ThenBy(a => a.Code.Value, StringComparer.Ordinal)
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames))];
    }
}
