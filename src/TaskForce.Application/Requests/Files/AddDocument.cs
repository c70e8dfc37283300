using FluentValidation;
using MediatR;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Application.Storage;
using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Files;

/// <summary>What the page on which a document is added shows: the case file, and the version before where it is a new one.</summary>
[Requires(Capability.AddDocuments)]
[Consults(AuditKind.Consultation)]
public sealed record GetUpload(RequestId Request, long? Of) : IQuery<UploadView>;

/// <summary>A case file into which a document is to be put.</summary>
/// <param name="Number">Its number; null before it was sent.</param>
/// <param name="IsClosed">Nothing is added to it any more.</param>
/// <param name="Language">The language of its form.</param>
/// <param name="Earlier">The version that is followed; null for a new document.</param>
/// <param name="LargestFile">Bytes that a file may have.</param>
public sealed record UploadView(RequestNumber? Number, bool IsClosed, Language? Language, EarlierVersion? Earlier, long LargestFile);

/// <summary>The version that a new one follows.</summary>
public sealed record EarlierVersion(string Name, CaseDocumentKind Kind, Language Language, string? Description, bool IsShared);

internal sealed class GetUploadHandler(Filing filing, FileVault vault) : IQueryHandler<GetUpload, UploadView>
{
    public async Task<UploadView> Handle(GetUpload query, CancellationToken cancellationToken)
    {
        var request = await filing.RequestAsync(query.Request, cancellationToken);
        var earlier = query.Of is { } of ? await filing.LatestAsync(query.Request, of, cancellationToken) : null;
        return new UploadView(
            request.Number, request.IsClosed, request.Language,
            earlier is null ? null : new EarlierVersion(earlier.Name, earlier.Kind, earlier.Language, earlier.Description, earlier.SharedAt is not null), vault.LargestFile);
    }
}

/// <summary>Asks, before a byte of the file is read, whether the document would be taken.</summary>
[Requires(Capability.AddDocuments)]
[Consults(AuditKind.Consultation)]
public sealed record AskToAdd(RequestId Request, DocumentDetails Details) : IQuery<Unit>;

internal sealed class AskToAddValidator : AbstractValidator<AskToAdd>
{
    public AskToAddValidator() => RuleFor(c => c.Details).SetValidator(new DocumentDetailsValidator()).OverridePropertyName("");
}

internal sealed class AskToAddHandler(Filing filing) : IQueryHandler<AskToAdd, Unit>
{
    public async Task<Unit> Handle(AskToAdd query, CancellationToken cancellationToken)
    {
        await filing.OpenRequestAsync(query.Request, cancellationToken);
        if (query.Details.Of is { } of)
            await filing.LatestAsync(query.Request, of, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Puts a document into a case file, whose file has arrived; or a new version of one.</summary>
[Requires(Capability.AddDocuments)]
public sealed record AddDocument(RequestId Request, DocumentDetails Details, ArrivedFile File) : ICommand<AddedDocument>;

/// <summary>A document that was added.</summary>
/// <param name="Id">Its key.</param>
/// <param name="File">Its file; where the form was sent twice, the one of the first time.</param>
public sealed record AddedDocument(long Id, Guid File);

internal sealed class AddDocumentValidator : AbstractValidator<AddDocument>
{
    public AddDocumentValidator() => RuleFor(c => c.Details).SetValidator(new DocumentDetailsValidator()).OverridePropertyName("");
}

internal sealed class AddDocumentHandler(TaskForceDbContext db, Filing filing, TimeProvider clock) : ICommandHandler<AddDocument, AddedDocument>
{
    public async Task<AddedDocument> Handle(AddDocument command, CancellationToken cancellationToken)
    {
        var request = await filing.OpenRequestAsync(command.Request, cancellationToken);
        var earlier = command.Details.Of is { } of ? await filing.LatestAsync(request.Id, of, cancellationToken) : null;
        var document = filing.NewDocument(request.Id, earlier, command.Details, command.File.Name, command.File.Key.File);
        var file = new StoredFile { Key = command.File.Key, RequestId = request.Id, Audience = document.Audience, Length = command.File.Length, BegunAt = document.AddedAt };
        file.Arrive(command.File.Sha256);
        document.Arrive(file, command.File.Type, earlier, clock.GetUtcNow());
        db.AddRange(file, document);
        return new AddedDocument(document.Id, document.File);
    }
}
