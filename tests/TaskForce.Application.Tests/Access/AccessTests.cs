using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Access;

public class AccessTests
{
    [Theory, InEachDatabase]
    public async Task A_grant_to_a_person_opens_the_file_and_shows_by_whom_and_why_to_the_own_State_alone(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai, order) = await TransmittedAsync(house);
        var dunkerque = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);

        await house.SendAsync(lille, Grant(order) with { Kind = GranteeKind.Person, Email = $" USER{dunkerque.User.Value}@example.test " });

        Assert.Equal(1, await SeenAsync(house, dunkerque));
        var view = await house.SendAsync(lille, new GetAccess(order.Id));
        var reader = Assert.Single(view.Readers, r => r.Granted);
        Assert.Equal(($"Camille user{dunkerque.User.Value}", AccessLevel.Full, AccessReason.Granted), (reader.Who.Person, reader.Level, reader.Reason));
        var decision = Assert.Single(view.Changes);
        Assert.Equal((AccessChangeKind.Granted, $"Camille user{lille.User.Value}", "Dossier lié."), (decision.Kind, decision.Person, decision.Reason));
        var other = await house.SendAsync(tournai, new GetAccess(order.Id));
        Assert.Empty(other.Changes);
        Assert.DoesNotContain(other.Readers, r => r.Granted);
    }

    [Theory, InEachDatabase]
    public async Task A_grant_that_is_taken_back_ends_at_once(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, _, order) = await TransmittedAsync(house);
        var liaison = await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate);
        await house.SendAsync(lille, Grant(order) with { Kind = GranteeKind.LiaisonMagistrates });
        Assert.Equal(1, await house.ReadAsync(liaison, db => db.Set<FormVersion>().CountAsync()));

        await house.SendAsync(lille, new RevokeAccess(order.Id, order.Version + 1, Principal.LiaisonMagistrates(CountryCode.FR).Value, "Fini."));

        Assert.Equal((1, 0), (await SeenAsync(house, liaison), await house.ReadAsync(liaison, db => db.Set<FormVersion>().CountAsync())));
    }

    [Theory, InEachDatabase]
    public async Task A_restricted_order_vanishes_from_register_count_search_and_export_of_all_but_the_named(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai, order) = await TransmittedAsync(house);
        var (colleague, clerk, staff, liaison, taker) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("FR-PR-LIL", Role.Clerk),
            await house.UserAsync("FR-MIN", Role.MinistryStaff), await house.UserAsync("BE-LM-FR", Role.LiaisonMagistrate), await TakerAsync(house));
        foreach (var viewer in new[] { colleague, clerk, staff, liaison, tournai })
            Assert.Equal(1, await SeenAsync(house, viewer));

        await house.SendAsync(lille, new RestrictAccess(order.Id, order.Version, [colleague.User.Value, tournai.User.Value], "Un informateur est nommé."));

        foreach (var viewer in new[] { lille, colleague, taker })
            Assert.Equal(1, await SeenAsync(house, viewer));
        foreach (var viewer in new[] { clerk, staff, liaison, tournai })
            Assert.Equal(0, await SeenAsync(house, viewer));
        var view = await house.SendAsync(taker, new GetAccess(order.Id));
        Assert.Equal((AccessChangeKind.Restricted, (string?)null), (Assert.Single(view.Changes).Kind, view.Changes[0].Person));
        await house.SendAsync(lille, new LiftRestriction(order.Id, order.Version + 1, "L’informateur a été entendu."));
        foreach (var viewer in new[] { clerk, staff, liaison, tournai })
            Assert.Equal(1, await SeenAsync(house, viewer));
    }

    [Fact]
    public async Task A_restriction_without_anybody_on_the_other_side_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, _, order) = await TransmittedAsync(house);

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, new RestrictAccess(order.Id, order.Version, [], "Secret.")));

        Assert.Equal(Refusal.NoRecipients, refused.Code);
    }

    [Theory]
    [InlineData("BE-DIV-KOR", Role.Magistrate)]
    [InlineData("FR-MIN", Role.Administrator)]
    public async Task Somebody_of_the_other_State_and_somebody_who_reads_no_case_do_not_exist_for_a_grant(string authority, Role role)
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, _, order) = await TransmittedAsync(house);
        var person = await house.UserAsync(authority, role);

        foreach (var email in new[] { $"user{person.User.Value}@example.test", "nobody@example.test" })
        {
            var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, Grant(order) with { Kind = GranteeKind.Person, Email = email }));
            Assert.Equal((Refusal.NoSuchPerson, "Email"), (refused.Code, refused.Field));
        }
    }

    [Theory]
    [InlineData(Role.Clerk, "FR-PR-LIL")]
    [InlineData(Role.LiaisonMagistrate, "FR-LM-BE")]
    [InlineData(Role.MinistryStaff, "FR-MIN")]
    [InlineData(Role.Administrator, "FR-MIN")]
    public async Task Only_magistrates_decide_on_access(Role role, string authority)
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, _, order) = await TransmittedAsync(house);
        var person = await house.UserAsync(authority, role);

        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(person, Grant(order) with { Kind = GranteeKind.LiaisonMagistrates }));
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_has_a_limit()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, _, order) = await TransmittedAsync(house);

        foreach (var reason in new[] { null, " ", new string('x', AccessChange.ReasonLength + 1) })
            await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(lille, Grant(order) with { Kind = GranteeKind.LiaisonMagistrates, Reason = reason }));
    }

    [Theory, InEachDatabase]
    public async Task An_application_reads_the_same_whether_there_is_such_a_request_or_not(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai, order) = await TransmittedAsync(house);
        var draft = Orders.Draft(tournai, "FR-PR-LIL", house.Clock.GetUtcNow());
        await house.StoreAsync(draft);
        var dunkerque = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);

        foreach (var number in new[] { order.Number!.ToString(), "FR-BE-2026-009999", "n’importe quoi" })
            await house.SendAsync(dunkerque, new AskForAccess(number, "Même suspect."));

        var mine = await house.SendAsync(dunkerque, new GetMyApplications());
        Assert.Equal(3, mine.Count);
        Assert.All(mine, a => Assert.Equal((null, null, null, null), (a.Granted, a.Answer, a.AnsweredAt, a.Opened)));
        Assert.Equal(0, await SeenAsync(house, dunkerque));
        var asked = Assert.Single((await house.SendAsync(lille, new GetAccess(order.Id))).Applications);
        Assert.Equal(($"Camille user{dunkerque.User.Value}", "Même suspect."), (asked.Person, asked.Reason));
        Assert.Empty((await house.SendAsync(tournai, new GetAccess(order.Id))).Applications);
    }

    [Theory, InEachDatabase]
    public async Task An_application_is_answered_once_by_an_owner_of_the_own_State(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai, order) = await TransmittedAsync(house);
        var dunkerque = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);
        await house.SendAsync(dunkerque, new AskForAccess(order.Number!.ToString(), "Même suspect."));
        await house.SendAsync(dunkerque, new AskForAccess(order.Number!.ToString(), "Encore."));
        var asked = (await house.SendAsync(lille, new GetAccess(order.Id))).Applications;
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(tournai, Answer(asked[0].Id, true)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(dunkerque, Answer(asked[0].Id, true)));

        await house.SendAsync(lille, Answer(asked[1].Id, false));
        Assert.Equal(0, await SeenAsync(house, dunkerque));
        await house.SendAsync(lille, Answer(asked[0].Id, true));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, Answer(asked[0].Id, true) with { Version = order.Version + 1 }));

        Assert.Equal(1, await SeenAsync(house, dunkerque));
        Assert.Equal([false, true], (await house.SendAsync(dunkerque, new GetMyApplications())).Select(a => a.Granted!.Value).Order());

        AnswerApplication Answer(long application, bool granted) =>
            new(order.Id, order.Version, application, granted, granted ? AccessLevel.Full : null, "Réponse.");
    }

    private static GrantAccess Grant(InvestigationOrder order) => new(order.Id, order.Version, null, null, null, AccessLevel.Full, "Dossier lié.");

    private static async Task<(Actor Lille, Actor Tournai, InvestigationOrder Order)> TransmittedAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON");
        await house.StoreAsync(order);
        return (lille, tournai, order);
    }

    /// <summary>Somebody of Tournai who takes restricted orders.</summary>
    private static async Task<Actor> TakerAsync(TestHouse house)
    {
        var taker = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        await house.InScopeAsync(null, provider => ((Data.TaskForceDbContext)provider.GetService(typeof(Data.TaskForceDbContext))!).Users
            .Where(u => u.Id == taker.User.Value).ExecuteUpdateAsync(set => set.SetProperty(u => u.TakesRestricted, true)));
        return taker;
    }

    /// <summary>How many rows of register, count, search and export somebody sees: the same in each.</summary>
    private static async Task<int> SeenAsync(TestHouse house, Actor by)
    {
        var page = await house.SendAsync(by, new GetRegister(new()));
        var found = await house.SendAsync(by, new GetRegister(new() { Text = "tournai" }));
        var exported = await house.InScopeAsync(by, async provider =>
        {
            var rows = 0;
            await foreach (var _ in await ((MediatR.IMediator)provider.GetService(typeof(MediatR.IMediator))!).Send(new ExportRegister(new())))
                rows++;
            return rows;
        });
        Assert.Equal((page.Rows.Count, page.Rows.Count, page.Rows.Count, page.Rows.Count), (page.Count, page.Chips["Open"], found.Count, exported));
        return page.Count;
    }
}
