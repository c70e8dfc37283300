using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Requests.Documents;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests.Case;

/// <summary>The document that an act produced: Annex B, a decision, an information; the same as a file.</summary>
[EnableRateLimiting(RateLimits.Document)]
public sealed class DocumentModel(IMediator mediator) : PageModel
{
    /// <summary>The document.</summary>
    public ActDocument View { get; private set; } = null!;

    /// <summary>Number of the act in the timeline.</summary>
    public int Number { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(long id, int number, string? language, CancellationToken cancellationToken)
    {
        Number = number;
        View = await mediator.Send(new GetActDocument(new RequestId(id), number, PrintedFiles.Find(language)), cancellationToken);
    }

    /// <summary>Sends it as a Word document.</summary>
    public async Task<IActionResult> OnGetDocxAsync(long id, int number, string? language, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetActDocument(new RequestId(id), number, PrintedFiles.Find(language)), cancellationToken);
        return await PrintedFiles.SendAsync(Response, found.Printed, cancellationToken);
    }
}
