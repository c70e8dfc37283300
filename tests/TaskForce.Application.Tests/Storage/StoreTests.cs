using TaskForce.Application.Storage;
using TaskForce.Infrastructure.Storage;

namespace TaskForce.Application.Tests.Storage;

/// <summary>What each kind of store has to do.</summary>
public abstract class StoreTests
{
    private static readonly ObjectName Name = new(Guid.Parse("0f000000-0000-0000-0000-000000000001"), 0);

    protected abstract IObjectStore Store { get; }

    [Fact]
    public async Task What_is_committed_is_read_from_any_byte_on()
    {
        await PutAsync(Name, [1, 2, 3, 4]);

        Assert.Equal([1, 2, 3, 4], await ReadAsync(Name, 0));
        Assert.Equal([3, 4], await ReadAsync(Name, 2));
    }

    [Fact]
    public async Task What_is_not_committed_was_never_there()
    {
        await using (var draft = await Store.CreateAsync(Name, CancellationToken.None))
            await draft.WriteAsync(new byte[] { 1 }, CancellationToken.None);

        await Assert.ThrowsAsync<ObjectMissingException>(() => ReadAsync(Name, 0));
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task A_second_commit_takes_the_place_of_the_first()
    {
        await PutAsync(Name, [1, 2, 3]);
        await PutAsync(Name, [4]);

        Assert.Equal([4], await ReadAsync(Name, 0));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_deleting_it_again_is_nothing()
    {
        await PutAsync(Name, [1]);
        await PutAsync(Name with { Segment = 1 }, [2]);

        await Store.DeleteAsync(Name, CancellationToken.None);
        await Store.DeleteAsync(Name, CancellationToken.None);

        Assert.Equal([Name with { Segment = 1 }], await NamesAsync());
    }

    [Fact]
    public async Task A_list_names_everything_the_segments_of_a_file_together()
    {
        var names = Enumerable.Range(0, 12).Select(i => new ObjectName(Guid.Parse($"{i % 4:x2}000000-0000-0000-0000-000000000001"), i / 4)).ToList();
        foreach (var name in names)
            await PutAsync(name, [1]);

        var listed = await NamesAsync();

        Assert.Equal(names.Order(Comparer<ObjectName>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))), listed.OrderBy(n => n.ToString(), StringComparer.Ordinal));
        Assert.Equal(4, listed.Select(n => n.File).Aggregate((Runs: 0, Last: Guid.Empty), (at, file) => (at.Runs + (file == at.Last ? 0 : 1), file)).Runs);
    }

    protected async Task PutAsync(ObjectName name, byte[] bytes)
    {
        await using var draft = await Store.CreateAsync(name, CancellationToken.None);
        await draft.WriteAsync(bytes, CancellationToken.None);
        await draft.CommitAsync(CancellationToken.None);
    }

    protected async Task<byte[]> ReadAsync(ObjectName name, long offset)
    {
        await using var content = await Store.OpenAsync(name, offset, CancellationToken.None);
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        return read.ToArray();
    }

    protected async Task<List<ObjectName>> NamesAsync()
    {
        var names = new List<ObjectName>();
        await foreach (var one in Store.ListAsync(CancellationToken.None))
            names.Add(one.Name);
        return names;
    }
}

/// <summary>A folder.</summary>
public sealed class FolderStoreTests : StoreTests, IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"taskforce-store-{Guid.NewGuid():n}");

    protected override IObjectStore Store => new FolderStore(folder);

    public async ValueTask InitializeAsync() => await Store.PrepareAsync(holdsFiles: false, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Where_files_are_known_an_empty_folder_is_refused_and_nothing_is_taken_for_lost()
    {
        var unmounted = new FolderStore(Path.Combine(folder, "unmounted"));

        foreach (var act in new Func<Task>[]
                 {
                     () => unmounted.PrepareAsync(holdsFiles: true, CancellationToken.None), () => unmounted.CreateAsync(new ObjectName(Guid.NewGuid(), 0), CancellationToken.None),
                     () => unmounted.OpenAsync(new ObjectName(Guid.NewGuid(), 0), 0, CancellationToken.None), () => unmounted.DeleteAsync(new ObjectName(Guid.NewGuid(), 0), CancellationToken.None),
                 })
            Assert.Equal(StorageFault.Unreachable, (await Assert.ThrowsAsync<StorageException>(act)).Fault);
        Assert.False(Directory.Exists(Path.Combine(folder, "unmounted")));
    }

    [Fact]
    public async Task What_a_killed_process_left_unfinished_goes_when_it_is_old_and_stays_when_it_is_young()
    {
        var (old, young) = (Path.Combine(folder, "unfinished", "old"), Path.Combine(folder, "unfinished", "young"));
        foreach (var path in new[] { old, young })
            await File.WriteAllTextAsync(path, "x");
        File.SetLastWriteTimeUtc(old, new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(young, new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc));

        await Store.RemoveUnfinishedAsync(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), CancellationToken.None);

        Assert.Equal((false, true), (File.Exists(old), File.Exists(young)));
    }

    [Fact]
    public async Task What_somebody_else_put_there_is_neither_listed_nor_touched()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "notes.txt"), "x");
        Directory.CreateDirectory(Path.Combine(folder, "zz", "0f000000000000000000000000000001"));
        await File.WriteAllTextAsync(Path.Combine(folder, "zz", "0f000000000000000000000000000001", "0000"), "x");

        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task A_full_disk_is_told_from_one_that_is_away()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux has a file that is always full.");
        // The place where a segment is begun leads to /dev/full, which has no room for a single byte.
        var full = new IOException();
        try
        {
            await File.WriteAllTextAsync("/dev/full", "x");
        }
        catch (IOException e)
        {
            full = e;
        }

        Assert.Equal(StorageFault.Full, Assert.Throws<StorageException>(() => FolderFaults.Translate(() => throw full)).Fault);
        Assert.Equal(StorageFault.Unreachable, Assert.Throws<StorageException>(() => FolderFaults.Translate(() => throw new UnauthorizedAccessException())).Fault);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("0f000000000000000000000000000001/../0000")]
    [InlineData("0F000000000000000000000000000001/0000")]
    [InlineData("0f000000000000000000000000000001/00000")]
    [InlineData("0f000000000000000000000000000001/-001")]
    [InlineData("0f000000000000000000000000000001")]
    public void What_is_no_name_of_a_segment_is_none(string text) => Assert.Null(ObjectName.Find(text));
}

/// <summary>A bucket of a service that checks every signature.</summary>
public sealed class S3StoreTests : StoreTests, IAsyncLifetime
{
    private S3Server server = null!;
    private S3Store store = null!;

    protected override IObjectStore Store => store;

    public async ValueTask InitializeAsync()
    {
        server = await S3Server.OpenAsync();
        store = new S3Store(new S3Settings(S3Server.Bucket, server.Address, S3Server.Region, S3Server.AccessKey, S3Server.SecretKey));
    }

    public async ValueTask DisposeAsync()
    {
        store.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task It_is_ready_where_the_bucket_answers() => await store.PrepareAsync(holdsFiles: true, CancellationToken.None);

    [Theory]
    [InlineData(S3Server.Bucket, "another secret", S3Server.Region)]
    [InlineData(S3Server.Bucket, S3Server.SecretKey, "us-east-1")]
    [InlineData("another-bucket", S3Server.SecretKey, S3Server.Region)]
    public async Task Another_secret_region_or_bucket_is_told_before_anything_is_written(string bucket, string secret, string region)
    {
        using var wrong = new S3Store(new S3Settings(bucket, server.Address, region, S3Server.AccessKey, secret));

        Assert.Equal(StorageFault.Unreachable, (await Assert.ThrowsAsync<StorageException>(() => wrong.PrepareAsync(holdsFiles: false, CancellationToken.None))).Fault);
    }

    [Fact]
    public async Task A_full_service_is_told_from_one_that_is_away()
    {
        server.IsFull = true;

        Assert.Equal(StorageFault.Full, (await Assert.ThrowsAsync<StorageException>(() => PutAsync(new ObjectName(Guid.NewGuid(), 0), [1]))).Fault);
    }

    [Fact]
    public async Task A_whole_segment_goes_there_and_comes_back()
    {
        var segment = new byte[9_000_000];
        new Random(1).NextBytes(segment);
        var name = new ObjectName(Guid.NewGuid(), 7);

        await PutAsync(name, segment);

        Assert.Equal(segment.AsSpan(8_999_000).ToArray(), await ReadAsync(name, 8_999_000));
    }
}
