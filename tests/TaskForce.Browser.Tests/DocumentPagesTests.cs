using Microsoft.Playwright;
using TaskForce.Browser.Tests.Infrastructure;

namespace TaskForce.Browser.Tests;

/// <summary>The forms and the documents of acts as pages and on paper.</summary>
public class DocumentPagesTests
{
    [Theory]
    [InlineData("de", 360)]
    [InlineData("fr", 1280)]
    public async Task A_form_its_earlier_version_and_the_documents_of_its_acts_are_fine_on_the_screen_and_on_paper(string language, int width)
    {
        await using var house = new BrowserHouse();
        var page = await house.OpenAsync("magistrat.lille", language, width: width);
        await page.GotoAsync($"/language?to={language}&return=/");
        var corrected = await CorrectedAsync(page);

        await page.GotoAsync(corrected + "/form/read");
        await page.ShouldBeFineAsync("form-read");
        await page.ClickAsync("[data-testid=versions] a[href*='/form/read?version=1']");
        await page.ShouldBeFineAsync("form-version");
        await page.ClickAsync("[data-testid=print]");
        await page.ShouldBeFineAsync("form-print");
        await PrintsTheDocumentAloneAsync(page);

        await page.GotoAsync(corrected + "/timeline");
        foreach (var document in await page.Locator("[data-testid=timeline] a[href*='/documents/']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
        {
            await page.GotoAsync(document);
            await page.ShouldBeFineAsync("document");
        }
    }

    private static async Task<string> CorrectedAsync(IPage page)
    {
        await page.GotoAsync("/requests?open=ALL&sort=NUMBER");
        var cases = await page.Locator("[data-testid=row] a[href^='/requests/']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href').split('?')[0])");
        foreach (var address in cases.Distinct())
        {
            await page.GotoAsync(address + "/form/read");
            if (await page.Locator("[data-testid=versions]").CountAsync() > 0)
                return address;
        }

        throw new InvalidOperationException("The demonstration has no order with a correction.");
    }

    private static async Task PrintsTheDocumentAloneAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.IsVisibleAsync("[data-testid=document]"));
        foreach (var elsewhere in new[] { "[data-testid=languages]", "h1", ".tf-bar", ".tf-foot" })
            Assert.False(await page.IsVisibleAsync(elsewhere), elsewhere);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }
}
