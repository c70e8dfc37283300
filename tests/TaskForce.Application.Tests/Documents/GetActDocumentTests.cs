using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Tests.Case;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Documents;

public sealed class GetActDocumentTests : IAsyncLifetime
{
    private static readonly RequestId TheOrder = new(1);
    private TestHouse house = null!;
    private Actor brussels = null!;
    private Actor lille = null!;

    public async ValueTask InitializeAsync()
    {
        house = await TestHouse.OpenAsync();
        brussels = await house.UserAsync("BE-PR-BRU", Role.Magistrate);
        lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    private CaseStory Story => new(brussels, lille);

    [Fact]
    public async Task Annex_B_confirms_the_receipt_with_what_is_on_record()
    {
        var story = await Story.Drafted().Transmitted().Received("2026-03-05 10:00")
            .Then((order, _, executor) => order.Acknowledge("26/064/041", CaseStory.By(executor, "2026-03-09 15:00", "Le parquet répond au 03."))).StoredAsync(house);

        foreach (var reader in new[] { brussels, lille })
        {
            var document = await house.SendAsync(reader, new GetActDocument(TheOrder, Last(story)));
            var printed = document.Printed!;

            Assert.Equal(("ANNEXE B", Language.Fr, $"BE-FR-2026-000341-annex-B-{Last(story)}-fr.docx"), (printed.Annex, printed.Language, printed.FileName));
            Assert.Equal(["(A)", "(B)", "(C)", "(D)", "(E)"], printed.Parts.Select(p => p.Mark));
            Assert.Equal("BR.20.L3.4411/26", Value(printed, "BA2"));
            Assert.Equal("2 mars 2026", Value(printed, "BA3"));
            Assert.Equal("5 mars 2026, 10:00", Value(printed, "BA4"));
            Assert.StartsWith("Camille user", Value(printed, "BB2"), StringComparison.Ordinal);
            Assert.Equal("substitut", Value(printed, "BB3"));
            Assert.Equal("26/064/041", Value(printed, "BB5"));
            Assert.Equal("Le parquet répond au 03.", Value(printed, "BD1"));
            Assert.Contains("9 mars 2026", Everything.In(printed));
            Assert.Contains(printed.Parts.SelectMany(p => p.Boxes), b => b is PrintedChoice { Number: "BC0", Ticks: [{ Marked: false }, { Marked: true }] });
            Assert.Equal([Language.Fr], document.Languages);
            Assert.Equal([Language.Nl, Language.De, Language.En], document.OtherLanguages);
        }
    }

    [Fact]
    public async Task Document_of_the_past_says_what_it_said_whatever_was_corrected_since()
    {
        var story = Story.Drafted().Transmitted().Received("2026-03-05 10:00").Acknowledged();
        var acknowledgement = Last(story);
        await story.Then((order, issuer, executor) =>
        {
            order.CorrectReception(CaseStory.At("2026-03-04 16:00"), CaseStory.By(executor, "2026-03-10", "Erreur de saisie."));
            order.OpenCorrection(CaseStory.By(issuer, "2026-03-11", "Numéro erroné."));
            order.Edit(order.OpenForm!.Content with { Authority = order.OpenForm.Content.Authority with { FileNumber = "BR.99" } }, CaseStory.By(issuer, "2026-03-11"));
            order.SignCorrection(new Signature("Anne Lemaire", "substitut", new DateOnly(2026, 3, 11)), CaseStory.By(issuer, "2026-03-11"));
            order.Extend(10, CaseStory.By(executor, "2026-03-16", "Volume des pièces."));
        }).StoredAsync(house);

        var then = (await house.SendAsync(brussels, new GetActDocument(TheOrder, acknowledgement))).Printed!;
        Assert.Equal(("BR.20.L3.4411/26", "5 mars 2026, 10:00"), (Value(then, "BA2"), Value(then, "BA4")));
        var now = (await house.SendAsync(brussels, new GetActDocument(TheOrder, Last(story)))).Printed!;
        Assert.Contains("BR.99", Everything.In(now));
        Assert.Contains("4 mars 2026, 16:00", Everything.In(now));
    }

    [Fact]
    public async Task Forward_fills_part_C_and_the_next_acknowledgement_has_a_part_B_for_each_authority()
    {
        var dunkirk = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);
        var story = Story.Drafted().Transmitted().Received().Then((order, _, executor) =>
            order.Forward(new Addressee(dunkirk.Authority!.Value), [], CaseStory.By(executor, "2026-03-06", "Lieu hors ressort.")));
        var forward = Last(story);
        story.Then((order, _, _) =>
        {
            order.RecordReception(competent: true, null, CaseStory.By(dunkirk, "2026-03-10 10:00"));
            order.Acknowledge("26/9", CaseStory.By(dunkirk, "2026-03-11"));
        });
        await story.StoredAsync(house);

        var first = (await house.SendAsync(brussels, new GetActDocument(TheOrder, forward))).Printed!;
        Assert.Equal("26/064/041", Value(first, "BB5"));
        Assert.Equal("6 mars 2026", Value(first, "BC4"));
        Assert.Equal("Lieu hors ressort.", Value(first, "BD1"));
        Assert.Single(first.Parts, p => p.Mark == "(B)");

        var second = (await house.SendAsync(dunkirk, new GetActDocument(TheOrder, Last(story)))).Printed!;
        Assert.Equal(["26/064/041", "26/9"], Texts(second).Where(t => t.Number == "BB5").Select(t => t.Value.Text));
        Assert.Equal("10 mars 2026, 10:00", Value(second, "BA4"));
        // Who forwarded reads the register and no document any more.
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new GetActDocument(TheOrder, forward)));
        Assert.Equal(await StatementsAsync(forward), await StatementsAsync(Last(story)));
    }

    private async Task<int> StatementsAsync(int number)
    {
        using var counter = new StatementCounter();
        await house.SendAsync(brussels, new GetActDocument(TheOrder, number));
        return counter.Count;
    }

    [Theory]
    [InlineData(MeasureState.Recognised, MeasureState.Recognised, "Décision de reconnaissance")]
    [InlineData(MeasureState.Recognised, MeasureState.Refused, "Décision de reconnaissance partielle")]
    [InlineData(MeasureState.Refused, MeasureState.Refused, "Décision de refus")]
    [InlineData(MeasureState.NotPossible, MeasureState.NotPossible, "Mesure impossible à exécuter")]
    [InlineData(MeasureState.NotPossible, MeasureState.Refused, "Décision de refus")]
    public async Task Decision_is_called_by_what_was_decided_and_lists_every_measure(MeasureState first, MeasureState second, string title)
    {
        var story = await Story.Drafted().Transmitted().Received().Acknowledged().Then((order, _, executor) =>
            order.Decide([Outcome(1, first), Outcome(2, second)], CaseStory.By(executor, "2026-03-20", "Décision de ce jour."))).StoredAsync(house);

        var printed = (await house.SendAsync(brussels, new GetActDocument(TheOrder, Last(story)))).Printed!;

        Assert.Equal(title, printed.Title);
        var table = Assert.IsType<PrintedTable>(printed.Parts.SelectMany(p => p.Boxes).Single(b => b is PrintedTable));
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("1. Production de documents ou de données par un tiers", table.Rows[0][0].Text);
        Assert.Equal(second == MeasureState.Recognised ? null : "Motif 2.", table.Rows[1][3].Text);
        Assert.Contains("Décision de ce jour.", Everything.In(printed));
        Assert.Equal(["Article 16, paragraphe 3, point a), de la directive 2014/41/UE"], printed.Preamble);
    }

    [Fact]
    public async Task Every_act_that_has_a_document_has_one_in_every_language()
    {
        var story = Story.Drafted().Transmitted().Received().Acknowledged();
        var acts = new List<int>();
        void Then(Action<InvestigationOrder> act)
        {
            act(story.Order);
            acts.Add(Last(story));
        }

        Then(o => o.Extend(20, CaseStory.By(lille, "2026-03-16", "Volume des pièces.")));
        Then(o => o.OpenConsultation(ConsultationKind.CONS_11_4, [2], Ground.G_D, new DateOnly(2026, 3, 30), CaseStory.By(lille, "2026-03-16", "Même fait ?")));
        Then(o => o.AnswerConsultation(1, ConsultationResult.InformationGiven, CaseStory.By(brussels, "2026-03-17", "Non, un autre fait.")));
        Then(o => o.PlanSubstitute(2, SubstitutionGround.LessIntrusive, MeasureKind.DocumentProduction, new DateOnly(2026, 3, 30), CaseStory.By(lille, "2026-03-17", "Suffisant.")));
        Then(o => o.PostponeRecognition(PostponementGround.P_15_A, new DateOnly(2026, 4, 1), CaseStory.By(lille, "2026-03-18", "Enquête en cours.")));
        await story.StoredAsync(house);

        foreach (var number in acts)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var printed = (await house.SendAsync(brussels, new GetActDocument(TheOrder, number, language))).Printed!;
                var happened = story.Order.Events[number - 1];
                Assert.Contains(happened.Detail!.Note, Everything.In(printed));
                Assert.Equal(language == Language.Fr || happened.Authority == brussels.Authority && language == Language.Nl, printed.Notes.Count == 0);
            }
        }

        var answer = (await house.SendAsync(lille, new GetActDocument(TheOrder, acts[2], Language.Fr))).Printed!;
        Assert.Contains("Même fait ?", Everything.In(answer));
        var extension = (await house.SendAsync(lille, new GetActDocument(TheOrder, acts[0], Language.En))).Printed!;
        Assert.Contains("24 April 2026", Everything.In(extension));
        Assert.Equal(["Article 12(5) of Directive 2014/41/EU"], extension.Preamble);
    }

    [Fact]
    public async Task Act_without_a_document_and_the_register_have_none()
    {
        var ministry = await house.UserAsync("BE-MIN", Role.MinistryStaff);
        var elsewhere = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);
        var story = await Story.Drafted().Transmitted().Received().Acknowledged().StoredAsync(house);

        foreach (var (reader, number) in new[] { (brussels, 1), (brussels, Last(story) - 1), (brussels, 99), (ministry, Last(story)), (elsewhere, Last(story)) })
            await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(reader, new GetActDocument(TheOrder, number)));
    }

    private static MeasureOutcome Outcome(int measure, MeasureState state) => state == MeasureState.Recognised
        ? new(measure, state) : new(measure, state, state == MeasureState.Refused ? Ground.G_G : null, $"Motif {measure}.");

    private static int Last(CaseStory story) => story.Order.Events[^1].Number;

    private static IEnumerable<PrintedText> Texts(PrintedForm printed) => printed.Parts.SelectMany(p => p.Boxes).OfType<PrintedText>();

    private static string? Value(PrintedForm printed, string number) => Texts(printed).Single(t => t.Number == number).Value.Text;
}
