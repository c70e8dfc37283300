using TaskForce.Browser.Tests.Infrastructure;

namespace TaskForce.Browser.Tests;

public class AdministrationPagesTests
{
    private static readonly string[] Pages =
    [
        "/administration", "/administration/accounts", "/administration/accounts/new", "/administration/accounts/new?code=BE-DIV-TOU", "/administration/accounts/1013",
        "/administration/accounts/1013/change", "/administration/accounts/1013/end", "/administration/postings", "/administration/postings/new", "/administration/postings/1021",
        "/administration/organisations", "/administration/organisations/new", "/administration/organisations/BE-DIV-TOU", "/administration/organisations/BE-DIV-TOU/close",
        "/administration/holidays", "/administration/mail",
    ];

    [Theory]
    [InlineData("de", 360)]
    [InlineData("nl", 1280)]
    public async Task The_pages_of_administration_are_fine_and_so_is_an_account_from_its_form_to_its_link(string language, int width)
    {
        await using var house = new BrowserHouse();
        var page = await house.OpenAsync("admin.brussel", language, width: width);
        await page.GotoAsync($"/language?to={language}&return=/");

        foreach (var address in Pages)
        {
            await page.GotoAsync(address);
            await page.ShouldBeFineAsync();
        }

        await page.GotoAsync("/administration/accounts/new?code=BE-DIV-TOU");
        await page.ClickAsync("main form button.govuk-button");
        await page.ShouldBeFineAsync();
        await page.FillAsync("#Input_Facts_Name", "An Peeters");
        await page.FillAsync("#Input_Facts_Post", "secretaris");
        await page.FillAsync("#Input_Email", "an.peeters@just.example");
        await page.CheckAsync("[name='Input.Facts.Roles'][value=Clerk]");
        await page.ClickAsync("main form button.govuk-button");
        Assert.Contains("/account/invitation?key=", await page.InputValueAsync("#invitation-link"), StringComparison.Ordinal);
        await page.ShouldBeFineAsync();
    }
}
