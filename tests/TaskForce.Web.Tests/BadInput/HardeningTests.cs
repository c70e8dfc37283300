using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TaskForce.Application.Accounts;
using TaskForce.Application.Seed.Demo;
using TaskForce.Web.Security;
using TaskForce.Web.Start;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.BadInput;

/// <summary>Somebody who tries, and tries again.</summary>
public sealed class HardeningTests
{
    private const string Known = "magistrat.lille@demonstration.example";

    [Fact]
    public async Task A_thousand_attempts_to_sign_in_are_cut_short_for_their_address_and_for_nobody_else()
    {
        await using var house = new WebHouse();
        var attacker = await house.VisitAsync(from: "203.0.113.5");
        await attacker.GetAsync("/account/sign-in");

        var answers = new List<WebAnswer>();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 1000; i++)
            answers.Add(await TryAsync(attacker, $"somebody{i}@demonstration.example", "x"));

        // The limits count by the clock of the machine: each minute that it takes opens another window.
        Assert.InRange(answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity), RateLimits.SignInsAMinute, ((int)watch.Elapsed.TotalMinutes + 2) * RateLimits.SignInsAMinute);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.UnprocessableEntity), a => Assert.Equal(HttpStatusCode.TooManyRequests, a.Status));
        var refused = answers.First(a => a.Status == HttpStatusCode.TooManyRequests);
        Assert.Equal("Trop de demandes", refused.Page.QuerySelector("h1")!.TextContent);
        Assert.InRange(refused.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 0, 60);
        Assert.NotNull(await house.VisitAsync("magistrat.lille", from: "203.0.113.6"));
    }

    [Fact]
    public async Task An_address_in_a_header_is_believed_from_a_known_proxy_only()
    {
        await using var house = new WebHouse(settings: new Dictionary<string, string> { ["Proxies:0"] = "10.9.0.0/16" });

        using var client = house.CreateClient();

        Assert.Equal(HttpStatusCode.TooManyRequests, await LastOfManyAsync(through: "192.0.2.1"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await LastOfManyAsync(through: "10.9.0.1"));

        // Each attempt says that it comes from another address. It counts before its form is read, which is empty here.
        async Task<HttpStatusCode> LastOfManyAsync(string through)
        {
            var last = HttpStatusCode.OK;
            for (var i = 0; i < 2 * RateLimits.SignInsAMinute && last != HttpStatusCode.TooManyRequests; i++)
            {
                using var attempt = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = new FormUrlEncodedContent([]) };
                attempt.Headers.Add(WebHouse.FromHeader, through);
                attempt.Headers.Add("X-Forwarded-For", $"198.51.100.{i}");
                last = (await client.SendAsync(attempt)).StatusCode;
            }

            return last;
        }
    }

    [Fact]
    public void A_proxy_that_is_no_address_stops_the_start()
    {
        using var house = new WebHouse(settings: new Dictionary<string, string> { ["Proxies:0"] = "the proxy" });

        var refusal = Assert.Throws<InvalidOperationException>(() => house.CreateClient());

        Assert.Contains("'the proxy'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_without_end_is_cut_short_and_reading_the_register_is_not()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");

        var last = HttpStatusCode.OK;
        for (var i = 0; i < 3 * RateLimits.SearchesAMinute && last == HttpStatusCode.OK; i++)
            last = (await magistrate.GetAsync($"/requests?q=name{i}")).Status;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync("/requests")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await house.VisitAsync("greffe.tournai")).GetAsync("/requests?q=name")).Status);
    }

    [Fact]
    public async Task Every_attempt_costs_the_same_computation_whether_the_account_exists_is_locked_or_not()
    {
        var counter = new Counter();
        await using var house = new WebHouse(otherwise: services =>
            services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<UserAccount>>(new CountingHasher(counter))));
        var visitor = await house.VisitAsync();
        await visitor.GetAsync("/account/sign-in");

        Assert.Equal(1, await CostAsync("nobody@demonstration.example"));
        for (var i = 0; i < 5; i++)
            Assert.Equal(1, await CostAsync(Known));
        Assert.Equal(1, await CostAsync(Known));

        async Task<int> CostAsync(string email)
        {
            counter.Count = 0;
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(visitor, email, "x")).Status);
            return counter.Count;
        }
    }

    [Theory]
    [InlineData(3_000_000, HttpStatusCode.RequestEntityTooLarge, "Envoi trop volumineux")]
    [InlineData(100_000, HttpStatusCode.BadRequest, "Cette demande n’a pas pu être lue")]
    public async Task A_form_that_cannot_be_taken_gets_a_plain_page(int length, HttpStatusCode status, string title)
    {
        await using var house = new WebHouse();
        house.UseKestrel(0); // The test server has no limit on bodies.
        house.StartServer();
        // A slow machine must not make the client send what the server is about to refuse.
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(5) };
        using var client = new HttpClient(handler) { BaseAddress = house.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        client.DefaultRequestHeaders.ExpectContinue = true;

        // One name without a value: longer than any name may be.
        using var form = new FormUrlEncodedContent([new(new string('a', length), "")]);
        var answer = await client.PostAsync("/account/sign-in", form);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(title, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Production_does_not_start_with_accounts_of_the_demonstration()
    {
        using var house = new WebHouse("Production", keepsDemonstration: true);

        var refusal = Assert.Throws<StartRefusedException>(() => house.CreateClient());

        Assert.Contains("demonstration", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(DemoPeople.Password, refusal.Message, StringComparison.Ordinal);
    }

    private static Task<WebAnswer> TryAsync(WebVisitor visitor, string email, string password) =>
        visitor.PostAsync("/account/sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = password });

    private sealed class Counter
    {
        public int Count { get; set; }
    }

    private sealed class CountingHasher(Counter counter) : PasswordHasher<UserAccount>
    {
        public override string HashPassword(UserAccount user, string password)
        {
            counter.Count++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(UserAccount user, string hashedPassword, string providedPassword)
        {
            counter.Count++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
