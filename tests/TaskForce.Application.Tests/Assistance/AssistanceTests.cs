using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Desk;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Limits;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Tests.Assistance;

/// <summary>The use cases of the kinds outside the EIO, from the draft to the end, on a real database.</summary>
public class AssistanceTests
{
    private static readonly Signatory Camille = new("Camille", "substitut");

    [Theory, InEachDatabase]
    public async Task A_spontaneous_exchange_is_drafted_section_by_section_sent_received_and_noted(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var id = await house.SendAsync(lille, new CreateAssistance(RequestKind.SPONT, "Dépôt d’armes", Language.Fr, new AuthorityCode("BE-DIV-TOU")));

        await SaveAsync(house, lille, id, "Information", ("SP1", "Armes"), ("SP2", "Un hangar à Mouscron."), ("SP3", "Trafic d’armes"));
        Assert.Equal(["SP8"], (await house.SendAsync(lille, new GetAssistanceForm(id))).Gaps.Select(g => g.Field));
        await SaveAsync(house, lille, id, "Use", ("SP5", "NO_FORWARD"), ("SP6", "Rien sans accord."), ("SP8", "true"));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(tournai, new GetCase(id)));
        var number = await house.SendAsync(lille, new SendAssistance(id, await VersionAsync(house, lille, id), AssistanceAct.Send, default, Camille, Channel.SecureMail, null));

        Assert.Equal("FR-BE-2026-000001", number.ToString());
        await StepAsync(house, tournai, id, AssistanceAct.RecordReception);
        await StepAsync(house, tournai, id, AssistanceAct.TakeNote);
        var view = await house.SendAsync(tournai, new GetCase(id));
        Assert.Equal((OrderState.Noted, "NO_FORWARD"), (view.Header.State, view.Assistance!.Form.Values["SP5"]));
        Assert.Equal(AssistanceAct.Close, view.Step!.Step);
    }

    [Fact]
    public async Task A_weighty_step_is_not_taken_by_the_ordinary_way_and_an_ordinary_role_not_by_either()
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, tournai, id) = await SentAsync(house, RequestKind.CONFISC);
        var clerk = await house.UserAsync("BE-DIV-TOU", Role.Clerk);
        await StepAsync(house, clerk, id, AssistanceAct.RecordReception);
        var version = await VersionAsync(house, tournai, id);

        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(tournai, new TakeStep(id, version, AssistanceAct.Accept, default, new())));
        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(clerk, new TakeWeightyStep(id, version, AssistanceAct.Accept, default, new(), [])));
        await Assert.ThrowsAsync<StaleRequestException>(() => house.SendAsync(tournai, new TakeWeightyStep(id, version - 1, AssistanceAct.Accept, default, new(), [])));
        await house.SendAsync(tournai, new TakeWeightyStep(id, version, AssistanceAct.Accept, default, new(), []));
        Assert.Equal(OrderState.Accepted, (await house.SendAsync(tournai, new GetCase(id))).Header.State);
    }

    [Fact]
    public async Task A_section_that_somebody_else_has_written_meanwhile_is_stale()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var id = await house.SendAsync(lille, new CreateAssistance(RequestKind.LEGACY, "Audition", Language.Fr, null));
        var before = await house.SendAsync(lille, new GetAssistanceForm(id));
        await SaveAsync(house, lille, id, "Letter", ("LG2", "2026/1"));

        await Assert.ThrowsAsync<StaleRequestException>(() => house.SendAsync(lille, new SaveAssistanceSection(
            id, before.Header.Version, "Letter", before.Sections.Single(s => s.Name == "Letter").Stamp, new AssistanceForm { Values = Values(("LG2", "2026/2")) })));
    }

    [Fact]
    public async Task A_link_is_set_by_a_reader_of_the_other_request_and_shown_to_readers_of_both_only()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var dunkerque = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);
        var order = Orders.Transmitted(dunkerque, "BE-DIV-KOR", house.Clock.GetUtcNow());
        var own = Orders.Transmitted(lille, "BE-DIV-KOR", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        await house.StoreAsync(own);
        var (_, tournai, id) = await SentAsync(house, RequestKind.FREEZE, by: lille, ("FZ20", own.Number!.Value.ToString()));

        var refused = await Assert.ThrowsAsync<RuleViolation>(async () =>
        {
            var draft = await house.SendAsync(lille, new CreateAssistance(RequestKind.FREEZE, "Gel", Language.Fr, null));
            await SaveAsync(house, lille, draft, "Instruction", ("FZ20", order.Number!.Value.ToString()));
        });

        Assert.Equal((Refusal.NoSuchRequest, "FZ20"), (refused.Code, refused.Field));
        var issuing = (await house.SendAsync(lille, new GetCase(id))).Assistance!;
        Assert.Equal(own.Id, issuing.Links[own.Number.Value.ToString()]);
        var executing = (await house.SendAsync(tournai, new GetCase(id))).Assistance!;
        Assert.Empty(executing.Links);
        Assert.Null(executing.Form.Values["FZ20"]);
        Assert.Null((await house.SendAsync(tournai, new GetAssistanceForm(id))).Form.Values["FZ20"]);
    }

    [Fact]
    public async Task Desk_and_register_show_every_kind_and_the_filter_narrows_to_one()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai, id) = await SentAsync(house, RequestKind.CONFISC);
        await house.StoreAsync(Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow()));

        var desk = await house.SendAsync(tournai, new GetDesk());
        Assert.Equal([(RequestKind.EIO, null), (RequestKind.CONFISC, AssistanceAct.RecordReception)], desk.ToDo.Select(d => (d.Row.Kind, d.Step)).OrderBy(d => d.Kind));
        Assert.Contains((await house.SendAsync(lille, new GetDesk())).Waiting, d => d.Row.Id == id);
        Assert.Equal(2, (await house.SendAsync(tournai, new GetRegister(new RegisterFilter()))).Count);
        var narrowed = await house.SendAsync(tournai, new GetRegister(new RegisterFilter { Kinds = [RequestKind.CONFISC] }));
        Assert.Equal((id, RequestKind.CONFISC, "Affaire"), (narrowed.Rows.Single().Id, narrowed.Rows.Single().Kind, narrowed.Rows.Single().Title));
        Assert.Equal("?kind=CONFISC", new RegisterFilter { Kinds = [RequestKind.CONFISC] }.ToQuery());
        var staff = await house.UserAsync("BE-MIN", Role.MinistryStaff);
        Assert.Null((await house.SendAsync(staff, new GetRegister(new RegisterFilter { Kinds = [RequestKind.CONFISC] }))).Rows.Single().Title);
    }

    [Fact]
    public async Task A_person_is_found_by_name_by_readers_of_the_whole_only_and_the_state_reads_no_form()
    {
        await using var house = await TestHouse.OpenAsync();
        var (_, tournai, id) = await SentAsync(house, RequestKind.FREEZE);
        var staff = await house.UserAsync("FR-MIN", Role.MinistryStaff);

        Assert.Equal([id], (await house.SendAsync(tournai, new GetRegister(new RegisterFilter { Text = "quaghebeur" }))).Rows.Select(r => r.Id));
        Assert.Empty((await house.SendAsync(staff, new GetRegister(new RegisterFilter { Text = "quaghebeur" }))).Rows);
        var view = await house.SendAsync(staff, new GetCase(id));
        Assert.Equal((null, null, AccessLevel.Register), (view.Assistance, view.Header.Title, view.Header.Level));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(staff, new GetAssistanceForm(id)));
    }

    [Fact]
    public async Task Of_a_surveillance_nobody_outside_its_authorities_knows()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, _, id) = await SentAsync(house, RequestKind.SURV);
        var number = (await house.SendAsync(lille, new GetCase(id))).Header.Number!.Value.ToString();

        foreach (var (authority, role) in new[] { ("FR-MIN", Role.MinistryStaff), ("BE-MIN", Role.MinistryStaff), ("FR-LM-BE", Role.LiaisonMagistrate), ("BE-LM-FR", Role.LiaisonMagistrate), ("BE-DIV-KOR", Role.Magistrate) })
        {
            var stranger = await house.UserAsync(authority, role);
            Assert.Empty((await house.SendAsync(stranger, new GetRegister(new RegisterFilter()))).Rows);
            await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(stranger, new GetCase(id)));
            await house.SendAsync(stranger, new Application.Requests.Access.AskForAccess(number, "Suivi."));
        }

        Assert.Empty((await house.SendAsync(lille, new Application.Requests.Access.GetAccess(id))).Applications);
    }

    [Fact]
    public async Task The_application_marks_what_was_missed_and_the_silence_of_the_notified_State()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai, id) = await SentAsync(house, RequestKind.NOTIF_31);
        await StepAsync(house, tournai, id, AssistanceAct.RecordReception);

        house.Clock.Advance(TimeSpan.FromHours(98));
        await house.SendAsync(Actor.System, new RecordMissedLimits());

        var view = await house.SendAsync(lille, new GetCase(id));
        Assert.Equal(OrderState.NoAnswer, view.Header.State);
        Assert.Equal([OrderAct.MissLimit, OrderAct.TakeStep], view.Events.TakeLast(2).Select(e => e.Act));
    }

    [Fact]
    public async Task Central_authorities_log_a_criminal_record_and_a_magistrate_does_not()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.UserAsync("FR-CENTRAL", Role.CentralAuthority);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);

        var id = await house.SendAsync(paris, new CreateAssistance(RequestKind.RECORD, null, Language.Fr, new AuthorityCode("BE-CENTRAL")));
        await SaveAsync(house, paris, id, "Log", ("CR1", "ECRIS 1"), ("CR2", "OTHER"), ("CR3", "2026-03-04"));
        await house.SendAsync(paris, new SendAssistance(id, await VersionAsync(house, paris, id), AssistanceAct.Send, default, Camille, Channel.SecureMail, null));

        Assert.Equal("ECRIS 1", (await house.SendAsync(paris, new GetCase(id))).Header.Title);
        await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, new CreateAssistance(RequestKind.RECORD, null, Language.Fr, null)));
        await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(paris, new CreateAssistance(RequestKind.FREEZE, "Gel", Language.Fr, null)));
        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(paris, new CreateOrder("Titre", Language.Fr, null, [])));
    }

    [Fact]
    public async Task A_request_of_another_kind_answers_none_of_the_pages_of_orders()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, _, id) = await SentAsync(house, RequestKind.CONFISC);

        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new GetOrderForm(id)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new GetAct(id, OrderAct.Withdraw)));
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new GetAssistanceForm(order.Id)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new GetStep(order.Id, AssistanceAct.Withdraw)));
    }

    private static async Task<(Actor Lille, Actor Tournai, RequestId Id)> SentAsync(
        TestHouse house, RequestKind kind, Actor? by = null, params (string Field, string Value)[] answers)
    {
        var lille = by ?? await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var request = AssistanceBuilder.Draft(lille, "BE-DIV-TOU", kind, house.Clock.GetUtcNow(), answers);
        await house.InScopeAsync(null, async provider =>
        {
            var db = (Data.TaskForceDbContext)provider.GetService(typeof(Data.TaskForceDbContext))!;
            db.Add(request);
            return await db.SaveChangesAsync();
        });
        var act = request.OpenTo(lille).First(a => request.Definition.Of(a).Any(s => s.Sends));
        await house.SendAsync(lille, new SendAssistance(request.Id, request.Version, act, default, Camille, Channel.SecureMail, null));
        return (lille, tournai, request.Id);
    }

    private static async Task SaveAsync(TestHouse house, Actor by, RequestId id, string section, params (string Field, string Value)[] answers)
    {
        var view = await house.SendAsync(by, new GetAssistanceForm(id));
        await house.SendAsync(by, new SaveAssistanceSection(
            id, view.Header.Version, section, view.Sections.Single(s => s.Name == section).Stamp, new AssistanceForm { Values = Values(answers) }));
    }

    private static async Task StepAsync(TestHouse house, Actor by, RequestId id, AssistanceAct act) =>
        await house.SendAsync(by, new TakeStep(id, await VersionAsync(house, by, id), act, default, new AssistanceValues()));

    private static Task<int> VersionAsync(TestHouse house, Actor by, RequestId id) => house.ReadAsync(by, db => db.Requests.Where(r => r.Id == id).Select(r => r.Version).SingleAsync());

    private static AssistanceValues Values(params (string Field, string Value)[] answers) => new() { One = answers.ToDictionary(a => a.Field, a => a.Value) };
}
