using System.Net;
using System.Web;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Ministries;

/// <summary>Through the ministry's own provider, a real OpenIddict server.</summary>
public sealed class MinistrySignInTests(MinistryHouseFixture fixture) : IClassFixture<MinistryHouseFixture>, IAsyncLifetime
{
    private const string Lille = "urn:justice:parquet-lille";
    private const string TryAgain = "La connexion par votre ministère n’a pas abouti. Réessayez.";
    private const string NoAccess = "Votre ministère ne vous a pas donné accès à TaskForce. Demandez-le à l’administrateur de votre pays.";

    private readonly LogBook log = new();
    private readonly MinistryHouse provider = fixture.Provider;
    private WebHouse house = null!;

    public ValueTask InitializeAsync()
    {
        house = MinistryWorld.House(MinistryWorld.Settings(provider.Authority), log);
        provider.Begin(house.Clock);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Somebody_gets_exactly_the_mapped_roles_in_the_mapped_organisation()
    {
        using var traveller = await TravellerAsync();

        var answer = await traveller.TravelAsync("4711", "/account/ministry/FR/sign-in?return=/requests");

        Assert.Equal("/requests", answer.Location!.OriginalString);
        var account = Assert.Single(await house.AccountsOfAsync(MinistryWorld.Magistrate.Email));
        Assert.Equal([Role.Magistrate], account.Roles);
        Assert.Equal(("FR-PR-LIL", "Jeanne Martin", "vice-procureure", null), (account.Authority.Value, account.DisplayName, account.Post, account.PasswordHash));
        Assert.Equal(HttpStatusCode.OK, (await traveller.House.GetAsync("/requests/new")).Status);
        Assert.Contains("Jeanne Martin", (await traveller.House.GetAsync("/account/profile")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_out_carries_code_PKCE_state_and_nonce_and_the_language()
    {
        using var traveller = await TravellerAsync();

        await traveller.AwayAsync("4711");

        var asked = HttpUtility.ParseQueryString(traveller.Asked!.Query);
        Assert.Equal(("code", "S256", "fr"), (asked["response_type"], asked["code_challenge_method"], asked["ui_locales"]));
        Assert.All(["state", "nonce", "code_challenge"], name => Assert.NotEmpty(asked[name]!));
        Assert.Equal("http://localhost/account/ministry/FR", asked["redirect_uri"]);
        Assert.DoesNotContain(MinistryHouse.Secret, traveller.Asked.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_is_the_same_account_with_the_name_post_and_roles_of_today()
    {
        using (var first = await TravellerAsync())
            await first.TravelAsync("4711");
        provider.People["4711"] = MinistryWorld.Magistrate with { Name = "Jeanne Martin-Lopez", Title = "procureure", Email = "j.lopez@justice.example", Groups = ["eio-greffe", "eio-experts"] };
        using var traveller = await TravellerAsync();

        await traveller.TravelAsync("4711");

        var account = Assert.Single(await house.AccountsOfAsync("j.lopez@justice.example"));
        Assert.Empty(await house.AccountsOfAsync(MinistryWorld.Magistrate.Email));
        Assert.Equal([Role.Clerk, Role.Expert], account.Roles.Order());
        Assert.Equal(("Jeanne Martin-Lopez", "procureure"), (account.DisplayName, account.Post));
    }

    [Fact]
    public async Task Another_role_ends_the_sessions_that_were_opened_with_the_old_one()
    {
        using var office = await TravellerAsync();
        await office.TravelAsync("4711");
        provider.People["4711"] = MinistryWorld.Magistrate with { Groups = ["eio-greffe"] };
        using var home = await TravellerAsync();

        await home.TravelAsync("4711");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), ((await office.House.GetAsync("/")).Status, (await home.House.GetAsync("/")).Status));
    }

    [Theory]
    [InlineData(Lille, "", "NoRole")]
    [InlineData(Lille, "tout-le-monde", "NoRole")]
    [InlineData("urn:justice:elsewhere", "eio-magistrats", "UnknownOrganisation")]
    [InlineData("URN:JUSTICE:PARQUET-LILLE", "eio-magistrats", "UnknownOrganisation")]
    [InlineData(Lille + "|urn:justice:parquet-dunkerque", "eio-magistrats", "UnknownOrganisation")]
    public async Task Who_has_lost_role_or_organisation_is_not_let_in_and_the_sessions_end(string units, string group, string kind)
    {
        using var office = await TravellerAsync();
        await office.TravelAsync("4711");
        provider.People["4711"] = MinistryWorld.Magistrate with { Units = units.Split('|'), Groups = group.Length == 0 ? [] : [group] };
        using var home = await TravellerAsync();

        await RefusedAsync(home, await home.TravelAsync("4711"), NoAccess, kind);

        Assert.Equal(HttpStatusCode.Redirect, (await office.House.GetAsync("/")).Status);
        Assert.Empty(Assert.Single(await house.AccountsOfAsync(MinistryWorld.Magistrate.Email)).Roles);

        provider.People["4711"] = MinistryWorld.Magistrate;
        Assert.Equal("/", (await home.TravelAsync("4711")).Location!.OriginalString);
    }

    [Fact]
    public async Task Who_changes_the_organisation_begins_anew_there_and_the_old_account_has_ended()
    {
        using var old = await TravellerAsync();
        await old.TravelAsync("4711");
        await house.ChangeAsync(MinistryWorld.Magistrate.Email, a => a.TakesRestricted = true);
        provider.People["4711"] = MinistryWorld.Magistrate with { Units = ["urn:justice:parquet-dunkerque"] };
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        using var traveller = await TravellerAsync();

        await traveller.TravelAsync("4711");

        var accounts = await house.AccountsOfAsync(MinistryWorld.Magistrate.Email);
        Assert.Equal([("FR-PR-LIL", house.Clock.GetUtcNow(), true), ("FR-PR-DKQ", (DateTimeOffset?)null, false)], accounts.Select(a => (a.Authority.Value, a.EndedAt, a.TakesRestricted)));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), ((await old.House.GetAsync("/")).Status, (await traveller.House.GetAsync("/")).Status));

        using var again = await TravellerAsync();
        await again.TravelAsync("4711");
        Assert.Equal(2, (await house.AccountsOfAsync(MinistryWorld.Magistrate.Email)).Count);
    }

    [Fact]
    public async Task An_account_with_the_same_address_is_not_taken_over()
    {
        const string Local = "magistrat.lille@demonstration.example";
        provider.People["4711"] = MinistryWorld.Magistrate with { Email = Local.ToUpperInvariant() };
        using var traveller = await TravellerAsync();

        await RefusedAsync(traveller, await traveller.TravelAsync("4711"), NoAccess, "AddressTaken");

        Assert.Equal("Claire Delattre", Assert.Single(await house.AccountsOfAsync(Local)).DisplayName);
        Assert.False(await house.InStoreAsync(db => db.UserLogins.AnyAsync()));
        Assert.NotNull(await house.VisitAsync("magistrat.lille"));
    }

    [Fact]
    public async Task Once_the_administrator_has_ended_the_local_account_its_person_comes_in_through_the_ministry()
    {
        const string Local = "magistrat.lille@demonstration.example";
        await house.ChangeAsync(Local, a => a.EndedAt = house.Clock.GetUtcNow());
        provider.People["4711"] = MinistryWorld.Magistrate with { Email = Local };
        using var traveller = await TravellerAsync();

        Assert.Equal("/", (await traveller.TravelAsync("4711")).Location!.OriginalString);

        Assert.Equal([true, false], (await house.AccountsOfAsync(Local)).Select(a => a.EndedAt is not null));
    }

    [Fact]
    public async Task An_account_that_the_administrator_ended_stays_ended()
    {
        using var traveller = await TravellerAsync();
        await traveller.TravelAsync("4711");
        await house.ChangeAsync(MinistryWorld.Magistrate.Email, a => a.EndedAt = house.Clock.GetUtcNow());
        provider.People["4711"] = MinistryWorld.Magistrate with { Units = ["urn:justice:parquet-dunkerque"] };
        using var again = await TravellerAsync();

        await RefusedAsync(again, await again.TravelAsync("4711"), NoAccess, "AccountEnded");

        Assert.Single(await house.AccountsOfAsync(MinistryWorld.Magistrate.Email));
    }

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-23", false)]
    public async Task A_last_day_is_the_last_day(string day, bool open)
    {
        using var traveller = await TravellerAsync();
        await traveller.TravelAsync("4711");
        await house.ChangeAsync(MinistryWorld.Magistrate.Email, a => a.EndsOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        using var again = await TravellerAsync();

        var answer = await again.TravelAsync("4711");

        Assert.Equal(open, answer.Location!.OriginalString == "/");
    }

    [Theory]
    [InlineData("eio-magistrats", "pwd", false)]
    [InlineData("eio-experts", "pwd", true)]
    [InlineData("eio-magistrats", "mfa", true)]
    [InlineData("eio-magistrats", "MFA", false)]
    public async Task Who_reads_case_files_has_proved_a_second_factor(string group, string amr, bool open)
    {
        provider.People["4711"] = MinistryWorld.Magistrate with { Groups = [group], Amr = [amr] };
        using var traveller = await TravellerAsync();

        var answer = await traveller.TravelAsync("4711");

        if (open)
            Assert.Equal("/", answer.Location!.OriginalString);
        else
            await RefusedAsync(traveller, answer, NoAccess, "NoSecondFactor");
        Assert.Equal(open ? 1 : 0, (await house.AccountsOfAsync(MinistryWorld.Magistrate.Email)).Count);
    }

    [Fact]
    public async Task A_missing_claim_gives_no_access()
    {
        provider.People["4711"] = MinistryWorld.Magistrate with { Title = null };
        using var traveller = await TravellerAsync();

        await RefusedAsync(traveller, await traveller.TravelAsync("4711"), NoAccess, "MissingClaim");
    }

    [Fact]
    public async Task Who_breaks_off_at_the_provider_may_try_again()
    {
        using var traveller = await TravellerAsync();

        await RefusedAsync(traveller, await traveller.TravelAsync("nobody"), TryAgain, "Cancelled");
    }

    [Fact]
    public async Task A_code_opens_once()
    {
        using var traveller = await TravellerAsync();
        var back = await traveller.AwayAsync("4711");
        await traveller.House.GetAsync(back);
        await traveller.House.GetAsync("/account/sign-out");
        await traveller.House.PostAsync("/account/sign-out", []);

        await RefusedAsync(traveller, await traveller.House.GetAsync(back), TryAgain, "State");
    }

    [Fact]
    public async Task A_code_that_was_used_already_is_refused_in_a_sign_in_of_its_own()
    {
        using var victim = await TravellerAsync();
        var stolen = HttpUtility.ParseQueryString(new Uri("http://localhost" + await victim.AwayAsync("4711")).Query)["code"];
        using var thief = await TravellerAsync();
        var own = HttpUtility.ParseQueryString(new Uri("http://localhost" + await thief.AwayAsync("4711")).Query)["state"];

        await RefusedAsync(thief, await thief.House.GetAsync($"/account/ministry/FR?code={stolen}&state={Uri.EscapeDataString(own!)}"), TryAgain, "Protocol");
    }

    [Theory]
    [InlineData("/account/ministry/FR")]
    [InlineData("/account/ministry/FR?code=x")]
    [InlineData("/account/ministry/FR?code=x&state=tampered")]
    [InlineData("/account/ministry/FR?error=server_error&error_description=%3Cscript%3E&state=tampered")]
    public async Task An_answer_to_nothing_leads_to_the_sign_in_page(string address)
    {
        using var traveller = await TravellerAsync();

        await RefusedAsync(traveller, await traveller.House.GetAsync(address), TryAgain, "State");
    }

    [Fact]
    public async Task An_answer_in_another_browser_opens_nothing()
    {
        using var victim = await TravellerAsync();
        var back = await victim.AwayAsync("4711");
        using var other = await TravellerAsync();

        await RefusedAsync(other, await other.House.GetAsync(back), TryAgain, "State");
    }

    [Fact]
    public async Task Whoever_signs_in_over_an_open_session_gets_a_new_one_and_the_old_one_has_ended()
    {
        var visitor = await house.VisitAsync("greffe.tournai");
        var before = visitor.Cookie("taskforce");
        using var traveller = new Traveller(visitor, new Uri(provider.Authority));

        await traveller.TravelAsync("4711");

        Assert.NotEqual(before, visitor.Cookie("taskforce"));
        Assert.Contains("Jeanne Martin", (await visitor.GetAsync("/account/profile")).Text, StringComparison.Ordinal);
        using var thief = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", before);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/")).StatusCode);
        var account = Assert.Single(await house.AccountsOfAsync(MinistryWorld.Magistrate.Email));
        Assert.Equal(account.Id, Assert.Single(await house.InStoreAsync(db => db.Set<Session>().Select(s => s.User).ToListAsync())));
    }

    [Fact]
    public async Task The_form_of_the_local_sign_in_never_opens_the_account_of_a_ministry()
    {
        using var traveller = await TravellerAsync();
        await traveller.TravelAsync("4711");
        var name = (await house.AccountsOfAsync(MinistryWorld.Magistrate.Email))[0].UserName!;
        var visitor = await house.VisitAsync();
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
        await traveller.TravelAsync("4711");
        await traveller.House.GetAsync("/account/ministry/FR?error=access_denied&error_description=Jeanne+Martin&state=x");
        provider.People["4711"] = MinistryWorld.Magistrate with { Groups = [] };
        await traveller.TravelAsync("4711");

        Assert.Equal(["State", "NoRole"], log.Refusals);
        foreach (var personal in new[] { "Jeanne", "jeanne.martin", "4711", MinistryHouse.Secret, "code=", "state=" })
            Assert.DoesNotContain(personal, log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_trail_tells_of_who_signed_in_and_whose_account_stayed_closed()
    {
        using var traveller = await TravellerAsync();
        await traveller.TravelAsync("4711");
        provider.People["4711"] = MinistryWorld.Magistrate with { Groups = [] };
        await traveller.TravelAsync("4711");
        using var other = await TravellerAsync();
        await other.TravelAsync("nobody");

        var account = Assert.Single(await house.AccountsOfAsync(MinistryWorld.Magistrate.Email)).Id;
#pragma warning disable RS0030 // The test is not a viewer.
        var rows = await house.InStoreAsync(db => db.Set<AuditRow>().IgnoreQueryFilters().AsNoTracking()
            .Where(r => r.Kind == AuditKind.SignIn || r.Kind == AuditKind.SignInRefused).OrderBy(r => r.Sequence).ToListAsync());
#pragma warning restore RS0030
        Assert.Equal(
            [(AuditKind.SignIn, "Ministry:FR", (long?)account), (AuditKind.SignInRefused, "Ministry:FR:NoRole", account), (AuditKind.SignInRefused, "Ministry:FR:Cancelled", null)],
            rows.Select(r => (r.Kind, r.Action, r.Account)));
    }

    private async Task<Traveller> TravellerAsync() => new(await house.VisitAsync(), new Uri(provider.Authority));

    /// <summary>The sign-in page says one sentence, the log one kind; nobody is signed in, and the page says nothing else.</summary>
    private async Task RefusedAsync(Traveller traveller, WebAnswer answer, string sentence, string kind)
    {
        Assert.StartsWith("/account/sign-in?", answer.Location!.OriginalString, StringComparison.Ordinal);
        var page = await traveller.House.GetAsync(answer.Location.OriginalString);
        Assert.Equal(sentence, page.Find("refusal")!.TextContent.Trim());
        Assert.StartsWith("Erreur", page.Page.Title, StringComparison.Ordinal);
        Assert.Equal(kind, log.Refusals[^1]);
        Assert.Equal(HttpStatusCode.Redirect, (await traveller.House.GetAsync("/")).Status);
    }
}
