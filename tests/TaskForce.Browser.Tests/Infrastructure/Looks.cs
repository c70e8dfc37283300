using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TaskForce.Testing;

namespace TaskForce.Browser.Tests.Infrastructure;

/// <summary>What must hold of each page that a story visits.</summary>
internal static partial class Looks
{
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("TASKFORCE_SCREENSHOTS");

    private static readonly ConcurrentDictionary<(string Path, int Width), byte> Seen = new();

    /// <summary>No axe violation, one h1, a title, a language, no horizontal scroll.</summary>
    public static async Task ShouldBeFineAsync(this IPage page, string? name = null, bool script = true)
    {
        if (Screenshots is { Length: > 0 } folder && name is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}.png"), FullPage = true });
        // Axe is a script: where none runs, the same page has been looked at with one. The short form has it look once at each kind of page.
        if (script && (LongForm.IsOn || Seen.TryAdd((Digits().Replace(new Uri(page.Url).AbsolutePath, "0"), page.ViewportSize!.Width), 0)))
            await ShouldPassAxeAsync(page);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.NotEqual("", await page.TitleAsync());
        Assert.Matches("^(fr|nl|de|en)$", await page.GetAttributeAsync("html", "lang") ?? "");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{page.Url} scrolls sideways at {page.ViewportSize!.Width} px.");
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    private static async Task ShouldPassAxeAsync(IPage page)
    {
        // The newer way runs axe in a second window, for frames from elsewhere, of which there are none, and takes four times as long.
#pragma warning disable CS0618
        var result = await page.Locator("html").RunAxeLegacy(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
#pragma warning restore CS0618
        Assert.True(result.Violations.Length == 0, $"{page.Url}: " + string.Join("; ", result.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))})")));
    }
}
