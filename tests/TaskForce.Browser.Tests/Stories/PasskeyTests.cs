using Microsoft.Playwright;
using TaskForce.Browser.Tests.Infrastructure;

namespace TaskForce.Browser.Tests.Stories;

/// <summary>A Belgian administrator invites a clerk, who registers a passkey, signs in with it and sees the cases of Tournai only.</summary>
public class PasskeyTests
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Somebody_invited_opens_the_account_with_a_passkey_and_signs_in_with_it(int width)
    {
        await using var house = new BrowserHouse();
        var (link, account) = await InviteAsync(house);
        var page = await house.OpenAsync(width: width);
        await HoldDeviceAsync(page);

        await page.GotoAsync(link);
        Assert.DoesNotContain("key=", page.Url, StringComparison.Ordinal);
        await page.ShouldBeFineAsync($"passkey-invitation-{width}");
        await page.ClickAsync("[data-passkey=make] button");
        await page.WaitForURLAsync(house.Address + "/");

        await page.GotoAsync("/account/security");
        await page.ShouldBeFineAsync($"passkey-security-{width}");
        var kept = await page.Locator("[data-testid=passkeys] tbody tr").AllInnerTextsAsync();
        Assert.Contains("24 nov. 2026", Assert.Single(kept), StringComparison.Ordinal);
        Assert.Contains("Chrome", kept[0], StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("[role=alert]:visible").CountAsync());
        // It is all that opens this account: it is not taken away.
        await page.ClickAsync("[data-testid=passkeys] tbody button");
        await page.ShouldBeFineAsync($"passkey-last-{width}");
        Assert.Contains("dernier moyen", await page.InnerTextAsync(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("[data-testid=passkeys] tbody tr").CountAsync());
        await page.GotoAsync("/account/sign-out");
        await page.ClickAsync("main form button");
        await page.GotoAsync("/account/sign-in?return=/requests");
        await page.ShouldBeFineAsync($"passkey-sign-in-{width}");
        await page.ClickAsync("[data-passkey=use] button");
        await page.WaitForURLAsync(house.Address + "/requests");

        var rows = await page.Locator("main table tbody tr").AllInnerTextsAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Contains("Tournai", r, StringComparison.Ordinal));
        // Twenty minutes of reading later something weighty is done: the same device answers again.
        house.Clock.Pass(TimeSpan.FromMinutes(20));
        await page.GotoAsync("/account/confirm?return=/requests");
        await page.ShouldBeFineAsync($"passkey-confirm-{width}");
        await page.ClickAsync("[data-passkey=use] button");
        await page.WaitForURLAsync(house.Address + "/requests");
        Assert.Equal(1, await page.Locator(".tf-notice").CountAsync());

        // The other State's administrator finds no such account.
        var paris = await house.OpenAsync("admin.paris");
        Assert.Equal(404, (await paris.GotoAsync(account))!.Status);
    }

    [Fact]
    public async Task Somebody_with_a_password_adds_a_passkey_with_a_name_and_another_session_ends()
    {
        await using var house = new BrowserHouse();
        var elsewhere = await house.OpenAsync("griffie.kortrijk", "nl");
        var page = await house.OpenAsync("griffie.kortrijk", "nl", width: 360);
        await HoldDeviceAsync(page);

        await page.GotoAsync("/account/security");
        await page.FillAsync("#Input_Name", "diensttelefoon");
        await page.ClickAsync("[data-passkey=make] button");
        await page.WaitForSelectorAsync("[data-testid=passkeys] tbody tr");

        await page.ShouldBeFineAsync("passkey-added");
        Assert.Contains("diensttelefoon", await page.InnerTextAsync("[data-testid=passkeys] tbody"), StringComparison.Ordinal);
        await elsewhere.GotoAsync("/requests");
        Assert.Equal("/account/sign-in", new Uri(elsewhere.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_device_that_does_not_know_its_person_opens_nothing()
    {
        await using var house = new BrowserHouse();
        var (link, _) = await InviteAsync(house);
        var page = await house.OpenAsync();
        await HoldDeviceAsync(page, knowsPerson: false);

        await page.GotoAsync(link);
        await page.ClickAsync("[data-passkey=make] button");
        await page.WaitForSelectorAsync("[data-passkey=make] [role=alert]:visible");

        Assert.Contains("/account/invitation", page.Url, StringComparison.Ordinal);
    }

    private static async Task<(string Link, string Account)> InviteAsync(BrowserHouse house)
    {
        var page = await house.OpenAsync("admin.brussel");
        await page.GotoAsync("/administration/accounts/new?code=BE-DIV-TOU");
        await page.FillAsync("#Input_Facts_Name", "An Peeters");
        await page.FillAsync("#Input_Facts_Post", "secretaris");
        await page.FillAsync("#Input_Email", "an.peeters@just.example");
        await page.CheckAsync("[name='Input.Facts.Roles'][value=Clerk]");
        await page.ClickAsync("main form button.govuk-button");
        var link = new Uri(await page.InputValueAsync("#invitation-link"));
        return (link.PathAndQuery, new Uri(page.Url).AbsolutePath);
    }

    /// <summary>Chromium's own authenticator: a device that asks its person, and keeps what it makes.</summary>
    private static async Task HoldDeviceAsync(IPage page, bool knowsPerson = true)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = knowsPerson, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
