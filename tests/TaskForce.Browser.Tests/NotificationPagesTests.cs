using TaskForce.Browser.Tests.Infrastructure;

namespace TaskForce.Browser.Tests;

public class NotificationPagesTests
{
    [Theory]
    [InlineData("fr", 360)]
    [InlineData("de", 1280)]
    public async Task The_list_is_fine_unread_read_and_at_its_end(string language, int width)
    {
        await using var house = new BrowserHouse();
        var page = await house.OpenAsync("magistrat.lille", language, width: width);
        await page.GotoAsync($"/language?to={language}&return=/notifications");
        Assert.True(await page.Locator(".tf-told button").CountAsync() > 0);
        Assert.True(await page.Locator(".tf-bell").IsVisibleAsync());
        await page.ShouldBeFineAsync("notifications");

        await page.ClickAsync("main .tf-head button");
        Assert.Equal(0, await page.Locator(".tf-told button").CountAsync());
        await page.ShouldBeFineAsync("notifications-read");

        await page.GotoAsync("/notifications?before=1");
        await page.ShouldBeFineAsync("notifications-none");
    }
}
