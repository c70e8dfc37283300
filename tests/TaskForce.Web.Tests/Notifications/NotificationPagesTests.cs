using System.Net;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Notifications;

/// <summary>The bell on every page, and the list behind it.</summary>
public sealed class NotificationPagesTests
{
    [Theory]
    [InlineData("magistrat.lille", "Notifications")]
    [InlineData("magistraat.kortrijk", "Meldingen")]
    [InlineData("magistrat.eupen", "Benachrichtigungen")]
    public async Task The_list_speaks_the_readers_language_and_leads_to_the_case_files(string person, string title)
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync(person);

        var page = await visitor.GetAsync("/notifications");

        Assert.Equal(title, page.Page.QuerySelector("h1")!.TextContent);
        var address = page.Find("notifications")!.QuerySelector("a")!.GetAttribute("href")!;
        Assert.StartsWith("/requests/", address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).Status);
    }

    [Fact]
    public async Task What_is_marked_as_read_is_no_longer_counted_on_any_page()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.lille");
        var page = await visitor.GetAsync("/notifications");
        var unread = Unread(page);
        Assert.True(unread > 1);

        var one = await visitor.PostAsync("/notifications?handler=Read", new() { ["id"] = page.Page.QuerySelector("main .tf-told button")!.GetAttribute("value") });
        Assert.Equal((HttpStatusCode.Redirect, "/notifications"), (one.Status, one.Location!.OriginalString));
        page = await visitor.GetAsync("/requests");
        Assert.Equal(unread - 1, Unread(page));

        page = await visitor.GetAsync("/notifications");
        await visitor.PostAsync("/notifications?handler=All", new() { ["id"] = page.Page.QuerySelector("main .tf-head button")!.GetAttribute("value") });
        page = await visitor.GetAsync("/notifications");
        Assert.Equal(0, Unread(page));
        Assert.Empty(page.Page.QuerySelectorAll("main button"));
    }

    [Fact]
    public async Task Nothing_to_tell_is_said_and_what_is_no_key_is_the_first_page()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.lille");

        Assert.NotNull((await visitor.GetAsync("/notifications?before=soon")).Find("notifications"));
        Assert.Equal("Rien de plus ancien", (await visitor.GetAsync("/notifications?before=1")).Page.QuerySelector("main h2")!.TextContent);
        house.Alter("DELETE FROM Notifications");
        Assert.Equal("Aucune notification", (await visitor.GetAsync("/notifications")).Page.QuerySelector("main h2")!.TextContent);
    }

    [Fact]
    public async Task Whoever_reads_no_case_file_has_no_bell()
    {
        await using var house = new WebHouse();

        Assert.Null((await (await house.VisitAsync("admin.paris")).GetAsync("/")).Find("bell"));
        Assert.Null((await (await house.VisitAsync()).GetAsync("/help")).Find("bell"));
    }

    private static int Unread(WebAnswer page) => int.Parse(page.Find("bell")!.QuerySelector(".tf-count")?.TextContent ?? "0", System.Globalization.CultureInfo.InvariantCulture);
}
