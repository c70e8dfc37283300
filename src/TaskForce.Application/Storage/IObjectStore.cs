using System.Globalization;

namespace TaskForce.Application.Storage;

/// <summary>
/// Where the sealed segments of files lie: the edge to a folder or to a service. It knows neither keys nor requests. Every method
/// throws <see cref="StorageException"/> where the store does not do what it should.
/// </summary>
public interface IObjectStore
{
    /// <summary>Makes sure that the store is there and takes what is written.</summary>
    /// <param name="holdsFiles">Files are known that must lie in it: an empty store is then another one, or none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task PrepareAsync(bool holdsFiles, CancellationToken cancellationToken);

    /// <summary>Begins an object. Nobody sees it before it is committed; then it is there as a whole, in the place of an earlier one.</summary>
    Task<ObjectDraft> CreateAsync(ObjectName name, CancellationToken cancellationToken);

    /// <summary>Reads an object from a byte on, forwards.</summary>
    /// <exception cref="ObjectMissingException">The store is there, and this object is not.</exception>
    Task<Stream> OpenAsync(ObjectName name, long offset, CancellationToken cancellationToken);

    /// <summary>Removes an object; where there is none, nothing happens.</summary>
    Task DeleteAsync(ObjectName name, CancellationToken cancellationToken);

    /// <summary>Every object, the segments of one file one after the other.</summary>
    IAsyncEnumerable<StoredObject> ListAsync(CancellationToken cancellationToken);

    /// <summary>Removes what was begun before a moment and never committed, because the process was killed.</summary>
    Task RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>Names one segment of a file. A path cannot be said with it.</summary>
/// <param name="File">The file.</param>
/// <param name="Segment">Its place in the file, from 0.</param>
public readonly record struct ObjectName(Guid File, int Segment)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ObjectName? Find(string text) =>
        text.Split('/') is [var file, var segment] && Guid.TryParseExact(file, "n", out var id)
        && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && new ObjectName(id, place) is var name && name.ToString() == text
            ? name : null;

    /// <summary>32 hexadecimal digits, a slash, and four digits or more.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File:n}/{Segment:d4}");
}

/// <summary>An object as a list of the store tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="WrittenAt">When it was committed.</param>
public readonly record struct StoredObject(ObjectName Name, DateTimeOffset WrittenAt);

/// <summary>An object that is being written. Disposed without a commit, it was never there.</summary>
public abstract class ObjectDraft : IAsyncDisposable
{
    /// <summary>Adds bytes at its end.</summary>
    public abstract Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Makes it durable: when this returns, a power cut takes it away no more.</summary>
    public abstract Task CommitAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}

/// <summary>What can be the matter with a store.</summary>
public enum StorageFault
{
    /// <summary>It has no room left.</summary>
    Full = 1,

    /// <summary>It is away, refuses, or is not the store that it should be.</summary>
    Unreachable,
}

/// <summary>The store could not do what it was asked for; nothing of it was done.</summary>
public sealed class StorageException(StorageFault fault, Exception? inner = null) : Exception($"The store of files is {fault}.", inner)
{
    /// <summary>What is the matter.</summary>
    public StorageFault Fault { get; } = fault;
}

/// <summary>An object is not there, although the store is.</summary>
public sealed class ObjectMissingException() : Exception("The object is not in the store.");

/// <summary>What lies in the store is not what was written: altered, cut, put in another order, or gone.</summary>
public sealed class DamagedFileException(Guid file, Exception? inner = null) : Exception("A stored file is damaged.", inner)
{
    /// <summary>The file.</summary>
    public Guid File { get; } = file;
}

/// <summary>More came than a file may hold; nothing after the limit was kept.</summary>
public sealed class FileTooLargeException() : Exception("A file is too large.");
