using MediatR;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Administration;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Administration.Organisations;

/// <summary>The organisations of the own State.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(IMediator mediator) : FormPage
{
    /// <summary>What is looked for.</summary>
    public ListOrganisations Query { get; private set; } = new();

    /// <summary>What was found.</summary>
    public IReadOnlyList<OrganisationRow> Rows { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var text = Request.Query["q"].FirstOrDefault()?.Trim();
        Query = new ListOrganisations(
            text is { Length: > 0 and <= ListAccounts.LongestText } ? text : null, StableCode.Find<AuthorityKind>(Request.Query["kind"]), Request.Query["confirm"] == "1");
        Rows = await mediator.Send(Query, cancellationToken);
    }
}
