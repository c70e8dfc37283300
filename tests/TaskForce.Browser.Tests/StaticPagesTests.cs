using TaskForce.Browser.Tests.Infrastructure;

namespace TaskForce.Browser.Tests;

public class StaticPagesTests
{
    [Theory]
    [InlineData("fr", 1280)]
    [InlineData("nl", 360)]
    [InlineData("de", 1280)]
    [InlineData("en", 360)]
    public async Task Pages_that_are_open_to_all_are_fine_in_each_language(string language, int width)
    {
        await using var house = new BrowserHouse();
        var page = await house.OpenAsync(language: language, width: width);

        foreach (var address in new[] { "/account/sign-in", "/help", "/accessibility", "/data-protection", "/status/404" })
        {
            await page.GotoAsync(address);
            await page.ShouldBeFineAsync($"static{address.Replace('/', '-')}-{language}");
            Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        }
    }
}
