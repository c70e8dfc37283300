using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Storage;
using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Files;

/// <summary>What is said of a document when it is added.</summary>
/// <param name="Of">The document of which it is a new version; null for a new document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Language">Its language.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Shared">Both States read it. A new version is read by those who read the one before it.</param>
public sealed record DocumentDetails(long? Of, CaseDocumentKind? Kind, Language? Language, string? Description, bool? Shared);

internal sealed class DocumentDetailsValidator : AbstractValidator<DocumentDetails>
{
    public DocumentDetailsValidator()
    {
        RuleFor(d => d.Kind).NotNull().IsInEnum();
        RuleFor(d => d.Language).NotNull().IsInEnum();
        RuleFor(d => d.Description).MaximumLength(CaseDocument.DescriptionLength);
        RuleFor(d => d.Shared).NotNull().When(d => d.Of is null);
    }
}

/// <summary>Finds the case file into which somebody puts a document, and makes its row.</summary>
internal sealed class Filing(TaskForceDbContext db, IViewer viewer, RequestIds ids, TimeProvider clock)
{
    /// <summary>The request, of which the viewer's authority is a party and whose whole the viewer reads.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<CooperationRequest> RequestAsync(RequestId id, CancellationToken cancellationToken)
    {
        var principals = viewer.Principals;
        var request = await db.Requests.AsNoTracking().Include(r => r.Access.Where(a => principals.Contains(a.Principal)))
            .SingleOrDefaultAsync(r => r.Id == id && r.ErasedAt == null, cancellationToken);
        return request is not null && request.SideOf(viewer.AsActor()) is not null && request.Access.Any(a => a.Level == AccessLevel.Full) ? request : throw new NotFoundException();
    }

    /// <summary>The request, to which something may be added.</summary>
    /// <exception cref="DocumentRefusal">It is closed.</exception>
    public async Task<CooperationRequest> OpenRequestAsync(RequestId id, CancellationToken cancellationToken) =>
        await RequestAsync(id, cancellationToken) is { IsClosed: false } open ? open : throw new DocumentRefusal(DocumentRule.RequestClosed);

    /// <summary>The latest version of a document of the own State; changes of it are saved.</summary>
    /// <exception cref="NotFoundException">There is no such document.</exception>
    public async Task<CaseDocument> LatestAsync(RequestId request, long id, CancellationToken cancellationToken) =>
        await db.Set<CaseDocument>().SingleOrDefaultAsync(
            d => d.RequestId == request && d.Country == db.ViewerCountry && d.IsLatest && db.Set<CaseDocument>().Any(v => v.Id == id && v.Series == d.Series), cancellationToken)
        ?? throw new NotFoundException();

    /// <summary>An upload that the viewer began, with its file, on its way or arrived; changes of them are saved.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<(CaseDocument Document, StoredFile File)> UploadAsync(RequestId request, long id, CancellationToken cancellationToken)
    {
        var by = viewer.AsActor().User;
        var found = await db.Set<CaseDocument>().Where(d => d.Id == id && d.RequestId == request && d.AddedBy == by)
            .Join(db.Set<StoredFile>(), d => d.File, f => f.Id, (d, f) => new { Document = d, File = f }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        return (found.Document, found.File);
    }

    /// <summary>The row of a document whose file is there or on its way.</summary>
    /// <param name="request">The case file.</param>
    /// <param name="earlier">The version before it; null for a new document.</param>
    /// <param name="details">What is said of it.</param>
    /// <param name="name">Its name, cleaned.</param>
    /// <param name="file">Its file.</param>
    public CaseDocument NewDocument(RequestId request, CaseDocument? earlier, DocumentDetails details, string name, Guid file)
    {
        var (id, by) = (ids.NextValue(), viewer.AsActor());
        return new CaseDocument
        {
            Id = id, RequestId = request, File = file, Series = earlier?.Series ?? id, Name = name, Kind = details.Kind!.Value, Language = details.Language!.Value,
            Description = string.IsNullOrWhiteSpace(details.Description) ? null : details.Description.Trim(), Country = by.Authority!.Value.Country, Audience = by.Authority.Value.Country,
            SharedOnArrival = earlier is null ? details.Shared == true : earlier.SharedAt is not null, AddedBy = by.User, AddedFor = by.Authority.Value, AddedAt = clock.GetUtcNow(),
        };
    }
}
