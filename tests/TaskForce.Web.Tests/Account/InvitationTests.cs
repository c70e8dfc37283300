using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Seed.Demo;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Account;

public sealed class InvitationTests
{
    private const string Good = "un chemin sous les tilleuls";

    [Fact]
    public async Task The_secret_leaves_the_address_at_once_and_the_page_says_for_whom_and_until_when()
    {
        await using var house = new WebHouse();
        var secret = await InviteAsync(house);
        var visitor = await house.VisitAsync();

        var first = await visitor.GetAsync("/account/invitation?key=" + secret);
        var page = await visitor.GetAsync("/account/invitation");

        Assert.Equal((HttpStatusCode.Redirect, "/account/invitation"), (first.Status, first.Location!.OriginalString));
        var cookie = first.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("taskforce-invitation=", StringComparison.Ordinal));
        Assert.DoesNotContain(secret, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=1800", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret, page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Claire Delattre", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 déc. 2026", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_invitation_that_opens_nothing_reads_the_same()
    {
        await using var house = new WebHouse();
        var now = house.Clock.GetUtcNow();
        var sentences = new List<(HttpStatusCode, string)> { await ReadAsync(house, "malformed"), await ReadAsync(house, Invitation.NewSecret()) };
        sentences.Add(await ReadAsync(house, await InviteAsync(house, i => i.UsedAt = now)));
        sentences.Add(await ReadAsync(house, await InviteAsync(house, i => i.WithdrawnAt = now)));
        sentences.Add(await ReadAsync(house, await InviteAsync(house, expires: now)));
        sentences.Add(await ReadAsync(house, await InviteAsync(house, account: a => a.EndedAt = now)));
        sentences.Add(await ReadAsync(house, await InviteAsync(house, account: a => (a.EndedAt, a.EndsOn) = (null, new DateOnly(2026, 11, 23)))));

        var (status, sentence) = Assert.Single(sentences.Distinct());
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("n’est plus valable", sentence, StringComparison.Ordinal);
        // On the last day itself the account is open until midnight.
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(house, await InviteAsync(house, account: a => a.EndsOn = new DateOnly(2026, 11, 24)))).Item1);
    }

    [Fact]
    public async Task Half_an_hour_later_the_link_has_to_be_followed_again()
    {
        await using var house = new WebHouse();
        var secret = await InviteAsync(house);
        var visitor = await house.VisitAsync();
        await visitor.GetAsync("/account/invitation?key=" + secret);

        house.Clock.Pass(TimeSpan.FromMinutes(30));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/account/invitation")).Status);
        await visitor.GetAsync("/account/invitation?key=" + secret);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/invitation")).Status);
    }

    [Fact]
    public async Task Accepting_replaces_the_earlier_password_and_authenticator_ends_sessions_and_signs_in()
    {
        await using var house = new WebHouse();
        var before = await house.VisitAsync("magistrat.lille");
        await house.SetUpAuthenticatorAsync("magistrat.lille");
        var visitor = await OpenAsync(house, await InviteAsync(house));

        var answer = await visitor.PostAsync("/account/invitation", new() { ["Input.Password"] = Good, ["Input.Again"] = Good });

        Assert.Equal("/account/security", answer.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/profile")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await before.GetAsync("/account/profile")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(house, DemoPeople.Password)).Status);
        Assert.Equal("/", (await SignInAsync(house, Good)).Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/account/invitation")).Status);
        Assert.Contains((AuditKind.SignIn, "Invitation"), await TrailAsync(house));
    }

    [Theory]
    [InlineData("court", "court", "douze|12")]
    [InlineData("claire-delattre-2026", "claire-delattre-2026", "votre nom")]
    [InlineData("Magistrat.Lille 59", "Magistrat.Lille 59", "votre nom")]
    [InlineData("MotDePasse-1234", "MotDePasse-1234", "parmi les premiers")]
    [InlineData("abababababab", "abababababab", "parmi les premiers")]
    [InlineData(Good, "un chemin sous les chênes", "diffèrent")]
    public async Task A_password_that_others_guess_is_not_taken_and_the_invitation_stays_open(string password, string again, string sentence)
    {
        await using var house = new WebHouse();
        var visitor = await OpenAsync(house, await InviteAsync(house));

        var answer = await visitor.PostAsync("/account/invitation", new() { ["Input.Password"] = password, ["Input.Again"] = again });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Matches(sentence, Assert.Single(answer.Errors));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/invitation")).Status);
    }

    [Fact]
    public async Task Of_two_who_use_an_invitation_at_once_one_does()
    {
        await using var house = new WebHouse();
        var secret = await InviteAsync(house);
        var visitors = new[] { await OpenAsync(house, secret), await OpenAsync(house, secret) };

        var answers = await Task.WhenAll(visitors.Select(v => v.PostAsync("/account/invitation", new() { ["Input.Password"] = Good, ["Input.Again"] = Good })));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.NotFound], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task Nobody_signs_in_to_an_account_that_has_ended_and_the_answer_does_not_say_why()
    {
        await using var house = new WebHouse();
        await InviteAsync(house, account: a => a.EndsOn = new DateOnly(2026, 11, 24));
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(house, DemoPeople.Password)).Status);

        house.Clock.Pass(TimeSpan.FromHours(15)); // Midnight in Lille.
        var ended = await SignInAsync(house, DemoPeople.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, ended.Status);
        Assert.Equal(ended.Errors, (await SignInAsync(house, "un autre mot de passe")).Errors);
        Assert.Equal([(AuditKind.SignIn, "Password"), (AuditKind.SignInRefused, "Password"), (AuditKind.SignInRefused, "Password")], await TrailAsync(house));
    }

    private static async Task<(HttpStatusCode, string)> ReadAsync(WebHouse house, string secret)
    {
        var visitor = await house.VisitAsync();
        await visitor.GetAsync("/account/invitation?key=" + secret);
        var page = await visitor.GetAsync("/account/invitation");
        return (page.Status, page.Page.QuerySelector("main")!.TextContent.Trim());
    }

    private static async Task<WebVisitor> OpenAsync(WebHouse house, string secret)
    {
        var visitor = await house.VisitAsync();
        await visitor.GetAsync("/account/invitation?key=" + secret);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/invitation")).Status);
        return visitor;
    }

    private static async Task<WebAnswer> SignInAsync(WebHouse house, string password)
    {
        var visitor = await house.VisitAsync();
        await visitor.GetAsync("/account/sign-in");
        return await visitor.PostAsync("/account/sign-in", new() { ["Input.Email"] = "magistrat.lille@demonstration.example", ["Input.Password"] = password });
    }

    /// <summary>Invites the magistrate of Lille, as an administrator would.</summary>
    private static async Task<string> InviteAsync(WebHouse house, Action<Invitation>? change = null, DateTimeOffset? expires = null, Action<UserAccount>? account = null)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TaskForceDbContext>();
        var person = await db.Users.SingleAsync(u => u.NormalizedUserName == "MAGISTRAT.LILLE@DEMONSTRATION.EXAMPLE");
        account?.Invoke(person);
        var (secret, now) = (Invitation.NewSecret(), house.Clock.GetUtcNow());
        var invitation = new Invitation
        {
            Key = Invitation.HashOf(secret), User = person.Id, InvitedBy = person.Id, CreatedAt = now, ExpiresAt = expires ?? now + Invitation.Lifetime,
        };
        change?.Invoke(invitation);
        db.Add(invitation);
        await db.SaveChangesAsync();
        return secret;
    }

    private static async Task<IReadOnlyList<(AuditKind, string)>> TrailAsync(WebHouse house)
    {
        await using var scope = house.Services.CreateAsyncScope();
#pragma warning disable RS0030 // The test is not a viewer.
        var rows = await scope.ServiceProvider.GetRequiredService<TaskForceDbContext>().Set<AuditRow>().IgnoreQueryFilters().AsNoTracking()
            .Where(r => r.Kind == AuditKind.SignIn || r.Kind == AuditKind.SignInRefused).OrderBy(r => r.Sequence).ToListAsync();
#pragma warning restore RS0030
        return [.. rows.Select(r => (r.Kind, r.Action))];
    }
}
