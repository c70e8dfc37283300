using Microsoft.Playwright;
using TaskForce.Browser.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Browser.Tests.Stories;

/// <summary>A form is written: nothing typed is lost, nothing is typed twice.</summary>
public sealed class WritingTests
{
    private const string Facts = "#Input_Grounds_Facts";
    private const string Line = "[data-keeping]";

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_closed_laptop_a_colleague_and_a_lost_connection_cost_no_word(int width)
    {
        await using var house = new BrowserHouse();
        var lille = await house.SignInAsync("magistrat.lille", "writing", width: width);
        var order = await Draft.OpenAsync(lille, "Relevés, Zéphyr Logistique", "BE-DIV-TOU", "Fr");
        var section = Links.Section(order, FormSection.G);

        await lille.Page.GotoAsync(section);
        await lille.Page.FillAsync(Facts, "Un récit commencé.");
        await SaysAsync(lille.Page, "Texte gardé à 9:00");
        await lille.LookAsync("kept");
        var context = lille.Page.Context;
        await lille.Page.CloseAsync();

        // She opens the laptop again.
        var page = await context.NewPageAsync();
        lille = new Person(house, page, "writing", script: true);
        await lille.GoAsync(section, "returned");
        Assert.Equal("Un récit commencé.", await page.InputValueAsync(Facts));
        Assert.Contains("9:00", await page.InnerTextAsync("[data-testid=kept]"), StringComparison.Ordinal);

        // The connection goes and comes back.
        await context.SetOfflineAsync(true);
        await page.FillAsync(Facts, "Un récit commencé, hors ligne.");
        await SaysAsync(page, "pas de connexion");
        await context.SetOfflineAsync(false);
        await SaysAsync(page, "Texte gardé à");

        // The clerk saves the same section in between.
        var clerk = await house.SignInAsync("greffe.lille", "writing-clerk", width: width);
        await clerk.Page.GotoAsync(section);
        await clerk.WriteAsync(("Input.Grounds.Facts", "Le récit du greffe."));
        await clerk.SaveAsync();
        await page.FillAsync(Facts, "Un récit terminé.");
        await SaysAsync(page, "Quelqu’un d’autre");
        await page.ClickAsync("button[name=then][value=list]");
        await page.Locator(".govuk-error-summary").WaitForAsync();
        await lille.LookAsync("told");
        Assert.Equal(1, await page.Locator(".govuk-error-summary").CountAsync());
        Assert.Equal("Un récit terminé.", await page.InputValueAsync(Facts));
        Assert.Contains("Le récit du greffe.", await clerk.FetchAsync(Links.ReadForm(order)), StringComparison.Ordinal);

        // She decides, and nothing is left to come back to.
        await page.ClickAsync("button[name=then][value=list]");
        await page.Locator("[data-testid=sections]").WaitForAsync();
        await lille.GoAsync(section);
        Assert.Equal(("Un récit terminé.", 0), (await page.InputValueAsync(Facts), await page.Locator("[data-testid=kept]").CountAsync()));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Texts_come_from_the_shelf_from_an_earlier_order_and_beside_their_translation(int width)
    {
        await using var house = new BrowserHouse();
        var lille = await house.SignInAsync("magistrat.lille", "reuse", width: width);
        var order = await Draft.OpenAsync(lille, "Audition, Zéphyr Logistique", "BE-DIV-KOR", "Fr");
        var page = lille.Page;

        await lille.GoAsync(Links.Snippets, "snippets");
        await page.ClickAsync("[data-testid=snippets] a >> nth=0");
        await lille.LookAsync("snippet");

        // At the cursor, between two words.
        await page.GotoAsync(Links.Section(order, FormSection.I));
        await page.CheckAsync("[name='Input.Formalities.Wanted'][value=True]");
        await page.FillAsync("#Input_Formalities_Text", "Avant. Après.");
        await page.EvaluateAsync("document.querySelector('#Input_Formalities_Text').setSelectionRange(7, 7)");
        await page.ClickAsync("[data-snippets] summary");
        await page.SelectOptionAsync("[name=Snippet]", new SelectOptionValue { Index = 1 });
        await lille.LookAsync("insert");
        await page.ClickAsync("[data-insert]");
        var text = await page.InputValueAsync("#Input_Formalities_Text");
        Assert.StartsWith("Avant. ", text, StringComparison.Ordinal);
        Assert.EndsWith("Après.", text, StringComparison.Ordinal);
        Assert.True(text.Length > 60);
        await page.ClickAsync("button[name=then][value=list]");
        await page.Locator("[data-testid=sections]").WaitForAsync();

        await lille.GoAsync(Links.CopyInto(order), "copy");
        await page.SelectOptionAsync("[name='Input.From']", new SelectOptionValue { Index = 1 });
        await page.CheckAsync("[name='Input.Sections'][value=G]");
        await page.ClickAsync("main form[method=post] button.govuk-button");
        await lille.LookAsync("copied");

        await lille.GoAsync(Links.Translate(order, Language.Nl, FormSection.G), "translate");
        await lille.WriteAsync(("Input.Texts[0].Text", "Het relaas in het Nederlands."), ("Input.Translator", "Griet Maenhout"));
        await page.ClickAsync("button[name=then][value=all]");
        await lille.LookAsync("translation");
        Assert.Contains("Het relaas in het Nederlands.", await lille.ReadAsync(), StringComparison.Ordinal);

        await lille.GoAsync(Links.Section(order, FormSection.E));
        await page.SelectOptionAsync("[name=AddPerson]", nameof(PersonKind.Natural));
        await page.ClickAsync("button[name=then][value=stay]");
        await lille.LookAsync("person");
    }

    private static Task SaysAsync(IPage page, string sentence) => page.Locator(Line, new() { HasTextString = sentence }).WaitForAsync(new() { Timeout = 30_000 });
}
