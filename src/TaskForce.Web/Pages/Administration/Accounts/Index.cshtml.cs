using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Administration;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Administration.Accounts;

/// <summary>The accounts of the own State. The address is the whole state of the list.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(IMediator mediator) : FormPage
{
    /// <summary>What is looked for; what the address does not say rightly is not looked for.</summary>
    public ListAccounts Query { get; private set; } = new();

    /// <summary>What was found.</summary>
    public AccountList List { get; private set; } = null!;

    /// <summary>Organisations to choose from.</summary>
    public IReadOnlyList<OrganisationRow> Organisations { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var text = Request.Query["q"].FirstOrDefault()?.Trim();
        Query = new ListAccounts(
            text is { Length: > 0 and <= ListAccounts.LongestText } ? text : null, StableCode.Find<AccountState>(Request.Query["state"]),
            AuthorityCode.Find(Request.Query["organisation"]), StableCode.Find<Role>(Request.Query["role"]),
            int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1);
        List = await mediator.Send(Query, cancellationToken);
        Organisations = await mediator.Send(new ListOrganisations(), cancellationToken);
    }

    /// <summary>The same list, another page of it.</summary>
    public string PageLink(int page)
    {
        var query = "";
        foreach (var (name, value) in new[]
        {
            ("q", Query.Text), ("state", Query.State is { } state ? StableCode.Of(state) : null), ("role", Query.Role is { } role ? StableCode.Of(role) : null),
            ("organisation", Query.Organisation?.Value), ("page", page.ToString(CultureInfo.InvariantCulture)),
        })
            query = value is null ? query : Links.With(query, name, value);
        return AdministrationLinks.Accounts + query;
    }
}
