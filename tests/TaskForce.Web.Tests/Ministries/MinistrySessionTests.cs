using System.Net;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;

namespace TaskForce.Web.Tests.Ministries;

/// <summary>What a sign-in through the ministry leaves: a session of its own, a line in the log, a row in the audit trail.</summary>
public sealed class MinistrySessionTests(MinistryHouseFixture fixture) : MinistryStory(fixture)
{
    [Fact]
    public async Task Whoever_signs_in_over_an_open_session_gets_a_new_one_and_the_old_one_has_ended()
    {
        var visitor = await House.VisitAsync("greffe.tournai");
        var before = visitor.Cookie("taskforce");
        using var traveller = new Traveller(visitor, new Uri(Provider.Authority));

        await traveller.TravelAsync("4711");

        Assert.NotEqual(before, visitor.Cookie("taskforce"));
        Assert.Contains("Jeanne Martin", (await visitor.GetAsync("/account/profile")).Text, StringComparison.Ordinal);
        using var thief = House.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", before);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/")).StatusCode);
        var account = Assert.Single(await House.AccountsOfAsync(MinistryWorld.Magistrate.Email));
        Assert.Equal(account.Id, Assert.Single(await House.InStoreAsync(db => db.Set<Session>().Select(s => s.User).ToListAsync())));
    }

    [Fact]
    public async Task The_form_of_the_local_sign_in_never_opens_the_account_of_a_ministry()
    {
        using var traveller = await TravellerAsync();
        await traveller.TravelAsync("4711");
        var name = (await House.AccountsOfAsync(MinistryWorld.Magistrate.Email))[0].UserName!;
        var visitor = await House.VisitAsync();
        await visitor.GetAsync("/account/sign-in");

        foreach (var typed in new[] { MinistryWorld.Magistrate.Email, name })
        {
            foreach (var password in new[] { "", "x", Application.Seed.Demo.DemoPeople.Password })
                Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.PostAsync("/account/sign-in", new() { ["Input.Email"] = typed, ["Input.Password"] = password })).Status);
        }
    }

    [Fact]
    public async Task A_link_elsewhere_is_not_followed_after_signing_in()
    {
        using var traveller = await TravellerAsync();

        Assert.Equal("/", (await traveller.TravelAsync("4711", "/account/ministry/FR/sign-in?return=https://elsewhere.example/")).Location!.OriginalString);
        Assert.Equal("/", (await traveller.TravelAsync("4711", "/account/ministry/FR/sign-in?return=//elsewhere.example")).Location!.OriginalString);
    }

    [Fact]
    public async Task The_log_holds_kinds_of_refusal_and_nobodys_data()
    {
        using var traveller = await TravellerAsync();
        // No number: the log is full of numbers, and one of them holds any four digits sooner or later.
        const string subject = "agent-jm";
        Provider.People[subject] = MinistryWorld.Magistrate;
        await traveller.TravelAsync(subject);
        await traveller.House.GetAsync("/account/ministry/FR?error=access_denied&error_description=Jeanne+Martin&state=x");
        Provider.People[subject] = MinistryWorld.Magistrate with { Groups = [] };
        await traveller.TravelAsync(subject);

        Assert.Equal(["State", "NoRole"], Log.Refusals);
        foreach (var personal in new[] { "Jeanne", "jeanne.martin", subject, MinistryHouse.Secret, "code=", "state=" })
            Assert.DoesNotContain(personal, Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_trail_tells_of_who_signed_in_and_whose_account_stayed_closed()
    {
        using var traveller = await TravellerAsync();
        await traveller.TravelAsync("4711");
        Provider.People["4711"] = MinistryWorld.Magistrate with { Groups = [] };
        await traveller.TravelAsync("4711");
        using var other = await TravellerAsync();
        await other.TravelAsync("nobody");

        var account = Assert.Single(await House.AccountsOfAsync(MinistryWorld.Magistrate.Email)).Id;
#pragma warning disable RS0030 // The test is not a viewer.
        var rows = await House.InStoreAsync(db => db.Set<AuditRow>().IgnoreQueryFilters().AsNoTracking()
            .Where(r => r.Kind == AuditKind.SignIn || r.Kind == AuditKind.SignInRefused).OrderBy(r => r.Sequence).ToListAsync());
#pragma warning restore RS0030
        Assert.Equal(
            [(AuditKind.SignIn, "Ministry:FR", (long?)account), (AuditKind.SignInRefused, "Ministry:FR:NoRole", account), (AuditKind.SignInRefused, "Ministry:FR:Cancelled", null)],
            rows.Select(r => (r.Kind, r.Action, r.Account)));
    }
}
