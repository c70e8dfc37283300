using TaskForce.Domain.Requests;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Form;

/// <summary>The list of what is missing: by section, with the article that asks for it, and each a link to its field.</summary>
public sealed class CheckerTests
{
    [Fact]
    public async Task Every_gap_leads_to_a_field_that_is_on_its_page()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/c");
        foreach (var measure in new[] { nameof(MeasureKind.Interception), nameof(MeasureKind.TransferToIssuing), nameof(MeasureKind.Provisional), nameof(MeasureKind.Observation), nameof(MeasureKind.VideoHearing) })
        {
            await magistrate.PostAsync(list + "/c", new() { ["AddMeasure"] = measure });
            await magistrate.GetAsync(list + "/c");
        }

        await magistrate.GetAsync(list + "/i");
        await magistrate.PostAsync(list + "/i", new() { ["Input.Formalities.Wanted"] = "True", ["Input.Formalities.Assistance"] = "True", ["then"] = "list" });
        await magistrate.GetAsync(list + "/d");
        await magistrate.PostAsync(list + "/d", new() { ["Input.Earlier.SentElsewhere"] = "True", ["then"] = "list" });
        var links = (await magistrate.GetAsync(list)).Find("checker")!.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!.Split('#')).ToList();
        var wrong = new List<string>();
        foreach (var page in links.GroupBy(l => l[0]))
        {
            var shown = (await magistrate.GetAsync(page.Key)).Page;
            // A day is written in three fields; the first is named after it.
            wrong.AddRange(page.Where(l => shown.GetElementById(l[1]) is null && shown.GetElementById(l[1] + "_Day") is null).Select(l => string.Join('#', l)));
        }

        Assert.True(links.Count > 30);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_gap_says_which_article_asks_for_it_and_a_contradiction_leads_to_both_ends()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/g");
        await magistrate.PostAsync(list + "/g", new()
        {
            ["Input.Grounds.FactsFrom.Day"] = "5", ["Input.Grounds.FactsFrom.Month"] = "6", ["Input.Grounds.FactsFrom.Year"] = "2026", ["Input.Grounds.FactsPlace"] = "Lille",
            ["Input.Grounds.FactsTo.Day"] = "1", ["Input.Grounds.FactsTo.Month"] = "6", ["Input.Grounds.FactsTo.Year"] = "2026", ["then"] = "list",
        });

        var checker = (await magistrate.GetAsync(list)).Find("checker")!;
        await magistrate.GetAsync("/language?to=de&return=/");
        var german = (await magistrate.GetAsync(list)).Find("checker")!;

        Assert.Contains("art. 5, § 1, d)", checker.QuerySelector("[data-field=G1]")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Art. 5 Abs. 1 Buchst. d", german.QuerySelector("[data-field=G1]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([list + "/g#Input_Grounds_FactsTo", list + "/g#Input_Grounds_FactsFrom"], checker.QuerySelectorAll("[data-field=G6] a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task What_prevents_nothing_stands_apart()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/b");
        // Christmas 2026 is a Friday.
        await magistrate.PostAsync(list + "/b", new()
        {
            ["Input.Urgency.LimitWanted"] = "True", ["Input.Urgency.WantedOn.Day"] = "25", ["Input.Urgency.WantedOn.Month"] = "12", ["Input.Urgency.WantedOn.Year"] = "2026", ["then"] = "list",
        });

        var tasks = await magistrate.GetAsync(list);

        Assert.Equal(["WantedOnHoliday"], tasks.Find("warnings")!.QuerySelectorAll("[data-warning]").Select(w => w.GetAttribute("data-warning")));
        Assert.DoesNotContain(tasks.Find("checker")!.QuerySelectorAll("[data-field]"), g => g.GetAttribute("data-field") == "B4");
    }
}
