using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Tests.Case;

public class NoteOpeningTests
{
    [Theory, InEachDatabase]
    public async Task A_case_file_names_the_colleagues_of_ones_own_authority_who_have_it_open(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);

        Assert.Empty(await house.SendAsync(lille, new NoteOpening(order.Id)));
        Assert.Empty(await house.SendAsync(tournai, new NoteOpening(order.Id)));
        Assert.Equal([$"Camille user{lille.User.Value}"], await house.SendAsync(clerk, new NoteOpening(order.Id)));
        Assert.Equal([$"Camille user{clerk.User.Value}"], await house.SendAsync(lille, new NoteOpening(order.Id)));
        house.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Empty(await house.SendAsync(clerk, new NoteOpening(order.Id)));
    }

    [Theory, InEachDatabase]
    public async Task Two_windows_of_one_person_at_the_same_moment_are_no_fault(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);

        var seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.SendAsync(lille, new NoteOpening(order.Id)))));

        Assert.All(seen, Assert.Empty);
    }

    [Fact]
    public async Task Who_does_not_see_the_case_leaves_no_trace_on_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Draft(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);

        await Assert.ThrowsAsync<NotFoundException>(async () => await house.SendAsync(await house.UserAsync("BE-DIV-TOU", Role.Magistrate), new NoteOpening(order.Id)));
        Assert.Empty(await house.SendAsync(lille, new NoteOpening(order.Id)));
    }
}
