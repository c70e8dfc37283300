using System.Runtime.CompilerServices;
using TaskForce.Application.Storage;

namespace TaskForce.Application.Tests.Infrastructure;

/// <summary>A store in memory, in which a test alters, loses and moves objects, and which fails when it is told to.</summary>
internal sealed class MemoryStore : IObjectStore
{
    /// <summary>The objects.</summary>
    public Dictionary<ObjectName, byte[]> Objects { get; } = [];

    /// <summary>When they were written; what is not here was written now.</summary>
    public Dictionary<Guid, DateTimeOffset> WrittenAt { get; } = [];

    /// <summary>What the next commit, and each after it, fails by.</summary>
    public StorageFault? Fault { get; set; }

    /// <summary>Drafts that were neither committed nor given back.</summary>
    public int Unfinished { get; private set; }

    public Task PrepareAsync(bool holdsFiles, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<ObjectDraft> CreateAsync(ObjectName name, CancellationToken cancellationToken) => Task.FromResult<ObjectDraft>(new Draft(this, name));

    public Task<Stream> OpenAsync(ObjectName name, long offset, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
            throw new StorageException(fault);
        return Objects.TryGetValue(name, out var bytes) ? Task.FromResult<Stream>(new MemoryStream(bytes[(int)Math.Min(offset, bytes.Length)..], writable: false)) : throw new ObjectMissingException();
    }

    public Task DeleteAsync(ObjectName name, CancellationToken cancellationToken)
    {
        Objects.Remove(name);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var name in Objects.Keys.OrderBy(n => n.ToString(), StringComparer.Ordinal).ToList())
            yield return new StoredObject(name, WrittenAt.GetValueOrDefault(name.File, DateTimeOffset.MaxValue));
    }

    public Task RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken cancellationToken) => Task.CompletedTask;

    private sealed class Draft : ObjectDraft
    {
        private readonly MemoryStore store;
        private readonly ObjectName name;
        private readonly MemoryStream bytes = new();

        public Draft(MemoryStore store, ObjectName name)
        {
            (this.store, this.name) = (store, name);
            store.Unfinished++;
        }

        public override Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => this.bytes.WriteAsync(bytes, cancellationToken).AsTask();

        public override Task CommitAsync(CancellationToken cancellationToken)
        {
            if (store.Fault is { } fault)
                throw new StorageException(fault);
            store.Objects[name] = bytes.ToArray();
            return Task.CompletedTask;
        }

        public override ValueTask DisposeAsync()
        {
            store.Unfinished--;
            return bytes.DisposeAsync();
        }
    }
}
