using System.Net;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Security;

/// <summary>What stands in the head of every answer.</summary>
public sealed class HeaderTests
{
    public static TheoryData<string> Addresses =>
    [
        "/help", "/account/sign-in", "/", "/nothing/here", "/status/403", "/assets/app.js", "/assets/taskforce.css", "/assets/mark.svg", "/health/live", "/requests?handler=Csv",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_of_production_carries_the_strict_policy_and_its_encoding(string address)
    {
        // Strict transport security is not for localhost.
        await using var house = new WebHouse("Production", settings: new Dictionary<string, string> { ["AllowedHosts"] = "taskforce.example" });

        var answer = (await (await house.VisitAsync("magistrat.lille", host: "taskforce.example")).GetAsync(address)).Response;

        string Header(string name) => string.Join(", ", answer.Headers.GetValues(name));
        var policy = Header("Content-Security-Policy");
        foreach (var part in new[] { "default-src 'none'", "object-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'" })
            Assert.Contains(part, policy, StringComparison.Ordinal);
        foreach (var hole in new[] { "unsafe", "*", "data:", "http:" })
            Assert.DoesNotContain(hole, policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Matches("^max-age=(6[3-9]|[7-9][0-9])[0-9]{6}; includeSubDomains$", Header("Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"));
        if (answer.Content.Headers.ContentType is { } type)
            Assert.Equal("utf-8", type.CharSet);
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
    }

    [Fact]
    public async Task Nothing_personal_is_kept_and_assets_are()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        foreach (var address in new[] { "/", "/requests", "/requests?handler=Csv", "/nothing/here", "/account/profile", "/help" })
            Assert.Equal((address, true), (address, (await magistrate.GetAsync(address)).Response.Headers.CacheControl?.NoStore));
        var nobody = await house.VisitAsync();
        Assert.True((await nobody.GetAsync("/requests")).Response.Headers.CacheControl!.NoStore);

        Assert.Equal("public, max-age=31536000, immutable", (await nobody.GetAsync("/assets/app.js?v=1")).Response.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("no-cache", (await nobody.GetAsync("/assets/app.js")).Response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task No_other_origin_is_let_in()
    {
        await using var house = new WebHouse();
        using var client = house.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");

        var answer = await client.GetAsync("/help");

        Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("elsewhere.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.elsewhere.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Production_answers_to_its_own_names_only(string host, HttpStatusCode status)
    {
        await using var house = new WebHouse("Production");
        using var client = house.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Host = host;

        Assert.Equal(status, (await client.GetAsync("/help")).StatusCode);
    }

    [Theory]
    [InlineData("/.git/HEAD")]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/taskforce.db")]
    [InlineData("/web.config")]
    [InlineData("/assets/")]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/assets/%2e%2e/appsettings.json")]
    [InlineData("/assets/..%2f..%2fappsettings.json")]
    [InlineData("/assets/..%5c..%5cappsettings.json")]
    [InlineData("/assets/app.js.map")]
    [InlineData("/swagger/index.html")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/metrics")]
    public async Task Nothing_is_served_beside_the_pages_and_the_assets(string address)
    {
        await using var house = new WebHouse("Production");

        Assert.Equal(HttpStatusCode.NotFound, (await (await house.VisitAsync()).GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("CONNECT")]
    [InlineData("PROPFIND")]
    public async Task A_verb_that_no_page_knows_finds_nothing_to_do(string verb)
    {
        await using var house = new WebHouse("Production");
        using var client = house.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        using var request = new HttpRequestMessage(new HttpMethod(verb), "/account/sign-in");
        request.Headers.Add("X-Secret", "echo-me");

        var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.DoesNotContain("echo-me", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
