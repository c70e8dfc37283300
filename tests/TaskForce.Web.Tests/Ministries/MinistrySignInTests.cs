using System.Net;
using System.Web;
using Microsoft.EntityFrameworkCore;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Ministries;

/// <summary>Through the ministry's own provider, a real OpenIddict server: who comes in, as what, and who does not.</summary>
public sealed class MinistrySignInTests(MinistryHouseFixture fixture) : MinistryStory(fixture)
{
    private const string Lille = "urn:justice:parquet-lille";
    private const string TryAgain = "La connexion par votre ministère n’a pas abouti. Réessayez.";
    private const string NoAccess = "Votre ministère ne vous a pas donné accès à TaskForce. Demandez-le à l’administrateur de votre pays.";

    [Fact]
    public async Task Somebody_gets_exactly_the_mapped_roles_in_the_mapped_organisation()
    {
        using var traveller = await TravellerAsync();

        var answer = await traveller.TravelAsync("4711", "/account/ministry/FR/sign-in?return=/requests");

        Assert.Equal("/requests", answer.Location!.OriginalString);
        var account = Assert.Single(await House.AccountsOfAsync(MinistryWorld.Magistrate.Email));
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
        Provider.People["4711"] = MinistryWorld.Magistrate with { Name = "Jeanne Martin-Lopez", Title = "procureure", Email = "j.lopez@justice.example", Groups = ["eio-greffe", "eio-experts"] };
        using var traveller = await TravellerAsync();

        await traveller.TravelAsync("4711");

        var account = Assert.Single(await House.AccountsOfAsync("j.lopez@justice.example"));
        Assert.Empty(await House.AccountsOfAsync(MinistryWorld.Magistrate.Email));
        Assert.Equal([Role.Clerk, Role.Expert], account.Roles.Order());
        Assert.Equal(("Jeanne Martin-Lopez", "procureure"), (account.DisplayName, account.Post));
    }

    [Fact]
    public async Task No_means_of_signing_in_is_kept_here_beside_the_ministry_s()
    {
        using var traveller = await TravellerAsync();
        await traveller.TravelAsync("4711");
        var account = Assert.Single(await House.AccountsOfAsync(MinistryWorld.Magistrate.Email));

        var page = await traveller.House.GetAsync("/account/security");

        Assert.Contains("Vous vous connectez par votre ministère", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        foreach (var handler in new[] { "PasskeyOptions", "Passkey", "Begin", "Confirm", "Codes", "Password", "Remove" })
        {
            await traveller.House.GetAsync("/account/profile"); // Whose form gives the token.
            Assert.Equal(HttpStatusCode.NotFound, (await traveller.House.PostAsync($"/account/security?handler={handler}", [])).Status);
        }

        var administrator = await House.VisitAsync("admin.paris");
        var shown = await administrator.GetAsync($"/administration/accounts/{account.Id}");
        Assert.Empty(shown.Page.QuerySelectorAll("form[action*=Invite]"));
        await administrator.GetAsync("/account/profile");
        var refused = await administrator.PostAsync($"/administration/accounts/{account.Id}?handler=Invite", []);
        Assert.Equal(["Cette personne se connecte par son ministère, qui seul lui donne et lui retire ses moyens de connexion."], refused.Errors);
    }

    [Fact]
    public async Task Another_role_ends_the_sessions_that_were_opened_with_the_old_one()
    {
        using var office = await TravellerAsync();
        await office.TravelAsync("4711");
        Provider.People["4711"] = MinistryWorld.Magistrate with { Groups = ["eio-greffe"] };
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
        Provider.People["4711"] = MinistryWorld.Magistrate with { Units = units.Split('|'), Groups = group.Length == 0 ? [] : [group] };
        using var home = await TravellerAsync();

        await RefusedAsync(home, await home.TravelAsync("4711"), NoAccess, kind);

        Assert.Equal(HttpStatusCode.Redirect, (await office.House.GetAsync("/")).Status);
        Assert.Empty(Assert.Single(await House.AccountsOfAsync(MinistryWorld.Magistrate.Email)).Roles);

        Provider.People["4711"] = MinistryWorld.Magistrate;
        Assert.Equal("/", (await home.TravelAsync("4711")).Location!.OriginalString);
    }

    [Fact]
    public async Task Who_changes_the_organisation_begins_anew_there_and_the_old_account_has_ended()
    {
        using var old = await TravellerAsync();
        await old.TravelAsync("4711");
        await House.ChangeAsync(MinistryWorld.Magistrate.Email, a => a.TakesRestricted = true);
        Provider.People["4711"] = MinistryWorld.Magistrate with { Units = ["urn:justice:parquet-dunkerque"] };
        House.Clock.Pass(TimeSpan.FromMinutes(1));
        using var traveller = await TravellerAsync();

        await traveller.TravelAsync("4711");

        var accounts = await House.AccountsOfAsync(MinistryWorld.Magistrate.Email);
        Assert.Equal([("FR-PR-LIL", House.Clock.GetUtcNow(), true), ("FR-PR-DKQ", (DateTimeOffset?)null, false)], accounts.Select(a => (a.Authority.Value, a.EndedAt, a.TakesRestricted)));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), ((await old.House.GetAsync("/")).Status, (await traveller.House.GetAsync("/")).Status));

        using var again = await TravellerAsync();
        await again.TravelAsync("4711");
        Assert.Equal(2, (await House.AccountsOfAsync(MinistryWorld.Magistrate.Email)).Count);
    }

    [Fact]
    public async Task An_account_with_the_same_address_is_not_taken_over()
    {
        const string Local = "magistrat.lille@demonstration.example";
        Provider.People["4711"] = MinistryWorld.Magistrate with { Email = Local.ToUpperInvariant() };
        using var traveller = await TravellerAsync();

        await RefusedAsync(traveller, await traveller.TravelAsync("4711"), NoAccess, "AddressTaken");

        Assert.Equal("Claire Delattre", Assert.Single(await House.AccountsOfAsync(Local)).DisplayName);
        Assert.False(await House.InStoreAsync(db => db.UserLogins.AnyAsync()));
        Assert.NotNull(await House.VisitAsync("magistrat.lille"));
    }

    [Fact]
    public async Task Once_the_administrator_has_ended_the_local_account_its_person_comes_in_through_the_ministry()
    {
        const string Local = "magistrat.lille@demonstration.example";
        await House.ChangeAsync(Local, a => a.EndedAt = House.Clock.GetUtcNow());
        Provider.People["4711"] = MinistryWorld.Magistrate with { Email = Local };
        using var traveller = await TravellerAsync();

        Assert.Equal("/", (await traveller.TravelAsync("4711")).Location!.OriginalString);

        Assert.Equal([true, false], (await House.AccountsOfAsync(Local)).Select(a => a.EndedAt is not null));
    }

    [Fact]
    public async Task An_account_that_the_administrator_ended_stays_ended()
    {
        using var traveller = await TravellerAsync();
        await traveller.TravelAsync("4711");
        await House.ChangeAsync(MinistryWorld.Magistrate.Email, a => a.EndedAt = House.Clock.GetUtcNow());
        Provider.People["4711"] = MinistryWorld.Magistrate with { Units = ["urn:justice:parquet-dunkerque"] };
        using var again = await TravellerAsync();

        await RefusedAsync(again, await again.TravelAsync("4711"), NoAccess, "AccountEnded");

        Assert.Single(await House.AccountsOfAsync(MinistryWorld.Magistrate.Email));
    }

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-23", false)]
    public async Task A_last_day_is_the_last_day(string day, bool open)
    {
        using var traveller = await TravellerAsync();
        await traveller.TravelAsync("4711");
        await House.ChangeAsync(MinistryWorld.Magistrate.Email, a => a.EndsOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
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
        Provider.People["4711"] = MinistryWorld.Magistrate with { Groups = [group], Amr = [amr] };
        using var traveller = await TravellerAsync();

        var answer = await traveller.TravelAsync("4711");

        if (open)
            Assert.Equal("/", answer.Location!.OriginalString);
        else
            await RefusedAsync(traveller, answer, NoAccess, "NoSecondFactor");
        Assert.Equal(open ? 1 : 0, (await House.AccountsOfAsync(MinistryWorld.Magistrate.Email)).Count);
    }

    [Fact]
    public async Task A_missing_claim_gives_no_access()
    {
        Provider.People["4711"] = MinistryWorld.Magistrate with { Title = null };
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

    /// <summary>The sign-in page says one sentence, the log one kind; nobody is signed in, and the page says nothing else.</summary>
    private async Task RefusedAsync(Traveller traveller, WebAnswer answer, string sentence, string kind)
    {
        Assert.StartsWith("/account/sign-in?", answer.Location!.OriginalString, StringComparison.Ordinal);
        var page = await traveller.House.GetAsync(answer.Location.OriginalString);
        Assert.Equal(sentence, page.Find("refusal")!.TextContent.Trim());
        Assert.StartsWith("Erreur", page.Page.Title, StringComparison.Ordinal);
        Assert.Equal(kind, Log.Refusals[^1]);
        Assert.Equal(HttpStatusCode.Redirect, (await traveller.House.GetAsync("/")).Status);
    }
}
