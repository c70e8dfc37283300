using System.Text.Json.Serialization;
using TaskForce.Application.Storage;

namespace TaskForce.Application.Requests.Files;

/// <summary>A file that has arrived whole and has no row yet.</summary>
/// <param name="Name">Its name, cleaned.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="Key">Its name and its key in the store. A form that is sent twice brings the same file under another.</param>
public sealed record ArrivedFile(string Name, string Type, long Length, byte[] Sha256, [property: JsonIgnore] WrappedKey Key);

/// <summary>
/// Takes a file in, in one go: sealed and hashed while it comes, then looked at. What is refused, and what breaks off, leaves nothing in the store.
/// </summary>
public sealed class FileIntake(FileVault vault)
{
    /// <summary>Takes one to its end.</summary>
    /// <param name="name">Its name, as it was sent.</param>
    /// <param name="content">Its content.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DocumentRefusal">It is refused, or the store does not take it.</exception>
    public async Task<TakenFile> TakeAsync(string? name, Stream content, CancellationToken cancellationToken)
    {
        var reception = new Reception(vault.NewKey(), length: null);
        var taken = new TakenFile(vault, reception);
        try
        {
            await vault.AppendAsync(reception, content, cancellationToken);
            if (reception.Kept == 0)
                throw new DocumentRefusal(DocumentRule.Empty);
            var cleaned = FileNames.Clean(name);
            var type = await TypeAsync(reception.Key, reception.Kept, cleaned, cancellationToken);
            taken.File = new ArrivedFile(cleaned, type.MediaType, reception.Kept, await vault.HashAsync(reception, cancellationToken), reception.Key);
            return taken;
        }
        catch (Exception failure)
        {
            await taken.DisposeAsync();
            if (DocumentRefusal.Of(failure, vault) is { } refusal)
                throw refusal;
            throw;
        }
    }

    /// <summary>Takes what comes next of an upload. A piece of a segment that breaks off is not kept.</summary>
    /// <param name="state">Where the upload stands.</param>
    /// <param name="content">What comes next.</param>
    /// <param name="note">Is told how much is durable then, also where this breaks off.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What the file is and its hash, where it has come to its end; null where more has to come.</returns>
    /// <exception cref="DocumentRefusal">It is refused, or the store does not take it. What is refused for what it is has been removed.</exception>
    public async Task<(string Type, byte[] Sha256)?> GoOnAsync(UploadState state, Stream content, Func<long, Task> note, CancellationToken cancellationToken)
    {
        using var reception = new Reception(state.Key, state.Length, state.Received);
        try
        {
            await vault.AppendAsync(reception, content, cancellationToken);
            if (!reception.IsWhole)
                return null;
            var type = await TypeAsync(state.Key, state.Length, state.Name, cancellationToken);
            return (type.MediaType, await vault.HashAsync(reception, cancellationToken));
        }
        catch (DocumentRefusal)
        {
            await vault.RemoveAsync(reception, CancellationToken.None);
            throw;
        }
        catch (Exception failure)
        {
            if (DocumentRefusal.Of(failure, vault) is { } refusal)
                throw refusal;
            throw;
        }
        finally
        {
            // The end is noted by who finishes the upload: a process that is killed before leaves it open, and its last piece is sent again.
            if (!reception.IsWhole && reception.Kept > state.Received)
                await note(reception.Kept);
        }
    }

    private async Task<FileType> TypeAsync(WrappedKey key, long length, string name, CancellationToken cancellationToken)
    {
        await using var stored = vault.Open(key, length);
        return await FileTypes.ReadAsync(stored, name, cancellationToken);
    }
}

/// <summary>A file that was taken in. It is gone from the store when this is disposed, unless a row tells of it by then.</summary>
public sealed class TakenFile(FileVault vault, Reception reception) : IAsyncDisposable
{
    private bool isKept;

    /// <summary>What arrived.</summary>
    public ArrivedFile File { get; internal set; } = null!;

    /// <summary>A row tells of a file: where it is this one, it stays.</summary>
    public void KeepIf(Guid known) => isKept = known == File.Key.File;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            // Whoever went away while it came does not keep it from being cleared away.
            if (!isKept)
                await vault.RemoveAsync(reception, CancellationToken.None);
        }
        catch (StorageException)
        {
            // The store is away: what no row tells of is swept away when it is back.
        }
        finally
        {
            reception.Dispose();
        }
    }
}
