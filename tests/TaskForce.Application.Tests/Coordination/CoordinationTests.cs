using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Coordination;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Application.Tests.Retention;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Tests.Coordination;

public class CoordinationTests
{
    [Theory, InEachDatabase]
    public async Task Use_cases_lead_a_case_from_opening_to_closing_and_the_other_State_in_between(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON");
        await house.StoreAsync(order);
        var id = await JointAsync(house, lille, tournai);

        await house.SendAsync(lille, new LinkRequest(id, order.Number!.ToString()));
        await house.SendAsync(tournai, new SaveDate(id, null, JointDateKind.Hearing, new DateOnly(2026, 3, 12), null, null, null, National: true));
        await house.SendAsync(lille, new SaveContact(id, null, "Camille", "substitut", null, "camille@example.test", [], null));

        Assert.Equal([order.Id], (await house.SendAsync(tournai, new GetLinkedRequests(id))).Rows.Select(r => r.Id));
        Assert.Single((await house.SendAsync(tournai, new GetLinkChart(id))).Requests[0].Persons);
        Assert.Empty((await house.SendAsync(lille, new GetJointCalendar(id, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31)))).Dates);
        var calendar = await house.SendAsync(tournai, new GetJointCalendar(id, new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31)));
        Assert.Contains(calendar.Holidays, h => h.Day == new DateOnly(2026, 5, 8));
        Assert.Single((await house.SendAsync(tournai, new GetContacts(id))).Contacts);
    }

    [Fact]
    public async Task A_reader_of_the_register_sees_no_person_on_the_chart_and_puts_no_request_into_a_case()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai, dunkerque) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate), await house.UserAsync("FR-PR-DKQ", Role.Magistrate));
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        order.Grant(Principal.Of(dunkerque.Authority!.Value), Domain.CountryCode.FR, AccessLevel.Register, Deed.Now(lille, house.Clock.GetUtcNow(), "Dossier voisin."));
        await house.StoreAsync(order);
        var id = await JointAsync(house, lille, tournai);
        await house.SendAsync(lille, new ActOnCoordination(id, await VersionAsync(house, lille, id), CoordinationAct.Admit, dunkerque.Authority, Level: AccessLevel.Full, Note: "Mêmes suspects."));

        var refused = await Assert.ThrowsAsync<CoordinationViolation>(() => house.SendAsync(dunkerque, new LinkRequest(id, order.Number!.ToString())));
        Assert.Equal(CoordinationRule.NoSuchRequest, refused.Rule);
        await house.SendAsync(lille, new LinkRequest(id, order.Number!.ToString()));

        var seen = Assert.Single((await house.SendAsync(dunkerque, new GetLinkChart(id))).Requests);
        Assert.Null(seen.Title);
        Assert.Empty(seen.Persons);
        Assert.Equal(CoordinationRule.LinkedAlready, (await Assert.ThrowsAsync<CoordinationViolation>(() => house.SendAsync(lille, new LinkRequest(id, order.Number!.ToString())))).Rule);
    }

    [Fact]
    public async Task That_persons_were_shown_on_the_chart_is_in_the_trail_of_each_request()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        var id = await JointAsync(house, lille, tournai);
        await house.SendAsync(lille, new LinkRequest(id, order.Number!.ToString()));

        await house.SendAsync(tournai, new GetLinkChart(id));

        Assert.Equal(1, await house.ReadAsync(tournai, db => db.Set<AuditRow>().CountAsync(
            r => r.Request == order.Id && r.Kind == AuditKind.Consultation && r.Action == nameof(GetLinkChart) && r.User == tournai.User.Value)));
    }

    [Theory, InEachDatabase]
    public async Task Requests_of_every_kind_are_put_into_a_case_with_their_persons_and_limits(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
        var now = house.Clock.GetUtcNow();
        var freezing = AssistanceBuilder.Sent(lille, "BE-DIV-TOU", RequestKind.FREEZE, now);
        freezing.Take(AssistanceAct.RecordReception, new AssistanceValues(), [], Deed.Now(tournai, now));
        var team = AssistanceBuilder.Sent(lille, "BE-DIV-TOU", RequestKind.JIT, now);
        await house.StoreAsync(freezing);
        await house.StoreAsync(team);
        var id = await JointAsync(house, lille, tournai);

        await house.SendAsync(lille, new LinkRequest(id, freezing.Number!.ToString()));
        await house.SendAsync(tournai, new LinkRequest(id, team.Number!.ToString()));

        Assert.Equal([freezing.Id, team.Id], (await house.SendAsync(tournai, new GetLinkedRequests(id))).Rows.Select(r => r.Id).Order());
        var chart = (await house.SendAsync(tournai, new GetLinkChart(id))).Requests;
        Assert.Equal("Quaghebeur", Assert.Single(chart.Single(r => r.Id == freezing.Id).Persons).FamilyName);
        Assert.Equal("Affaire", chart.Single(r => r.Id == team.Id).Title);
        var limit = freezing.Clocks.Single();
        Assert.Contains((await house.SendAsync(lille, new GetJointCalendar(id, limit.LastDay, limit.LastDay))).Limits, l => l.Request == freezing.Id && l.Code == limit.Code);
    }

    [Fact]
    public async Task A_State_takes_out_what_it_has_put_there_and_nothing_of_the_other()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        var id = await JointAsync(house, lille, tournai);
        await house.SendAsync(lille, new LinkRequest(id, order.Number!.ToString()));

        Assert.Empty((await house.SendAsync(tournai, new GetLinkedRequests(id))).Removable);
        var refused = await Assert.ThrowsAsync<CoordinationViolation>(() => house.SendAsync(tournai, new UnlinkRequest(id, order.Id)));

        Assert.Equal(CoordinationRule.MemberOfOtherState, refused.Rule);
        Assert.Equal([order.Id], (await house.SendAsync(lille, new GetLinkedRequests(id))).Removable);
        await house.SendAsync(lille, new UnlinkRequest(id, order.Id));
        Assert.Empty((await house.SendAsync(lille, new GetLinkedRequests(id))).Rows);
    }

    [Fact]
    public async Task Staff_see_that_a_case_exists_and_nothing_in_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai, staff) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate), await house.UserAsync("BE-MIN", Role.MinistryStaff));
        var id = await JointAsync(house, lille, tournai);

        Assert.Equal(["Passerelle"], (await house.SendAsync(staff, new ListCoordination())).Cases.Select(c => c.Name));
        var view = await house.SendAsync(staff, new GetCoordination(id));
        Assert.Equal((0, 0, 0, null), (view.Proceedings.Count, view.Entries.Count, view.Members.Count, view.Proposal));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(staff, new GetLinkChart(id)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(staff, new GetNotes(id)));
        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(staff, new WriteNote(id, "Bonjour", false)));
    }

    [Fact]
    public async Task A_closed_case_loses_its_persons_after_the_time_of_both_States_and_keeps_its_name()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai) = (await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
        var id = await JointAsync(house, lille, tournai);
        await house.SendAsync(lille, new SaveContact(id, null, "Camille", "substitut", null, null, [], null));
        await house.SendAsync(lille, new ActOnCoordination(id, await VersionAsync(house, lille, id), CoordinationAct.Close, Note: "Jugé."));
        Assert.Equal(0, await house.SendAsync(Actor.System, new ForgetCoordination()));

        house.Clock.SetUtcNow(new DateTimeOffset(2036, 3, 10, 9, 0, 0, TimeSpan.Zero));

        // A contact, the message of the proposal, the reason of the end.
        Assert.Equal(3, await house.SendAsync(Actor.System, new ForgetCoordination()));
        Assert.Equal(0, await house.SendAsync(Actor.System, new ForgetCoordination()));
        Assert.Empty((await house.SendAsync(lille, new GetContacts(id))).Contacts);
        Assert.All((await house.SendAsync(lille, new GetCoordination(id))).Entries, e => Assert.Null(e.Note));
        Assert.Empty(await house.ReadAsync(null, db => EverywhereInTheDatabase.FindAsync(db, "Coordonnons-nous")));
        Assert.Equal("Passerelle", (await house.SendAsync(lille, new GetCoordination(id))).Head.Name);
    }

    private static async Task<CoordinatedCaseId> JointAsync(TestHouse house, Actor lille, Actor tournai)
    {
        var id = await house.SendAsync(lille, new OpenCoordination("Passerelle", false));
        await house.SendAsync(lille, new ActOnCoordination(id, await VersionAsync(house, lille, id), CoordinationAct.Propose, tournai.Authority, Note: "Coordonnons-nous ?"));
        await house.SendAsync(tournai, new ActOnCoordination(id, await VersionAsync(house, tournai, id), CoordinationAct.Join));
        return id;
    }

    private static async Task<int> VersionAsync(TestHouse house, Actor by, CoordinatedCaseId id) => (await house.SendAsync(by, new GetCoordination(id))).Head.Version;
}
