using TaskForce.Browser.Tests.Infrastructure;

namespace TaskForce.Browser.Tests;

/// <summary>The directory and the finder, with every kind of answer, and what an administrator changes of them.</summary>
public class DirectoryPagesTests
{
    private static readonly string[] Pages =
    [
        "/directory", "/directory?q=tournai", "/directory?q=zzzz", "/directory/BE-PR-MON", "/directory/FR-JI-LIL", "/finder", "/finder?country=BE&measure=SEARCH_HOME&place=Tournai",
        "/finder?country=BE&measure=SEIZURE&place=Tournai&place=Charleroi&urgent=1", "/finder?country=FR&measure=SEIZURE&place=Fleury", "/finder?country=FR&measure=SEIZURE&place=Atlantis",
        "/finder?country=FR&measure=&place=Hazebrouck",
    ];

    [Theory]
    [InlineData("fr", 1280)]
    [InlineData("de", 360)]
    public async Task The_directory_and_the_finder_are_fine(string language, int width)
    {
        await using var house = new BrowserHouse();
        var page = await house.OpenAsync("magistrat.lille", language, width: width);
        await page.GotoAsync($"/language?to={language}&return=/");

        foreach (var address in Pages)
        {
            await page.GotoAsync(address);
            await page.ShouldBeFineAsync();
        }

        // From the question to a new order by keyboard alone.
        await page.GotoAsync("/finder?country=BE&measure=SEIZURE");
        await page.FocusAsync("#place-0");
        await page.Keyboard.TypeAsync("7500");
        await page.Keyboard.PressAsync("Enter");
        await page.ClickAsync("[data-testid=new-order]");
        await page.ShouldBeFineAsync();
    }

    [Theory]
    [InlineData("nl", 360)]
    public async Task What_an_administrator_changes_is_fine(string language, int width)
    {
        await using var house = new BrowserHouse();
        var page = await house.OpenAsync("admin.brussel", language, width: width);
        await page.GotoAsync($"/language?to={language}&return=/");

        foreach (var address in new[] { "/administration/organisations/BE-PR-EUP/territory", "/administration/validation", "/administration/reference-data" })
        {
            await page.GotoAsync(address);
            await page.ShouldBeFineAsync();
        }
    }
}
