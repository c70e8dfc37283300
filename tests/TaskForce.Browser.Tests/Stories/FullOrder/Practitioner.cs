using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TaskForce.Application.Texts;
using TaskForce.Browser.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Browser.Tests.Stories.FullOrder;

/// <summary>
/// Somebody at work, in the language of their screen. What they click is found by the words of the application or by what the page says
/// of itself, so that the same steps are told in every language.
/// </summary>
internal sealed partial class Practitioner(BrowserHouse house, Person person, Language language)
{
    private IPage Page => person.Page;

    /// <summary>Somebody of the demonstration signs in: a proof of who they are, good for the weighty steps of the next quarter of an hour.</summary>
    public static async Task<Practitioner> SignInAsync(BrowserHouse house, string name, Language language)
    {
        var person = await house.SignInAsync(name, $"full-{name}", Speaking.TagOf(language));
        Assert.Equal(Speaking.TagOf(language), await person.Page.GetAttributeAsync("html", "lang"));
        return new Practitioner(house, person, language);
    }

    /// <summary>Words of the application in the language of the screen.</summary>
    public string Say(Func<Texts, string> words)
    {
        using var _ = new Speaking(language);
        return words(new Texts());
    }

    /// <summary>A day as the tables of limits write it.</summary>
    public string Write(DateOnly day)
    {
        using var _ = new Speaking(language);
        return new Dates(house.Clock).Short(day);
    }

    /// <summary>Everything that stands on a tab of the case file.</summary>
    public async Task<string> ReadAsync(RequestId id, CaseTab tab = CaseTab.Overview)
    {
        await person.GoAsync(CaseLinks.Tab(id, tab), $"tab-{tab}");
        return await person.ReadAsync();
    }

    /// <summary>What the desk asks of this person on a case file: the acts to which it leads. What merely waits for the other side leads to the case file and asks nothing.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync(RequestId id)
    {
        await person.GoAsync(Links.Desk, "desk");
        return await Page.Locator($"[data-testid=todo] a.govuk-button[href^='{Links.Case(id)}/']")
            .EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
    }

    /// <summary>Whether the application answers at an address.</summary>
    public Task<int> StatusOfAsync(string address) => person.StatusOfAsync(address);

    /// <summary>A line of the table of limits: last day, limit, how it is counted, its state.</summary>
    public async Task<IReadOnlyList<string>> LimitsAsync(RequestId id)
    {
        await ReadAsync(id, CaseTab.Limits);
        return await Page.Locator("[data-testid=limits] tbody tr").AllInnerTextsAsync();
    }

    /// <summary>The one line of a limit: it is there, with this last day and in this state.</summary>
    public async Task SeesLimitAsync(RequestId id, LimitCode code, DateOnly last, ClockState state)
    {
        var line = Assert.Single(await LimitsAsync(id), l => l.Contains(Say(t => t.Of(code)), StringComparison.Ordinal));
        Assert.Contains(Write(last), line, StringComparison.Ordinal);
        Assert.Contains(Say(t => t.Of(state)), line, StringComparison.Ordinal);
    }

    /// <summary>The numbers of the orders that an order supplements, or that supplement it.</summary>
    public async Task<IReadOnlyList<string>> RelatedAsync(RequestId id)
    {
        await person.GoAsync(Links.Case(id), "related");
        return await Page.Locator("[data-testid=related] a").AllInnerTextsAsync();
    }

    /// <summary>The form beside its translation, as the other State reads it.</summary>
    public async Task<string> ReadTranslationAsync(RequestId order, Language into)
    {
        await person.GoAsync(Links.ReadForm(order));
        await ClickToAsync($"[data-testid=translations] a[href='{Links.Translation(order, into)}']", Say(t => t["Writing.TranslationInto", t.Of(into)]), "translation");
        return Plain(await person.ReadAsync());
    }

    /// <summary>Clicks, and waits for the page whose heading this is.</summary>
    private async Task ClickToAsync(string selector, string heading, string? name = null)
    {
        await Page.Locator(selector).First.ClickAsync();
        await ComesToAsync(heading, name);
    }

    private async Task ComesToAsync(string heading, string? name = null)
    {
        var next = Page.Locator("h1", new() { HasTextString = heading });
        await next.Or(Page.Locator(".govuk-error-summary")).First.WaitForAsync();
        Assert.True(await Page.Locator(".govuk-error-summary").CountAsync() == 0, $"{Page.Url}: {await person.ReadAsync()}");
        await next.WaitForAsync();
        await person.LookAsync(name);
    }

    private RequestId CurrentRequest() => new(long.Parse(RequestInAddress().Match(Page.Url).Groups["id"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("/requests/(?<id>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequestInAddress();
}
