using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Application.Storage;
using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Files;

/// <summary>The documents of a case file in their latest versions, the newest first, as far as the viewer may see them.</summary>
/// <param name="Request">The request.</param>
/// <param name="Before">The document after which the list goes on; null for its beginning.</param>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetDocuments(RequestId Request, long? Before = null) : IQuery<DocumentList>;

/// <summary>A part of the list.</summary>
/// <param name="Rows">The documents.</param>
/// <param name="Next">Where the list goes on; null where it ends.</param>
public sealed record DocumentList(IReadOnlyList<DocumentRow> Rows, long? Next);

/// <summary>A document in one of its versions. Whoever added it is named inside the own State only.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="Type">Media type.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Language">Language.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="IsDamaged">Its content is not what was written: nobody gets it.</param>
/// <param name="IsNational">One State keeps it to itself.</param>
/// <param name="IsOwn">It is the own State's.</param>
/// <param name="IsLatest">No later version is there.</param>
/// <param name="Version">Which of the versions that the viewer sees, from 1.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="SharedAt">Since when both States read it.</param>
/// <param name="Person">Who added it.</param>
/// <param name="Authority">For which authority.</param>
public sealed record DocumentRow(
    long Id, string Name, string Type, CaseDocumentKind Kind, Language Language, string? Description, long Length, byte[] Sha256, bool IsDamaged, bool IsNational, bool IsOwn,
    bool IsLatest, int Version, DateTimeOffset AddedAt, DateTimeOffset? SharedAt, string? Person, AuthorityName? Authority);

internal sealed class GetDocumentsHandler(DocumentRows rows) : IQueryHandler<GetDocuments, DocumentList>
{
    internal const int Page = 50;

    public async Task<DocumentList> Handle(GetDocuments query, CancellationToken cancellationToken)
    {
        var found = await rows.ReadAsync(
            documents => documents.Where(d => d.RequestId == query.Request && d.IsLatest && (query.Before == null || d.Id < query.Before)).OrderByDescending(d => d.Id).Take(Page + 1),
            cancellationToken);
        return new DocumentList([.. found.Take(Page)], found.Count > Page ? found[Page - 1].Id : null);
    }
}

/// <summary>A document of a case file with its versions, the newest first.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetDocument(RequestId Request, long Document) : IQuery<DocumentView>;

/// <summary>A document.</summary>
/// <param name="Shown">The version asked for.</param>
/// <param name="Versions">All versions that the viewer sees, the newest first.</param>
public sealed record DocumentView(DocumentRow Shown, IReadOnlyList<DocumentRow> Versions) : IMayBeNational
{
    /// <inheritdoc/>
    public bool IsNational => Shown.IsNational;
}

internal sealed class GetDocumentHandler(TaskForceDbContext db, DocumentRows rows) : IQueryHandler<GetDocument, DocumentView>
{
    // Nobody mends a document more often; the rest would be older still.
    private const int Most = 100;

    public async Task<DocumentView> Handle(GetDocument query, CancellationToken cancellationToken)
    {
        var versions = await rows.ReadAsync(
            documents => documents.Where(d => d.RequestId == query.Request && d.Version > 0 && db.Set<CaseDocument>().Any(s => s.Id == query.Document && s.Series == d.Series))
                .OrderByDescending(d => d.Version).Take(Most), cancellationToken);
        return new DocumentView(versions.SingleOrDefault(v => v.Id == query.Document) ?? throw new NotFoundException(), versions);
    }
}

/// <summary>Reads documents with what stands beside them: the same number of statements however many there are.</summary>
internal sealed class DocumentRows(TaskForceDbContext db, IViewer viewer)
{
    public async Task<IReadOnlyList<DocumentRow>> ReadAsync(Func<IQueryable<CaseDocument>, IQueryable<CaseDocument>> which, CancellationToken cancellationToken)
    {
        var found = await which(db.Set<CaseDocument>().AsNoTracking()).Select(d => new
        {
            Document = d,
            File = db.Set<StoredFile>().Where(f => f.Id == d.File).Select(f => new { f.Length, f.Sha256, f.State }).Single(),
            // A version that the viewer does not see is not counted.
            Version = db.Set<CaseDocument>().Count(v => v.Series == d.Series && v.Version > 0 && v.Version <= d.Version),
        }).ToListAsync(cancellationToken);
        var codes = found.Select(d => d.Document.AddedFor).Distinct().ToList();
        var names = await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code))
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames)).ToDictionaryAsync(a => a.Code, cancellationToken);
        var users = found.Where(d => d.Document.Country == viewer.Country).Select(d => d.Document.AddedBy.Value).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return
        [
            .. found.Select(d => new DocumentRow(
                d.Document.Id, d.Document.Name, d.Document.Type, d.Document.Kind, d.Document.Language, d.Document.Description, d.File.Length, d.File.Sha256 ?? [],
                d.File.State == StoredFileState.Damaged, d.Document.Audience is not null, d.Document.Country == viewer.Country, d.Document.IsLatest, d.Version, d.Document.AddedAt,
                d.Document.SharedAt, people.GetValueOrDefault(d.Document.AddedBy.Value), names.GetValueOrDefault(d.Document.AddedFor))),
        ];
    }
}
