using System.Net;
using System.Web;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Ministries;

/// <summary>A provider that does not keep to what was agreed, or somebody who plays it.</summary>
public sealed class BadProviderTests : IAsyncLifetime
{
    private readonly LogBook log = new();
    private readonly TaskForce.Testing.StoryClock clock = new();
    private BadProvider provider = null!;
    private WebHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await BadProvider.StartAsync(clock);
        house = MinistryWorld.House(MinistryWorld.Settings(provider.Authority), log);
        Assert.Equal(clock.GetUtcNow(), house.Clock.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public Task As_it_should_be_it_signs_in() => OpensAsync(new());

    [Fact]
    public Task A_wrong_issuer_is_refused() => RefusedAsync(new() { Issuer = "https://elsewhere.example" }, "Issuer");

    [Fact]
    public Task An_issuer_with_a_slash_more_is_another_issuer() => RefusedAsync(new() { Issuer = provider.Authority + "/" }, "Issuer");

    [Fact]
    public Task An_issuer_is_not_believed_because_its_own_document_says_so()
    {
        provider.DiscoveredIssuer = "https://elsewhere.example";
        return RefusedAsync(new() { Issuer = "https://elsewhere.example" }, "Issuer");
    }

    [Fact]
    public Task A_wrong_audience_is_refused() => RefusedAsync(new() { Audience = "another-application" }, "Audience");

    [Fact]
    public Task A_wrong_nonce_is_refused() => RefusedAsync(new() { Nonce = "638000000000000000.x" }, "Nonce");

    [Fact]
    public Task A_missing_nonce_is_refused() => RefusedAsync(new() { Without = "nonce" }, "Nonce");

    [Fact]
    public Task An_unsigned_token_is_refused() => RefusedAsync(new() { Unsigned = true }, "Signature");

    [Fact]
    public Task A_token_signed_with_another_key_is_refused() => RefusedAsync(new() { OtherKey = true }, "Signature");

    [Fact]
    public Task An_expired_token_is_refused() => RefusedAsync(new() { Ahead = TimeSpan.FromMinutes(-1), Lifetime = TimeSpan.FromMinutes(-4.5) }, "Lifetime");

    [Fact]
    public Task A_token_that_does_not_expire_is_refused() => RefusedAsync(new() { Without = "exp" }, "Lifetime");

    [Fact]
    public Task A_token_of_unknown_age_is_refused() => RefusedAsync(new() { Without = "iat" }, "Lifetime");

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    public Task A_clock_that_is_five_minutes_off_is_believed(int minutes) => OpensAsync(new() { Ahead = TimeSpan.FromMinutes(minutes) });

    [Theory]
    [InlineData(6)]
    [InlineData(-6)]
    public Task A_clock_that_is_six_minutes_off_is_not(int minutes) => RefusedAsync(new() { Ahead = TimeSpan.FromMinutes(minutes) }, "Lifetime");

    [Fact]
    public Task A_token_without_a_subject_is_refused() => RefusedAsync(new() { Without = "sub" }, "Protocol");

    [Theory]
    [InlineData("email")]
    [InlineData("name")]
    [InlineData("title")]
    public Task A_missing_claim_gives_no_access(string claim) => RefusedAsync(new() { Without = claim }, "MissingClaim", "no-access");

    [Theory]
    [InlineData("email", "no address")]
    [InlineData("name", "  ")]
    [InlineData("name", "a name\nof two lines")]
    [InlineData("title", "a post of more than a hundred characters, which no column of this application could hold and nobody could read either")]
    public Task A_claim_that_cannot_be_what_it_says_gives_no_access(string claim, string value) => RefusedAsync(new() { Instead = (claim, value) }, "MissingClaim", "no-access");

    [Fact]
    public Task No_organisation_gives_no_access() => RefusedAsync(new() { Without = "unit" }, "UnknownOrganisation", "no-access");

    [Theory]
    [InlineData("FR-PR-LIL")]
    [InlineData("BE-DIV-TOU")]
    public Task The_code_of_an_authority_is_no_organisation_of_the_provider(string code) => RefusedAsync(new() { Instead = ("unit", code) }, "UnknownOrganisation", "no-access");

    [Theory]
    [InlineData("MAGISTRATE")]
    [InlineData("ADMINISTRATOR")]
    public Task The_code_of_a_role_is_no_role_of_the_provider(string code) => RefusedAsync(new() { Instead = ("groups", code) }, "NoRole", "no-access");

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"error":"invalid_grant","error_description":"Jeanne Martin"}""")]
    public Task An_answer_that_is_none_is_refused(string garbage) => RefusedAsync(new() { Garbage = garbage }, "Protocol");

    [Fact]
    public async Task A_provider_that_is_down_leads_back_to_the_sign_in_page_before_and_after()
    {
        var (visitor, back) = await SetOutAsync();
        await provider.StopAsync();
        Assert.Equal("/account/sign-in?ministry=failed", (await visitor.GetAsync(back)).Location!.OriginalString);

        await using var later = MinistryWorld.House(MinistryWorld.Settings(provider.Authority), log);
        Assert.Equal("/account/sign-in?return=%2Frequests&ministry=failed", (await (await later.VisitAsync()).GetAsync("/account/ministry/FR/sign-in?return=/requests")).Location!.OriginalString);
        Assert.Equal(["Unreachable", "Unreachable"], log.Refusals);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(5, true)]
    [InlineData(-5, true)]
    [InlineData(6, false)]
    [InlineData(-6, false)]
    [InlineData(null, false)]
    public async Task A_proof_is_of_this_moment(int? minutesAgo, bool counts)
    {
        var (visitor, back) = await SetOutAsync();
        await visitor.GetAsync(back);
        house.Clock.Pass(TimeSpan.FromMinutes(20));
        clock.Pass(TimeSpan.FromMinutes(20));

        provider.Says = new() { Proved = minutesAgo is { } m ? TimeSpan.FromMinutes(m) : null };
        var (_, again) = await SetOutAsync("/account/ministry/FR/confirm?return=/requests", visitor);
        var answer = await visitor.GetAsync(again);

        Assert.Equal(counts ? "/requests" : "/account/sign-in?return=%2Frequests&ministry=failed", answer.Location!.OriginalString);
        Assert.Equal(counts, await house.InStoreAsync(db => db.Set<Session>().Select(s => s.ProvedAt).SingleAsync()) == house.Clock.GetUtcNow());
    }

    private async Task<(WebVisitor Visitor, string Back)> SetOutAsync(string from = "/account/ministry/FR/sign-in", WebVisitor? visitor = null)
    {
        visitor ??= await house.VisitAsync();
        var asked = HttpUtility.ParseQueryString((await visitor.GetAsync(from)).Location!.Query);
        provider.Nonce = asked["nonce"]!;
        return (visitor, $"/account/ministry/FR?code=c&state={Uri.EscapeDataString(asked["state"]!)}");
    }

    private async Task OpensAsync(Answer answer)
    {
        provider.Says = answer;
        var (visitor, back) = await SetOutAsync();

        Assert.Equal("/", (await visitor.GetAsync(back)).Location!.OriginalString);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/requests")).Status);
    }

    private async Task RefusedAsync(Answer answer, string kind, string code = "failed")
    {
        provider.Says = answer;
        var (visitor, back) = await SetOutAsync();

        Assert.Equal("/account/sign-in?ministry=" + code, (await visitor.GetAsync(back)).Location!.OriginalString);

        Assert.Equal([kind], log.Refusals);
        Assert.DoesNotContain("Jeanne", log.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).Status);
        Assert.Empty(await house.AccountsOfAsync(MinistryWorld.Magistrate.Email));
        Assert.Empty(await house.InStoreAsync(db => db.Set<Session>().ToListAsync()));
    }
}
