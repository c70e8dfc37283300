using System.Net;
using TaskForce.Application.Accounts;
using TaskForce.Application.Seed.Demo;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Security;

/// <summary>Cookies and the sessions behind them.</summary>
public sealed class CookieTests
{
    [Fact]
    public async Task Every_cookie_of_production_belongs_to_the_host_is_encrypted_on_its_way_and_hidden_from_scripts()
    {
        await using var house = new WebHouse("Production");
        var visitor = await house.VisitAsync();
        var answers = new List<WebAnswer> { await visitor.GetAsync("/language?to=nl"), await visitor.GetAsync("/account/sign-in"), await SignInAsync(visitor, "magistrat.lille") };
        answers.Add(await visitor.GetAsync("/account/profile"));
        answers.Add(await visitor.PostAsync("/account/profile", new() { ["Input.Language"] = "Nl" }));
        answers.Add(await visitor.GetAsync("/language?to=de"));
        await visitor.GetAsync("/account/sign-out");
        answers.Add(await visitor.PostAsync("/account/sign-out", []));

        var cookies = answers.SelectMany(a => a.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();

        Assert.True(cookies.Select(c => c.Split('=')[0]).Distinct().Count() >= 4, "the walk met too few cookies");
        foreach (var cookie in cookies)
        {
            var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
            Assert.StartsWith("__Host-", parts[0], StringComparison.Ordinal);
            Assert.Contains("secure", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains("path=/", parts);
            Assert.Contains(parts, p => p is "samesite=lax" or "samesite=strict");
            Assert.DoesNotContain(parts, p => p.StartsWith("domain", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Over_plain_http_production_reads_no_cookie_keeps_none_and_shows_nothing()
    {
        await using var house = new WebHouse("Production");
        var magistrate = await house.VisitAsync("magistrat.lille");
        using var plain = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("http://localhost") });
        plain.DefaultRequestHeaders.Add("Cookie", magistrate.Cookie("__Host-taskforce"));

        foreach (var address in new[] { "/", "/account/sign-in", "/help", "/requests" })
        {
            var answer = await plain.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.BadRequest), (address, answer.StatusCode));
            Assert.All(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], c => Assert.Contains("=; expires=Thu, 01 Jan 1970", c, StringComparison.Ordinal));
            Assert.DoesNotContain("Delattre", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await plain.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task Who_signs_in_over_the_session_of_somebody_else_gets_a_new_one_and_the_old_key_opens_nothing()
    {
        await using var house = new WebHouse();
        // On a shared machine somebody signs in, keeps a copy of the cookie, and leaves the browser open.
        var browser = await house.VisitAsync("greffe.lille");
        var planted = browser.Cookie("taskforce");
        using var thief = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", planted);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/")).StatusCode);

        await browser.GetAsync("/account/sign-in");
        await SignInAsync(browser, "magistrat.lille");

        Assert.Contains("Claire Delattre", (await browser.GetAsync("/account/profile")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Saving_the_profile_keeps_the_session()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        var before = await KeyAsync();

        await magistrate.PostAsync("/account/profile", new() { ["Input.Language"] = "Nl" });

        Assert.Equal(before, await KeyAsync());

        async Task<string> KeyAsync()
        {
            await magistrate.GetAsync("/account/profile");
            return Assert.Single(house.Query("SELECT s.Key FROM Sessions s"));
        }
    }

    [Fact]
    public async Task One_session_too_many_ends_the_one_used_longest_ago()
    {
        await using var house = new WebHouse();
        var first = await house.VisitAsync("magistrat.lille");
        house.Clock.Pass(TimeSpan.FromMinutes(2));
        var second = await house.VisitAsync("magistrat.lille");
        for (var i = 2; i <= Session.Most; i++)
            await house.VisitAsync("magistrat.lille");

        Assert.Equal(HttpStatusCode.Redirect, (await first.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Signing_out_asks_the_browser_to_forget_the_pages()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/account/sign-out");

        var answer = await magistrate.PostAsync("/account/sign-out", []);

        Assert.Equal("\"cache\", \"storage\"", Assert.Single(answer.Response.Headers.GetValues("Clear-Site-Data")));
    }

    [Fact]
    public async Task A_cookie_that_was_altered_opens_nothing_and_harms_nothing()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        var cookie = magistrate.Cookie("taskforce");
        foreach (var altered in new[] { cookie[..^4] + "AAAA", cookie[..60], "taskforce=", "taskforce=chunks-99", "taskforce=%00%ff", cookie + cookie })
        {
            using var client = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
            client.DefaultRequestHeaders.Add("Cookie", altered);
            Assert.Equal((altered, HttpStatusCode.Redirect), (altered, (await client.GetAsync("/")).StatusCode));
        }
    }

    private static Task<WebAnswer> SignInAsync(WebVisitor visitor, string person) =>
        visitor.PostAsync("/account/sign-in", new() { ["Input.Email"] = person + "@demonstration.example", ["Input.Password"] = DemoPeople.Password });
}
