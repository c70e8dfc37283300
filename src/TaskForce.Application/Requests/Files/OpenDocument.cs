using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Application.Storage;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Files;

/// <summary>A document as it is handed out: the trail says who got it.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Document)]
public sealed record OpenDocument(RequestId Request, long Document) : IQuery<OpenedDocument>;

/// <summary>What is needed to hand a document out.</summary>
/// <param name="File">Its file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="Key">Its name and its key in the store.</param>
/// <param name="IsNational">One State keeps it to itself.</param>
public sealed record OpenedDocument(Guid File, string Name, string Type, long Length, byte[] Sha256, WrappedKey Key, bool IsNational) : IMayBeNational;

internal sealed class OpenDocumentHandler(TaskForceDbContext db) : IQueryHandler<OpenDocument, OpenedDocument>
{
    public async Task<OpenedDocument> Handle(OpenDocument query, CancellationToken cancellationToken)
    {
        var found = await db.Set<CaseDocument>().AsNoTracking().Where(d => d.RequestId == query.Request && d.Id == query.Document && d.Version > 0)
            .Join(db.Set<StoredFile>(), d => d.File, f => f.Id, (d, f) => new { Document = d, File = f }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        return found.File.State == StoredFileState.Whole ? Opened(found.Document, found.File) : throw new DocumentRefusal(DocumentRule.Damaged);
    }

    internal static OpenedDocument Opened(CaseDocument document, StoredFile file) =>
        new(file.Id, document.Name, document.Type, file.Length, file.Sha256!, file.Key, document.Audience is not null);
}
