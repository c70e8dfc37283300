using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Application.Storage;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Files;

/// <summary>Every document of a case file in its latest version, as far as the viewer sees it, to be handed out together.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Document)]
public sealed record OpenAllDocuments(RequestId Request) : IQuery<OpenedDocuments>;

/// <summary>Documents to be handed out.</summary>
/// <param name="Number">Number of the request; null before it was sent.</param>
/// <param name="Documents">Those that are whole, each under a name of its own.</param>
/// <param name="Damaged">Names of those that are not.</param>
public sealed record OpenedDocuments(RequestNumber? Number, IReadOnlyList<OpenedDocument> Documents, IReadOnlyList<string> Damaged) : IMayBeNational
{
    /// <summary>The other State reads none of them.</summary>
    public bool IsNational => Documents.All(d => d.IsNational);
}

internal sealed class OpenAllDocumentsHandler(TaskForceDbContext db) : IQueryHandler<OpenAllDocuments, OpenedDocuments>
{
    public async Task<OpenedDocuments> Handle(OpenAllDocuments query, CancellationToken cancellationToken)
    {
        var found = await db.Set<CaseDocument>().AsNoTracking().Where(d => d.RequestId == query.Request && d.IsLatest)
            .Join(db.Set<StoredFile>(), d => d.File, f => f.Id, (d, f) => new { Document = d, File = f }).OrderBy(d => d.Document.Id).ToListAsync(cancellationToken);
        if (found.Count == 0)
            throw new NotFoundException();
        var number = await db.Requests.Where(r => r.Id == query.Request).Select(r => r.Number).SingleAsync(cancellationToken);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { FileNames.Manifest };
        return new OpenedDocuments(
            number, [.. found.Where(d => d.File.State == StoredFileState.Whole).Select(d => OpenDocumentHandler.Opened(d.Document, d.File) with { Name = FileNames.Unique(d.Document.Name, taken) })],
            [.. found.Where(d => d.File.State == StoredFileState.Damaged).Select(d => d.Document.Name)]);
    }
}
