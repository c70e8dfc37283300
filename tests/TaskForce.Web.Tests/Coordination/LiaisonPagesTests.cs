using System.Net;
using TaskForce.Domain.Requests;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Coordination;

/// <summary>A liaison magistrate's day over the pages.</summary>
public sealed class LiaisonPagesTests
{
    [Fact]
    public async Task The_desk_of_a_liaison_magistrate_is_the_follow_up_list_and_each_reason_narrows_it()
    {
        await using var house = new WebHouse();
        var liaison = await house.VisitAsync("liaison.bruxelles");
        Assert.NotNull((await liaison.GetAsync("/")).Find("follow-up"));

        var all = Numbers(await liaison.GetAsync("/liaison"));
        var late = await liaison.GetAsync("/liaison?reason=LATE");
        Assert.NotEmpty(Numbers(late));
        Assert.All(late.Page.QuerySelectorAll("[data-testid=difficult]"), row => Assert.Contains("En retard", row.TextContent, StringComparison.Ordinal));
        Assert.All(Numbers(await liaison.GetAsync("/liaison?from=BE")), number => Assert.StartsWith("BE-FR", number, StringComparison.Ordinal));
        Assert.NotEmpty(all);
        Assert.Equal(HttpStatusCode.OK, (await liaison.GetAsync("/liaison?reason=NONSENSE&from=XX&after=a.b")).Status);
    }

    [Fact]
    public async Task The_pages_of_the_list_follow_one_another_without_gap_or_repetition()
    {
        await using var house = new WebHouse();
        var liaison = await house.VisitAsync("liaison.bruxelles");
        var seen = new List<string>();
        for (var address = "/liaison"; address is not null;)
        {
            var page = await liaison.GetAsync(address);
            seen.AddRange(Numbers(page));
            address = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(seen.Distinct().Count(), seen.Count);
    }

    [Fact]
    public async Task An_intervention_is_recorded_completed_and_corrected_and_the_other_State_reads_what_is_shared()
    {
        await using var house = new WebHouse();
        var liaison = await house.VisitAsync("liaison.bruxelles");
        var order = await LateAsync(house);
        var tab = $"/requests/{order.Id}/interventions";
        await LogAsync(liaison, order, "Question nationale.", shared: false);
        await LogAsync(liaison, order, "Question partagée.", shared: true);

        var abroad = await (await house.VisitAsync("magistrat.tournai")).GetAsync(tab);
        Assert.Contains("Question partagée.", abroad.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Question nationale.", abroad.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Marianne Lefort", abroad.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.VisitAsync("bepi.paris")).GetAsync(tab)).Status);

        var page = await liaison.GetAsync(tab);
        var outcome = page.Page.QuerySelectorAll("a[href$='/outcome']")[0].GetAttribute("href")!;
        await liaison.GetAsync(outcome);
        Assert.Equal(422, (int)(await liaison.PostAsync(outcome, [])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await liaison.PostAsync(outcome, new() { ["Input.Result"] = "Promised", ["Input.Outcome"] = "Lundi." })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.GetAsync(outcome)).Status);

        var correct = (await liaison.GetAsync(tab)).Page.QuerySelectorAll("a[href*='corrects=']")[0].GetAttribute("href")!;
        await liaison.GetAsync(correct);
        Assert.Equal(HttpStatusCode.Redirect, (await liaison.PostAsync(correct, new() { ["Input.Asked"] = "Question rectifiée." })).Status);
        var after = (await liaison.GetAsync(tab)).Find("interventions")!;
        Assert.Contains("Question rectifiée.", after.TextContent, StringComparison.Ordinal);
        Assert.NotNull(after.QuerySelector("s"));
    }

    [Theory]
    [InlineData("Input.Kind", "")]
    [InlineData("Input.With", "BE-NOWHERE")]
    [InlineData("Input.Asked", " ")]
    [InlineData("Input.On.Year", "2199")]
    [InlineData("Input.Shared", "perhaps")]
    public async Task Bad_input_gets_a_sentence(string field, string value)
    {
        await using var house = new WebHouse();
        var liaison = await house.VisitAsync("liaison.bruxelles");
        var address = $"/requests/{(await LateAsync(house)).Id}/interventions/new";
        await liaison.GetAsync(address);

        var answer = await liaison.PostAsync(address, new() { ["Input.Kind"] = "Call", ["Input.Asked"] = "Où en est-on ?", ["Input.Shared"] = "False", [field] = value });

        Assert.Equal(422, (int)answer.Status);
        Assert.Single(answer.Errors);
    }

    [Fact]
    public async Task Advice_opens_the_draft_until_it_is_given_and_stands_beside_the_form()
    {
        await using var house = new WebHouse();
        var draft = (await house.OrdersAsync()).First(o => o.State == OrderState.Draft && o.Access.Any(a => a.Principal.User is not null));
        var liaison = await house.VisitAsync("liaison.bruxelles");
        var address = $"/requests/{draft.Id}/advice";
        var author = await house.VisitAsync(draft.Issuing.Value switch { "FR-PR-LIL" => "magistrat.lille", "FR-PR-DKQ" => "magistrat.dunkerque", _ => "juge.lille" });
        Assert.Contains(address, (await liaison.GetAsync("/liaison")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.VisitAsync("verbinding.parijs")).GetAsync($"/requests/{draft.Id}")).Status);

        var page = await liaison.GetAsync(address);
        var form = page.Page.QuerySelector("form[action*='handler=Answer']")!.GetAttribute("action")!;
        Assert.Equal(422, (int)(await liaison.PostAsync(form, [])).Status);
        await liaison.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, (await liaison.PostAsync(form, new() { ["Lines[1].Text"] = "La mesure relève du juge d’instruction." })).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await liaison.GetAsync($"/requests/{draft.Id}")).Status);
        Assert.Contains("juge d’instruction", (await author.GetAsync($"/requests/{draft.Id}/form/c")).Find("advice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1", (await liaison.GetAsync("/liaison/activity")).Find("activity")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_asked_of_the_own_States_posted_magistrate_only_and_taken_back()
    {
        await using var house = new WebHouse();
        var draft = (await house.OrdersAsync()).First(o => o.State == OrderState.Draft && o.Issuing.Value is "BE-DIV-TOU" or "BE-DIV-KOR" && o.State == OrderState.Draft);
        var author = await house.VisitAsync(draft.Issuing.Value == "BE-DIV-TOU" ? "magistrat.tournai" : "magistraat.kortrijk");
        var address = $"/requests/{draft.Id}/advice";
        var asked = await author.GetAsync(address);
        var choice = Assert.Single(asked.Page.QuerySelectorAll("[name='Input.Magistrate']")).GetAttribute("value");

        Assert.Equal(422, (int)(await author.PostAsync(address, new() { ["Input.Magistrate"] = "1004", ["Input.Question"] = "Quid ?" })).Status);
        await author.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, (await author.PostAsync(address, new() { ["Input.Magistrate"] = choice, ["Input.Question"] = "Quid ?" })).Status);
        var paris = await house.VisitAsync("verbinding.parijs");
        Assert.Equal(HttpStatusCode.OK, (await paris.GetAsync($"/requests/{draft.Id}/form/read")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.VisitAsync("liaison.bruxelles")).GetAsync($"/requests/{draft.Id}")).Status);

        var page = await author.GetAsync(address);
        var withdraw = page.Page.QuerySelector("form[action*='handler=Withdraw']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.Redirect, (await author.PostAsync(withdraw, [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await paris.GetAsync($"/requests/{draft.Id}/form/read")).Status);
    }

    [Fact]
    public async Task Figures_are_those_of_the_own_State_with_what_they_count()
    {
        await using var house = new WebHouse();
        var paris = await (await house.VisitAsync("bepi.paris")).GetAsync("/liaison/activity?month=2026-11");
        var brussels = await (await house.VisitAsync("spf.bruxelles")).GetAsync("/liaison/activity?month=2026-11");

        Assert.Contains("Marianne Lefort", paris.Find("activity")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Goossens", paris.Text, StringComparison.Ordinal);
        Assert.Contains("Stijn Goossens", brussels.Find("activity")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Une mention corrigée ne compte pas", paris.Text, StringComparison.Ordinal);
        var csv = await (await house.VisitAsync("bepi.paris")).GetAsync("/liaison/activity?month=2026-11&handler=Csv");
        Assert.Contains("2026-11-01;Marianne Lefort;2;0;0;0;0;0;1;0;0;1;2;0", csv.Text.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<InvestigationOrder> LateAsync(WebHouse house) => (await house.OrdersAsync())
        .First(o => o.IssuingCountry == Domain.CountryCode.FR && o.Executing?.Value == "BE-DIV-TOU" && !o.IsClosed && o.Clocks.Any(c => c.IsLate(house.Clock.GetUtcNow())));

    private static async Task LogAsync(WebVisitor liaison, InvestigationOrder order, string asked, bool shared)
    {
        var address = $"/requests/{order.Id}/interventions/new";
        await liaison.GetAsync(address);
        var answer = await liaison.PostAsync(address, new() { ["Input.Kind"] = "Call", ["Input.Asked"] = asked, ["Input.Shared"] = shared ? "True" : "False" });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private static IReadOnlyList<string> Numbers(WebAnswer answer) =>
        [.. answer.Page.QuerySelectorAll("[data-testid=difficult] > div > a").Select(a => a.TextContent.Trim()[..17])];
}
