using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Storage;

/// <summary>What reading a file back has shown.</summary>
/// <param name="File">The file.</param>
/// <param name="Request">Number of its request; null where that has none yet.</param>
/// <param name="IsWhole">It is what was written.</param>
public sealed record CheckedFile(Guid File, RequestNumber? Request, bool IsWhole);

/// <summary>
/// Reads stored files back, each from its first frame to its last, and compares their hashes. What is damaged is refused from then on; what
/// was brought back from a backup is served again. For the job and for the command, which both act as the application itself.
/// </summary>
public sealed class FileChecker(TaskForceDbContext db, FileVault vault, IMediator mediator, TimeProvider clock)
{
    /// <summary>Checks the files that were not checked since a moment.</summary>
    /// <exception cref="StorageException">The store is away: that says nothing about a file, and none is marked for it.</exception>
    public async IAsyncEnumerable<CheckedFile> CheckAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await NextAsync(since, cancellationToken) is { } file)
        {
            var isWhole = await IsWholeAsync(file, cancellationToken);
            if (isWhole != (file.State == StoredFileState.Whole))
                await mediator.Send(new RecordFileCheck(file.Id, isWhole), cancellationToken);
            // The moment is no change that anybody has to answer for: the trail is not told.
            var now = clock.GetUtcNow();
            await db.Set<StoredFile>().BeyondTheViewer().Where(f => f.Id == file.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.CheckedAt, now), cancellationToken);
            var number = await db.Requests.BeyondTheViewer().Where(r => r.Id == file.RequestId).Select(r => r.Number).SingleOrDefaultAsync(cancellationToken);
            yield return new CheckedFile(file.Id, number, isWhole);
        }
    }

    private Task<StoredFile?> NextAsync(DateTimeOffset since, CancellationToken cancellationToken) => db.Set<StoredFile>().BeyondTheViewer().AsNoTracking()
        .Where(f => f.State != StoredFileState.Arriving && (f.CheckedAt == null || f.CheckedAt < since)).OrderBy(f => f.CheckedAt).ThenBy(f => f.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<bool> IsWholeAsync(StoredFile file, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = vault.Open(file.Key, file.Length);
            return CryptographicOperations.FixedTimeEquals(await SHA256.HashDataAsync(content, cancellationToken), file.Sha256);
        }
        catch (Exception e) when (e is DamagedFileException or CryptographicException)
        {
            return false;
        }
    }
}

/// <summary>Records that a stored file was found damaged, or whole again. The application's own; the trail tells of it.</summary>
[Requires(Capability.Housekeeping)]
public sealed record RecordFileCheck(Guid File, bool IsWhole) : ICommand<Unit>;

internal sealed class RecordFileCheckHandler(TaskForceDbContext db) : ICommandHandler<RecordFileCheck, Unit>
{
    public async Task<Unit> Handle(RecordFileCheck command, CancellationToken cancellationToken)
    {
        // An erasure may have been faster.
        if (await db.Set<StoredFile>().BeyondTheViewer().SingleOrDefaultAsync(f => f.Id == command.File && f.State != StoredFileState.Arriving, cancellationToken) is { } file)
            file.State = command.IsWhole ? StoredFileState.Whole : StoredFileState.Damaged;
        return Unit.Value;
    }
}

/// <summary>Whoever reads a file may come upon the damage first: it is refused from then on, and the trail tells whose reading stopped at it.</summary>
[Requires(Capability.ReadRequests)]
public sealed record ReportDamagedFile(RequestId Request, Guid File) : ICommand<Unit>;

internal sealed class ReportDamagedFileHandler(TaskForceDbContext db) : ICommandHandler<ReportDamagedFile, Unit>
{
    public async Task<Unit> Handle(ReportDamagedFile command, CancellationToken cancellationToken)
    {
        var file = await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == command.File && f.RequestId == command.Request, cancellationToken) ?? throw new NotFoundException();
        file.State = StoredFileState.Damaged;
        return Unit.Value;
    }
}
