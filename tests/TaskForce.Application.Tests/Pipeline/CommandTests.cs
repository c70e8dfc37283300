using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Pipeline;

public class CommandTests
{
    [Theory, InEachDatabase]
    public async Task A_form_sent_twice_does_the_thing_once_and_gets_the_same_answer(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, order) = await SignedAsync(house);

        var first = await house.SendAsync(lille, Transmission(order), "form-1");
        var second = await house.SendAsync(lille, Transmission(order), "form-1");

        Assert.Equal(first, second);
        Assert.Equal(1, await house.ReadAsync(lille, db => db.Set<RequestEvent>().CountAsync(e => e.Act == OrderAct.Transmit)));
    }

    [Theory, InEachDatabase]
    public async Task Twin_forms_at_the_same_moment_do_the_thing_once(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, order) = await SignedAsync(house);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.SendAsync(lille, Transmission(order), "twin"))));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, await house.ReadAsync(lille, db => db.Set<RequestEvent>().CountAsync(e => e.Act == OrderAct.Transmit)));
    }

    [Theory, InEachDatabase]
    public async Task Orders_transmitted_at_once_get_different_numbers_without_a_gap(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var orders = Enumerable.Range(0, 12).Select(_ => Orders.Signed(lille, "BE-DIV-TOU", house.Clock.GetUtcNow())).ToList();
        foreach (var order in orders)
            await house.StoreAsync(order);

        var numbers = await Task.WhenAll(orders.Select(o => Task.Run(() => house.SendAsync(lille, Transmission(o)))));

        Assert.Equal(Enumerable.Range(1, 12), numbers.Select(n => n.Sequence).Order());
        Assert.All(numbers, n => Assert.Equal((CountryCode.FR, CountryCode.BE, 2026), (n.Issuing, n.Executing, n.Year)));
    }

    [Fact]
    public async Task A_transmission_that_is_refused_gives_its_number_back()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await SignedAsync(house);
        await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, Transmission(order) with { Channel = Channel.Other, Note = null }));

        var number = await house.SendAsync(lille, Transmission(order));

        Assert.Equal(1, number.Sequence);
    }

    [Theory, InEachDatabase]
    public async Task The_second_of_two_people_sees_that_the_first_was_faster_and_changes_nothing(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (_, order) = await TransmittedAsync(house);
        var clerk = await house.UserAsync("BE-DIV-TOU", Role.Clerk);
        var magistrate = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        await house.SendAsync(clerk, new RecordReception(order.Id, order.Version, default, Competent: true, "TO/1"));

        var refused = await Assert.ThrowsAsync<StaleRequestException>(
            () => house.SendAsync(magistrate, new RecordReception(order.Id, order.Version, default, Competent: true, "TO/2")));

        Assert.Equal((order.Id, order.Version), (refused.Request, refused.SeenVersion));
        Assert.Equal("TO/1", await house.ReadAsync(magistrate, db => db.Set<Handling>().Select(h => h.Reference).SingleAsync()));
    }

    [Theory, InEachDatabase]
    public async Task Of_people_who_act_in_the_same_instant_one_succeeds(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (_, order) = await TransmittedAsync(house);
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.UserAsync("BE-DIV-TOU", Role.Magistrate)));

        var outcomes = await Task.WhenAll(people.Select(p => Task.Run(async () =>
        {
            try
            {
                await house.SendAsync(p, new RecordReception(order.Id, order.Version, default, Competent: true, null));
                return true;
            }
            catch (StaleRequestException)
            {
                return false;
            }
        })));

        Assert.Single(outcomes, won => won);
        Assert.Equal(1, await house.ReadAsync(people[0], db => db.Set<RequestEvent>().CountAsync(e => e.Act == OrderAct.RecordReception)));
    }

    [Fact]
    public async Task What_the_domain_refuses_leaves_nothing_behind()
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, order) = await TransmittedAsync(house);
        var clerk = await house.UserAsync("BE-DIV-TOU", Role.Clerk);

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(
            clerk, new RecordReception(order.Id, order.Version, new When(new DateOnly(2026, 3, 6)), Competent: true, null), "key"));

        Assert.Equal(Refusal.InTheFuture, refused.Code);
        Assert.Equal(order.Version, await house.ReadAsync(clerk, db => db.Orders.Select(o => o.Version).SingleAsync()));
        Assert.Equal(0, await house.ReadAsync(clerk, db => db.Set<Data.SubmittedForm>().CountAsync()));
    }

    [Fact]
    public async Task Who_lacks_the_capability_is_refused_before_anything_is_read()
    {
        await using var house = await TestHouse.OpenAsync();
        var staff = await house.UserAsync("FR-MIN", Role.MinistryStaff);

        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(staff, new RecordReception(new RequestId(404), 1, default, true, null)));
        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(null, new RecordReception(new RequestId(404), 1, default, true, null)));
    }

    [Fact]
    public async Task An_order_of_others_is_not_found_rather_than_forbidden()
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, order) = await TransmittedAsync(house);
        var kortrijk = await house.UserAsync("BE-DIV-KOR", Role.Magistrate);

        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(kortrijk, new RecordReception(order.Id, order.Version, default, true, null)));
    }

    private static Transmit Transmission(InvestigationOrder order) => new(order.Id, order.Version, default, Channel.SecureMail, null);

    private static async Task<(Actor Lille, InvestigationOrder Order)> SignedAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Signed(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        return (lille, order);
    }

    private static async Task<(Actor Lille, InvestigationOrder Order)> TransmittedAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON");
        await house.StoreAsync(order);
        return (lille, order);
    }
}
