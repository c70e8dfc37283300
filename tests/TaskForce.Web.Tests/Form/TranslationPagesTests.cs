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
