using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Documents;

/// <summary>Who gets which document of a kind outside the EIO, and what its seal says.</summary>
public sealed class GetAssistanceDocumentTests
{
    public static TheoryData<RequestKind> Kinds => [.. AssistanceKinds.All.Where(d => !d.IsOfCentralAuthorities && d.AppliesOn(new DateOnly(2026, 3, 2))).Select(d => d.Kind)];

    [Theory, InEachDatabase]
    public async Task What_was_sealed_is_intact_when_it_is_read_back_and_printed_for_both_sides(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, tournai, request) = await SentAsync(house, RequestKind.SERVICE, ("SE2", "Cité à comparaître.\r\n\t« é ». 😀"));

        foreach (var reader in new[] { lille, tournai })
        {
            var document = await house.SendAsync(reader, new GetAssistanceDocument(request.Id));
            Assert.Equal((SealState.Intact, request.Versions[0].Seal, Language.Fr), (document.Version.State, document.Version.Seal, document.Printed!.Language));
            Assert.Contains(PrintedSeal.Grouped(request.Versions[0].Seal!), document.Printed.Seal!.Line, StringComparison.Ordinal);
            Assert.Contains("Cité à comparaître.\r\n\t« é ». 😀", Everything.In(document.Printed));
            Assert.Equal([Language.Fr, Language.Nl, Language.De, Language.En], document.Languages);
            Assert.Equal(SealState.Intact, (await house.SendAsync(reader, new GetAssistanceForm(request.Id))).Shown.State);
            Assert.Equal(SealState.Intact, (await house.SendAsync(reader, new GetCase(request.Id))).Assistance!.Version.State);
        }
    }

    [Theory, InEachDatabase]
    public async Task Row_that_was_altered_is_said_on_form_print_and_case_file_and_does_not_go_on(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (_, tournai, request) = await SentAsync(house, RequestKind.FREEZE);
        await StepAsync(house, tournai, request.Id, AssistanceAct.RecordReception);

        Assert.Equal(1, await house.ReadAsync(null, db => db.Database.ExecuteSqlRawAsync("UPDATE AssistanceForms SET Content = REPLACE(Content, 'Quaghebeur', 'Hendrika')")));

        Assert.Equal(SealState.Broken, (await house.SendAsync(tournai, new GetAssistanceForm(request.Id))).Shown.State);
        Assert.Equal(SealState.Broken, (await house.SendAsync(tournai, new GetCase(request.Id))).Assistance!.Version.State);
        var printed = (await house.SendAsync(tournai, new GetAssistanceDocument(request.Id, Language.En))).Printed!;
        Assert.StartsWith("Warning: what is stored of version 1 is no longer what was signed", printed.Seal!.Line, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<RuleViolation>(async () => await house.SendAsync(
            tournai, new ForwardAssistance(request.Id, await VersionAsync(house, tournai, request.Id), default, new AuthorityCode("BE-DIV-KOR"), "Lieu.")));
        Assert.Equal(Refusal.SealBroken, refused.Code);
    }

    [Fact]
    public async Task Seal_that_was_taken_away_is_missed_because_the_sending_told_of_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, _, request) = await SentAsync(house, RequestKind.SPONT);

        await house.ReadAsync(null, db => db.Database.ExecuteSqlRawAsync("UPDATE AssistanceForms SET Seal = NULL"));

        Assert.Equal(SealState.Broken, (await house.SendAsync(lille, new GetAssistanceDocument(request.Id))).Version.State);
    }

    [Fact]
    public async Task Every_signed_version_is_read_and_printed_by_both_sides_and_the_one_being_written_by_its_own_alone()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai, request) = await SentAsync(house, RequestKind.FREEZE);
        await house.SendAsync(lille, new TakeStep(request.Id, await VersionAsync(house, lille, request.Id), AssistanceAct.OpenCorrection, default, new(), "Nom mal écrit."));

        var own = await house.SendAsync(lille, new GetAssistanceDocument(request.Id));
        Assert.Equal((2, "Projet\u00a0: ce formulaire n’est pas signé.", null), (own.Version.Number, own.Printed!.Notes[0], own.Printed.Seal));
        Assert.False((await house.SendAsync(lille, new GetAssistanceForm(request.Id, 1))).CanWrite);
        Assert.True((await house.SendAsync(lille, new GetAssistanceForm(request.Id))).CanWrite);
        Assert.Equal(1, (await house.SendAsync(tournai, new GetAssistanceDocument(request.Id))).Version.Number);
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(tournai, new GetAssistanceDocument(request.Id, Version: 2)));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(tournai, new GetAssistanceForm(request.Id, 2)));

        await house.SendAsync(lille, new SendAssistanceCorrection(request.Id, await VersionAsync(house, lille, request.Id), default, new Signatory("Camille", "substitut"), null));
        var there = await house.SendAsync(tournai, new GetAssistanceForm(request.Id));
        Assert.Equal([(2, SealState.Intact), (1, SealState.Intact)], there.Versions.Select(v => (v.Number, v.State)));
        Assert.Contains("Version 1", (await house.SendAsync(tournai, new GetAssistanceDocument(request.Id, Version: 1))).Printed!.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Readers_of_the_register_and_strangers_get_no_document(RequestKind kind)
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai, request) = await SentAsync(house, kind);
        await StepAsync(house, lille, request.Id, AssistanceAct.Inform);
        var number = (await house.SendAsync(lille, new GetCase(request.Id))).Events[^1].Number;

        Assert.NotNull((await house.SendAsync(tournai, new GetActDocument(request.Id, number))).Printed);
        foreach (var (authority, role) in new[] { ("BE-MIN", Role.MinistryStaff), ("FR-LM-BE", Role.LiaisonMagistrate), ("BE-DIV-KOR", Role.Magistrate) })
        {
            var reader = await house.UserAsync(authority, role);
            await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(reader, new GetAssistanceDocument(request.Id)));
            await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(reader, new GetActDocument(request.Id, number)));
        }
    }

    [Fact]
    public async Task Answer_is_printed_with_what_is_on_record_in_the_language_of_who_answered()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, tournai, request) = await SentAsync(house, RequestKind.SERVICE);
        await StepAsync(house, tournai, request.Id, AssistanceAct.RecordReception);
        await StepAsync(house, tournai, request.Id, AssistanceAct.Complete, ("SE13", "SERVED_IN_PERSON"), ("SE14", "2026-03-01"), ("SE15", "Accusé signé"));
        var events = (await house.SendAsync(lille, new GetCase(request.Id))).Events;

        var document = await house.SendAsync(lille, new GetActDocument(request.Id, events[^1].Number));

        var printed = document.Printed!;
        Assert.Equal(("Résultat de l’exécution", Language.Fr), (printed.Title, printed.Language));
        Assert.Contains("Accusé signé", Everything.In(printed));
        Assert.Contains("1 mars 2026", Everything.In(printed));
        Assert.Contains(request.Number!.Value.ToString(), Everything.In(printed));
        Assert.Contains(printed.Parts[2].Boxes, b => b is PrintedBlock { Label: "Signature" } block && block.Lines[0].Value.Text!.StartsWith("Camille", StringComparison.Ordinal));
        // The reception has no document.
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new GetActDocument(request.Id, events[^2].Number)));
    }

    [Fact]
    public async Task Link_to_a_request_that_the_reader_does_not_read_is_on_no_paper()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var own = Orders.Transmitted(lille, "BE-DIV-KOR", house.Clock.GetUtcNow());
        await house.StoreAsync(own);
        var (_, tournai, request) = await SentAsync(house, RequestKind.FREEZE, ("FZ20", own.Number!.Value.ToString()));

        Assert.Contains(own.Number.Value.ToString(), Everything.In((await house.SendAsync(lille, new GetAssistanceDocument(request.Id))).Printed!));
        Assert.DoesNotContain(own.Number.Value.ToString(), Everything.In((await house.SendAsync(tournai, new GetAssistanceDocument(request.Id))).Printed!));
    }

    private static async Task<(Actor Lille, Actor Tournai, AssistanceRequest Request)> SentAsync(TestHouse house, RequestKind kind, params (string Field, string Value)[] answers)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);
        var request = AssistanceBuilder.Sent(lille, "BE-DIV-TOU", kind, house.Clock.GetUtcNow(), answers);
        await house.InScopeAsync(null, async provider =>
        {
            var db = (Data.TaskForceDbContext)provider.GetService(typeof(Data.TaskForceDbContext))!;
            db.Add(request);
            return await db.SaveChangesAsync();
        });
        return (lille, tournai, request);
    }

    private static async Task StepAsync(TestHouse house, Actor by, RequestId id, AssistanceAct act, params (string Field, string Value)[] answers) =>
        await house.SendAsync(by, new TakeStep(
            id, await VersionAsync(house, by, id), act, default, new AssistanceValues { One = answers.ToDictionary(a => a.Field, a => a.Value) }, act == AssistanceAct.Inform ? "Pour information." : null));

    private static async Task<int> VersionAsync(TestHouse house, Actor by, RequestId id) => (await house.SendAsync(by, new GetCase(id))).Header.Version;
}
