using System.Text.RegularExpressions;
using TaskForce.Browser.Tests.Infrastructure;
using TaskForce.Web.Tests.Ministries;

namespace TaskForce.Browser.Tests.Stories;

/// <summary>What a ministry wants shown before it trusts: who sees a case file, who saw it, and that nobody changed the record.</summary>
public sealed partial class TrustTests
{
    private const string Why = "Contact avec le juge d’instruction de Mons, sur sa demande du 23 novembre.";

    [Fact]
    public async Task An_order_is_restricted_and_vanishes_from_the_ministry_and_somebody_named_is_let_in_on_the_record()
    {
        await using var house = new BrowserHouse();
        var ministry = await house.SignInAsync("bepi.paris", "trust-ministry");
        var (address, number) = await FirstAsync(ministry);
        var before = await CountAsync(ministry);

        var lille = await house.SignInAsync("magistrat.lille", "trust-lille");
        await lille.GoAsync(address + "/access", "access");
        await lille.Page.ClickAsync("[data-testid=restrict]");
        await lille.LookAsync("restrict");
        await DecideAsync(lille, ("Input.Reason", "Une fuite mettrait un témoin en danger."));

        // Register, count, search and export of the ministry: it was never there.
        Assert.Equal(before - 1, await CountAsync(ministry));
        Assert.Equal(404, await ministry.StatusOfAsync(address));
        await ministry.GoAsync("/requests?q=" + number, "gone");
        Assert.Equal(0, await ministry.Page.Locator("[data-testid=row]").CountAsync());
        Assert.DoesNotContain(number, await ministry.FetchAsync("/requests?handler=Csv"), StringComparison.Ordinal);

        var liaison = await house.SignInAsync("liaison.bruxelles", "trust-liaison");
        Assert.Equal(404, await liaison.StatusOfAsync(address));
        await lille.GoAsync(address + "/access", "restricted");
        await lille.Page.ClickAsync("[data-testid=grant]");
        await lille.LookAsync("grant");
        await DecideAsync(lille, ("Input.Email", "liaison.bruxelles@demonstration.example"), ("Input.Level", "Full"), ("Input.Reason", Why));
        await lille.LookAsync("granted");
        await liaison.GoAsync(address, "let-in");
        Assert.Contains(number, await liaison.ReadAsync(), StringComparison.Ordinal);

        // Who decided and who read stands in the trail, for the auditor of the same State; the reason stays with the case file.
        var auditor = await house.SignInAsync("audit.paris", "trust-audit");
        await auditor.GoAsync("/audit?reference=" + number, "trail");
        var trail = await auditor.Page.InnerTextAsync("[data-testid=audit]");
        Assert.Contains("Claire Delattre", trail, StringComparison.Ordinal);
        Assert.Contains("Marianne Lefort", trail, StringComparison.Ordinal);
        Assert.DoesNotContain(Why, trail, StringComparison.Ordinal);
        await lille.GoAsync(address + "/access", "reason");
        Assert.Contains(Why, await lille.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_the_trail_that_was_altered_by_hand_is_named()
    {
        await using var house = new BrowserHouse();
        var auditor = await house.SignInAsync("audit.brussel", "trust-integrity");
        await auditor.GoAsync("/audit/integrity", "before");
        await auditor.Page.ClickAsync("main form button");
        await auditor.Page.WaitForSelectorAsync("[data-testid=whole]");

        house.Alter("DROP TRIGGER AuditRows_no_UPDATE", "UPDATE AuditRows SET At = At + 1 WHERE Sequence = 3");

        await auditor.Page.ClickAsync("main form button");
        await auditor.Page.WaitForSelectorAsync("[data-testid=broken]");
        await auditor.LookAsync("broken");
        Assert.Matches(@"\b3\b", await auditor.Page.InnerTextAsync("[data-testid=broken]"));
    }

    [Fact]
    public async Task A_stolen_session_is_ended_from_another_browser()
    {
        await using var house = new BrowserHouse();
        var stolen = await house.SignInAsync("magistrat.tournai", "trust-stolen");
        var own = await house.SignInAsync("magistrat.tournai", "trust-own", width: 360);

        await own.GoAsync("/account/profile", "sessions");
        await own.Page.ClickAsync("[data-testid=sessions] button[name=session]");
        await own.LookAsync("ended");

        await stolen.Page.GotoAsync("/requests");
        Assert.Equal("/account/sign-in", new Uri(stolen.Page.Url).AbsolutePath);
        await own.Page.GotoAsync("/requests");
        Assert.Equal("/requests", new Uri(own.Page.Url).AbsolutePath);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Somebody_comes_through_the_ministry_s_own_sign_in_and_is_exactly_what_it_says(int width)
    {
        await using var provider = await MinistryHouse.StartAsync(application: null);
        await using var house = new BrowserHouse(MinistryWorld.Settings(provider.Authority));
        provider.Begin(house.Clock);
        await provider.AdmitAsync(house.Address);
        provider.People["4712"] = MinistryWorld.Magistrate with { Email = "p.noel@justice.example", Name = "Paul Noël", Title = "greffier", Groups = ["eio-greffe", "tout-le-monde"] };

        var page = await house.OpenAsync(width: width);
        await page.GotoAsync("/account/sign-in?return=/rights");
        await page.ShouldBeFineAsync("trust-ministries");
        await page.ClickAsync("[data-testid=ministries] a");
        await page.FillAsync("[name=person]", "4712");
        await page.ClickAsync("button");

        Assert.Equal(house.Address + "/rights", page.Url);
        await page.GotoAsync("/account/profile");
        await page.ShouldBeFineAsync("trust-ministry-profile");
        var profile = await page.InnerTextAsync("main");
        Assert.Contains("Paul Noël, greffier", profile, StringComparison.Ordinal);
        Assert.Contains("Lille", profile, StringComparison.Ordinal);
        // A clerk of Lille and nothing else: no list of accounts, no trail, and drafts of Lille alone.
        foreach (var closed in new[] { "/administration/accounts", "/audit" })
            Assert.Equal(403, (await page.GotoAsync(closed))!.Status);
        await page.GotoAsync("/requests");
        Assert.All(await page.Locator("[data-testid=row]").AllInnerTextsAsync(), row => Assert.Contains("Lille", row, StringComparison.Ordinal));
        await page.GotoAsync("/account/security");
        await page.ShouldBeFineAsync("trust-ministry-security");
        Assert.Equal(0, await page.Locator("main form").CountAsync());
    }

    /// <summary>An order that Lille issued and the ministry finds in the register.</summary>
    private static async Task<(string Address, string Number)> FirstAsync(Person ministry)
    {
        await ministry.GoAsync("/requests", "register");
        foreach (var row in await ministry.Page.Locator("[data-testid=row]").AllAsync())
        {
            if ((await row.Locator(".tf-way").InnerTextAsync()).StartsWith("Lille", StringComparison.Ordinal) && NumberOfAnOrder().Match(await row.InnerTextAsync()) is { Success: true } number)
                return (new Uri(new Uri(ministry.Page.Url), await row.Locator("a").First.GetAttributeAsync("href")).AbsolutePath, number.Value);
        }

        throw new InvalidOperationException("The demonstration has no order of Lille on the first page.");
    }

    private static async Task<int> CountAsync(Person person)
    {
        await person.Page.GotoAsync("/requests");
        return int.Parse(Digits().Match(await person.Page.InnerTextAsync("[data-testid=count]")).Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task DecideAsync(Person person, params (string Name, string Value)[] fields)
    {
        await person.WriteAsync(fields);
        await person.Page.ClickAsync("main form .govuk-button-group button");
        Assert.EndsWith("/access", new Uri(person.Page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    [GeneratedRegex("FR-BE-[0-9]{4}-[0-9]{6}", RegexOptions.None, 1000)]
    private static partial Regex NumberOfAnOrder();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
