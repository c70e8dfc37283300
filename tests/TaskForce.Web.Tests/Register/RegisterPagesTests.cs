using System.Net;
using MiniExcelLibs;
using TaskForce.Domain.Requests;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Register;

public class RegisterPagesTests
{
    [Fact]
    public async Task The_files_hold_the_rows_that_the_filter_shows()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.tournai");
        const string Filter = "?from=FR&open=ALL&sort=NUMBER";
        var shown = new List<string>();
        var address = "/requests" + Filter;
        while (true)
        {
            var page = await magistrate.GetAsync(address);
            shown.AddRange(page.Page.QuerySelectorAll("[data-testid=row] .tf-what > span").Select(s => s.TextContent.Split(" · ")[0]));
            if (page.Page.QuerySelector("a[rel=next]") is not { } next)
                break;
            address = next.GetAttribute("href")!;
        }

        var csv = await magistrate.GetAsync("/requests" + Filter + "&handler=Csv");
        var xlsx = await magistrate.GetAsync("/requests" + Filter + "&handler=Xlsx");

        Assert.True(shown.Count > 10);
        Assert.Equal(shown, csv.Text.Trim().Split('\n').Skip(1).Select(line => line.Split(';')[0].Trim('\r', '"')));
        await using var workbook = new MemoryStream(await xlsx.Response.Content.ReadAsByteArrayAsync());
        Assert.Equal(shown, workbook.Query(useHeaderRow: true).Select(row => (string)((IDictionary<string, object>)row).Values.First()));
        Assert.Equal("no-store", csv.Response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_address_carries_the_whole_state_and_the_way_back_finds_it()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.tournai");
        const string Filter = "?from=FR&measure=VIDEO_HEARING&sort=SENT";
        var page = await magistrate.GetAsync("/requests" + Filter);
        var row = page.Page.QuerySelector("[data-testid=row] a")!.GetAttribute("href")!;

        var back = (await magistrate.GetAsync(row)).Find("back")!.GetAttribute("href")!;

        Assert.Equal("/requests" + Filter, back);
        var again = await magistrate.GetAsync(back);
        Assert.Equal(page.Page.QuerySelectorAll("[data-testid=row]").Length, again.Page.QuerySelectorAll("[data-testid=row]").Length);
        Assert.Equal("SENT", again.Page.QuerySelector("#sort option[selected]")!.GetAttribute("value"));
        Assert.NotNull(again.Page.QuerySelector("#measure option[selected][value=VIDEO_HEARING]"));
    }

    [Fact]
    public async Task A_number_in_the_search_leads_to_its_case_and_to_nothing_for_whoever_does_not_see_it()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o is { Executing.Value: "BE-DIV-TOU", State: OrderState.Acknowledged });

        var tournai = await (await house.VisitAsync("magistrat.tournai")).GetAsync($"/requests?q={order.Number}");
        var eupen = await (await house.VisitAsync("magistrat.eupen")).GetAsync($"/requests?q={order.Number}");

        Assert.Equal((HttpStatusCode.Redirect, $"/requests/{order.Id}"), (tournai.Status, tournai.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, eupen.Status);
        Assert.Empty(eupen.Page.QuerySelectorAll("[data-testid=row]"));
    }

    [Fact]
    public async Task A_view_is_saved_under_a_name_opened_and_removed()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.tournai");
        await magistrate.GetAsync("/requests?from=FR");

        var saved = await magistrate.PostAsync("/requests?from=FR&handler=Save", new() { ["Input.Name"] = "Ce qui vient de France" });
        var page = await magistrate.GetAsync(saved.Location!.OriginalString);
        Assert.Contains(page.Page.QuerySelectorAll(".tf-chips a"), a => a.TextContent == "Ce qui vient de France" && a.GetAttribute("href") == "/requests?from=FR");
        await magistrate.PostAsync("/requests?handler=Delete", new() { ["view"] = "Ce qui vient de France" });

        Assert.DoesNotContain((await magistrate.GetAsync("/requests")).Page.QuerySelectorAll(".tf-chips a"), a => a.TextContent == "Ce qui vient de France");
    }
}
