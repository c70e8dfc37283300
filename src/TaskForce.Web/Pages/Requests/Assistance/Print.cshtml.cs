using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TaskForce.Application.Requests.Documents;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests.Assistance;

/// <summary>The form of a kind outside the EIO as it is printed, in a language of the document; the same as a file.</summary>
[EnableRateLimiting(RateLimits.Document)]
public sealed class PrintModel(IMediator mediator) : PageModel
{
    /// <summary>The form.</summary>
    public FormDocument View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(long id, string? language, int? version, CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetAssistanceDocument(new RequestId(id), PrintedFiles.Find(language), version), cancellationToken);

    /// <summary>Sends it as a Word document.</summary>
    public async Task<IActionResult> OnGetDocxAsync(long id, string? language, int? version, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetAssistanceDocument(new RequestId(id), PrintedFiles.Find(language), version), cancellationToken);
        return await PrintedFiles.SendAsync(Response, found.Printed, cancellationToken);
    }
}
