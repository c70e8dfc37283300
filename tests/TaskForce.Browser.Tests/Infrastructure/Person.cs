using Microsoft.Playwright;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Browser.Tests.Infrastructure;

/// <summary>Somebody of the demonstration in front of a window of their own. Every page they come to is looked at.</summary>
public sealed class Person(BrowserHouse house, IPage page, string story, bool script)
{
    public IPage Page => page;

    /// <summary>The whole text that stands in the page.</summary>
    public Task<string> ReadAsync() => page.InnerTextAsync("main");

    /// <summary>Goes to an address and looks at the page.</summary>
    public async Task GoAsync(string address, string? name = null)
    {
        await page.GotoAsync(address);
        await LookAsync(name);
    }

    /// <summary>What the server answers at an address, without a look.</summary>
    public async Task<int> StatusOfAsync(string address) => (await page.APIRequest.GetAsync(house.Address + address)).Status;

    /// <summary>The body of an answer, as text.</summary>
    public async Task<string> FetchAsync(string address)
    {
        var answer = await page.APIRequest.GetAsync(house.Address + address);
        Assert.Equal(200, answer.Status);
        return await answer.TextAsync();
    }

    /// <summary>Writes in the fields of the form by their names, in this order: text, choice or day.</summary>
    public async Task WriteAsync(params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            if (await page.Locator($"[name=\"{name}.Day\"]").CountAsync() > 0)
            {
                foreach (var (part, text) in new[] { "Year", "Month", "Day" }.Zip(value.Split('-')))
                    await page.FillAsync($"[name=\"{name}.{part}\"]", text.TrimStart('0'));
                continue;
            }

            var field = page.Locator($"[name=\"{name}\"]:not([type=hidden])").First;
            switch (await field.EvaluateAsync<string>("e => e.type"))
            {
                case "radio" or "checkbox":
                    await page.CheckAsync($"[name=\"{name}\"][value=\"{value}\"]");
                    break;
                case "select-one":
                    await field.SelectOptionAsync(value);
                    break;
                default:
                    await field.FillAsync(value);
                    break;
            }
        }
    }

    /// <summary>Saves a section and comes back to the list.</summary>
    public async Task SaveAsync(string then = "list")
    {
        await page.ClickAsync($"button[name=then][value={then}]");
        Assert.Equal(0, await page.Locator(".govuk-error-summary").CountAsync());
    }

    /// <summary>Opens the page of an act, fills it in and does it.</summary>
    public async Task DoAsync(RequestId order, OrderAct act, params (string Name, string Value)[] fields)
    {
        await GoAsync(Links.Act(order, act), Links.Kebab(act));
        await WriteAsync(fields);
        await page.ClickAsync("main form .govuk-button-group button");
        Assert.True(await page.Locator(".govuk-error-summary").CountAsync() == 0, page.Url + ": " + await ReadAsync());
        await LookAsync($"case-after-{Links.Kebab(act)}");
    }

    /// <summary>Looks at the page as it stands.</summary>
    public Task LookAsync(string? name = null) => page.ShouldBeFineAsync(name is null ? null : $"{story}-{name}", script);
}
