using MediatR;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.AuthorityDirectory;

/// <summary>The authorities and organisations of both States.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(IMediator mediator) : FormPage
{
    /// <summary>What is looked for.</summary>
    public SearchDirectory Query { get; private set; } = new();

    /// <summary>What was found.</summary>
    public DirectoryPage Found { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var text = Request.Query["q"].FirstOrDefault()?.Trim();
        Query = new SearchDirectory(
            text is { Length: > 0 and <= PlaceFinder.LongestText } ? text : null, StableCode.Find<CountryCode>(Request.Query["country"]), StableCode.Find<AuthorityKind>(Request.Query["kind"]),
            StableCode.Find<Language>(Request.Query["language"]), StableCode.Find<MeasureKind>(Request.Query["measure"]), Request.Query["after"].FirstOrDefault());
        Found = await mediator.Send(Query, cancellationToken);
    }
}
