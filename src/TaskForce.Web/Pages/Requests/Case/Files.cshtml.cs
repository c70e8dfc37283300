using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Security;

namespace TaskForce.Web.Pages.Requests.Case;

/// <summary>A page of the documents of a case file.</summary>
public abstract class FilesPage(IMediator mediator, IViewer viewer) : CasePage(mediator, viewer, CaseTab.Documents)
{
    private readonly bool files = viewer.Can(Capability.AddDocuments);

    /// <summary>Whether the viewer puts documents there.</summary>
    public bool Adds => files && Case.Header is { ViewerSide: not null, IsClosed: false };
}

/// <summary>Documents that people put into the case file, the newest first.</summary>
public sealed class FilesModel(IMediator mediator, IViewer viewer, StoredArchive archive) : FilesPage(mediator, viewer)
{
    /// <summary>Where the list goes on.</summary>
    [FromQuery]
    public long? Before { get; set; }

    /// <summary>The documents.</summary>
    public DocumentList List { get; private set; } = null!;

    /// <inheritdoc/>
    protected override async Task LoadMoreAsync(IMediator asked, RequestId id, CancellationToken cancellationToken) =>
        List = await asked.Send(new GetDocuments(id, Before), cancellationToken);

    /// <summary>Hands all of them out.</summary>
    public Task<IActionResult> OnGetZipAsync(long id, CancellationToken cancellationToken) => archive.SendAsync(HttpContext, new RequestId(id), cancellationToken);
}

/// <summary>One document, with its hash and its versions.</summary>
public sealed class FileModel(IMediator mediator, IViewer viewer, StoredContent contents) : FilesPage(mediator, viewer)
{
    /// <summary>The document.</summary>
    [FromRoute]
    public long Document { get; set; }

    /// <summary>What is shown of it.</summary>
    public DocumentView View { get; private set; } = null!;

    /// <inheritdoc/>
    protected override async Task LoadMoreAsync(IMediator asked, RequestId id, CancellationToken cancellationToken)
    {
        View = await asked.Send(new GetDocument(id, Document), cancellationToken);
        if (StoredContent.CanBeShown(View.Shown))
            Framing.Page(HttpContext);
    }

    /// <summary>Hands it out.</summary>
    public Task<IActionResult> OnGetContentAsync(long id, CancellationToken cancellationToken) => contents.DownloadAsync(HttpContext, new RequestId(id), Document, cancellationToken);

    /// <summary>Hands it out for the frame of its page.</summary>
    public Task<IActionResult> OnGetPreviewAsync(long id, CancellationToken cancellationToken) => contents.PreviewAsync(HttpContext, new RequestId(id), Document, cancellationToken);
}
