using TaskForce.Application.Requests.Register;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Register;

public class RegisterTests
{
    [Theory, InEachDatabase]
    public async Task Each_filter_leaves_the_rows_that_it_names(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, _) = await FillAsync(house);

        Assert.Equal(["accounts", "late", "received", "sent", "theirs"], await TitlesAsync(house, lille, new()));
        Assert.Equal(["accounts", "late", "received", "sent"], await TitlesAsync(house, lille, new() { From = [CountryCode.FR] }));
        Assert.Equal(["theirs"], await TitlesAsync(house, lille, new() { From = [CountryCode.BE] }));
        Assert.Equal(["accounts", "sent"], await TitlesAsync(house, lille, new() { States = [OrderState.Transmitted], From = [CountryCode.FR] }));
        Assert.Equal(["accounts"], await TitlesAsync(house, lille, new() { Measure = MeasureKind.ExpertReport }));
        Assert.Equal(["accounts"], await TitlesAsync(house, lille, new() { Authority = new AuthorityCode("BE-DIV-KOR") }));
        Assert.Equal(["late"], await TitlesAsync(house, lille, new() { Due = DueWithin.Late }));
        Assert.Equal(["received"], await TitlesAsync(house, lille, new() { Due = DueWithin.Month }));
        Assert.Equal(["accounts", "sent", "theirs"], await TitlesAsync(house, lille, new() { Due = DueWithin.Nothing }));
        Assert.Equal(["accounts"], await TitlesAsync(house, lille, new() { Urgent = true }));
        Assert.Equal(["theirs"], await TitlesAsync(house, lille, new() { Ours = Ours.ToExecute }));
        Assert.Equal(["accounts", "late", "received", "sent"], await TitlesAsync(house, lille, new() { Ours = Ours.Issued }));
        Assert.Equal(["closed"], await TitlesAsync(house, lille, new() { Openness = Openness.Closed }));
        Assert.Equal(6, (await TitlesAsync(house, lille, new() { Openness = Openness.All })).Count);
        Assert.Empty(await TitlesAsync(house, lille, new() { Language = Language.De }));
    }

    [Theory, InEachDatabase]
    public async Task Words_are_found_by_their_beginning_without_accents_and_only_at_the_level_of_the_reader(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var form = Orders.Form() with
        {
            Title = "Enlèvement à Œudeghien",
            Persons = new() { Lines = [new() { Number = 1, FirstNames = "Zoé", FamilyName = "D'Hondt-Véral", Position = PersonPosition.Witness }] },
        };
        await house.StoreAsync(Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON", form));
        var staff = await house.UserAsync("BE-MIN", Role.MinistryStaff);

        foreach (var words in new[] { "enlev", "ENLÈVEMENT oeudeg", "hondt", "veral zoe", "fr-be-2026", "26/1234", "tournai", "doornik", "d’hondt" })
            Assert.Equal((words, 1), (words, (await PageAsync(house, lille, new() { Text = words })).Count));
        foreach (var words in new[] { "nlev", "hond veral zoex", "%", "_", "[a-z]", "\\" })
            Assert.Equal((words, 0), (words, (await PageAsync(house, lille, new() { Text = words })).Count));
        foreach (var (words, found) in new[] { ("tournai", 1), ("fr-be-2026", 1), ("hondt", 0), ("enlev", 0), ("26/1234", 0) })
            Assert.Equal((words, found), (words, (await PageAsync(house, staff, new() { Text = words })).Count));
        Assert.Null((await PageAsync(house, staff, new())).Rows[0].Title);
    }

    [Theory, InEachDatabase]
    public async Task Pages_forth_and_back_show_each_row_once_in_each_order(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        for (var i = 0; i < 60; i++)
        {
            // Many with the same due date or none: the key decides among equals.
            var now = house.Clock.GetUtcNow().AddDays(-(i % 4));
            await house.StoreAsync(i % 3 == 0 ? Orders.Draft(lille, "BE-DIV-TOU", now) : Orders.Transmitted(lille, "BE-DIV-TOU", now));
        }

        foreach (var sort in Enum.GetValues<RegisterSort>())
        {
            var forth = new List<RegisterPage> { await PageAsync(house, lille, new() { Sort = sort }) };
            while (forth[^1].Next is { } next)
                forth.Add(await PageAsync(house, lille, new() { Sort = sort, Cursor = next }));
            var back = new List<RegisterPage> { forth[^1] };
            while (back[^1].Previous is { } previous)
                back.Add(await PageAsync(house, lille, new() { Sort = sort, Cursor = previous }));

            var ids = forth.SelectMany(p => p.Rows).Select(r => r.Id).ToList();
            Assert.Equal((sort, 60, 60), (sort, ids.Count, ids.Distinct().Count()));
            Assert.Equal(ids, Enumerable.Reverse(back).SelectMany(p => p.Rows).Select(r => r.Id));
            Assert.Null(forth[0].Previous);
        }
    }

    [Theory]
    [InlineData("f~1~1")]
    [InlineData("f~99999999999999999999~1")]
    [InlineData("b~-5~x")]
    [InlineData("f~~9223372036854775807")]
    [InlineData("'; drop table Requests --")]
    public async Task A_forged_place_in_the_list_is_no_fault(string cursor)
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, _) = await FillAsync(house);

        foreach (var sort in Enum.GetValues<RegisterSort>())
        {
            var filter = RegisterFilter.Read(name => name switch { "page" => [cursor], "sort" => [StableCode.Of(sort)], _ => [] });
            Assert.True((await PageAsync(house, lille, filter)).Count >= 0);
        }
    }

    [Theory, InEachDatabase]
    public async Task The_register_takes_as_many_statements_for_many_rows_as_for_few(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        await house.StoreAsync(Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow()));
        var few = await StatementsAsync();
        for (var i = 0; i < 30; i++)
            await house.StoreAsync(Orders.Transmitted(lille, i % 2 == 0 ? "BE-DIV-TOU" : "BE-DIV-KOR", house.Clock.GetUtcNow()));

        Assert.Equal(few, await StatementsAsync());

        async Task<int> StatementsAsync()
        {
            using var counter = new StatementCounter();
            await PageAsync(house, lille, new());
            return counter.Count;
        }
    }

    [Theory, InEachDatabase]
    public async Task An_export_holds_exactly_the_filtered_rows_in_their_order(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, _) = await FillAsync(house);
        foreach (var filter in new RegisterFilter[] { new(), new() { Openness = Openness.All, Sort = RegisterSort.Number }, new() { Due = DueWithin.Late } })
        {
            var exported = await house.InScopeAsync(lille, async provider =>
            {
                var rows = new List<RequestId>();
                var mediator = (MediatR.IMediator)provider.GetService(typeof(MediatR.IMediator))!;
                await foreach (var row in await mediator.Send(new ExportRegister(filter)))
                    rows.Add(row.Id);
                return rows;
            });

            Assert.Equal((await PageAsync(house, lille, filter)).Rows.Select(r => r.Id), exported);
        }
    }

    [Theory, InEachDatabase]
    public async Task A_saved_view_is_ones_own_replaced_under_its_name_and_removed(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var neighbour = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        await house.SendAsync(lille, new SaveView("En retard", new() { Due = DueWithin.Late }));
        await house.SendAsync(lille, new SaveView(" En retard ", new() { Due = DueWithin.Late, Urgent = true }));

        Assert.Equal("?due=LATE&urgent=1", Assert.Single((await PageAsync(house, lille, new())).Views).Query);
        Assert.Empty((await PageAsync(house, neighbour, new())).Views);
        await house.SendAsync(neighbour, new DeleteView("En retard"));
        Assert.Single((await PageAsync(house, lille, new())).Views);
        await house.SendAsync(lille, new DeleteView("En retard"));
        Assert.Empty((await PageAsync(house, lille, new())).Views);
    }

    /// <summary>Six orders of Lille, each known by its title, and one that comes from Belgium.</summary>
    private static async Task<(Actor Lille, Actor Tournai)> FillAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var now = house.Clock.GetUtcNow();
        await house.StoreAsync(Orders.Transmitted(lille, "BE-DIV-TOU", now, form: Orders.Form() with { Title = "sent" }));
        await house.StoreAsync(Orders.Transmitted(lille, "BE-DIV-KOR", now, form: Orders.Form(MeasureKind.ExpertReport) with
        {
            Title = "accounts", Urgency = new() { Reasons = [UrgencyReason.TrialDate], Text = "Audience proche." },
        }));
        await house.StoreAsync(Orders.Transmitted(tournai, "FR-PR-LIL", now, form: Orders.Form() with { Title = "theirs" }));
        await ReceiveAsync("received", now);
        await ReceiveAsync("late", now.AddDays(-20));
        var closed = Orders.Transmitted(lille, "BE-DIV-TOU", now, form: Orders.Form() with { Title = "closed" });
        closed.Withdraw([], Deed.Now(lille, now, "Sans objet."));
        closed.Close(Deed.Now(lille, now));
        await house.StoreAsync(closed);
        return (lille, tournai);

        async Task ReceiveAsync(string title, DateTimeOffset at)
        {
            var order = Orders.Transmitted(lille, "BE-DIV-TOU", at, form: Orders.Form() with { Title = title });
            order.RecordReception(competent: true, null, Deed.Now(tournai, at));
            await house.StoreAsync(order);
        }
    }

    private static Task<RegisterPage> PageAsync(TestHouse house, Actor by, RegisterFilter filter) => house.SendAsync(by, new GetRegister(filter));

    private static async Task<IReadOnlyList<string>> TitlesAsync(TestHouse house, Actor by, RegisterFilter filter) =>
        [.. (await PageAsync(house, by, filter)).Rows.Select(r => r.Title!).Order(StringComparer.Ordinal)];
}
