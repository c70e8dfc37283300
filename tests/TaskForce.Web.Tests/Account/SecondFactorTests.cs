using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Data;
using TaskForce.Application.Rights;
using TaskForce.Application.Seed.Demo;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Identity;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Account;

public sealed class SecondFactorTests
{
    private const string Person = "magistrat.lille";

    /// <summary>The test vectors of RFC 6238, appendix B: the last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_what_the_standard_says(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(Role.Magistrate, true)]
    [InlineData(Role.Clerk, true)]
    [InlineData(Role.MinistryStaff, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Expert, false)]
    [InlineData(Role.Delegate, false)]
    public void Whoever_reads_requests_opens_accounts_or_audits_needs_two_factors(Role role, bool required) =>
        Assert.Equal(required, SecondFactor.IsRequiredFor([Role.Delegate, role]));

    [Fact]
    public async Task A_right_password_leads_to_the_code_and_the_code_to_the_page_that_was_wanted()
    {
        await using var house = new WebHouse();
        var key = await house.SetUpAuthenticatorAsync(Person);
        var visitor = await house.VisitAsync();
        house.Clock.Pass(Totp.Step);

        var asked = await PasswordAsync(visitor, "/account/profile");
        Assert.Equal("/account/second-factor?return=%2Faccount%2Fprofile", asked.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account/profile")).Status);
        await visitor.GetAsync(asked.Location.OriginalString);
        var entered = await CodeAsync(visitor, CodeOf(house, key));

        Assert.Equal("/account/profile", entered.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/profile")).Status);
    }

    [Fact]
    public async Task A_code_is_good_once_and_a_neighbouring_minute_is_none()
    {
        await using var house = new WebHouse();
        var key = await house.SetUpAuthenticatorAsync(Person);
        var confirmed = CodeOf(house, key);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(house, confirmed)).Status);
        house.Clock.Pass(Totp.Step);
        var code = CodeOf(house, key);
        Assert.Equal(HttpStatusCode.Redirect, (await EnterAsync(house, code)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(house, code)).Status);
        house.Clock.Pass(4 * Totp.Step);
        var stale = Totp.CodeOf(key, Totp.StepOf(house.Clock.GetUtcNow()) - 2);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(house, stale)).Status);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_although_the_password_was_right_each_time()
    {
        await using var house = new WebHouse();
        await house.SetUpAuthenticatorAsync(Person);
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(house, "not-a-code")).Status);

        var visitor = await house.VisitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PasswordAsync(visitor)).Status);
    }

    [Fact]
    public async Task Somebody_sets_up_an_authenticator_and_sees_ten_recovery_codes_once()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync(Person);
        var elsewhere = await house.VisitAsync(Person);

        await visitor.GetAsync("/account/security");
        await visitor.PostAsync("/account/security?handler=Begin", []);
        var page = await visitor.GetAsync("/account/security");
        var key = page.Find("key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var image = await visitor.GetAsync("/account/security?handler=Image");
        var wrong = await visitor.PostAsync("/account/security?handler=Confirm", new() { ["Input.Code"] = "000" });
        var right = await visitor.PostAsync("/account/security?handler=Confirm", new() { ["Input.Code"] = CodeOf(house, key) });
        var shown = await visitor.GetAsync("/account/security");
        var again = await visitor.GetAsync("/account/security");

        Assert.Equal("image/png", image.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (wrong.Status, wrong.Errors.Count));
        Assert.Equal(HttpStatusCode.Redirect, right.Status);
        var codes = shown.Find("recovery-codes")!.QuerySelectorAll("code").Select(c => c.TextContent).ToList();
        Assert.Equal(Authenticators.Codes, codes.Distinct().Count());
        Assert.Null(again.Find("recovery-codes"));
        Assert.DoesNotContain(codes[0], again.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account/profile")).Status);
        // What is stored is neither a code nor the key.
        var stored = await StoredAsync(house);
        Assert.DoesNotContain(codes[0].Replace("-", "", StringComparison.Ordinal), stored, StringComparison.Ordinal);
        Assert.DoesNotContain(key, stored, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await EnterAsync(house, codes[0].ToUpperInvariant())).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(house, codes[0])).Status);
        Assert.Contains("9", (await visitor.GetAsync("/account/security")).Find("authenticator")!.TextContent, StringComparison.Ordinal);
        await visitor.PostAsync("/account/security?handler=Codes", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(house, codes[1])).Status);
    }

    [Fact]
    public async Task New_means_of_signing_in_need_a_fresh_proof()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync(Person);
        await visitor.GetAsync("/account/security");
        house.Clock.Pass(TimeSpan.FromMinutes(16));

        foreach (var handler in new[] { "Begin", "Codes" })
            Assert.StartsWith("/account/confirm?return=", (await visitor.PostAsync("/account/security?handler=" + handler, [])).Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null((await visitor.GetAsync("/account/security")).Find("key"));
    }

    [Fact]
    public async Task A_password_alone_opens_nothing_but_the_page_that_sets_up_the_second_factor()
    {
        await using var house = new WebHouse("Production");
        var visitor = await house.VisitAsync();
        Assert.Equal("/", (await PasswordAsync(visitor)).Location!.OriginalString);

        foreach (var address in new[] { "/", "/requests", "/requests/new", "/requests?handler=Csv", "/account/profile", "/rights" })
            Assert.Equal("/account/security", (await visitor.GetAsync(address)).Location?.OriginalString);
        var security = await visitor.GetAsync("/account/security");
        Assert.Equal(HttpStatusCode.OK, security.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync("/requests/new", [])).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/help")).Status);

        await visitor.GetAsync("/account/security");
        await visitor.PostAsync("/account/security?handler=Begin", []);
        var key = (await visitor.GetAsync("/account/security")).Find("key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await visitor.PostAsync("/account/security?handler=Confirm", new() { ["Input.Code"] = CodeOf(house, key) });

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/requests")).Status);
    }

    [Fact]
    public async Task Who_signed_in_with_two_factors_stays_so_when_the_claims_are_read_anew()
    {
        await using var house = new WebHouse("Production");
        var visitor = await house.VisitAsync(Person);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/requests")).Status);

        house.Clock.Pass(TimeSpan.FromMinutes(45));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/requests")).Status);
        await visitor.GetAsync("/account/profile");
        await visitor.PostAsync("/account/profile", new() { ["Input.Language"] = "Fr" });

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/requests")).Status);
    }

    [Fact]
    public async Task The_password_is_changed_by_who_knows_it_and_other_sessions_end()
    {
        await using var house = new WebHouse();
        var (visitor, elsewhere) = (await house.VisitAsync(Person), await house.VisitAsync(Person));
        await visitor.GetAsync("/account/security");
        const string Fresh = "trois bateaux sur le canal";

        var wrong = await ChangeAsync("pas le bon mot de passe");
        var right = await ChangeAsync(DemoPeople.Password);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (wrong.Status, wrong.Errors.Count));
        Assert.Equal(HttpStatusCode.Redirect, right.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/profile")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account/profile")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PasswordAsync(await house.VisitAsync())).Status);

        Task<WebAnswer> ChangeAsync(string current) => visitor.PostAsync("/account/security?handler=Password",
            new() { ["Input.Current"] = current, ["Input.Password"] = Fresh, ["Input.Again"] = Fresh });
    }

    private static string CodeOf(WebHouse house, string key) => Totp.CodeOf(key, Totp.StepOf(house.Clock.GetUtcNow()));

    private static async Task<WebAnswer> PasswordAsync(WebVisitor visitor, string wanted = "/")
    {
        await visitor.GetAsync("/account/sign-in?return=" + Uri.EscapeDataString(wanted));
        return await visitor.PostAsync("/account/sign-in", new() { ["Input.Email"] = Person + "@demonstration.example", ["Input.Password"] = DemoPeople.Password });
    }

    private static Task<WebAnswer> CodeAsync(WebVisitor visitor, string code) => visitor.PostAsync("/account/second-factor", new() { ["Input.Code"] = code });

    private static async Task<WebAnswer> EnterAsync(WebHouse house, string code)
    {
        var visitor = await house.VisitAsync();
        await visitor.GetAsync((await PasswordAsync(visitor)).Location!.OriginalString);
        return await CodeAsync(visitor, code);
    }

    private static async Task<string> StoredAsync(WebHouse house)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return string.Join('\n', await scope.ServiceProvider.GetRequiredService<TaskForceDbContext>().UserTokens.AsNoTracking().Select(t => t.Value).ToListAsync());
    }
}
