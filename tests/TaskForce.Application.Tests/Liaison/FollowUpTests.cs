using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Liaison;
using TaskForce.Application.Requests;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Liaison;

/// <summary>What a liaison magistrate follows, of whatever kind, and how it is counted (reference §6.6).</summary>
public sealed class FollowUpTests
{
    [Theory, InEachDatabase]
    public async Task An_urgent_freezing_that_is_late_is_followed_and_stepped_in_for_like_an_order(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai, liaison) = await PeopleAsync(house);
        var now = house.Clock.GetUtcNow();
        var freezing = AssistanceBuilder.Draft(lille, "BE-DIV-TOU", RequestKind.FREEZE, now, ("FZ16", "true"));
        freezing.Send(
            AssistanceAct.Send, new Signature("Camille", "substitut", DateOnly.FromDateTime(now.UtcDateTime)), new RequestNumber(CountryCode.FR, CountryCode.BE, now.Year, 77),
            new Addressee(tournai.Authority!.Value), Channel.SecureMail, [], Deed.Now(lille, now));
        freezing.Take(AssistanceAct.RecordReception, new AssistanceValues(), [], Deed.Now(tournai, now));
        await house.StoreAsync(freezing);
        house.Clock.Advance(TimeSpan.FromDays(3));

        var row = Assert.Single((await house.SendAsync(liaison, new GetFollowUp(new FollowUpFilter(Difficulty.Late)))).Rows);
        Assert.Equal((freezing.Id, RequestKind.FREEZE), (row.Row.Id, row.Row.Kind));
        Assert.Empty((await house.SendAsync(liaison, new GetFollowUp(new FollowUpFilter(Difficulty.Silent)))).Rows);
        await house.SendAsync(liaison, new LogIntervention(freezing.Id, null, Day(house), InterventionKind.Call, tournai.Authority, "Où en est-on ?", false));

        var logged = Assert.Single(await house.SendAsync(liaison, new GetInterventions(freezing.Id)));
        Assert.Equal(Difficulty.Late, await house.ReadAsync(liaison, db => db.Set<Intervention>().Where(i => i.Id == logged.Id).Select(i => i.Difficulty).SingleAsync()));
    }

    [Fact]
    public async Task A_question_before_a_refusal_is_a_dispute_for_who_reads_the_whole_and_a_team_at_work_is_not_silent()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai, liaison) = await PeopleAsync(house);
        var now = house.Clock.GetUtcNow();
        var confiscation = AssistanceBuilder.Sent(lille, "BE-DIV-TOU", RequestKind.CONFISC, now);
        confiscation.Take(AssistanceAct.RecordReception, new AssistanceValues(), [], Deed.Now(tournai, now));
        confiscation.Take(AssistanceAct.Consult, new AssistanceValues(), [], Deed.Now(tournai, now, "Ne bis in idem ?"));
        var team = AssistanceBuilder.Sent(lille, "BE-DIV-TOU", RequestKind.JIT, now);
        team.Take(AssistanceAct.Negotiate, new AssistanceValues(), [], Deed.Now(tournai, now));
        team.Take(AssistanceAct.SignAgreement, new AssistanceValues(), [], Deed.Now(tournai, now));
        team.Take(AssistanceAct.SignAgreement, new AssistanceValues(), [], Deed.Now(lille, now));
        team.Take(AssistanceAct.StartWork, new AssistanceValues(), [], Deed.Now(lille, now));
        await house.StoreAsync(confiscation);
        await house.StoreAsync(team);

        Assert.Empty((await house.SendAsync(liaison, new GetFollowUp(new FollowUpFilter()))).Rows);
        await house.SendAsync(lille, new GrantAccess(confiscation.Id, confiscation.Version, GranteeKind.LiaisonMagistrates, null, null, AccessLevel.Full, "À suivre."));
        Assert.Equal([Difficulty.Disputed], Assert.Single((await house.SendAsync(liaison, new GetFollowUp(new FollowUpFilter()))).Rows).Difficulties);

        house.Clock.Advance(TimeSpan.FromDays(31));
        Assert.DoesNotContain((await house.SendAsync(liaison, new GetFollowUp(new FollowUpFilter(Difficulty.Silent)))).Rows, r => r.Row.Id == team.Id);
    }

    [Fact]
    public async Task A_colleague_who_corrects_an_entry_does_not_get_it_counted_and_what_happened_since_the_first_entry_stays_counted()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai, liaison) = await PeopleAsync(house);
        var colleague = await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        house.Clock.Advance(TimeSpan.FromDays(10));
        await house.SendAsync(liaison, new LogIntervention(order.Id, null, Day(house), InterventionKind.Call, tournai.Authority, "Reçu ?", false));
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.SendAsync(tournai, new RecordReception(order.Id, order.Version, new When(), true, null));
        house.Clock.Advance(TimeSpan.FromHours(1));
        var entry = Assert.Single(await house.SendAsync(colleague, new GetInterventions(order.Id)));

        await house.SendAsync(colleague, new LogIntervention(order.Id, entry.Id, Day(house), InterventionKind.Email, tournai.Authority, "Reçue ?", false));

        var line = Assert.Single((await house.SendAsync(liaison, new GetActivity(Day(house)))).Lines);
        Assert.Equal((1, 1, 1), (line.ByKind[InterventionKind.Email], line.Requests, line.Resolved));
        Assert.Equal(await NameAsync(house, liaison), line.Name);
    }

    private static async Task<(Actor Lille, Actor Tournai, Actor Liaison)> PeopleAsync(TestHouse house) => (
        await house.UserAsync("FR-PR-LIL", Role.Magistrate), await house.UserAsync("BE-DIV-TOU", Role.Magistrate), await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate));

    private static DateOnly Day(TestHouse house) => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    private static Task<string> NameAsync(TestHouse house, Actor who) => house.ReadAsync(null, db => db.Users.Where(u => u.Id == who.User.Value).Select(u => u.DisplayName).SingleAsync());
}
