using System.Text;
using Microsoft.Playwright;
using TaskForce.Browser.Tests.Infrastructure;

namespace TaskForce.Browser.Tests;

/// <summary>Documents of a case file: several at once with a connection that breaks, and one by the plain form where no script runs.</summary>
public class FilesPagesTests
{
    [Theory]
    [InlineData("fr", 1280)]
    [InlineData("de", 360)]
    public async Task Several_files_go_up_though_the_connection_breaks_and_what_is_refused_is_said_beside_its_name(string language, int width)
    {
        await using var house = new BrowserHouse();
        var page = await house.OpenAsync("magistrat.lille", language, width: width);
        await page.GotoAsync($"/language?to={language}&return=/");
        var documents = await OpenCaseAsync(page) + "/documents";
        await page.GotoAsync(documents);
        await page.ShouldBeFineAsync("files-none");
        await page.ClickAsync("[data-testid=add]");
        await page.ShouldBeFineAsync("files-add");
        await page.CheckAsync("[name='Input.Kind'][value=Evidence]");
        await page.SetInputFilesAsync("input[type=file]",
        [
            new FilePayload { Name = "rapport.bin", MimeType = "", Buffer = new byte[20 * 1024 * 1024] }, new FilePayload { Name = "facture.pdf", MimeType = "", Buffer = [.. "MZ"u8, 0x90, 0, 3] },
        ]);
        var broken = 0;
        await page.RouteAsync("**/uploads/*", route => route.Request.Method == "PATCH" && broken++ == 1 ? route.AbortAsync("connectionreset") : route.ContinueAsync());

        await page.ClickAsync("main form:has(input[type=file]) button.govuk-button");
        await page.WaitForSelectorAsync(".tf-uploads__failed", new() { Timeout = 60_000 });

        Assert.True(broken > 3, $"{broken} pieces");
        Assert.Equal(2, await page.Locator(".tf-uploads li").CountAsync());
        await page.ShouldBeFineAsync("files-uploads");
        await page.GotoAsync(documents);
        Assert.Equal(1, await page.Locator("[data-testid=files] tbody tr").CountAsync());
        await page.ShouldBeFineAsync("files");
        await page.ClickAsync("[data-testid=files] a");
        await page.ShouldBeFineAsync("file");
    }

    [Fact]
    public async Task Without_script_the_form_takes_one_file_and_its_page_shows_a_text_in_its_frame()
    {
        await using var house = new BrowserHouse();
        var page = await house.OpenAsync("magistrat.lille", script: false, width: 360);
        await page.GotoAsync(await OpenCaseAsync(page) + "/documents/new");
        await page.CheckAsync("[name='Input.Kind'][value=Report]");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = new string('a', 200) + ".txt", MimeType = "", Buffer = Encoding.UTF8.GetBytes("Relevé du compte") });
        var shown = page.WaitForResponseAsync(answer => answer.Url.Contains("handler=Preview", StringComparison.Ordinal));

        await page.ClickAsync("main form:has(input[type=file]) button.govuk-button");

        await page.Locator("[data-testid=preview]").ScrollIntoViewIfNeededAsync();
        var answer = await shown;
        Assert.Equal((200, "text/plain; charset=utf-8"), (answer.Status, answer.Headers["content-type"]));
        await page.ShouldBeFineAsync("file-preview", script: false);
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("[data-testid=download]"));
        Assert.EndsWith("a.txt", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal("Relevé du compte", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    /// <summary>An order that is not over.</summary>
    private static async Task<string> OpenCaseAsync(IPage page)
    {
        await page.GotoAsync("/requests?sort=NUMBER");
        var cases = await page.Locator("[data-testid=row] a[href^='/requests/']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href').split('?')[0])");
        foreach (var address in cases.Distinct())
        {
            await page.GotoAsync(address + "/documents");
            if (await page.Locator("[data-testid=add]").CountAsync() > 0)
                return address;
        }

        throw new InvalidOperationException("The demonstration has no open order.");
    }
}
