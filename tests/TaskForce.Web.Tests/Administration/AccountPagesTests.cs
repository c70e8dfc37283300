using System.Net;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Administration;

public class AccountPagesTests
{
    private const string New = "/administration/accounts/new?code=FR-PR-LIL";

    [Fact]
    public async Task An_account_is_opened_and_its_link_is_shown_once()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync(New);

        var answer = await paris.PostAsync(New, Person("nadia.leclercq@justice.example"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var page = await paris.GetAsync(answer.Location!.OriginalString);

        var link = new Uri(page.Find("link")!.QuerySelector("input")!.GetAttribute("value")!);
        Assert.Equal("http://localhost/account/invitation", link.GetLeftPart(UriPartial.Path));
        var secret = link.Query["?key=".Length..];
        var invitation = await house.ReadAsync(db => db.Set<Invitation>().SingleAsync());
        Assert.Equal((Invitation.HashOf(secret), house.Clock.GetUtcNow().AddDays(7)), (invitation.Key, invitation.ExpiresAt));
        Assert.Contains("mardi 1 décembre 2026", page.Find("link")!.TextContent, StringComparison.Ordinal);
        var again = await paris.GetAsync(answer.Location.OriginalString);
        Assert.Null(again.Find("link"));
        Assert.DoesNotContain(secret, again.Text, StringComparison.Ordinal);
        Assert.Contains("Ouverte", again.Find("invitations")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_opens_one_account_and_says_where_the_link_was()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync(New);
        var person = Person("nadia.leclercq@justice.example");
        var fields = paris.Fields().Where(f => !person.ContainsKey(f.Key)).Concat(person.Select(p => KeyValuePair.Create(p.Key, p.Value!))).ToList();

        var first = await paris.PostRawAsync(New, fields);
        var second = await paris.PostRawAsync(New, fields);

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await house.ReadAsync(db => db.Set<Invitation>().CountAsync()));
        Assert.Contains("envoyé deux fois", (await paris.GetAsync(second.Location!.OriginalString)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_the_other_State_and_one_of_the_own_are_refused_in_the_same_words()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync(New);

        var own = await paris.PostAsync(New, Person("greffe.lille@demonstration.example"));
        var other = await paris.PostAsync(New, Person("GREFFE.tournai@demonstration.example"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (own.Status, other.Status));
        Assert.Equal(own.Errors, other.Errors);
        Assert.DoesNotContain("Nathalie", other.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BE-DIV-TOU")]
    [InlineData("FR-PR-NIX")]
    [InlineData("")]
    public async Task An_organisation_of_the_other_State_is_refused_like_an_unknown_one(string code)
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync(New);

        var answer = await paris.PostAsync("/administration/accounts/new?code=" + code, Person("nadia.leclercq@justice.example"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.DoesNotContain("Tournai", answer.Text, StringComparison.Ordinal);
        Assert.False(await house.ReadAsync(db => db.Users.AnyAsync(u => u.DisplayName == "Nadia Leclercq")));
    }

    [Theory]
    [InlineData("Input.Facts.Roles", "Administrator")]
    [InlineData("Input.Facts.Roles", "Liaison")]
    [InlineData("Input.Facts.EndsOn.Day", "12")]
    public async Task What_the_form_does_not_offer_is_refused_when_it_is_sent(string field, string value)
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync(New);
        var person = Person("nadia.leclercq@justice.example");
        person[field] = value;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await paris.PostAsync(New, person)).Status);
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync("/administration/accounts/1001/change");

        var answer = await paris.PostAsync("/administration/accounts/1001/change", new()
        {
            ["Input.Facts.Name"] = "Julien Morel-Petit", ["Input.EndedAt"] = "2026-01-01", ["Input.Facts.EndedAt"] = "2026-01-01", ["Input.Email"] = "other@example.test",
            ["Input.Facts.Authority"] = "BE-DIV-TOU", ["Input.Organisation"] = "BE-DIV-TOU", ["Id"] = "1013", ["account"] = "1013",
        });

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var account = await house.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == 1001));
        Assert.Equal(("Julien Morel-Petit", null, "greffe.lille@demonstration.example", "FR-PR-LIL"), (account.DisplayName, account.EndedAt, account.Email, account.Authority.Value));
        Assert.Equal("Nathalie Lemaire", (await house.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == 1013))).DisplayName);
    }

    [Theory]
    [InlineData("/administration/accounts/1013/change")]
    [InlineData("/administration/accounts/1013/end")]
    [InlineData("/administration/accounts/1013?handler=Invite")]
    [InlineData("/administration/accounts/1013?handler=Withdraw")]
    [InlineData("/administration/postings/1021")]
    [InlineData("/administration/organisations/BE-DIV-TOU")]
    [InlineData("/administration/organisations/BE-DIV-TOU/close")]
    public async Task Nothing_of_the_other_State_is_there_to_be_posted_to(string address)
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync("/administration/accounts/1001/change");

        var answer = await paris.PostAsync(address, new() { ["Input.LeftOn.Day"] = "24", ["Input.LeftOn.Month"] = "11", ["Input.LeftOn.Year"] = "2026",
            ["Input.LastDay.Day"] = "24", ["Input.LastDay.Month"] = "11", ["Input.LastDay.Year"] = "2026", ["Input.Facts.Seat"] = "Tournai" });

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.DoesNotContain("Nathalie", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_ended_is_out_on_the_next_click_and_cannot_sign_in_again()
    {
        await using var house = new WebHouse();
        var (paris, clerk) = (await house.VisitAsync("admin.paris"), await house.VisitAsync("greffe.lille"));
        await paris.GetAsync("/administration/accounts/1001/end");

        Assert.Equal(HttpStatusCode.Redirect, (await paris.PostAsync("/administration/accounts/1001/end", [])).Status);

        Assert.StartsWith("/account/sign-in", (await clerk.GetAsync("/")).Location!.OriginalString, StringComparison.Ordinal);
        var again = await house.VisitAsync();
        await again.GetAsync("/account/sign-in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.PostAsync("/account/sign-in", new()
        {
            ["Input.Email"] = "greffe.lille@demonstration.example", ["Input.Password"] = Application.Seed.Demo.DemoPeople.Password,
        })).Status);
        Assert.Contains("Terminé", (await paris.GetAsync("/administration/accounts/1001")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await paris.GetAsync("/administration/accounts/1001/end")).Status);
    }

    [Fact]
    public async Task An_administrator_who_is_the_last_one_is_told_so()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");
        await paris.GetAsync("/administration/accounts/1010/end");

        var answer = await paris.PostAsync("/administration/accounts/1010/end", []);

        Assert.Contains("dernière personne qui administre", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bar_leads_administrators_to_their_room_and_nobody_else()
    {
        await using var house = new WebHouse();

        Assert.NotNull((await (await house.VisitAsync("admin.brussel")).GetAsync("/")).Page.QuerySelector("a[href='/administration']"));
        Assert.Null((await (await house.VisitAsync("magistrat.lille")).GetAsync("/")).Page.QuerySelector("a[href='/administration']"));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_its_address_and_takes_any_nonsense()
    {
        await using var house = new WebHouse();
        var paris = await house.VisitAsync("admin.paris");

        Assert.Single((await paris.GetAsync("/administration/accounts?q=vasseur")).Page.QuerySelectorAll("[data-testid=row]"));
        Assert.Equal(3, (await paris.GetAsync("/administration/accounts?role=MAGISTRATE")).Page.QuerySelectorAll("[data-testid=row]").Length);
        Assert.Equal(12, (await paris.GetAsync("/administration/accounts?state=NONSENSE&role=9&organisation=x&page=-1")).Page.QuerySelectorAll("[data-testid=row]").Length);
        Assert.Empty((await paris.GetAsync("/administration/accounts?organisation=BE-DIV-TOU")).Page.QuerySelectorAll("[data-testid=row]"));
    }

    private static Dictionary<string, string?> Person(string email) => new()
    {
        ["Input.Facts.Name"] = "Nadia Leclercq", ["Input.Facts.Post"] = "substitute", ["Input.Email"] = email, ["Input.Facts.Roles"] = nameof(Role.Clerk),
    };
}
