using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Requests.Files;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Files;

/// <summary>Opens a document to the other State, after saying what that means.</summary>
public sealed class ShareModel(IMediator mediator) : FormPage
{
    /// <summary>The request.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The document.</summary>
    [FromRoute]
    public long Document { get; set; }

    /// <summary>The document and its case file.</summary>
    public UploadView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetUpload(new RequestId(Id), Document), cancellationToken);
        ViewData["Room"] = "Register";
    }

    /// <summary>Opens it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ShareDocument(new RequestId(Id), Document), cancellationToken);
        TempData["Notice"] = "Files.WasShared";
        return LocalRedirect(Links.File(new RequestId(Id), Document));
    }
}
