using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Storage;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Retention;

public class ErasureTests
{
    private const string Word = "Quaghebeurzorgvliet";

    [Theory, InEachDatabase]
    public async Task The_word_is_nowhere_in_the_database_once_both_States_let_it_go(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database, Word);
        await using var house = kept.House;
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        await house.SendAsync(clerk, new AskForAccess(kept.Order.Number!.ToString(), Word));
        await house.SendAsync(clerk, new NoteOpening(kept.Id));
        kept.AfterTenYears();
        await kept.KeepAsync(kept.Lille, "2037-01-01", Word);
        // The test would prove nothing if the word were not in all of them before.
        Assert.Equal(
            ["AccessApplications.Reason", "RequestAccessChanges.Reason", "RequestConsultations.Answer", "RequestConsultations.Question", "RequestEventDetails.Facts",
                "RequestEventDetails.Note", "RequestForms.Content", "RequestForms.Reason", "RequestForms.Title", "RequestHandlings.Reference", "RetentionDecisions.Reason",
                "SearchTokens.Token"],
            await house.ReadAsync(null, db => EverywhereInTheDatabase.FindAsync(db, Word)));

        await kept.EraseAsync(kept.Lille, Word);
        await kept.EraseAsync(kept.Tournai, Word);
        Assert.Equal([kept.Id], await kept.HourAsync());

        Assert.Empty(await house.ReadAsync(null, db => EverywhereInTheDatabase.FindAsync(db, Word)));
        var subject = $"R{kept.Id}";
        var key = await house.ReadAsync(null, db => db.Set<SubjectKey>().SingleAsync(k => k.Subject == subject));
        Assert.Equal((null, house.Clock.GetUtcNow()), (key.Key, key.DestroyedAt));
        Assert.Equal(0, await house.ReadAsync(clerk, db => db.Set<AccessApplication>().CountAsync()));
    }

    [Fact]
    public async Task Nor_is_it_in_the_bytes_of_the_file_or_of_its_log_not_even_as_it_was_written_before()
    {
        var kept = await Kept.OpenAsync(word: Word);
        await using var house = kept.House;
        var file = new SqliteConnectionStringBuilder(await house.ReadAsync(null, db => Task.FromResult(db.Database.GetConnectionString()!))).DataSource;
        // Somebody else's connection keeps the log alive beside the file.
        await using var other = new SqliteConnection($"Data Source={file};Pooling=False");
        await other.OpenAsync();
        house.Clock.Advance(TimeSpan.FromDays(3));
        var orders = new List<InvestigationOrder> { kept.Order };
        for (var n = 0; n < 12; n++)
        {
            var one = Kept.Closed(house, kept.Lille, kept.Tournai, string.Concat(Enumerable.Repeat(Word + " ", 9)));
            await house.StoreAsync(one);
            orders.Add(one);
            // What stood there before it was written anew lies in the file no more than what stands there now.
            await house.InScopeAsync(null, async provider => await RewriteAsync(provider, one.Id));
        }

        kept.AfterTenYears();
        foreach (var actor in new[] { kept.Lille, kept.Tournai })
            await house.SendAsync(actor, new DecideRetention([.. orders.Select(o => o.Id)], true, null, Word));
        Assert.True(Bytes(file, Word) > 0);

        Assert.Equal(orders.Count, (await kept.HourAsync()).Count);
        await house.ReadAsync(null, async db =>
        {
            await db.Flavour.AfterErasureAsync(db, CancellationToken.None);
            return true;
        });

        Assert.Equal((0, 0), (Bytes(file, Word), Bytes(file, Word.ToLowerInvariant())));
    }

    [Theory, InEachDatabase]
    public async Task Its_files_lose_their_rows_and_with_them_their_keys(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database);
        await using var house = kept.AfterTenYears().House;
        await house.InScopeAsync(null, provider =>
        {
            var db = provider.GetRequiredService<TaskForceDbContext>();
            var key = provider.GetRequiredService<FileVault>().NewKey();
            db.Add(new StoredFile { Key = key, RequestId = kept.Id, Length = 1, BegunAt = house.Clock.GetUtcNow() });
            db.Add(new CaseDocument
            {
                Id = 1, RequestId = kept.Id, File = key.File, Series = 1, Name = "releve.pdf", Kind = CaseDocumentKind.Evidence, Language = Domain.Language.Fr, Country = Domain.CountryCode.FR,
                SharedOnArrival = true, AddedBy = kept.Lille.User, AddedFor = kept.Lille.Authority!.Value, AddedAt = house.Clock.GetUtcNow(),
            });
            return db.SaveChangesAsync();
        });
        await kept.EraseAsync(kept.Lille);
        await kept.EraseAsync(kept.Tournai);

        Assert.Equal([kept.Id], await kept.HourAsync());

        Assert.Equal(0, await house.ReadAsync(null, db => db.Database.SqlQuery<int>($"SELECT (SELECT COUNT(*) FROM StoredFiles) + (SELECT COUNT(*) FROM CaseDocuments) AS Value").SingleAsync()));
    }

    [Theory, InEachDatabase]
    public async Task It_stays_until_the_later_of_the_two_times_is_up(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database);
        await using var house = kept.House;
        var brussels = await house.UserAsync("BE-MIN", Role.Administrator);
        await house.SendAsync(brussels, new SetRetentionPeriods(122, 12, 36, 24));
        house.Clock.SetUtcNow(new DateTimeOffset(2036, 3, 10, 9, 0, 0, TimeSpan.Zero));
        await kept.EraseAsync(kept.Lille);
        await kept.EraseAsync(kept.Tournai);

        Assert.Empty(await kept.HourAsync());
        house.Clock.SetUtcNow(new DateTimeOffset(2036, 5, 5, 9, 0, 0, TimeSpan.Zero));
        Assert.Empty(await kept.HourAsync());
        Assert.False(await house.SendAsync(Actor.System, new EraseRequest(kept.Id)));
        house.Clock.SetUtcNow(new DateTimeOffset(2036, 5, 6, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal([kept.Id], await kept.HourAsync());
    }

    [Theory, InEachDatabase]
    public async Task It_stays_where_one_State_alone_lets_it_go_or_thinks_better_of_it(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database);
        await using var house = kept.AfterTenYears().House;
        await kept.EraseAsync(kept.Lille);
        Assert.Empty(await kept.HourAsync());

        await kept.KeepAsync(kept.Lille, "2037-01-01");
        await kept.EraseAsync(kept.Tournai);

        Assert.Empty(await kept.HourAsync());
        Assert.False(await house.SendAsync(Actor.System, new EraseRequest(kept.Id)));
    }

    [Fact]
    public async Task A_decision_ends_with_what_happens_after_it()
    {
        var kept = await Kept.OpenAsync();
        await using var house = kept.AfterTenYears().House;
        await kept.EraseAsync(kept.Lille);
        await kept.EraseAsync(kept.Tournai);

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SendAsync(kept.Tournai, new Application.Requests.Acts.AskReopening(kept.Id, kept.Order.Version, default, "Une erreur."));

        Assert.Empty(await kept.HourAsync());
        Assert.Single((await kept.ReviewAsync(kept.Lille)).ToDecide);
    }

    [Fact]
    public async Task It_is_erased_once_however_many_instances_try()
    {
        var kept = await Kept.OpenAsync();
        await using var house = kept.AfterTenYears().House;
        await kept.EraseAsync(kept.Lille);
        await kept.EraseAsync(kept.Tournai);

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.SendAsync(Actor.System, new EraseRequest(kept.Id))));

        Assert.Single(done, true);
        Assert.Equal(1, await house.ReadAsync(kept.Lille, db => db.Set<RequestEvent>().CountAsync(e => e.Act == OrderAct.Erase)));
    }

    [Theory, InEachDatabase]
    public async Task Afterwards_the_register_has_its_row_and_the_case_file_says_when(DatabaseKind database)
    {
        var kept = await Kept.OpenAsync(database, Word);
        await using var house = kept.AfterTenYears().House;
        await kept.EraseAsync(kept.Lille);
        await kept.EraseAsync(kept.Tournai);
        await kept.HourAsync();

        var row = Assert.Single((await house.SendAsync(kept.Tournai, new GetRegister(new RegisterFilter { Openness = Openness.Closed }))).Rows);
        Assert.Equal((kept.Order.Number, OrderState.Closed, (string?)null), (row.Number, row.State, row.Title));
        Assert.Empty((await house.SendAsync(kept.Lille, new GetRegister(new RegisterFilter { Openness = Openness.All, Text = Word }))).Rows);
        Assert.Single((await house.SendAsync(kept.Lille, new GetRegister(new RegisterFilter { Openness = Openness.All, Text = kept.Order.Number!.ToString() }))).Rows);
        var view = await house.SendAsync(kept.Lille, new GetCase(kept.Id));
        Assert.Equal((house.Clock.GetUtcNow(), 0), (view.Header.ErasedAt, view.Header.OpenActs.Count));
        Assert.False((await house.SendAsync(kept.Lille, new GetOrderForm(kept.Id))).CanWrite);
        Assert.False((await house.SendAsync(kept.Lille, new GetAccess(kept.Id))).Decides);
        Assert.Equal((0, 0), ((await kept.ReviewAsync(kept.Lille)).ToDecide.Count, (await kept.ReviewAsync(kept.Lille)).LetGo.Count));
        foreach (var act in Enum.GetValues<OrderAct>())
            Assert.Equal(Refusal.Erased, (await house.SendAsync(kept.Lille, new GetAct(kept.Id, act))).Refusal);
    }

    private static async Task<bool> RewriteAsync(IServiceProvider provider, RequestId id)
    {
        var db = (Application.Data.TaskForceDbContext)provider.GetService(typeof(Application.Data.TaskForceDbContext))!;
#pragma warning disable RS0030 // The test is not a viewer.
        foreach (var form in await db.Set<FormVersion>().IgnoreQueryFilters().Where(f => f.RequestId == id).ToListAsync())
#pragma warning restore RS0030
            db.Entry(form).Property(f => f.Content).CurrentValue = new Domain.Requests.Forms.OrderForm { Title = Word + " once more" };
        await db.SaveChangesAsync();
        return true;
    }

    private static int Bytes(string file, string word) => new[] { file, file + "-wal" }.Where(File.Exists).Sum(path =>
    {
        using var shared = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        shared.CopyTo(copy);
        return Encoding.Latin1.GetString(copy.ToArray()).Split(word).Length - 1;
    });
}
