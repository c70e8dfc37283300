using System.Net;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Form;

/// <summary>What a person who errs, and one who means harm, may send to the form of an order.</summary>
public sealed class HostileFormTests
{
    [Fact]
    public async Task Text_that_an_ended_session_kept_comes_back_on_its_own_page_only()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        var (_, other) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/g");
        var ended = await magistrate.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = "Le nom de l’informateur.", ["__RequestVerificationToken"] = "stale" });
        var query = ended.Location!.OriginalString[ended.Location.OriginalString.IndexOf('?', StringComparison.Ordinal)..];

        var elsewhere = await magistrate.GetAsync(other + "/g" + query);
        var here = await magistrate.GetAsync(list + "/g" + query);

        Assert.DoesNotContain("informateur", elsewhere.Text, StringComparison.Ordinal);
        Assert.Contains("Le nom de l’informateur.", here.Page.GetElementById("Input_Grounds_Facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_without_its_measure_is_pointed_out_and_stands_on_no_paper()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/c");
        await magistrate.PostAsync(list + "/c", new() { ["AddMeasure"] = nameof(MeasureKind.Interception) });
        await magistrate.GetAsync(list + "/h7");
        await magistrate.PostAsync(list + "/h7", new() { ["Input.Interception.Relevance"] = "Les commandes se font par téléphone.", ["then"] = "list" });
        Assert.DoesNotContain("NoMeasureCallsForIt", (await magistrate.GetAsync(list)).Text, StringComparison.Ordinal);

        await magistrate.GetAsync(list + "/c");
        await magistrate.PostAsync(list + "/c", new() { ["Remove"] = "1", ["then"] = "list" });
        var told = (await magistrate.GetAsync(list)).Page.QuerySelector("[data-warning=NoMeasureCallsForIt]")!;

        Assert.StartsWith("H7.", told.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("aucune mesure ne la demande", told.TextContent, StringComparison.Ordinal);
        Assert.Equal(list + "/c#AddMeasure", told.QuerySelector("a")!.GetAttribute("href"));
        foreach (var page in new[] { "/read", "/print" })
            Assert.DoesNotContain("par téléphone", (await magistrate.GetAsync(list + page)).Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Numbers => new()
    {
        { "c", "Input.Measures[0].Number", "2147483647" }, { "c", "Input.Measures[0].Number", "-7" }, { "c", "Input.Measures[0].Kind", "999" },
        { "e", "Input.Persons.Lines[0].Number", "2147483647" }, { "e", "Input.Persons.Lines[0].Number", "-1" }, { "e", "Input.Persons.Lines[0].Kind", "999" },
        { "h4", "Input.Bank.Accounts[49999].Number", "BE68 5390 0754 7034" }, { "g", "Input.Grounds.Categories", "999" }, { "g", "Input.Grounds.MaximumYears", "99999999999" },
    };

    [Theory, MemberData(nameof(Numbers))]
    public async Task A_number_that_comes_from_no_page_of_ours_breaks_nothing(string section, string field, string value)
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/e");
        await magistrate.PostAsync(list + "/e", new() { ["AddPerson"] = nameof(PersonKind.Natural) });
        await magistrate.GetAsync($"{list}/{section}");

        var answer = await magistrate.PostAsync($"{list}/{section}", new() { [field] = value, ["AddMeasure"] = section == "c" ? nameof(MeasureKind.Seizure) : null, ["then"] = "list" });

        Assert.InRange((int)answer.Status, 300, 422);
        Assert.True(answer.Status == HttpStatusCode.Redirect || answer.Page.QuerySelector("h1") is not null);
        foreach (var page in new[] { "", "/c", "/e", "/h4", "/g", "/read", "/print" })
            Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync(list + page)).Status);
        Assert.DoesNotContain((await magistrate.GetAsync($"{list}/{section}")).Page.QuerySelectorAll("input"), i => i.GetAttribute("name") == field && i.GetAttribute("value") == value);
    }

    [Fact]
    public async Task Fields_that_nobody_may_type_are_passed_over()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/k");
        var fields = magistrate.Fields();
        fields.AddRange([
            new("Input.Authority.Signature.Name", "Faux Signataire"), new("Input.Authority.Signature.Post", "procureur"), new("Input.Authority.Signature.SignedOn", "2026-01-01"),
            new("Input.Validation.Representative", "Faux Juge"), new("Input.HomeCase", "A"), new("View.CanWrite", "true"), new("Id", "1"), new("Section", "A"),
        ]);

        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.PostRawAsync(list + "/k", fields)).Status);

        var read = (await magistrate.GetAsync(list + "/read")).Text;
        Assert.DoesNotContain("Faux", read, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync(list + "/k")).Status);
    }

    [Fact]
    public async Task Customs_gets_out_of_its_validation_by_no_answer()
    {
        await using var house = new WebHouse();
        var officer = await house.VisitAsync("douane.brussel");
        var list = await OpenAsync(officer, "FR-PR-LIL", MeasureKind.DocumentProduction);
        await officer.GetAsync(list + "/k");
        var fields = officer.Fields();
        fields.Add(new("Input.Authority.Judicial", "True"));

        Assert.Equal(HttpStatusCode.Redirect, (await officer.PostRawAsync(list + "/k", fields)).Status);

        Assert.Equal("Nee", (await officer.GetAsync(list + "/k")).Find("judicial")!.TextContent);
    }

    [Fact]
    public async Task Who_must_issue_or_validate_is_said_at_each_measure_and_the_reason_of_one_releases_no_other()
    {
        await using var house = new WebHouse();
        var prosecutor = await house.VisitAsync("magistrat.mons");
        var list = await OpenAsync(prosecutor, "FR-PR-LIL", MeasureKind.SearchHome, MeasureKind.TrafficData, MeasureKind.Seizure);
        var page = await prosecutor.GetAsync(list + "/c");
        var asked = page.Page.QuerySelectorAll("[data-testid=home-case]").Select(e => e.TextContent[.."Cas X".Length]);

        await prosecutor.PostAsync(list + "/c", new()
        {
            ["Input.Measures[0].AloneBecause"] = "Consentement de l’occupant.", ["Input.Measures[1].HomeCase"] = "A", ["then"] = "list",
        });

        Assert.Equal(["Cas C", "Cas B"], asked);
        var read = (await prosecutor.GetAsync(list + "/read")).Text;
        Assert.Contains("Consentement de l’occupant.", read, StringComparison.Ordinal);
        Assert.DoesNotContain((await prosecutor.GetAsync(list)).Page.QuerySelectorAll("[data-testid=checker] [data-field=C1]"), e => e.TextContent.Contains("C1. Belgique", StringComparison.Ordinal));
        Assert.Equal("Cas B", (await prosecutor.GetAsync(list + "/c")).Page.QuerySelectorAll("[data-testid=home-case]")[1].TextContent[.."Cas X".Length]);
    }

    [Fact]
    public async Task An_urgency_without_a_reason_and_a_date_that_starts_no_limit_are_named()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/b");
        await magistrate.PostAsync(list + "/b", new()
        {
            ["Input.Urgency.Reasons"] = nameof(UrgencyReason.TrialDate), ["Input.Urgency.LimitWanted"] = "False", ["Input.Urgency.WantedOn.Day"] = "4",
            ["Input.Urgency.WantedOn.Month"] = "1", ["Input.Urgency.WantedOn.Year"] = "2027", ["then"] = "list",
        });

        var checker = (await magistrate.GetAsync(list)).Find("checker")!;

        Assert.Equal(list + "/b#Input_Urgency_Text", checker.QuerySelector("[data-field=B2] a")!.GetAttribute("href"));
        Assert.Equal(
            [list + "/b#Input_Urgency_WantedOn", list + "/b#Input_Urgency_LimitWanted"], checker.QuerySelectorAll("[data-field=B4] a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_broken_seal_stands_above_every_tab_of_the_case_file_for_both_States()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o is { Issuing.Value: "FR-PR-LIL", Executing.Value: "BE-DIV-TOU", State: OrderState.Acknowledged });
        var (lille, tournai, staff) = (await house.VisitAsync("magistrat.lille"), await house.VisitAsync("magistrat.tournai"), await house.VisitAsync("bepi.paris"));
        Assert.Null((await tournai.GetAsync(Links.Case(order.Id))).Find("seal-broken"));

        house.Alter($"UPDATE RequestForms SET Content = REPLACE(Content, '{order.Form.Persons.Lines[0].FamilyName}', 'Autre') WHERE RequestId = {order.Id}");

        foreach (var reader in new[] { lille, tournai })
        {
            foreach (var tab in new[] { "", "/timeline", "/persons", "/limits" })
                Assert.Equal("Le scellé de la version 1 est rompu", (await reader.GetAsync(Links.Case(order.Id) + tab)).Find("seal-broken")!.QuerySelector("h2")!.TextContent);
            Assert.NotNull((await reader.GetAsync(Links.ReadForm(order.Id))).Find("seal"));
        }

        // Who reads the register reads no form, and is told nothing of it.
        Assert.Null((await staff.GetAsync(Links.Case(order.Id))).Find("seal-broken"));
    }

    private static async Task<string> OpenAsync(WebVisitor visitor, string executing, params MeasureKind[] measures)
    {
        await visitor.GetAsync("/requests/new");
        var fields = visitor.Fields();
        fields.RemoveAll(f => f.Key is "Input.Title" or "Input.Executing");
        fields.AddRange([new("Input.Title", "Essai"), new("Input.Executing", executing), .. measures.Select(m => new KeyValuePair<string, string>("Input.Measures", m.ToString()))]);
        var answer = await visitor.PostRawAsync("/requests/new", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer.Location!.OriginalString;
    }
}
