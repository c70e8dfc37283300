using System.Net;
using TaskForce.Web.Display;
using TaskForce.Web.Security;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Security;

/// <summary>How often one person may ask for what costs much.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Exporting_without_end_is_cut_short_for_that_person_and_reading_goes_on()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");

        var last = HttpStatusCode.OK;
        for (var i = 0; i < 3 * RateLimits.ExportsAMinute && last == HttpStatusCode.OK; i++)
            last = (await magistrate.GetAsync($"/requests?handler={(i % 2 == 0 ? "Csv" : "Xlsx")}")).Status;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync("/requests?q=lille")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await house.VisitAsync("greffe.tournai")).GetAsync("/requests?handler=Csv")).Status);
    }

    [Fact]
    public async Task Documents_without_end_are_cut_short_for_that_person_whatever_the_kind_and_reading_goes_on()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o is { Issuing.Value: "FR-PR-LIL", TransmittedAt: not null });
        var other = (await house.AssistanceAsync()).First(r => r is { Issuing.Value: "FR-PR-LIL" });
        var magistrate = await house.VisitAsync("magistrat.lille");

        var last = HttpStatusCode.OK;
        for (var i = 0; i < 3 * RateLimits.DocumentsAMinute && last == HttpStatusCode.OK; i++)
            last = (await magistrate.GetAsync(i % 4 < 2 ? Links.PrintForm(order.Id, 1) + (i % 2 == 0 ? "" : "&handler=Docx") : Links.PrintAssistance(other.Id, 1))).Status;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await magistrate.GetAsync(Links.PrintAssistance(other.Id, 1))).Status);
        Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync(Links.ReadForm(order.Id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await house.VisitAsync("greffe.lille")).GetAsync(Links.PrintForm(order.Id, 1))).Status);
    }

    [Fact]
    public async Task Drafts_without_end_are_cut_short()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/requests/new");

        var last = HttpStatusCode.OK;
        for (var i = 0; i < 3 * RateLimits.DraftsAMinute && last != HttpStatusCode.TooManyRequests; i++)
            last = (await magistrate.PostAsync("/requests/new", new() { ["Input.Title"] = "" })).Status;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync("/requests/new")).Status);
    }
}
