using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Seed.Demo;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Account;

public sealed class ProofTests
{
    private const string Confirm = "/account/confirm";
    private const string Remark = "Par courriel chiffré, avec la traduction.";

    private static readonly Dictionary<string, string?> Right = new() { ["Input.Password"] = DemoPeople.Password };
    private static readonly Dictionary<string, string?> Wrong = new() { ["Input.Password"] = "un-autre-mot-de-passe" };

    [Fact]
    public async Task An_order_is_transmitted_once_the_person_has_confirmed_and_with_what_was_typed()
    {
        await using var house = new WebHouse();
        var (order, magistrate) = await SignedAsync(house);
        var asked = await TransmitLateAsync(house, magistrate, order);
        Assert.StartsWith($"{Confirm}?return=", asked.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null((await StoredAsync(house, order)).TransmittedAt);

        var page = await magistrate.GetAsync(asked.Location.OriginalString);
        Assert.Equal("Confirmez que c’est bien vous", page.Page.QuerySelector("h1")!.TextContent);
        var confirmed = await magistrate.PostAsync(Confirm, Right);
        var back = await magistrate.GetAsync(confirmed.Location!.OriginalString);

        Assert.Contains("ce que vous aviez saisi est revenu", back.Page.QuerySelector(".tf-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(back.Page.QuerySelectorAll("[name='Input.Note']"), e => e.TextContent.Trim() == Remark);
        Assert.Null((await StoredAsync(house, order)).TransmittedAt);
        var sent = await magistrate.PostAsync(Links.Act(order.Id, OrderAct.Transmit), []);
        Assert.True(sent.Status == HttpStatusCode.Redirect, string.Join("; ", sent.Errors));
        Assert.NotNull((await StoredAsync(house, order)).TransmittedAt);
        // What the confirmation said is not said again on the next page.
        Assert.DoesNotContain("C’est confirmé", (await magistrate.GetAsync(sent.Location!.OriginalString)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Within_a_quarter_of_an_hour_nobody_is_asked()
    {
        await using var house = new WebHouse();
        var (order, magistrate) = await SignedAsync(house);
        house.Clock.Pass(TimeSpan.FromMinutes(15));
        await magistrate.GetAsync(Links.Act(order.Id, OrderAct.Transmit));

        var sent = await magistrate.PostAsync(Links.Act(order.Id, OrderAct.Transmit), new() { ["Input.Channel"] = nameof(Channel.SecureMail) });

        Assert.Equal(Links.Case(order.Id), sent.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_confirms_nothing_and_an_empty_one_is_not_counted()
    {
        await using var house = new WebHouse();
        var (order, magistrate) = await SignedAsync(house);
        var asked = await TransmitLateAsync(house, magistrate, order);
        await magistrate.GetAsync(asked.Location!.OriginalString);
        for (var i = 0; i < 6; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await magistrate.PostAsync(Confirm, new() { ["Input.Password"] = "" })).Status);

        var refused = await magistrate.PostAsync(Confirm, Wrong);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ce mot de passe ne convient pas", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong["Input.Password"]!, refused.Text, StringComparison.Ordinal);
        // Asked again, and the way back is still known.
        var other = await magistrate.GetAsync("/requests?handler=Csv");
        Assert.StartsWith(Confirm, other.Location!.OriginalString, StringComparison.Ordinal);
        await magistrate.GetAsync(asked.Location.OriginalString);
        await magistrate.PostAsync(Confirm, Wrong);
        var confirmed = await magistrate.PostAsync(Confirm, Right);
        Assert.StartsWith(Links.Act(order.Id, OrderAct.Transmit) + "?kept=", confirmed.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(["SignInRefused", "SignInRefused", "SignIn"], await TrailAsync(house));
    }

    [Fact]
    public async Task Five_wrong_passwords_end_the_session_and_what_was_typed_is_still_there_afterwards()
    {
        await using var house = new WebHouse();
        var (order, magistrate) = await SignedAsync(house);
        var asked = await TransmitLateAsync(house, magistrate, order);
        await magistrate.GetAsync(asked.Location!.OriginalString);
        for (var i = 0; i < 4; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await magistrate.PostAsync(Confirm, Wrong)).Status);

        var ended = await magistrate.PostAsync(Confirm, Wrong);

        Assert.StartsWith("/account/sign-in?return=", ended.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", (await magistrate.GetAsync("/requests")).Location!.OriginalString.Split('?')[0]);
        var signIn = await magistrate.GetAsync(ended.Location.OriginalString);
        Assert.Contains("Après cinq essais, votre session a pris fin", signIn.Page.QuerySelector(".tf-notice")!.TextContent, StringComparison.Ordinal);
        var credentials = new Dictionary<string, string?>(Right) { ["Input.Email"] = "magistrat.lille@demonstration.example" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await magistrate.PostAsync("/account/sign-in", credentials)).Status);
        // The lock is counted by the clock of ASP.NET Core Identity, which stands outside the test's.
        house.Alter("UPDATE Users SET LockoutEnd = NULL");
        var signedIn = await magistrate.PostAsync("/account/sign-in", credentials);
        Assert.Contains(Remark, (await magistrate.GetAsync(signedIn.Location!.OriginalString)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.PostAsync(Links.Act(order.Id, OrderAct.Transmit), [])).Status);
        Assert.NotNull((await StoredAsync(house, order)).TransmittedAt);
    }

    [Fact]
    public async Task While_the_account_is_locked_even_the_right_password_confirms_nothing()
    {
        await using var house = new WebHouse();
        var (order, magistrate) = await SignedAsync(house);
        var asked = await TransmitLateAsync(house, magistrate, order);
        var stranger = await house.VisitAsync();
        await stranger.GetAsync("/account/sign-in");
        for (var i = 0; i < 5; i++)
            await stranger.PostAsync("/account/sign-in", new(Wrong) { ["Input.Email"] = "magistrat.lille@demonstration.example" });
        await magistrate.GetAsync(asked.Location!.OriginalString);

        var ended = await magistrate.PostAsync(Confirm, Right);

        Assert.StartsWith("/account/sign-in?return=", ended.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null((await StoredAsync(house, order)).TransmittedAt);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/requests\r\nSet-Cookie: a=b")]
    [InlineData("")]
    public async Task A_forged_return_leads_to_the_desk(string forged)
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync($"{Confirm}?return={Uri.EscapeDataString(forged)}");

        var confirmed = await magistrate.PostAsync(Confirm, Right);

        Assert.Equal("/", confirmed.Location!.OriginalString);
    }

    [Fact]
    public async Task Access_is_granted_once_the_person_has_confirmed()
    {
        await using var house = new WebHouse();
        var (order, magistrate) = await SignedAsync(house);
        var address = Links.ChangeAccess(order.Id, "grant");
        await magistrate.GetAsync(address);
        house.Clock.Pass(TimeSpan.FromMinutes(16));

        var asked = await magistrate.PostAsync(address, new()
        {
            ["Input.Kind"] = "Person", ["Input.Email"] = "magistrat.dunkerque@demonstration.example", ["Input.Level"] = "Full", ["Input.Reason"] = "Dossier connexe.",
        });
        Assert.StartsWith(Confirm, asked.Location!.OriginalString, StringComparison.Ordinal);
        var colleague = await house.VisitAsync("magistrat.dunkerque");
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(Links.Case(order.Id))).Status);
        await magistrate.GetAsync(asked.Location.OriginalString);
        var confirmed = await magistrate.PostAsync(Confirm, Right);
        var back = await magistrate.GetAsync(confirmed.Location!.OriginalString);
        Assert.Contains("Dossier connexe.", back.Text, StringComparison.Ordinal);
        var granted = await magistrate.PostAsync(address, []);

        Assert.True(granted.Status == HttpStatusCode.Redirect, string.Join("; ", granted.Errors));
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync(Links.Case(order.Id))).Status);
    }

    [Theory]
    [InlineData("magistrat.lille", "/requests?open=ALL&q=%C3%A9t%C3%A9", "Csv")]
    [InlineData("magistrat.lille", "/requests?open=ALL", "Xlsx")]
    [InlineData("audit.paris", "/audit?kind=CONSULTATION", "Csv")]
    [InlineData("audit.paris", "/audit?kind=CONSULTATION", "Xlsx")]
    public async Task A_file_with_names_is_given_once_the_person_has_confirmed_and_they_come_back_to_the_page_that_offers_it(string person, string page, string file)
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync(person);
        house.Clock.Pass(TimeSpan.FromMinutes(16));

        var asked = await visitor.GetAsync($"{page}&handler={file}");
        Assert.Equal($"{Confirm}?return={Uri.EscapeDataString(page)}", asked.Location!.OriginalString);
        await visitor.GetAsync(asked.Location.OriginalString);
        var confirmed = await visitor.PostAsync(Confirm, Right);

        Assert.Equal(page, confirmed.Location!.OriginalString);
        Assert.Contains("C’est confirmé. Vous pouvez continuer.", (await visitor.GetAsync(page)).Page.QuerySelector(".tf-notice")!.TextContent, StringComparison.Ordinal);
        var given = await visitor.GetAsync($"{page}&handler={file}");
        Assert.Equal((HttpStatusCode.OK, "attachment"), (given.Status, given.Response.Content.Headers.ContentDisposition!.DispositionType));
    }

    [Fact]
    public async Task A_proof_is_of_one_session_and_says_nothing_of_another_of_the_same_person()
    {
        await using var house = new WebHouse();
        var office = await house.VisitAsync("magistrat.lille");
        var train = await house.VisitAsync("magistrat.lille");
        house.Clock.Pass(TimeSpan.FromMinutes(16));
        await office.GetAsync(Confirm);
        await office.PostAsync(Confirm, Right);

        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/requests?handler=Csv")).Status);
        Assert.StartsWith(Confirm, (await train.GetAsync("/requests?handler=Csv")).Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_profile_renews_the_session_and_is_no_proof()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        house.Clock.Pass(TimeSpan.FromMinutes(16));
        await magistrate.GetAsync("/account/profile");
        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.PostAsync("/account/profile", new() { ["Input.Emails"] = "DailyDigest" })).Status);

        Assert.StartsWith(Confirm, (await magistrate.GetAsync("/requests?handler=Csv")).Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_password_signs_in_again_and_comes_back()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        house.Alter("UPDATE Users SET PasswordHash = NULL WHERE UserName = 'magistrat.lille@demonstration.example'");
        var page = await magistrate.GetAsync($"{Confirm}?return=%2Frequests");
        Assert.Null(page.Page.QuerySelector("[type=password]"));

        var left = await magistrate.PostAsync($"{Confirm}?handler=SignIn", []);

        Assert.Equal("/account/sign-in?return=%2Frequests", left.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.GetAsync("/requests")).Status);
    }

    private static async Task<(InvestigationOrder Order, WebVisitor Magistrate)> SignedAsync(WebHouse house) =>
        ((await house.OrdersAsync()).First(o => o is { Issuing.Value: "FR-PR-LIL", State: OrderState.Signed }), await house.VisitAsync("magistrat.lille"));

    private static async Task<InvestigationOrder> StoredAsync(WebHouse house, InvestigationOrder order) =>
        (await house.OrdersAsync()).Single(o => o.Id == order.Id);

    /// <summary>The page of the act is open; sixteen minutes later the form is sent.</summary>
    private static async Task<WebAnswer> TransmitLateAsync(WebHouse house, WebVisitor magistrate, InvestigationOrder order)
    {
        await magistrate.GetAsync(Links.Act(order.Id, OrderAct.Transmit));
        house.Clock.Pass(TimeSpan.FromMinutes(16));
        return await magistrate.PostAsync(Links.Act(order.Id, OrderAct.Transmit), new() { ["Input.Channel"] = nameof(Channel.SecureMail), ["Input.Note"] = Remark });
    }

    private static async Task<IReadOnlyList<string>> TrailAsync(WebHouse house)
    {
        await using var scope = house.Services.CreateAsyncScope();
#pragma warning disable RS0030 // The test is not a viewer.
        var rows = await scope.ServiceProvider.GetRequiredService<TaskForceDbContext>().Set<AuditRow>().IgnoreQueryFilters().AsNoTracking()
            .Where(r => r.Action == "Password:Confirm").OrderBy(r => r.Sequence).Select(r => r.Kind).ToListAsync();
#pragma warning restore RS0030
        return [.. rows.Select(k => k.ToString())];
    }
}
