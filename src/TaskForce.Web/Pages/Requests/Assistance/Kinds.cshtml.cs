using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskForce.Application.Requests.Assistance;

namespace TaskForce.Web.Pages.Requests.Assistance;

/// <summary>Which kind of request somebody wants to draft: when each is used, and what it stands on.</summary>
public sealed class KindsModel(IMediator mediator) : PageModel
{
    /// <summary>The kinds that are the viewer's to draft today.</summary>
    public IReadOnlyList<KindView> Kinds { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Kinds = await mediator.Send(new GetKinds(), cancellationToken);
}
