using TaskForce.Browser.Tests.Infrastructure;

namespace TaskForce.Browser.Tests;

public class CoordinationPagesTests
{
    private static readonly string[] Pages =
    [
        "/coordination", "/coordination/new", "/coordination/1", "/coordination/1/requests", "/coordination/1/calendar?month=2026-11", "/coordination/1/calendar?month=2026-12",
        "/coordination/1/contacts", "/coordination/1/contacts/new", "/coordination/1/chart", "/coordination/1/notes", "/coordination/1/access", "/coordination/1/dates/new",
        "/coordination/1/proceedings/new", "/coordination/1/act/close", "/coordination/1/act/admit", "/coordination/2", "/coordination/2/act/join",
    ];

    [Theory]
    [InlineData("fr", 1280)]
    [InlineData("de", 360)]
    public async Task The_pages_of_a_coordinated_case_are_fine_and_a_date_is_found_in_its_month(string language, int width)
    {
        await using var house = new BrowserHouse();
        var page = await house.OpenAsync("magistrat.lille", language, width: width);
        await page.GotoAsync($"/language?to={language}&return=/");
        foreach (var address in Pages)
        {
            await page.GotoAsync(address);
            await page.ShouldBeFineAsync();
        }

        await page.GotoAsync("/coordination/1/chart");
        var first = page.Locator("svg a").First;
        await first.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/requests/*");

        await page.GotoAsync("/coordination/1/dates/new");
        await page.SelectOptionAsync("#Input_Kind", "ExpertReport");
        await page.FillAsync("#Input_Day_Day", "9");
        await page.FillAsync("#Input_Day_Month", "12");
        await page.FillAsync("#Input_Day_Year", "2026");
        await page.CheckAsync("[name='Input.National'][value=False]");
        await page.ClickAsync("main form button.govuk-button");
        await page.ShouldBeFineAsync();
        Assert.Contains("month=2026-12", page.Url, StringComparison.Ordinal);
        Assert.Equal(width > 640, await page.Locator("[data-testid=calendar]").IsVisibleAsync());
    }

    [Theory]
    [InlineData("nl", 1280)]
    [InlineData("en", 360)]
    public async Task The_pages_of_a_liaison_magistrate_are_fine(string language, int width)
    {
        await using var house = new BrowserHouse();
        var page = await house.OpenAsync("liaison.bruxelles", language, width: width);
        await page.GotoAsync($"/language?to={language}&return=/");
        foreach (var address in new[] { "/", "/liaison", "/liaison?reason=SILENT", "/liaison/activity?month=2026-11" })
        {
            await page.GotoAsync(address);
            await page.ShouldBeFineAsync();
        }

        await page.GotoAsync("/liaison");
        await page.Locator("[data-testid=to-advise] li a").First.ClickAsync();
        await page.ShouldBeFineAsync();
        await page.GotoAsync("/liaison");
        await page.Locator("[data-testid=difficult] div a").First.ClickAsync();
        await page.ShouldBeFineAsync();
        await page.ClickAsync("[data-testid=log]");
        await page.ShouldBeFineAsync();
        await page.ClickAsync("main form button.govuk-button");
        await page.ShouldBeFineAsync();
        Assert.True(await page.Locator(".govuk-error-summary").IsVisibleAsync());
    }
}
