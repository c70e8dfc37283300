using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskForce.Application.Requests.Retention;

namespace TaskForce.Web.Pages.Retention;

/// <summary>The case files of one's own authority whose time is up or soon will be.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The list.</summary>
    public ReviewView View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetReview(), cancellationToken);
}

/// <summary>Rows of the list, to be ticked or not.</summary>
public sealed record ReviewTable(IReadOnlyList<ReviewRow> Rows, bool MayTick);
