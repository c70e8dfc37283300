using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;

namespace TaskForce.Application.Organisations;

/// <summary>The authorities of a State to which orders can be addressed, by kind.</summary>
[Requires(Capability.UseApplication)]
public sealed record ListAuthorities(CountryCode Country) : IQuery<IReadOnlyList<AuthorityName>>;

internal sealed class ListAuthoritiesHandler(TaskForceDbContext db) : IQueryHandler<ListAuthorities, IReadOnlyList<AuthorityName>>
{
    public async Task<IReadOnlyList<AuthorityName>> Handle(ListAuthorities query, CancellationToken cancellationToken)
    {
        var all = await db.Authorities.AsNoTracking().Where(a => a.Country == query.Country).ToListAsync(cancellationToken);
        return [.. all.Where(a => a.TakesOrders).OrderBy(a => a.Kind).ThenBy(a => a.Code.Value, StringComparer.Ordinal)
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames))];
    }
}
