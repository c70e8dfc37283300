using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Web.Security;
using TaskForce.Web.Start;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Ministries;

public sealed class MinistrySettingsTests
{
    private const string Nowhere = "http://127.0.0.1:9";

    [Fact]
    public async Task Without_a_ministry_there_is_no_button_no_scheme_and_no_answer()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync();

        Assert.Null((await visitor.GetAsync("/account/sign-in")).Find("ministries"));
        foreach (var address in new[] { "", "/sign-in", "/confirm", "/sign-out" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/account/ministry/FR" + address)).Status);
        Assert.Empty(await house.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetRequestHandlerSchemesAsync());
    }

    [Theory]
    [InlineData("fr", "Ministère de la Justice")]
    [InlineData("nl", "Ministerie van Justitie")]
    [InlineData("de", "Justizministerium")]
    [InlineData("en", "Ministry of Justice")]
    public async Task The_sign_in_page_offers_each_ministry_by_its_name_and_keeps_where_to_return(string language, string name)
    {
        await using var house = MinistryWorld.House(Two());

        var page = await (await house.VisitAsync(language: language)).GetAsync("/account/sign-in?return=/requests");

        var buttons = page.Find("ministries")!.QuerySelectorAll("a.govuk-button");
        Assert.Equal([name, name], buttons.Select(b => b.TextContent));
        Assert.Equal(["/account/ministry/BE-JUST/sign-in?return=%2Frequests", "/account/ministry/FR/sign-in?return=%2Frequests"], buttons.Select(b => b.GetAttribute("href")));
        Assert.Null(page.Find("refusal"));
    }

    [Fact]
    public async Task A_sentence_that_is_not_one_of_the_two_is_not_said()
    {
        await using var house = MinistryWorld.House(Two());

        Assert.Null((await (await house.VisitAsync()).GetAsync("/account/sign-in?ministry=Account.Saved")).Find("refusal"));
    }

    [Fact]
    public void All_mistakes_are_said_at_once_each_with_its_setting()
    {
        var settings = MinistryWorld.Settings("http://provider.example");
        settings["Ministries:FR:Country"] = "";
        settings["Ministries:FR:ClientSecret"] = "";
        settings["Ministries:FR:Names:De"] = "";
        settings["Ministries:FR:Organisations:0:Authority"] = "LIL";
        settings["Ministries:FR:Organisations:1:Value"] = "";
        settings["Ministries:FR:Roles:0:Role"] = "JUDGE";
        settings["Ministries:FR:Roles:2:Value"] = "eio-greffe";
        settings["Ministries:FR:StrongAmr:0"] = "mfa";
        settings["Ministries:FR:StrongAcrs:0"] = "x";
        foreach (var (name, value) in MinistryWorld.Settings("https://provider.example?tenant=1", "no key"))
            settings[name] = value;

        var said = Refusal(settings, "Production");

        foreach (var mistake in new[]
        {
            "Ministries:FR:Country is missing: FR or BE.", "Ministries:FR:ClientSecret is missing.", "Ministries:FR:Names:De is missing.",
            "Ministries:FR:Authority is 'http://provider.example', not an address of https without a query.",
            "Ministries:FR:Organisations:0:Authority is 'LIL', not the code of an authority.", "Ministries:FR:Organisations:1:Value is missing.",
            "Ministries:FR:Roles:0:Role is 'JUDGE', not a role: MAGISTRATE, CLERK", "Ministries:FR:Roles:2:Value is 'eio-greffe', which stands there twice.",
            "Ministries:FR:StrongAcrs is no setting of a ministry.", "Ministries:no key: the key of a ministry", "Ministries:no key:Authority is",
        })
            Assert.Contains(mistake, said, StringComparison.Ordinal);
        Assert.DoesNotContain(MinistryHouse.Secret, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ministries:FR:Organisations:0:Authority", "BE-DIV-TOU", "Ministries:FR:Organisations:0:Authority is 'BE-DIV-TOU', not an authority of FR.")]
    [InlineData("Ministries:FR:Organisations:0:Authority", "FR-PR-NOWHERE", "Ministries:FR:Organisations maps 'urn:justice:parquet-lille' to FR-PR-NOWHERE, an authority that does not exist.")]
    [InlineData("Ministries:FR:StrongAmr:0", null, "Ministries:FR:StrongAcr and Ministries:FR:StrongAmr are missing: without a second factor nobody signs in as MAGISTRATE, CLERK.")]
    [InlineData("Ministries:FR:Authority", "ldap://provider.example", "Ministries:FR:Authority is 'ldap://provider.example', not an address of https or http without a query.")]
    public void A_mistake_stops_the_start(string setting, string? value, string mistake)
    {
        var settings = MinistryWorld.Settings(Nowhere);
        settings.Remove(setting);
        if (value is not null)
            settings[setting] = value;

        Assert.Contains(mistake, Refusal(settings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_through_a_ministry_is_limited_like_signing_in()
    {
        await using var provider = await MinistryHouse.StartAsync();
        await using var house = MinistryWorld.House(MinistryWorld.Settings(provider.Authority));
        var visitor = await house.VisitAsync();

        // The window of a minute may turn once while a slow machine works.
        foreach (var address in new[] { "/account/ministry/FR/sign-in", "/account/ministry/FR?code=x&state=x" })
        {
            var last = HttpStatusCode.Redirect;
            for (var i = 0; i < 4 * RateLimits.SignInsAMinute && last == HttpStatusCode.Redirect; i++)
                last = (await visitor.GetAsync(address)).Status;
            Assert.Equal(HttpStatusCode.TooManyRequests, last);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await (await house.VisitAsync()).GetAsync("/account/ministry/FR/sign-in")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/sign-in")).Status);
    }

    [Fact]
    public async Task Outside_Development_every_cookie_of_the_way_is_bound_to_the_host_and_to_TLS()
    {
        await using var provider = await MinistryHouse.StartAsync("https://localhost", tls: true);
        await using var house = MinistryWorld.House(MinistryWorld.Settings(provider.Authority), environment: "Production");
        provider.Begin(house.Clock);
        using var traveller = new Traveller(await house.VisitAsync(), new Uri(provider.Authority));

        var set = (await traveller.House.GetAsync("/account/ministry/FR/sign-in")).Response.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(["__Host-taskforce-nonce", "__Host-taskforce-way"], set.Select(c => c.Split('.')[0]).Order());
        Assert.All(set, c => Assert.EndsWith("; max-age=900; path=/; secure; samesite=lax; httponly", c, StringComparison.Ordinal));

        Assert.Equal("/", (await traveller.TravelAsync("4711")).Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await traveller.House.GetAsync("/requests")).Status);
    }

    private static Dictionary<string, string> Two()
    {
        var settings = MinistryWorld.Settings(Nowhere);
        foreach (var (name, value) in MinistryWorld.Settings(Nowhere + "/belgium", "BE-JUST"))
            settings[name] = value;
        settings["Ministries:BE-JUST:Country"] = "BE";
        settings["Ministries:BE-JUST:Organisations:0:Authority"] = "BE-DIV-TOU";
        settings["Ministries:BE-JUST:Organisations:1:Authority"] = "BE-PR-MON";
        return settings;
    }

    private static string Refusal(Dictionary<string, string> settings, string environment = "Development")
    {
        using var house = MinistryWorld.House(settings, environment: environment);
        return Assert.Throws<StartRefusedException>(() => house.CreateClient()).Message;
    }
}
