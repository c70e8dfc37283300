using System.Security.Cryptography;
using System.Text.Unicode;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Storage;
using TaskForce.Domain.Requests;
using TaskForce.Web.Security;

namespace TaskForce.Web.Display;

/// <summary>Hands documents out: whole or in the range that is asked for, each frame verified before a byte of it is sent.</summary>
public sealed class StoredContent(FileVault vault, IMediator mediator)
{
    /// <summary>A preview of more would stop the browser.</summary>
    public const long LargestPreview = 50L * 1024 * 1024;

    private const int Head = 64 * 1024;

    /// <summary>Whether a page shows the document itself.</summary>
    public static bool CanBeShown(DocumentRow row) => !row.IsDamaged && row.Length <= LargestPreview && FileTypes.PreviewOf(row.Type) != FilePreview.None;

    /// <summary>The document as a file to keep.</summary>
    public async Task<IActionResult> DownloadAsync(HttpContext http, RequestId request, long document, CancellationToken cancellationToken) =>
        await SendAsync(request, document, (opened, content) =>
        {
            Framing.Content(http, FrameRule.Kept);
            return Task.FromResult<IActionResult>(new Sent(content, opened, opened.Type, Report(request, opened)) { FileDownloadName = opened.Name });
        }, cancellationToken);

    /// <summary>The document in its frame on our page: what a browser would run is plain text there.</summary>
    public async Task<IActionResult> PreviewAsync(HttpContext http, RequestId request, long document, CancellationToken cancellationToken) =>
        await SendAsync(request, document, async (opened, content) =>
        {
            if (FileTypes.PreviewOf(opened.Type) is var preview && (preview == FilePreview.None || opened.Length > LargestPreview))
                throw new NotFoundException();
            Framing.Content(http, opened.Type == "application/pdf" ? FrameRule.ShownByViewer : FrameRule.Shown);
            return new Sent(content, opened, preview == FilePreview.AsIs ? opened.Type : await TextTypeAsync(content, cancellationToken), Report(request, opened));
        }, cancellationToken);

    private async Task<IActionResult> SendAsync(RequestId request, long document, Func<OpenedDocument, Stream, Task<IActionResult>> send, CancellationToken cancellationToken)
    {
        try
        {
            var opened = await mediator.Send(new OpenDocument(request, document), cancellationToken);
            var content = vault.Open(opened.Key, opened.Length);
            try
            {
                return await send(opened, content);
            }
            catch (Exception e)
            {
                await content.DisposeAsync();
                if (e is not DamagedFileException)
                    throw;
                await Report(request, opened)();
                return new StatusCodeResult(StatusCodes.Status410Gone);
            }
        }
        catch (DocumentRefusal)
        {
            return new StatusCodeResult(StatusCodes.Status410Gone);
        }
        catch (Exception e) when (e is StorageException or CryptographicException)
        {
            return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Whoever goes away now has come upon the damage all the same.
    private Func<Task> Report(RequestId request, OpenedDocument opened) => () => mediator.Send(new ReportDamagedFile(request, opened.File), CancellationToken.None);

    private static async Task<string> TextTypeAsync(Stream content, CancellationToken cancellationToken)
    {
        var head = new byte[Head];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        content.Position = 0;
        // A character may be cut at the end of what was read; a mark at the beginning tells UTF-16 by itself.
        var isUtf8 = Enumerable.Range(0, length == Head ? 4 : 1).Any(cut => Utf8.IsValid(head.AsSpan(0, length - cut)));
        return isUtf8 || head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "text/plain; charset=utf-8" : "text/plain; charset=windows-1252";
    }

    private sealed class Sent : FileStreamResult
    {
        private readonly Func<Task> report;

        public Sent(Stream content, OpenedDocument opened, string type, Func<Task> report) : base(content, type)
        {
            this.report = report;
            EnableRangeProcessing = true;
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(opened.Sha256)}\"");
        }

        public override async Task ExecuteResultAsync(ActionContext context)
        {
            try
            {
                await base.ExecuteResultAsync(context);
            }
            catch (Exception e) when (e is DamagedFileException or StorageException)
            {
                if (e is DamagedFileException)
                    await report();
                Stop(context.HttpContext, e is DamagedFileException ? StatusCodes.Status410Gone : StatusCodes.Status503ServiceUnavailable);
            }
        }
    }

    /// <summary>Nothing more is sent: a plain page where nothing was sent yet, else a connection that breaks, so that nobody takes the part for the whole.</summary>
    public static void Stop(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
    }
}
