using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Display;

namespace TaskForce.Browser.Tests.Stories.FullOrder;

/// <summary>What happens to an order once it is written: acts, documents, the other kinds beside it.</summary>
internal sealed partial class Practitioner
{
    /// <summary>Opens the case file, chooses an act there, fills it in and does it.</summary>
    public async Task ActAsync(RequestId order, OrderAct act, params (string Name, string Value)[] fields)
    {
        await person.GoAsync(Links.Case(order), "case");
        await ChooseAsync(Links.Act(order, act), Say(t => t.Of(act)), Links.Kebab(act));
        await person.WriteAsync(fields);
        await DoneAsync();
    }

    /// <summary>The same for a step of another kind than the EIO.</summary>
    public async Task StepAsync(RequestId request, AssistanceAct act, params (string Name, string Value)[] fields)
    {
        await person.GoAsync(Links.Case(request), "case");
        await ChooseAsync(Links.Step(request, act), Say(t => t[$"Step.Label.{act}"]), StableCode.Of(act));
        await person.WriteAsync(fields);
        await DoneAsync();
    }

    /// <summary>What the page of an act shows before anything is typed.</summary>
    public async Task<string> ReadActAsync(RequestId order, OrderAct act)
    {
        await person.GoAsync(Links.Act(order, act), Links.Kebab(act));
        return await person.ReadAsync();
    }

    /// <summary>The authority that the page of the forward has chosen already.</summary>
    public async Task<string> ProposedForwardAsync(RequestId order)
    {
        await person.GoAsync(Links.Act(order, OrderAct.Forward), "forward");
        return await Page.InputValueAsync("[name='Input.To']");
    }

    /// <summary>The reader follows the list of sections to the act that ends the writing.</summary>
    public async Task SignAsync(RequestId order, OrderAct act, params (string Name, string Value)[] fields)
    {
        await person.GoAsync(Links.Form(order), "whole");
        await ClickToAsync("[data-testid=sign]", Say(t => t.Of(act)), Links.Kebab(act));
        await person.WriteAsync(fields);
        await DoneAsync();
    }

    /// <summary>The state that the case file shows.</summary>
    public async Task SeesStateAsync(RequestId id, OrderState state)
    {
        await person.GoAsync(Links.Case(id));
        Assert.Equal(Say(t => t.Of(state)), await Page.InnerTextAsync("[data-testid=state]"));
    }

    /// <summary>The number under which the States know the request.</summary>
    public async Task<string> NumberOfAsync(RequestId id)
    {
        await person.GoAsync(Links.Case(id));
        return Number().Match(await Page.InnerTextAsync("[data-testid=head]")).Value;
    }

    /// <summary>The seal that the form shows on the screen: it is intact.</summary>
    public async Task<string> SealAsync(RequestId order)
    {
        await person.GoAsync(Links.Case(order));
        await ClickToAsync("[data-testid=form]", Say(t => t["Form.ReadTitle"]), "read");
        Assert.Equal(0, await Page.Locator("[data-testid=seal-broken]").CountAsync());
        var seal = Seal().Match(await Page.InnerTextAsync("[data-testid=seal]")).Value;
        Assert.NotEmpty(seal);
        return seal;
    }

    /// <summary>The form as it is printed, from the page that shows it; then the document from its file, in a language.</summary>
    public async Task<(string Page, string File)> PrintAsync(RequestId order, Language document)
    {
        await person.GoAsync(Links.ReadForm(order));
        await ClickToAsync("[data-testid=print]", Say(t => t["Documents.PrintTitle"]), "print");
        var tag = StableCode.Of(document);
        await Page.Locator($"[data-testid=languages] a[href*='language={tag}']:not([download])").First.ClickAsync();
        await Page.Locator($"[data-testid=document][lang={Speaking.TagOf(document)}]").WaitForAsync();
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        var page = await Page.InnerTextAsync("[data-testid=document]");
        Assert.False(await Page.IsVisibleAsync("[data-testid=languages]"));
        await Page.EmulateMediaAsync(new() { Media = Media.Screen });

        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator($"[data-testid=languages] a[download][href*='language={tag}']").First.ClickAsync());
        await using var file = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return (Plain(page), Plain(TextOf(copy)));
    }

    /// <summary>Opens a request of another kind, and writes its sections in their order.</summary>
    public async Task<RequestId> OpenAsync(RequestKind kind, string title, string executing, IReadOnlyList<(string Section, (string Name, string Value)[] Fields)> sections)
    {
        await person.GoAsync(Links.Desk);
        await ClickToAsync($"a[href='{Links.Kinds}']", Say(t => t["Assistance.Kinds"]), "kinds");
        await ClickToAsync($"a[href='{Links.NewOf(kind)}']", Say(t => Sentence.Begin(t.Of(kind))), "kind");
        await person.WriteAsync(("Input.Title", title), ("Input.Executing", executing), ("Input.Language", language.ToString()));
        await ClickToAsync("main form button.govuk-button", title, "kind-sections");
        var id = CurrentRequest();
        foreach (var (section, fields) in sections)
        {
            await Page.ClickAsync($"[data-section={section}] a");
            await Page.Locator($"[name^='{fields[0].Name}']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await person.LookAsync($"kind-{section}");
            await person.WriteAsync(fields);
            await ClickToAsync("button[name=then][value=list]", title);
        }

        Assert.Equal(0, await Page.Locator("[data-testid=checker]").CountAsync());
        return id;
    }

    private async Task ChooseAsync(string address, string heading, string name)
    {
        var link = Page.Locator($"main a[href='{address}']").First;
        if (!await link.IsVisibleAsync())
            await Page.ClickAsync("[data-testid=more-acts] summary");
        await link.ClickAsync();
        await ComesToAsync(heading, name);
    }

    private async Task DoneAsync()
    {
        await Page.ClickAsync("main form .govuk-button-group button");
        var state = Page.Locator("[data-testid=state]");
        await state.Or(Page.Locator(".govuk-error-summary")).First.WaitForAsync();
        Assert.True(await state.CountAsync() == 1, $"{Page.Url}: {await person.ReadAsync()}");
        await person.LookAsync("done");
    }

    private static string TextOf(Stream file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        return string.Join('\n', document.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants<Text>().Select(t => t.Text))));
    }

    /// <summary>Words without their line ends: a page and a file break them elsewhere.</summary>
    public static string Plain(string text) => Blank().Replace(text, " ");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex("(FR|BE)-(BE|FR)-[0-9]{4}-[0-9]{6}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("([0-9a-f]{4,} ?){4,}[0-9a-f]{4,}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Seal();
}
