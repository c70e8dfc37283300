using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Drafting;

/// <summary>Translating a form section by section.</summary>
public class TranslationTests
{
    private static readonly DateOnly Day = new(2026, 3, 4);

    [Theory, InEachDatabase]
    public async Task A_section_is_translated_and_an_original_that_changes_is_told(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (lille, order) = await DraftAsync(house);

        await TranslateAsync(house, lille, order, "Relaas.");
        Assert.Equal(TranslationState.UpToDate, State(await FormAsync(house, lille, order)));

        var form = await FormAsync(house, lille, order);
        await house.SendAsync(lille, new SaveSection(order.Id, 0, FormSection.G, SectionsOfForm.StampOf(form, FormSection.G), form with { Grounds = form.Grounds with { Facts = "Autre exposé." } }));
        Assert.Equal(TranslationState.OriginalChanged, State(await FormAsync(house, lille, order)));

        // Saved again untouched it is still of the old original, until somebody says that it is right.
        await TranslateAsync(house, lille, order, "Relaas.");
        Assert.Equal(TranslationState.OriginalChanged, State(await FormAsync(house, lille, order)));
        await TranslateAsync(house, lille, order, "Relaas.", stillRight: true);
        var facts = (await FormAsync(house, lille, order)).Translations.Single();
        Assert.Equal((Language.Nl, "Relaas.", "Griet Maenhout", Day), (facts.Language, facts.Text, facts.Translator, facts.TranslatedOn!.Value));
        Assert.Equal(TranslationState.UpToDate, State(await FormAsync(house, lille, order)));

        await TranslateAsync(house, lille, order, " ");
        Assert.Empty((await FormAsync(house, lille, order)).Translations);
    }

    [Fact]
    public async Task Translating_spoils_nobody_s_section_and_two_translators_do_not_undo_each_other()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await DraftAsync(house);
        var before = await FormAsync(house, lille, order);
        var stamp = SectionsOfForm.StampOf(before, FormSection.G);
        var command = Command(order, before, "Een.", false);
        await house.SendAsync(lille, command);

        await Assert.ThrowsAsync<StaleRequestException>(() => house.SendAsync(lille, command with { Texts = [command.Texts[0] with { Text = "Twee." }] }));
        await house.SendAsync(lille, new SaveSection(order.Id, 0, FormSection.G, stamp, before with { Grounds = before.Grounds with { Facts = "Changé." } }));

        Assert.Equal("Een.", (await FormAsync(house, lille, order)).Translations.Single().Text);
    }

    [Fact]
    public async Task Who_may_draft_translates_into_another_language_and_says_who_did_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await DraftAsync(house);
        var form = await FormAsync(house, lille, order);
        var command = Command(order, form, "Een.", false);
        var tournai = await house.UserAsync("BE-DIV-TOU", Role.Magistrate);

        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(tournai, command));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(lille, command with { Translator = " " }));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(lille, command with { TranslatedOn = null }));
        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(lille, command with { Texts = [command.Texts[0] with { Text = new string('x', OrderForm.LongText + 1) }] }));
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, command with { Language = Language.Fr, Stamp = TranslationStamp.Of(form, FormSection.G, Language.Fr) }));
        Assert.Equal(Refusal.LanguageOfTheForm, refused.Code);
    }

    [Theory, InEachDatabase]
    public async Task A_translation_that_comes_after_the_signature_stands_beside_the_sealed_form_and_crosses_with_it(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        var kortrijk = await house.UserAsync("BE-DIV-KOR", Role.Magistrate);
        var order = Orders.Signed(lille, "BE-DIV-KOR", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        var facts = Translations.TextsOf(order.Form).Single(t => t.Path == "Grounds.Facts");
        AddTranslation Adding(string text) => new(order.Id, FormSection.G, Language.Nl, "Griet Maenhout", Day, [new TypedTranslation(facts.Path, facts.Stamp, text)]);

        await house.SendAsync(clerk, Adding("Relaas."));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SendAsync(clerk, Adding("Beter relaas."));

        var sealedForm = await house.ReadAsync(lille, async db => (await db.Orders.Include(o => o.Forms).SingleAsync()).Form);
        Assert.Empty(sealedForm.Translations);
        Assert.Equal(2, await house.ReadAsync(lille, db => db.Set<AddedTranslation>().CountAsync()));
        Assert.Equal("Beter relaas.", (await house.SendAsync(lille, new GetOrderForm(order.Id))).Added.Single().Text);
        Assert.Equal(0, await house.ReadAsync(kortrijk, db => db.Set<AddedTranslation>().CountAsync()));

        await house.SendAsync(lille, new Transmit(order.Id, order.Version, default, Channel.SecureMail, null));

        var read = await house.SendAsync(kortrijk, new GetOrderForm(order.Id));
        Assert.Equal(("Beter relaas.", false), (read.Form.Translations.Single().Text, read.CanTranslate));
        Assert.Equal(Refusal.NotInThisState, (await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(kortrijk, Adding("Ons relaas.")))).Code);
    }

    [Theory, InEachDatabase]
    public async Task A_signed_order_in_no_accepted_language_waits_for_its_translation_and_is_sent_once_every_text_is_translated(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var brussels = await house.UserAsync("BE-PR-BRU", Role.Magistrate);
        var clerk = await house.UserAsync("BE-PR-BRU", Role.Clerk);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Signed(brussels, "FR-PR-LIL", house.Clock.GetUtcNow(), Orders.Form() with { Language = Language.Nl });
        await house.StoreAsync(order);

        var waiting = await house.SendAsync(brussels, new GetCase(order.Id));
        Assert.Equal((true, OrderAct.Transmit, Refusal.LanguageNotAccepted), (waiting.Flags.WaitingTranslation, waiting.Step!.Act, waiting.Step.Refusal));
        Assert.Equal([Language.Fr], waiting.Step.Translation!.Accepted);
        Assert.True(waiting.Step.Translation.Mine);
        var readiness = await house.SendAsync(brussels, new GetReadiness(order.Id));
        Assert.Equal((false, FormWarning.TranslationMissing), (readiness.LanguageAccepted, Assert.Single(readiness.Warnings).Warning));
        Assert.Equal(Refusal.LanguageNotAccepted, (await Assert.ThrowsAsync<RuleViolation>(() => SendAsync())).Code);

        foreach (var part in Translations.TextsOf(order.Form).GroupBy(t => t.Section))
        {
            await house.SendAsync(clerk, new AddTranslation(
                order.Id, part.Key, Language.Fr, "Griet Maenhout", Day, [.. part.Select(t => new TypedTranslation(t.Path, t.Stamp, "En français."))]));
        }

        var ready = await house.SendAsync(brussels, new GetCase(order.Id));
        Assert.Equal((false, (Refusal?)null, (MissingTranslation?)null), (ready.Flags.WaitingTranslation, ready.Step!.Refusal, ready.Step.Translation));
        Assert.Empty((await house.SendAsync(brussels, new GetReadiness(order.Id))).Warnings);
        await SendAsync();
        var printed = (await house.SendAsync(lille, new GetFormDocument(order.Id))).Printed!;
        Assert.Equal(
            Translations.TextsOf(order.Form).Count,
            printed.Parts.SelectMany(p => p.Boxes).OfType<PrintedText>().Count(t => t.Translations is [{ Value.Text: "En français.", Origin: var origin }]
                && origin.EndsWith("Toegevoegd na de ondertekening", StringComparison.Ordinal)));

        Task<RequestNumber> SendAsync() => house.SendAsync(brussels, new Transmit(order.Id, order.Version, default, Channel.SecureMail, null));
    }

    [Fact]
    public async Task What_was_added_goes_on_in_the_form_that_is_reopened()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Signed(lille, "BE-DIV-KOR", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        await house.SendAsync(lille, new AddTranslation(order.Id, FormSection.G, Language.Nl, "Griet Maenhout", Day, [new TypedTranslation("Grounds.Facts", null, "Relaas.")]));

        await house.SendAsync(lille, new ReopenDraft(order.Id, order.Version, default, "Une mesure manque."));

        Assert.Equal(("Relaas.", 0), ((await FormAsync(house, lille, order)).Translations.Single().Text, (await house.SendAsync(lille, new GetOrderForm(order.Id))).Added.Count));
    }

    [Fact]
    public async Task Beside_a_form_that_is_being_written_nothing_is_added()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await DraftAsync(house);

        Assert.Equal(Refusal.NotInThisState, (await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, new AddTranslation(
            order.Id, FormSection.G, Language.Nl, "Griet Maenhout", Day, [new TypedTranslation("Grounds.Facts", null, "Relaas.")])))).Code);
    }

    private static TranslationState State(OrderForm form) =>
        Translations.StateOf(form, Language.Nl, Translations.TextsOf(form).Single(t => t.Path == "Grounds.Facts"));

    private static async Task TranslateAsync(TestHouse house, Actor by, InvestigationOrder order, string text, bool stillRight = false) =>
        await house.SendAsync(by, Command(order, await FormAsync(house, by, order), text, stillRight));

    private static SaveTranslation Command(InvestigationOrder order, OrderForm form, string text, bool stillRight)
    {
        var facts = Translations.TextsOf(form).Single(t => t.Path == "Grounds.Facts");
        return new SaveTranslation(
            order.Id, 0, FormSection.G, Language.Nl, TranslationStamp.Of(form, FormSection.G, Language.Nl), "Griet Maenhout", Day, [new TypedTranslation(facts.Path, facts.Stamp, text, stillRight)]);
    }

    private static async Task<OrderForm> FormAsync(TestHouse house, Actor by, InvestigationOrder order) => (await house.SendAsync(by, new GetOrderForm(order.Id))).Form;

    private static async Task<(Actor Lille, InvestigationOrder Order)> DraftAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Draft(lille, "BE-DIV-KOR", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        return (lille, order);
    }
}
