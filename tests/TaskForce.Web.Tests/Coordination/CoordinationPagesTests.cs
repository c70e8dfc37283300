using System.Net;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Coordination;

/// <summary>Parallel proceedings of the two States over their pages: what crosses, when, and what never does.</summary>
public sealed class CoordinationPagesTests
{
    private const string Joint = "/coordination/1";
    private const string Proposed = "/coordination/2";

    [Fact]
    public async Task A_case_is_opened_proposed_and_joined_and_nothing_crosses_before()
    {
        await using var house = new WebHouse();
        var (lille, tournai) = (await house.VisitAsync("magistrat.lille"), await house.VisitAsync("magistrat.tournai"));
        await lille.GetAsync("/coordination/new");
        var address = (await lille.PostAsync("/coordination/new", new() { ["Input.Name"] = "Opération Zorgvliet" })).Location!.OriginalString;
        await lille.GetAsync(address + "/notes");
        await lille.PostAsync(address + "/notes", new() { ["Input.Text"] = "Mot partagé.", ["Input.National"] = "False" });
        Assert.Equal(HttpStatusCode.NotFound, (await tournai.GetAsync(address)).Status);

        await ActAsync(lille, address, "propose", new() { ["Input.Authority"] = "BE-DIV-TOU", ["Input.Note"] = "Coordonnons-nous ?" });
        var seen = await tournai.GetAsync(address);
        Assert.Contains("Coordonnons-nous ?", seen.Find("proposal")!.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.Find("history"));
        Assert.Equal(HttpStatusCode.NotFound, (await tournai.GetAsync(address + "/notes")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.VisitAsync("spf.bruxelles")).GetAsync(address)).Status);

        await ActAsync(tournai, address, "join", []);
        Assert.Contains("Mot partagé.", (await tournai.GetAsync(address + "/notes")).Find("notes")!.TextContent, StringComparison.Ordinal);
        var staff = await (await house.VisitAsync("spf.bruxelles")).GetAsync(address);
        Assert.Contains("Opération Zorgvliet", staff.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mot partagé.", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declines_loses_sight_of_the_case_and_the_proposer_reads_why()
    {
        await using var house = new WebHouse();
        var (lille, kortrijk) = (await house.VisitAsync("magistrat.lille"), await house.VisitAsync("magistraat.kortrijk"));
        Assert.Contains("Operatie Leie", (await lille.GetAsync("/coordination")).Find("cases")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(422, (int)(await PostAsync(lille, Proposed + "/act/decline", new() { ["Input.Note"] = "" })).Status);
        await ActAsync(lille, Proposed, "decline", new() { ["Input.Note"] = "Aucun suspect commun." });

        Assert.Equal(HttpStatusCode.NotFound, (await lille.GetAsync(Proposed)).Status);
        Assert.Contains("Aucun suspect commun.", (await kortrijk.GetAsync(Proposed)).Find("history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_member_sees_the_requests_of_the_case_that_they_see_anyway_and_no_other_and_joining_widens_nothing()
    {
        await using var house = new WebHouse();
        var orders = await house.OrdersAsync();
        var hidden = orders.First(o => o.TransmittedAt is not null && !o.IsClosed && o.Issuing.Value == "FR-PR-LIL" && o.Executing?.Value == "BE-DIV-KOR");
        var lille = await house.VisitAsync("magistrat.lille");
        var tournai = await house.VisitAsync("magistrat.tournai");
        var before = house.Query("SELECT RequestId || Principal || Level FROM RequestAccess ORDER BY 1");
        var counted = Count(await tournai.GetAsync(Joint + "/requests"));

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(lille, Joint + "/requests", new() { ["Input.Number"] = hidden.Number!.ToString() })).Status);

        Assert.Contains(hidden.Number!.ToString()!, (await lille.GetAsync(Joint + "/requests")).Text, StringComparison.Ordinal);
        foreach (var tab in new[] { "/requests", "/chart", "/calendar", "" })
            Assert.DoesNotContain(hidden.Number!.ToString()!, (await tournai.GetAsync(Joint + tab)).Text, StringComparison.Ordinal);
        Assert.Equal(counted, Count(await tournai.GetAsync(Joint + "/requests")));
        Assert.Equal(HttpStatusCode.NotFound, (await tournai.GetAsync($"/requests/{hidden.Id}")).Status);
        Assert.Equal(before, house.Query("SELECT RequestId || Principal || Level FROM RequestAccess ORDER BY 1"));
        Assert.Contains("Passerelle", (await lille.GetAsync($"/requests/{hidden.Id}")).Find("coordination")!.TextContent, StringComparison.Ordinal);

        static int Count(WebAnswer answer) => answer.Find("requests")!.QuerySelectorAll("tbody tr").Length;
    }

    [Theory]
    [InlineData("")]
    [InlineData("FR-BE-2026-999999")]
    [InlineData("'; DROP TABLE Requests; --")]
    public async Task A_number_that_leads_to_nothing_that_one_reads_is_refused_alike(string number)
    {
        await using var house = new WebHouse();
        var lille = await house.VisitAsync("magistrat.lille");

        var answer = await PostAsync(lille, Joint + "/requests", new() { ["Input.Number"] = number });

        Assert.Equal(422, (int)answer.Status);
        Assert.Single(answer.Errors);
    }

    [Fact]
    public async Task A_request_of_others_is_refused_like_one_that_is_not_there()
    {
        await using var house = new WebHouse();
        var strange = (await house.OrdersAsync()).First(o => o.TransmittedAt is not null && o.Issuing.Value == "FR-PR-DKQ");
        var lille = await house.VisitAsync("magistrat.lille");

        var there = await PostAsync(lille, Joint + "/requests", new() { ["Input.Number"] = strange.Number!.ToString() });
        var nowhere = await PostAsync(lille, Joint + "/requests", new() { ["Input.Number"] = "FR-BE-2026-999999" });

        Assert.Equal(nowhere.Errors, there.Errors);
    }

    [Fact]
    public async Task National_dates_and_notes_stay_at_home_and_the_calendar_file_holds_shared_dates_without_words()
    {
        await using var house = new WebHouse();
        var (lille, tournai) = (await house.VisitAsync("magistrat.lille"), await house.VisitAsync("magistrat.tournai"));

        foreach (var month in new[] { "2026-11", "2026-12" })
        {
            Assert.DoesNotContain("détention", (await tournai.GetAsync($"{Joint}/calendar?month={month}")).Find("list")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("détention", (await lille.GetAsync(Joint + "/calendar?month=2026-12")).Find("list")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("second service", (await tournai.GetAsync(Joint + "/notes")).Text, StringComparison.Ordinal);
        var file = await lille.GetAsync(Joint + "/calendar?handler=Ics");
        Assert.StartsWith("text/calendar", file.Response.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, file.Text.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART;VALUE=DATE:20261129", file.Text, StringComparison.Ordinal);
        Assert.Contains("TZID=Europe/Brussels:20261125T100000", file.Text, StringComparison.Ordinal);
        foreach (var word in new[] { "Perquisitions", "détention", "Delattre" })
            Assert.DoesNotContain(word, file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_is_entered_changed_and_taken_away_by_its_own_State_only()
    {
        await using var house = new WebHouse();
        var (lille, tournai) = (await house.VisitAsync("greffe.lille"), await house.VisitAsync("greffe.tournai"));
        Assert.Equal(422, (int)(await PostAsync(lille, Joint + "/dates/new", new() { ["Input.Kind"] = "Other", ["Input.National"] = "False", ["Input.Day.Day"] = "3", ["Input.Day.Month"] = "12", ["Input.Day.Year"] = "2026" })).Status);

        var saved = await lille.PostAsync(Joint + "/dates/new", new() { ["Input.Words"] = "Réunion au palais" });
        Assert.Equal(Joint + "/calendar?month=2026-12", saved.Location!.OriginalString);
        var link = (await lille.GetAsync(saved.Location.OriginalString)).Find("list")!.QuerySelectorAll("li").First(l => l.TextContent.Contains("au palais", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.NotFound, (await tournai.GetAsync(link)).Status);
        await lille.GetAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, (await lille.PostAsync(link, new() { ["remove"] = "true" })).Status);
        Assert.DoesNotContain("au palais", (await lille.GetAsync(Joint + "/calendar?month=2026-12")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_names_persons_to_who_reads_the_request_in_full_and_victims_by_initials()
    {
        await using var house = new WebHouse();
        var lille = await house.VisitAsync("magistrat.lille");

        var chart = await lille.GetAsync(Joint + "/chart");

        var svg = chart.Find("chart")!.QuerySelector("svg")!;
        Assert.NotNull(svg.QuerySelector("title"));
        Assert.NotNull(svg.QuerySelector("desc"));
        var rows = chart.Find("chart-table")!.QuerySelectorAll("tbody tr").Length;
        Assert.Equal(rows, svg.QuerySelectorAll("a[href]").Length);
        Assert.Equal(rows, svg.QuerySelectorAll(".tf-chart__person").Length);
    }

    [Fact]
    public async Task Contacts_are_kept_by_their_own_State_and_the_file_needs_a_fresh_proof()
    {
        await using var house = new WebHouse();
        var (lille, tournai) = (await house.VisitAsync("greffe.lille"), await house.VisitAsync("magistrat.tournai"));
        var list = await tournai.GetAsync(Joint + "/contacts");
        Assert.Contains("Claire Delattre", list.Find("contacts-FR")!.TextContent, StringComparison.Ordinal);
        Assert.Null(list.Find("contacts-FR")!.QuerySelector("a"));
        var own = list.Find("contacts-BE")!.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await lille.GetAsync(own)).Status);

        var csv = await tournai.GetAsync(Joint + "/contacts?handler=Csv");
        Assert.Contains("Claire Delattre", csv.Text, StringComparison.Ordinal);
        house.Clock.Pass(TimeSpan.FromMinutes(20));
        Assert.StartsWith("/account/confirm", (await tournai.GetAsync(Joint + "/contacts?handler=Csv")).Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_act_on_the_same_version_the_second_is_told()
    {
        await using var house = new WebHouse();
        var (lille, tournai) = (await house.VisitAsync("magistrat.lille"), await house.VisitAsync("magistrat.tournai"));
        await lille.GetAsync(Joint + "/act/close");
        await ActAsync(tournai, Joint, "close", new() { ["Input.Note"] = "Jugement rendu." });

        var answer = await lille.PostAsync(Joint + "/act/close", new() { ["Input.Note"] = "Je clos aussi." });

        Assert.Equal(422, (int)answer.Status);
        Assert.Contains("entre-temps", answer.Errors[0], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lille.GetAsync(Joint + "/dates/new")).Status);
        Assert.Contains("Jugement rendu.", (await lille.GetAsync(Joint)).Text, StringComparison.Ordinal);
    }

    private static async Task ActAsync(WebVisitor visitor, string address, string act, Dictionary<string, string?> fields) =>
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(visitor, $"{address}/act/{act}", fields)).Status);

    private static async Task<WebAnswer> PostAsync(WebVisitor visitor, string address, Dictionary<string, string?> fields)
    {
        await visitor.GetAsync(address);
        return await visitor.PostAsync(address, fields);
    }
}
