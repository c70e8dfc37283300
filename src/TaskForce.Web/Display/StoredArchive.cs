using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Storage;
using TaskForce.Domain.Requests;
using TaskForce.Web.Security;

namespace TaskForce.Web.Display;

/// <summary>
/// Hands out all documents of a case file as one ZIP archive, written as it is sent, with the list of their hashes. They are stored in it as they are: most
/// are compressed already, and whoever waits waits for the connection.
/// </summary>
public sealed class StoredArchive(FileVault vault, IMediator mediator)
{
    /// <summary>Sends it.</summary>
    public async Task<IActionResult> SendAsync(HttpContext http, RequestId request, CancellationToken cancellationToken)
    {
        var opened = await mediator.Send(new OpenAllDocuments(request), cancellationToken);
        Framing.Content(http, FrameRule.Kept);
        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{opened.Number?.ToString() ?? "taskforce"}.zip\"";
        await using var output = new Output(http.Response.Body);
        // Not disposed where it breaks off: an archive that stops in the middle has no index, and no program takes it for whole.
        var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        try
        {
            await WriteAsync(archive, FileNames.Manifest, ManifestOf(opened), cancellationToken);
            foreach (var document in opened.Documents)
                await WriteAsync(archive, request, document, cancellationToken);
            await archive.DisposeAsync();
            await output.FlushAsync(cancellationToken);
        }
        catch (Exception e) when (e is DamagedFileException or StorageException or CryptographicException)
        {
            http.Abort();
        }

        return new EmptyResult();
    }

    /// <summary>What <c>sha256sum -c</c> reads; a document that is damaged is named in a comment.</summary>
    private static Stream ManifestOf(OpenedDocuments opened) => new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(
        [.. opened.Documents.Select(d => $"{Convert.ToHexStringLower(d.Sha256)}  {d.Name}\n"), .. opened.Damaged.Select(name => $"# {name}\n")])));

    private async Task WriteAsync(ZipArchive archive, RequestId request, OpenedDocument document, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = vault.Open(document.Key, document.Length);
            await WriteAsync(archive, document.Name, content, cancellationToken);
        }
        catch (DamagedFileException)
        {
            await mediator.Send(new ReportDamagedFile(request, document.File), CancellationToken.None);
            throw;
        }
    }

    private static async Task WriteAsync(ZipArchive archive, string name, Stream content, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(cancellationToken);
        await content.CopyToAsync(entry, 64 * 1024, cancellationToken);
    }

    /// <summary>
    /// An archive ends each entry with some bytes that it writes synchronously even where it is disposed asynchronously; the connection takes none. They wait
    /// here for what follows.
    /// </summary>
    private sealed class Output(Stream body) : Stream
    {
        private readonly MemoryStream waiting = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await PassOnAsync(cancellationToken);
            await body.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            await PassOnAsync(cancellationToken);
            await body.FlushAsync(cancellationToken);
        }

        public override void Flush()
        {
            // What waits goes with what follows, or with the flush at the end.
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private async ValueTask PassOnAsync(CancellationToken cancellationToken)
        {
            if (waiting.Length == 0)
                return;
            await body.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancellationToken);
            waiting.SetLength(0);
        }
    }
}
