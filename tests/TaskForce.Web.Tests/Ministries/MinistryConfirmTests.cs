using System.Net;
using System.Web;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Ministries;

/// <summary>Proving again who one is, at the ministry's provider, before a weighty act; and signing out there.</summary>
public sealed class MinistryConfirmTests(MinistryHouseFixture fixture) : IClassFixture<MinistryHouseFixture>, IAsyncLifetime
{
    private const string Confirm = "/account/ministry/FR/confirm?return=/requests";

    private readonly MinistryHouse provider = fixture.Provider;
    private readonly LogBook log = new();
    private WebHouse house = null!;
    private Traveller traveller = null!;

    public async ValueTask InitializeAsync()
    {
        house = MinistryWorld.House(new(MinistryWorld.Settings(provider.Authority)) { ["Ministries:FR:SignOutAtProvider"] = "true" }, log);
        provider.Begin(house.Clock);
        provider.People["4712"] = MinistryWorld.Magistrate with { Email = "other@justice.example", Name = "Paul Autre" };
        traveller = new(await house.VisitAsync(), new Uri(provider.Authority));
        await traveller.TravelAsync("4711");
        house.Clock.Pass(TimeSpan.FromMinutes(20));
    }

    public ValueTask DisposeAsync()
    {
        traveller.Dispose();
        return house.DisposeAsync();
    }

    [Fact]
    public async Task The_provider_must_ask_again_and_the_session_is_proved_from_then_on()
    {
        var answer = await traveller.TravelAsync("4711", Confirm);

        var asked = HttpUtility.ParseQueryString(traveller.Asked!.Query);
        Assert.Equal(("login", "0"), (asked["prompt"], asked["max_age"]));
        Assert.Equal("/requests", answer.Location!.OriginalString);
        Assert.Equal(house.Clock.GetUtcNow(), await ProvedAtAsync());
        Assert.Equal(HttpStatusCode.OK, (await traveller.House.GetAsync("/requests")).Status);
    }

    [Fact]
    public async Task Another_person_proves_nothing_and_gets_no_account_by_it()
    {
        var before = await ProvedAtAsync();

        var answer = await traveller.TravelAsync("4712", Confirm);

        Assert.Equal("/account/sign-in?return=%2Frequests&ministry=failed", answer.Location!.OriginalString);
        Assert.Equal(["NotProved"], log.Refusals);
        Assert.Equal(before, await ProvedAtAsync());
        Assert.Empty(await house.AccountsOfAsync("other@justice.example"));
    }

    [Fact]
    public async Task A_proof_counts_for_the_session_that_asked_for_it()
    {
        var back = await traveller.AwayAsync("4711", Confirm);
        await traveller.House.GetAsync("/account/profile");
        await traveller.TravelAsync("4711");
        var before = await ProvedAtAsync();
        house.Clock.Pass(TimeSpan.FromMinutes(1));

        var answer = await traveller.House.GetAsync(back);

        Assert.Equal("/account/sign-in?return=%2Frequests&ministry=failed", answer.Location!.OriginalString);
        Assert.Equal(before, await ProvedAtAsync());
    }

    [Fact]
    public async Task Who_has_lost_the_role_meanwhile_proves_nothing_and_is_signed_out()
    {
        provider.People["4711"] = MinistryWorld.Magistrate with { Groups = [] };

        var answer = await traveller.TravelAsync("4711", Confirm);

        Assert.Equal("/account/sign-in?return=%2Frequests&ministry=no-access", answer.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await traveller.House.GetAsync("/requests")).Status);
    }

    [Fact]
    public async Task Who_signed_in_here_has_nothing_to_prove_at_a_ministry_and_nobody_has_neither()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.VisitAsync("magistrat.lille")).GetAsync(Confirm)).Status);
        Assert.StartsWith("/account/sign-in?return=", (await (await house.VisitAsync()).GetAsync(Confirm)).Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await traveller.House.GetAsync("/account/ministry/BE/confirm")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_then_the_one_at_the_provider()
    {
        await traveller.House.GetAsync("/account/sign-out");
        var ended = await traveller.House.PostAsync("/account/sign-out", []);
        Assert.Equal("/account/ministry/FR/sign-out", ended.Location!.OriginalString);
        Assert.Empty(await house.InStoreAsync(db => db.Set<Session>().ToListAsync()));

        var page = await traveller.House.GetAsync(ended.Location.OriginalString);

        var there = page.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href")!;
        Assert.Equal("0;url=" + there, page.Response.Headers.GetValues("Refresh").Single());
        Assert.StartsWith(provider.Authority + "connect/logout?", there, StringComparison.Ordinal);
        using var browser = new HttpClient(MinistryHouse.Visitor());
        Assert.Equal("http://localhost/account/sign-in", (await browser.GetAsync(there)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Signing_out_of_an_account_of_this_application_leads_to_no_ministry()
    {
        var visitor = await house.VisitAsync("magistrat.lille");
        await visitor.GetAsync("/account/sign-out");

        Assert.Equal("/account/sign-in", (await visitor.PostAsync("/account/sign-out", [])).Location!.OriginalString);
    }

    private Task<DateTimeOffset> ProvedAtAsync() => house.InStoreAsync(db => db.Set<Session>().Select(s => s.ProvedAt).SingleAsync());
}
