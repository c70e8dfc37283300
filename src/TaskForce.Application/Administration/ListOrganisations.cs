using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>The organisations of the own State, by kind and code.</summary>
/// <param name="Text">Part of a name, a seat or a code; accents and capitals do not matter.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="ToConfirm">Only those of which something has still to be confirmed.</param>
[Requires(Capability.Administer)]
public sealed record ListOrganisations(string? Text = null, AuthorityKind? Kind = null, bool ToConfirm = false) : IQuery<IReadOnlyList<OrganisationRow>>;

/// <summary>An organisation in a list.</summary>
public sealed record OrganisationRow(
    AuthorityCode Code, AuthorityKind Kind, FourNames Names, FourNames ShortNames, string Seat, string? Email, bool ToConfirm, DateOnly? ClosedOn, bool IsClosed);

internal sealed class ListOrganisationsHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : IQueryHandler<ListOrganisations, IReadOnlyList<OrganisationRow>>
{
    private static readonly CompareInfo Words = CultureInfo.InvariantCulture.CompareInfo;

    public async Task<IReadOnlyList<OrganisationRow>> Handle(ListOrganisations query, CancellationToken cancellationToken)
    {
        var today = Today.Of(viewer, clock);
        // A State has some two hundred: they are compared here, so that both databases find accents alike.
        var all = await db.OwnAuthorities().AsNoTracking().ToListAsync(cancellationToken);
        return [.. all.Where(a => query.Kind is null || a.Kind == query.Kind)
            .Where(a => !query.ToConfirm || (a.ToConfirm is not null && !a.IsClosed(today)))
            .Where(a => string.IsNullOrWhiteSpace(query.Text) || Fits(a, query.Text))
            .OrderBy(a => a.Kind).ThenBy(a => a.Code.Value, StringComparer.Ordinal)
            .Select(a => new OrganisationRow(a.Code, a.Kind, a.Names, a.ShortNames, a.Seat, a.Email, a.ToConfirm is not null, a.ClosedOn, a.IsClosed(today)))];
    }

    private static bool Fits(Authority authority, string text)
    {
        var words = string.Join(' ', authority.Code, authority.Names, authority.ShortNames, authority.Seat);
        return text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => Words.IndexOf(words, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
    }
}
