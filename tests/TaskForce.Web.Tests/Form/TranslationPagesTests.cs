using System.Net;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Form;

/// <summary>Original and translation side by side, without script.</summary>
public sealed class TranslationPagesTests
{
    private static readonly Dictionary<string, string> People = new()
    {
        ["BE-DIV-TOU"] = "magistrat.tournai", ["BE-DIV-KOR"] = "magistraat.kortrijk", ["BE-PR-MON"] = "magistrat.mons", ["BE-PR-EUP"] = "magistrat.eupen", ["BE-PR-CHA"] = "magistrat.charleroi",
    };

    [Fact]
    public async Task A_section_is_translated_beside_its_original()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/g");
        await magistrate.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = "Récit à traduire.", ["then"] = "list" });
        var address = list + "/translations/nl/g";

        var page = await magistrate.GetAsync(address);
        var saved = await magistrate.PostAsync(address, new() { ["Input.Texts[0].Text"] = "Te vertalen relaas.", ["Input.Translator"] = "Griet Maenhout", ["then"] = "all" });
        var whole = await magistrate.GetAsync(list + "/translations/nl");

        Assert.Contains("Récit à traduire.", page.Page.QuerySelector("[lang=fr].tf-prewrap")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(list + "/translations/nl", saved.Location!.OriginalString);
        var section = whole.Page.QuerySelector("[data-section=G]")!.TextContent;
        Assert.Contains("Te vertalen relaas.", section, StringComparison.Ordinal);
        Assert.Contains("Griet Maenhout", section, StringComparison.Ordinal);
        Assert.Contains("À jour", section, StringComparison.Ordinal);
        // What is left without a translator is told and kept.
        await magistrate.GetAsync(address);
        var refused = await magistrate.PostAsync(address, new() { ["Input.Texts[0].Text"] = "Ander relaas.", ["Input.Translator"] = "", ["then"] = "all" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ander relaas.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_the_language_of_the_form_is_only_read()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);

        Assert.Equal(HttpStatusCode.NotFound, (await magistrate.GetAsync(list + "/translations/xx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await magistrate.GetAsync(list + "/translations/nl/f")).Status);
        Assert.NotNull((await magistrate.GetAsync(list + "/translations/nl")).Page.QuerySelector(".tf-empty"));
        await magistrate.GetAsync(list + "/g");
        await magistrate.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = "Récit.", ["then"] = "list" });
        Assert.Equal(list + "/translations/fr", (await magistrate.GetAsync(list + "/translations/fr/g")).Location!.OriginalString);
    }

    [Fact]
    public async Task Beside_a_signed_form_a_translation_is_added_and_the_form_stays_as_it_was_signed()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o.State == OrderState.Signed && o.Issuing.Value is "FR-PR-LIL" or "BE-DIV-TOU");
        var clerk = await house.VisitAsync(order.Issuing.Value == "FR-PR-LIL" ? "greffe.lille" : "greffe.tournai");
        var language = order.Form.Language == Language.De ? Language.En : Language.De;
        var address = Links.Translate(order.Id, language, FormSection.G);

        await clerk.GetAsync(address);
        var added = await clerk.PostAsync(address, new() { ["Input.Texts[0].Text"] = "Der Sachverhalt.", ["Input.Translator"] = "Griet Maenhout", ["then"] = "all" });
        var page = await clerk.GetAsync(added.Location!.OriginalString);

        Assert.Contains("Ajoutée après la signature", page.Page.QuerySelector("[data-section=G]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Der Sachverhalt.", page.Page.QuerySelector("[data-section=G]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Der Sachverhalt.", (await house.OrdersAsync()).Single(o => o.Id == order.Id).Form.Translations.Select(t => t.Text));
    }

    [Fact]
    public async Task A_form_in_no_accepted_language_is_signed_with_a_warning_and_waits_for_its_translation_before_it_is_sent()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o is { IssuingCountry: CountryCode.BE, State: OrderState.Draft, Executing: not null } && People.ContainsKey(o.Issuing.Value)
            && o.Gaps().Count == 0 && !o.Rules.ValidationNeeded(o.Form, CountryCode.BE));
        var magistrate = await house.VisitAsync(People[order.Issuing.Value]);
        await magistrate.GetAsync("/language?to=fr&return=/");
        await magistrate.GetAsync(Links.Section(order.Id, FormSection.A));
        await magistrate.PostAsync(Links.Section(order.Id, FormSection.A), new() { ["Input.Language"] = nameof(Language.Nl), ["Input.TranslationLanguage"] = "", ["then"] = "list" });

        var signing = await magistrate.GetAsync(Links.Act(order.Id, OrderAct.Sign));
        var warning = signing.Find("warnings")!.QuerySelector("[data-warning=TranslationMissing]")!;
        Assert.Equal(
            [Links.Section(order.Id, FormSection.A) + "#Input_TranslationLanguage", Links.Translation(order.Id, Language.Fr)], warning.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.PostAsync(Links.Act(order.Id, OrderAct.Sign), [])).Status);

        var file = await magistrate.GetAsync(Links.Case(order.Id));
        Assert.Equal(Links.Translation(order.Id, Language.Fr), file.Find("add-translation")!.GetAttribute("href"));
        Assert.Contains("traduction attendue", file.Page.QuerySelector(".tf-flags")!.TextContent, StringComparison.Ordinal);
        Assert.Null(file.Find("main-act"));
        var sending = await magistrate.GetAsync(Links.Act(order.Id, OrderAct.Transmit));
        Assert.NotNull(sending.Page.QuerySelector($"main a[href='{Links.Translation(order.Id, Language.Fr)}']"));
        var refused = await magistrate.PostAsync(Links.Act(order.Id, OrderAct.Transmit), new() { ["Input.Channel"] = nameof(Channel.SecureMail) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith("Cette langue n’est pas acceptée (France)", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_executing_authority_reads_the_translation_that_was_sent_with_the_order()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o.Executing?.Value == "BE-DIV-KOR" && o.TransmittedAt is not null && Translations.IsComplete(o.Form, Language.Nl));
        var kortrijk = await house.VisitAsync("magistraat.kortrijk", "nl");
        var stranger = await house.VisitAsync("magistrat.dunkerque");

        var read = await kortrijk.GetAsync(Links.ReadForm(order.Id));
        var page = await kortrijk.GetAsync(Links.Translation(order.Id, Language.Nl));

        Assert.Equal(Links.Translation(order.Id, Language.Nl), read.Find("translations")!.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(Translations.In(order.Form, Language.Nl, Translations.TextsOf(order.Form).First(t => t.Section == FormSection.G))!.Text, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Links.Translation(order.Id, Language.Nl))).Status);
    }
}
