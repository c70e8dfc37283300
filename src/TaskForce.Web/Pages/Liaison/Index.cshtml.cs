using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Liaison;
using TaskForce.Domain;
using TaskForce.Domain.Liaison;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Liaison;

/// <summary>The follow-up list of a liaison magistrate. The address holds what is looked for.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(IMediator mediator) : FormPage
{
    /// <summary>What is looked for.</summary>
    public FollowUpFilter Filter { get; private set; } = new();

    /// <summary>What was found.</summary>
    public FollowUpPage View { get; private set; } = null!;

    /// <summary>Address of the next page; null on the last.</summary>
    public string? Next => View.Next is not { } cursor ? null : CoordinationLinks.FollowUp + Links.With(
        Query(), "after", string.Create(CultureInfo.InvariantCulture, $"{cursor.Due}.{cursor.Id}"));

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Filter = new FollowUpFilter(StableCode.Find<Difficulty>(Request.Query["reason"]), StableCode.Find<CountryCode>(Request.Query["from"]));
        View = await mediator.Send(new GetFollowUp(Filter, Read(Request.Query["after"])), cancellationToken);
    }

    private string Query()
    {
        var query = Filter.Reason is { } reason ? Links.With("", "reason", StableCode.Of(reason)) : "";
        return Filter.Issuing is { } country ? Links.With(query, "from", StableCode.Of(country)) : query;
    }

    private static FollowUpCursor? Read(string? text) => text?.Split('.') is [var due, var id]
        && long.TryParse(due, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? new FollowUpCursor(ticks, key) : null;
}
