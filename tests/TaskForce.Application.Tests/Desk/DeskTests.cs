using TaskForce.Application.Requests.Desk;
using TaskForce.Application.Tests.Case;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Desk;

public class DeskTests
{
    [Theory, InEachDatabase]
    public async Task The_desk_asks_for_the_act_that_the_case_file_asks_for(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var brussels = await house.UserAsync("BE-PR-BRU", Role.Magistrate);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var orders = await TellAsync(house, brussels, lille);

        foreach (var actor in new[] { brussels, lille })
        {
            var desk = await house.SendAsync(actor, new GetDesk());
            foreach (var order in orders.Where(o => o.TransmittedAt is not null && !(o.IsClosed && o.ReopeningAskedBy is null)))
            {
                var row = desk.ToDo.Concat(desk.Waiting).Single(r => r.Row.Id == order.Id);
                Assert.Equal((order.Id, order.State, order.NextFor(actor)), (order.Id, order.State, row.Act));
            }
        }
    }

    [Theory, InEachDatabase]
    public async Task A_closed_order_comes_back_to_the_side_that_is_asked_to_reopen_it(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var brussels = await house.UserAsync("BE-PR-BRU", Role.Magistrate);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var stranger = await house.UserAsync("BE-DIV-KOR", Role.Magistrate);
        await Closed(brussels, lille, 1).StoredAsync(house);
        await Closed(brussels, lille, 2).Then((o, _, executor) => o.AskReopening(CaseStory.By(executor, "2026-03-12", "Une pièce retrouvée."))).StoredAsync(house);

        var asked = await house.SendAsync(brussels, new GetDesk());
        var asking = await house.SendAsync(lille, new GetDesk());

        var row = Assert.Single(asked.ToDo);
        Assert.Equal((new RequestId(2), OrderAct.ConfirmReopening), (row.Row.Id, row.Act));
        Assert.Empty(asked.Waiting);
        Assert.Empty(asking.ToDo);
        Assert.Equal(new RequestId(2), Assert.Single(asking.Waiting).Row.Id);
        Assert.Empty((await house.SendAsync(stranger, new GetDesk())).ToDo);
    }

    [Fact]
    public async Task Statements_do_not_grow_with_the_orders_on_the_desk()
    {
        await using var house = await TestHouse.OpenAsync();
        var brussels = await house.UserAsync("BE-PR-BRU", Role.Magistrate);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        await Received(brussels, lille, 1).StoredAsync(house);

        var one = await StatementsAsync();
        for (var id = 2; id <= 12; id++)
            await Received(brussels, lille, id).StoredAsync(house);

        Assert.Equal(one, await StatementsAsync());

        async Task<int> StatementsAsync()
        {
            using var counter = new StatementCounter();
            Assert.NotEmpty((await house.SendAsync(lille, new GetDesk())).ToDo);
            return counter.Count;
        }
    }

    /// <summary>Orders in the states in which somebody has to act.</summary>
    private static async Task<IReadOnlyList<InvestigationOrder>> TellAsync(TestHouse house, Actor brussels, Actor lille)
    {
        CaseStory[] stories =
        [
            new CaseStory(brussels, lille).Drafted(1),
            Sent(brussels, lille, 2),
            Received(brussels, lille, 3),
            Received(brussels, lille, 4).Acknowledged(),
            Received(brussels, lille, 5).Then((o, issuer, _) => o.Withdraw([], CaseStory.By(issuer, "2026-03-10", "Non-lieu."))),
            Closed(brussels, lille, 6),
            Closed(brussels, lille, 7).Then((o, issuer, _) => o.AskReopening(CaseStory.By(issuer, "2026-03-12", "Une pièce retrouvée."))),
            Closed(brussels, lille, 8).Then((o, _, executor) => o.AskReopening(CaseStory.By(executor, "2026-03-12", "Une pièce retrouvée."))),
        ];
        foreach (var story in stories)
            await story.StoredAsync(house);
        return [.. stories.Select(s => s.Order)];
    }

    private static CaseStory Sent(Actor issuer, Actor executor, int id) => new CaseStory(issuer, executor).Drafted(id).Transmitted(300 + id);

    private static CaseStory Received(Actor issuer, Actor executor, int id) => Sent(issuer, executor, id).Received();

    private static CaseStory Closed(Actor issuer, Actor executor, int id) => Received(issuer, executor, id).Acknowledged()
        .Then((o, by, _) => o.Withdraw([], CaseStory.By(by, "2026-03-10", "Non-lieu.")))
        .Then((o, by, _) => o.Close(CaseStory.By(by, "2026-03-11")));
}
