using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Storage;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Storage;

/// <summary>What the application does with its store by itself: sweeping, reading back, wrapping keys anew.</summary>
public class FileKeepingTests
{
    [Theory, InEachDatabase]
    public async Task What_has_no_row_is_swept_after_a_day_and_what_has_one_never(DatabaseKind database)
    {
        await using var world = await World.OpenAsync(database);
        var (known, orphan, young, mixed) = (await world.StoreAsync(1), new Guid(1, 1, 1, new byte[8]), new Guid(1, 1, 2, new byte[8]), new Guid(1, 1, 3, new byte[8]));
        var now = world.House.Clock.GetUtcNow();
        foreach (var (file, age) in new[] { (orphan, 25), (young, 23), (mixed, 25) })
        {
            world.House.Store.Objects[new ObjectName(file, 0)] = [1];
            world.House.Store.WrittenAt[file] = now.AddHours(-age);
        }

        world.House.Store.WrittenAt[known] = now.AddYears(-1);

        Assert.Equal(2, await world.AsItselfAsync(p => p.GetRequiredService<FileSweeper>().SweepAsync(CancellationToken.None)));
        Assert.Equal(new[] { known, young }.Order(), world.House.Store.Objects.Keys.Select(n => n.File).Distinct().Order());
    }

    [Fact]
    public async Task More_files_than_one_batch_are_swept()
    {
        await using var world = await World.OpenAsync();
        for (var i = 0; i < 450; i++)
        {
            var file = new Guid(i, 2, 2, new byte[8]);
            (world.House.Store.Objects[new ObjectName(file, 0)], world.House.Store.Objects[new ObjectName(file, 1)]) = ([1], [2]);
            world.House.Store.WrittenAt[file] = world.House.Clock.GetUtcNow().AddDays(-2);
        }

        Assert.Equal(450, await world.AsItselfAsync(p => p.GetRequiredService<FileSweeper>().SweepAsync(CancellationToken.None)));
        Assert.Empty(world.House.Store.Objects);
    }

    [Theory, InEachDatabase]
    public async Task An_upload_that_was_left_is_dropped_after_a_week(DatabaseKind database)
    {
        await using var world = await World.OpenAsync(database);
        await world.StoreAsync(1, arrives: false);
        await world.StoreAsync(2);
        world.House.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(0, await world.House.SendAsync(Actor.System, new DropLeftUploads()));

        world.House.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await world.House.SendAsync(Actor.System, new DropLeftUploads()));
        Assert.Equal([2L], await world.House.ReadAsync(world.Lille, db => db.Set<CaseDocument>().Select(d => d.Id).ToListAsync()));
    }

    [Theory, InEachDatabase]
    public async Task A_damaged_file_is_found_refused_and_told_to_the_auditor_and_served_again_once_it_is_brought_back(DatabaseKind database)
    {
        await using var world = await World.OpenAsync(database);
        var (sound, damaged) = (await world.StoreAsync(1), await world.StoreAsync(2));
        var bytes = world.House.Store.Objects[new ObjectName(damaged, 0)];
        bytes[^20] ^= 1;

        Assert.Equal([(damaged, false), (sound, true)], (await world.CheckAsync()).OrderBy(f => f.IsWhole).Select(f => (f.File, f.IsWhole)));
        Assert.Equal(StoredFileState.Damaged, await world.StateAsync(damaged));
        var auditor = await world.House.UserAsync("FR-MIN", Role.Auditor);
        Assert.Contains((AuditKind.Change, nameof(RecordFileCheck)), (await world.House.SendAsync(auditor, new GetAuditTrail(new AuditFilter()))).Lines.Select(l => (l.Kind, l.Action)));

        bytes[^20] ^= 1;
        world.House.Clock.Advance(TimeSpan.FromHours(1));
        await world.CheckAsync();
        Assert.Equal(StoredFileState.Whole, await world.StateAsync(damaged));
    }

    [Fact]
    public async Task What_was_read_back_lately_is_not_read_back_again()
    {
        await using var world = await World.OpenAsync();
        await world.StoreAsync(1);
        Assert.Single(await world.CheckAsync());

        Assert.Empty(await world.CheckAsync(world.House.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task While_the_store_is_away_no_file_is_marked()
    {
        await using var world = await World.OpenAsync();
        var file = await world.StoreAsync(1);
        world.House.Store.Fault = StorageFault.Unreachable;

        await Assert.ThrowsAsync<StorageException>(() => world.CheckAsync());

        Assert.Equal(StoredFileState.Whole, await world.StateAsync(file));
    }

    [Fact]
    public async Task A_reader_who_comes_upon_the_damage_first_leaves_it_on_record()
    {
        await using var world = await World.OpenAsync();
        var file = await world.StoreAsync(1);
        var stranger = await world.House.UserAsync("BE-DIV-KOR", Role.Magistrate);
        await Assert.ThrowsAsync<NotFoundException>(() => world.House.SendAsync(stranger, new ReportDamagedFile(world.Request, file)));

        await world.House.SendAsync(world.Lille, new ReportDamagedFile(world.Request, file));

        Assert.Equal(StoredFileState.Damaged, await world.StateAsync(file));
    }

    [Theory, InEachDatabase]
    public async Task Keys_are_wrapped_anew_with_the_first_master_key_and_the_old_one_is_missed_until_then(DatabaseKind database)
    {
        var old = new MasterKey("old", SHA256.HashData("old"u8));
        await using var world = await World.OpenAsync(database, services => services.AddSingleton(new MasterKeys([new MasterKey("new", SHA256.HashData("new"u8)), old])));
        var file = await world.StoreAsync(1, masters: new MasterKeys([old]));
        Assert.Equal((1, 0), (await world.House.SendAsync(Actor.System, new RewrapFileKeys()), await world.House.SendAsync(Actor.System, new RewrapFileKeys())));

        Assert.Equal("new", await world.House.ReadAsync(world.Lille, db => db.Set<StoredFile>().Where(f => f.Id == file).Select(f => f.MasterKeyId).SingleAsync()));
        Assert.True(Assert.Single(await world.CheckAsync()).IsWhole);
    }

    [Theory, InEachDatabase]
    public async Task A_missing_and_a_wrong_master_key_are_named(DatabaseKind database)
    {
        await using var world = await World.OpenAsync(database);
        await world.StoreAsync(1, masters: new MasterKeys([new MasterKey("gone", new byte[32])]));
        await world.StoreAsync(2, masters: new MasterKeys([MasterKeys.OfDevelopment with { Key = new byte[32] }]));

        var unfit = await world.AsItselfAsync(p => p.GetRequiredService<StorageKeyCheck>().UnfitAsync(CancellationToken.None));

        Assert.Equal(["development", "gone"], unfit.Order(StringComparer.Ordinal));
    }

    /// <summary>A house with one order, whose files a test stores.</summary>
    private sealed class World(TestHouse house, Actor lille) : IAsyncDisposable
    {
        public TestHouse House => house;

        public Actor Lille => lille;

        public RequestId Request { get; private init; }

        public static async Task<World> OpenAsync(DatabaseKind database = DatabaseKind.Sqlite, Action<IServiceCollection>? otherwise = null)
        {
            var house = await TestHouse.OpenAsync(database, otherwise);
            var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
            var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
            await house.StoreAsync(order);
            return new World(house, lille) { Request = order.Id };
        }

        /// <summary>Stores a file of some bytes with its rows.</summary>
        public Task<Guid> StoreAsync(long document, bool arrives = true, MasterKeys? masters = null) => AsItselfAsync(async provider =>
        {
            var content = RandomNumberGenerator.GetBytes(1_000);
            var vault = new FileVault(house.Store, masters ?? provider.GetRequiredService<MasterKeys>(), new StorageLimits(content.Length));
            using var reception = new Reception(vault.NewKey(), content.Length);
            await vault.AppendAsync(reception, new MemoryStream(content), CancellationToken.None);
            var file = new StoredFile { Key = reception.Key, RequestId = Request, Length = content.Length, BegunAt = house.Clock.GetUtcNow() };
            if (arrives)
                file.Arrive(await vault.HashAsync(reception, CancellationToken.None));
            var db = provider.GetRequiredService<Data.TaskForceDbContext>();
            db.Add(file);
            db.Add(new CaseDocument
            {
                Id = document, RequestId = Request, File = file.Id, Series = document, Name = "releve.pdf", Kind = CaseDocumentKind.Evidence, Language = Domain.Language.Fr,
                Country = Domain.CountryCode.FR, SharedOnArrival = true, AddedBy = lille.User, AddedFor = lille.Authority!.Value, AddedAt = file.BegunAt,
            });
            await db.SaveChangesAsync();
            return file.Id;
        });

        public Task<List<CheckedFile>> CheckAsync(DateTimeOffset? since = null) => AsItselfAsync(async provider =>
        {
            var found = new List<CheckedFile>();
            await foreach (var file in provider.GetRequiredService<FileChecker>().CheckAsync(since ?? house.Clock.GetUtcNow(), CancellationToken.None))
                found.Add(file);
            return found;
        });

        public Task<StoredFileState> StateAsync(Guid file) => house.ReadAsync(lille, db => db.Set<StoredFile>().Where(f => f.Id == file).Select(f => f.State).SingleAsync());

        public Task<T> AsItselfAsync<T>(Func<IServiceProvider, Task<T>> act) => house.InScopeAsync(Actor.System, act);

        public ValueTask DisposeAsync() => house.DisposeAsync();
    }
}
