using System.Runtime.CompilerServices;
using TaskForce.Application.Storage;

namespace TaskForce.Infrastructure.Storage;

/// <summary>
/// Keeps objects in a folder: written beside, flushed to the disk, renamed into their place. A mark tells the folder from an empty one in
/// which a disk was not mounted: there nothing is written, and nothing is taken for lost.
/// </summary>
public sealed class FolderStore(string folder) : IObjectStore
{
    private const string Mark = "taskforce-files";
    private const string Unfinished = "unfinished";

    private readonly string root = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public Task PrepareAsync(bool holdsFiles, CancellationToken cancellationToken)
    {
        var mark = Path.Combine(root, Mark);
        if (!File.Exists(mark) && !holdsFiles)
        {
            FolderFaults.Translate(() =>
            {
                Directory.CreateDirectory(root);
                File.WriteAllText(mark, "TaskForce keeps files in this folder. What lies in it is encrypted; docs/operations.md.\n");
            });
        }

        Guard();
        FolderFaults.Translate(() =>
        {
            Directory.CreateDirectory(Path.Combine(root, Unfinished));
            using var trial = new FileStream(NewUnfinished(), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ObjectDraft> CreateAsync(ObjectName name, CancellationToken cancellationToken)
    {
        Guard();
        return Task.FromResult<ObjectDraft>(FolderFaults.Translate(() => new FolderDraft(NewUnfinished(), PathOf(name))));
    }

    /// <inheritdoc/>
    public Task<Stream> OpenAsync(ObjectName name, long offset, CancellationToken cancellationToken)
    {
        Guard();
        try
        {
            return Task.FromResult<Stream>(FolderFaults.Translate(() =>
            {
                var stream = new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
                stream.Position = offset;
                return stream;
            }));
        }
        catch (StorageException e) when (e.InnerException is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ObjectMissingException();
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(ObjectName name, CancellationToken cancellationToken)
    {
        Guard();
        FolderFaults.Translate(() =>
        {
            var path = PathOf(name);
            if (!File.Exists(path))
                return;
            File.Delete(path);
            var file = Path.GetDirectoryName(path)!;
            if (!Directory.EnumerateFileSystemEntries(file).Any())
                Directory.Delete(file);
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guard();
        await Task.Yield();
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // What is not ours stays, whoever put it there.
            if (Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar) is [_, var file, var segment] && ObjectName.Find($"{file}/{segment}") is { } name && PathOf(name) == path)
                yield return new StoredObject(name, new DateTimeOffset(File.GetLastWriteTimeUtc(path)));
        }
    }

    /// <inheritdoc/>
    public Task RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        Guard();
        FolderFaults.Translate(() =>
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(root, Unfinished)).Where(f => File.GetLastWriteTimeUtc(f) < before.UtcDateTime))
                File.Delete(path);
        });
        return Task.CompletedTask;
    }

    private void Guard()
    {
        if (!File.Exists(Path.Combine(root, Mark)))
            throw new StorageException(StorageFault.Unreachable, new DirectoryNotFoundException($"{root} holds no mark '{Mark}'."));
    }

    // A folder for each file, 256 folders of those: no directory grows without end.
    private string PathOf(ObjectName name)
    {
        var text = name.ToString();
        return Path.Combine([root, text[..2], .. text.Split('/')]);
    }

    private string NewUnfinished() => Path.Combine(root, Unfinished, Guid.NewGuid().ToString("n"));

    private sealed class FolderDraft(string unfinished, string path) : ObjectDraft
    {
        private readonly FileStream stream = new(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);

        public override Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
            FolderFaults.TranslateAsync(() => stream.WriteAsync(bytes, cancellationToken).AsTask());

        public override Task CommitAsync(CancellationToken cancellationToken) => FolderFaults.TranslateAsync(async () =>
        {
            stream.Flush(flushToDisk: true);
            await stream.DisposeAsync();
            var file = Path.GetDirectoryName(path)!;
            var isNew = !Directory.Exists(file);
            Directory.CreateDirectory(file);
            File.Move(unfinished, path, overwrite: true);
            // The name is as durable as the content once the folders that hold it are flushed.
            FolderFlush.Flush(file);
            if (isNew)
            {
                FolderFlush.Flush(Path.GetDirectoryName(file)!);
                FolderFlush.Flush(Path.GetDirectoryName(Path.GetDirectoryName(file))!);
            }
        });

        public override async ValueTask DisposeAsync()
        {
            await stream.DisposeAsync();
            File.Delete(unfinished);
        }
    }
}
