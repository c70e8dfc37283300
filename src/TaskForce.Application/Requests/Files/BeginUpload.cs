using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Application.Storage;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Files;

/// <summary>Begins a document whose file comes in pieces; until it has arrived nobody sees it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Details">What is said of it.</param>
/// <param name="Name">Its name, as it was sent.</param>
/// <param name="Length">How many bytes will come.</param>
[Requires(Capability.AddDocuments)]
public sealed record BeginUpload(RequestId Request, DocumentDetails Details, string? Name, long Length) : ICommand<BegunUpload>;

/// <summary>An upload that may be gone on with.</summary>
/// <param name="Document">Key of its document.</param>
/// <param name="Until">Until when.</param>
public sealed record BegunUpload(long Document, DateTimeOffset Until);

internal sealed class BeginUploadValidator : AbstractValidator<BeginUpload>
{
    public BeginUploadValidator() => RuleFor(c => c.Details).SetValidator(new DocumentDetailsValidator()).OverridePropertyName("");
}

internal sealed class BeginUploadHandler(TaskForceDbContext db, Filing filing, FileVault vault) : ICommandHandler<BeginUpload, BegunUpload>
{
    public async Task<BegunUpload> Handle(BeginUpload command, CancellationToken cancellationToken)
    {
        if (command.Length <= 0)
            throw new DocumentRefusal(DocumentRule.Empty);
        if (command.Length > vault.LargestFile)
            throw new DocumentRefusal(DocumentRule.TooLarge, vault.LargestFile);
        var request = await filing.OpenRequestAsync(command.Request, cancellationToken);
        var earlier = command.Details.Of is { } of ? await filing.LatestAsync(request.Id, of, cancellationToken) : null;
        var key = vault.NewKey();
        var document = filing.NewDocument(request.Id, earlier, command.Details, FileNames.Clean(command.Name), key.File);
        db.AddRange(document, new StoredFile { Key = key, RequestId = request.Id, Audience = document.Audience, Length = command.Length, BegunAt = document.AddedAt });
        return new BegunUpload(document.Id, document.AddedAt.AddDays(DropLeftUploadsHandler.Days));
    }
}

/// <summary>Goes on with an upload of one's own: says where it stands.</summary>
[Requires(Capability.AddDocuments)]
public sealed record ResumeUpload(RequestId Request, long Document) : ICommand<UploadState>;

/// <summary>How far an upload is.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Key">Its name and its key in the store.</param>
/// <param name="Length">Bytes that it will have.</param>
/// <param name="Received">Bytes that are durable.</param>
/// <param name="IsWhole">It has arrived.</param>
/// <param name="Until">Until when it may be gone on with.</param>
public sealed record UploadState(string Name, WrappedKey Key, long Length, long Received, bool IsWhole, DateTimeOffset Until);

internal sealed class ResumeUploadHandler(Filing filing) : ICommandHandler<ResumeUpload, UploadState>
{
    public async Task<UploadState> Handle(ResumeUpload command, CancellationToken cancellationToken)
    {
        await filing.OpenRequestAsync(command.Request, cancellationToken);
        var (document, file) = await filing.UploadAsync(command.Request, command.Document, cancellationToken);
        return new UploadState(
            document.Name, file.Key, file.Length, file.Received, file.State != StoredFileState.Arriving, document.AddedAt.AddDays(DropLeftUploadsHandler.Days));
    }
}

/// <summary>Notes how much of an upload is durable: nothing that anybody has to answer for, and the trail is not told.</summary>
[Requires(Capability.AddDocuments)]
public sealed record NoteReceived(RequestId Request, long Document, long Received) : ICommand<Unit>;

internal sealed class NoteReceivedHandler(TaskForceDbContext db, Filing filing) : ICommandHandler<NoteReceived, Unit>
{
    public async Task<Unit> Handle(NoteReceived command, CancellationToken cancellationToken)
    {
        var (_, file) = await filing.UploadAsync(command.Request, command.Document, cancellationToken);
        await db.Set<StoredFile>().Where(f => f.Id == file.Id && f.State == StoredFileState.Arriving && f.Received < command.Received)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Received, command.Received), cancellationToken);
        return Unit.Value;
    }
}

/// <summary>The file of an upload has come to its end: from now on the document is in the case file.</summary>
[Requires(Capability.AddDocuments)]
public sealed record FinishUpload(RequestId Request, long Document, string Type, byte[] Sha256) : ICommand<Unit>;

internal sealed class FinishUploadHandler(Filing filing, TimeProvider clock) : ICommandHandler<FinishUpload, Unit>
{
    public async Task<Unit> Handle(FinishUpload command, CancellationToken cancellationToken)
    {
        await filing.OpenRequestAsync(command.Request, cancellationToken);
        var (document, file) = await filing.UploadAsync(command.Request, command.Document, cancellationToken);
        // Two pieces that end it at once end it once.
        if (file.State != StoredFileState.Arriving)
            return Unit.Value;
        var earlier = document.Series == document.Id ? null : await filing.LatestAsync(command.Request, document.Series, cancellationToken);
        file.Arrive(command.Sha256);
        document.Arrive(file, command.Type, earlier, clock.GetUtcNow());
        return Unit.Value;
    }
}

/// <summary>Gives an upload up, because of what its file turned out to be.</summary>
[Requires(Capability.AddDocuments)]
public sealed record DropUpload(RequestId Request, long Document) : ICommand<Unit>;

internal sealed class DropUploadHandler(TaskForceDbContext db, Filing filing) : ICommandHandler<DropUpload, Unit>
{
    public async Task<Unit> Handle(DropUpload command, CancellationToken cancellationToken)
    {
        var (document, file) = await filing.UploadAsync(command.Request, command.Document, cancellationToken);
        if (file.State == StoredFileState.Arriving)
            db.RemoveRange(document, file);
        return Unit.Value;
    }
}
