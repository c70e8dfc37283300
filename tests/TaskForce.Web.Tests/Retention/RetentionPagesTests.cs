using System.Net;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Seed.Demo;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Retention;

/// <summary>The end of the time for which a case file is kept, over its pages.</summary>
public sealed class RetentionPagesTests
{
    [Fact]
    public async Task Both_States_let_a_case_file_go_and_every_page_of_it_says_that_it_was_erased()
    {
        await using var house = new WebHouse();
        var (order, issuing, executing) = await ClosedAsync(house);
        Assert.Contains("n’arrive au terme", (await issuing.GetAsync("/retention")).Text, StringComparison.Ordinal);
        await SetMonthsAsync(house, "admin.paris");
        await SetMonthsAsync(house, "admin.brussel");
        Assert.NotNull((await issuing.GetAsync("/")).Find("review"));
        var person = (await issuing.GetAsync($"/requests/{order.Id}/persons")).Find("person")!.QuerySelector("h3")!.TextContent.Split(". ", 2)[1].Trim();

        await DecideAsync(issuing, [order.Id], new() { ["Input.Erase"] = "True" });
        var waiting = await issuing.GetAsync("/retention");
        Assert.Contains(order.Number!.ToString()!, waiting.Find("let-go")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(person, waiting.Text, StringComparison.Ordinal);
        Assert.Equal("accepte l’effacement", await OtherAsync(executing, order));
        Assert.Equal(0, await EraseAsync(house));
        await DecideAsync(executing, [order.Id], new() { ["Input.Erase"] = "True" });
        Assert.Equal(1, await EraseAsync(house));

        foreach (var tab in new[] { "", "/persons", "/consultations", "/limits", "/timeline", "/access", "/form/read" })
        {
            var answer = await issuing.GetAsync($"/requests/{order.Id}{tab}");
            Assert.Equal((tab, HttpStatusCode.OK, true), (tab, answer.Status, answer.Find("erased") is not null));
            Assert.DoesNotContain(person, answer.Text, StringComparison.Ordinal);
            Assert.Null(answer.Find("more-acts"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await issuing.GetAsync($"/requests/{order.Id}/form")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await issuing.GetAsync($"/requests/{order.Id}/access/grant")).Status);
        Assert.Contains("a été effacé", (await issuing.GetAsync($"/requests/{order.Id}/ask-reopening")).Text, StringComparison.Ordinal);
        Assert.Contains(order.Number!.ToString()!, (await executing.GetAsync("/requests?open=CLOSED&sort=NUMBER")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_State_never_reads_the_reason()
    {
        await using var house = new WebHouse();
        var (order, issuing, executing) = await ClosedAsync(house);
        await SetMonthsAsync(house, "admin.paris");
        await SetMonthsAsync(house, "admin.brussel");

        await DecideAsync(issuing, [order.Id], new()
        {
            ["Input.Erase"] = "False", ["Input.Reason"] = "Révision Zorgvliet", ["Input.KeepUntil.Day"] = "1", ["Input.KeepUntil.Month"] = "3", ["Input.KeepUntil.Year"] = "2027",
        });

        var seen = await executing.GetAsync("/retention");
        Assert.Equal("conserve", await OtherAsync(executing, order));
        Assert.DoesNotContain("Zorgvliet", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2027", seen.Text, StringComparison.Ordinal);
        Assert.Null(RowOf(await issuing.GetAsync("/retention"), order));
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays()
    {
        await using var house = new WebHouse();
        var (order, issuing, _) = await ClosedAsync(house);
        await SetMonthsAsync(house, "admin.paris");
        await SetMonthsAsync(house, "admin.brussel");

        var none = await DecideAsync(issuing, [order.Id], [], done: false);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Décision : Indiquez une valeur."), (none.Status, Plain(Assert.Single(none.Errors))));
        var past = await DecideAsync(issuing, [order.Id], new()
        {
            ["Input.Erase"] = "False", ["Input.Reason"] = "Révision Zorgvliet", ["Input.KeepUntil.Day"] = "1", ["Input.KeepUntil.Month"] = "3", ["Input.KeepUntil.Year"] = "2026",
        }, done: false);
        Assert.StartsWith("Conserver jusqu’au", Plain(Assert.Single(past.Errors)), StringComparison.Ordinal);
        Assert.Contains("Révision Zorgvliet", past.Text, StringComparison.Ordinal);
        Assert.NotNull(RowOf(await issuing.GetAsync("/retention"), order));
    }

    [Fact]
    public async Task A_clerk_sees_the_list_and_has_nothing_to_decide_with()
    {
        await using var house = new WebHouse();
        var (order, magistrate, _) = await ClosedAsync(house, Role.Clerk);
        await SetMonthsAsync(house, "admin.paris");
        await SetMonthsAsync(house, "admin.brussel");
        var clerk = await SignedInAsync(house, order.Issuing, Role.Clerk);

        var list = await clerk.GetAsync("/retention");

        Assert.NotNull(RowOf(list, order));
        Assert.Empty(list.Page.QuerySelectorAll("main input[type=checkbox], main a[href*=decide]"));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"/retention/decide?request={order.Id}")).Status);
        await clerk.GetAsync("/account/profile");
        var posted = await clerk.PostRawAsync("/retention/decide", [.. clerk.Fields(), new("request", order.Id.ToString()), new("Input.Erase", "True")]);
        Assert.Equal(HttpStatusCode.Forbidden, posted.Status);
        Assert.NotNull(RowOf(await magistrate.GetAsync("/retention"), order));
    }

    [Fact]
    public async Task A_request_of_somebody_else_among_the_posted_ones_is_not_there_and_nothing_is_decided()
    {
        await using var house = new WebHouse();
        var (order, issuing, executing) = await ClosedAsync(house);
        await SetMonthsAsync(house, "admin.paris");
        await SetMonthsAsync(house, "admin.brussel");
        // Lille has to do with every order of the demonstration that is closed; the other side has not.
        var (visitor, own) = order.Issuing.Value == "FR-PR-LIL" ? (executing, order.Executing!.Value) : (issuing, order.Issuing);
        var orders = await house.OrdersAsync();
        var foreign = orders.First(o => o.IsClosed && o.TransmittedAt is not null && o.Issuing != own && o.Executing != own);
        var open = orders.First(o => !o.IsClosed && o.Issuing == own);

        foreach (var other in new[] { foreign.Id, open.Id, new RequestId(1) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/retention/decide?request={order.Id}&request={other}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await DecideAsync(visitor, [order.Id, other], new() { ["Input.Erase"] = "True" }, done: false)).Status);
        }

        Assert.Null((await visitor.GetAsync("/retention")).Find("let-go"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/retention/decide")).Status);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("601")]
    [InlineData("-3")]
    [InlineData("dix")]
    [InlineData("")]
    [InlineData("99999999999")]
    public async Task A_period_that_is_none_is_refused_beside_its_field(string months)
    {
        await using var house = new WebHouse();
        var admin = await house.VisitAsync("admin.paris");
        await admin.GetAsync("/administration/retention");

        var answer = await admin.PostAsync("/administration/retention", new() { ["Input.Request"] = months });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith("Demande transmise, après sa clôture", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal("120", (await admin.GetAsync("/administration/retention")).Page.QuerySelector("#Input_Request")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_administrator_sets_the_periods_of_the_own_State_alone()
    {
        await using var house = new WebHouse();

        await SetMonthsAsync(house, "admin.paris");

        var other = await (await house.VisitAsync("admin.brussel")).GetAsync("/administration/retention");
        Assert.Equal("120", other.Page.QuerySelector("#Input_Request")!.GetAttribute("value"));
    }

    /// <summary>The order closed the longest time ago of which both sides have a magistrate in the demonstration, and its issuing side somebody with that role too.</summary>
    private static async Task<(InvestigationOrder Order, WebVisitor Issuing, WebVisitor Executing)> ClosedAsync(WebHouse house, Role role = Role.Magistrate)
    {
        var order = (await house.OrdersAsync()).OrderBy(o => o.ClosedAt).First(o => o.State == OrderState.Closed && PersonOf(o.Issuing, role) is not null
            && PersonOf(o.Issuing, Role.Magistrate) is not null && PersonOf(o.Executing!.Value, Role.Magistrate) is not null);
        return (order, await SignedInAsync(house, order.Issuing, Role.Magistrate), await SignedInAsync(house, order.Executing!.Value, Role.Magistrate));
    }

    private static DemoPerson? PersonOf(AuthorityCode authority, Role role) => DemoPeople.All.FirstOrDefault(p => p.Authority == authority.Value && p.Role == role);

    /// <summary>Somebody of an authority, who reads French here.</summary>
    private static async Task<WebVisitor> SignedInAsync(WebHouse house, AuthorityCode authority, Role role)
    {
        var visitor = await house.VisitAsync(PersonOf(authority, role)!.Name);
        await visitor.GetAsync("/language?to=fr&return=/");
        return visitor;
    }

    private static async Task SetMonthsAsync(WebHouse house, string administrator)
    {
        var admin = await house.VisitAsync(administrator);
        await admin.GetAsync("/administration/retention");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync("/administration/retention", new() { ["Input.Request"] = "1" })).Status);
        Assert.Equal("1", (await admin.GetAsync("/administration/retention")).Page.QuerySelector("#Input_Request")!.GetAttribute("value"));
    }

    private static async Task<WebAnswer> DecideAsync(WebVisitor visitor, RequestId[] requests, Dictionary<string, string> input, bool done = true)
    {
        await visitor.GetAsync($"/retention/decide?request={requests[0]}");
        var fields = visitor.Fields().Where(f => f.Key != "request" && !input.ContainsKey(f.Key)).Concat(requests.Select(r => KeyValuePair.Create("request", r.ToString()))).Concat(input);
        var answer = await visitor.PostRawAsync("/retention/decide", fields);
        Assert.Equal(done, answer.Status == HttpStatusCode.Redirect);
        return answer;
    }

    private static string? RowOf(WebAnswer list, InvestigationOrder order) =>
        list.Page.QuerySelectorAll("[data-testid=review]").Select(r => r.TextContent).FirstOrDefault(t => t.Contains(order.Number!.ToString()!, StringComparison.Ordinal));

    private static async Task<string> OtherAsync(WebVisitor visitor, InvestigationOrder order) =>
        (await visitor.GetAsync("/retention")).Page.QuerySelectorAll("[data-testid=review]").Single(r => r.TextContent.Contains(order.Number!.ToString()!, StringComparison.Ordinal))
            .QuerySelector("[data-testid=other]")!.TextContent.Trim();

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    /// <summary>What the keeper does once an hour.</summary>
    private static async Task<int> EraseAsync(WebHouse house)
    {
        var erased = 0;
        await using var scope = house.Services.CreateAsyncScope();
        foreach (var id in await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new GetErasable()))
        {
            await using var own = house.Services.CreateAsyncScope();
            erased += await own.ServiceProvider.GetRequiredService<IMediator>().Send(new EraseRequest(id)) ? 1 : 0;
        }

        return erased;
    }
}
