using Microsoft.Playwright;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Browser.Tests.Stories.FullOrder;

/// <summary>How an order is written: from the finder through every section, checked and translated.</summary>
internal sealed partial class Practitioner
{
    private const string FreeText = "fields => fields.filter(f => !/[.](Year|Month|Day)$/.test(f.name)).map(f => f.value.trim()).filter(v => v.length > 0)";

    private readonly List<string> written = [];

    /// <summary>Every free text that stood in a section when it was saved: typed, or proposed by the application and left as it was.</summary>
    public IReadOnlyList<string> Written => written;

    /// <summary>Asks the finder who is competent, and opens an order to an authority of its answer: the one proposed, or another with a reason.</summary>
    public async Task<RequestId> OpenFromFinderAsync(string title, string place, AuthorityCode to, string? reason, params MeasureKind[] measures)
    {
        await person.GoAsync(Links.Desk, "desk");
        await ClickToAsync($"a[href='{DirectoryLinks.Directory}']", Say(t => t["Directory.Title"]), "directory");
        await ClickToAsync($"main a[href='{DirectoryLinks.Finder}']", Say(t => t["Finder.Title"]), "finder");
        for (var i = 0; i < measures.Length; i++)
            await Page.SelectOptionAsync($"#measure-{i}", StableCode.Of(measures[i]));
        await Page.FillAsync("#place-0", place);
        await Page.ClickAsync("[data-testid=question] button");
        await Page.Locator("[data-testid=proposal]").WaitForAsync();
        await person.LookAsync("finder-answer");
        await ClickToAsync($"[data-testid=answer] a[href$='to={to}']", Say(t => t["Form.New"]), "new");
        foreach (var measure in measures)
            Assert.True(await Page.IsCheckedAsync($"[name='Input.Measures'][value='{measure}']"), $"{measure} was chosen in the finder.");
        Assert.Equal(to.Value, await Page.InputValueAsync("[name='Input.Executing']"));
        await person.WriteAsync(("Input.Title", title), ("Input.Language", language.ToString()));
        if (reason is not null)
            await person.WriteAsync(("Input.Reason", reason));
        await ClickToAsync("main form button.govuk-button", title, "sections");
        return CurrentRequest();
    }

    /// <summary>Opens the first of these sections from the list, and from there each next one by saving the one before.</summary>
    public async Task WriteEverySectionAsync(RequestId order, string title, IReadOnlyList<(FormSection Section, (string Name, string Value)[] Fields)> sections)
    {
        await person.GoAsync(Links.Form(order), "sections");
        await ClickToAsync($"[data-section={sections[0].Section}] a", HeadingOf(sections[0].Section), $"section-{sections[0].Section}");
        for (var i = 0; i < sections.Count; i++)
        {
            if (sections[i].Section == FormSection.E)
                await AddPersonsAsync(sections[i].Fields.Count(f => f.Name.EndsWith("].FamilyName", StringComparison.Ordinal)));
            await person.WriteAsync(sections[i].Fields);
            await SaveAsync("next", i + 1 < sections.Count ? HeadingOf(sections[i + 1].Section) : title);
        }
    }

    /// <summary>Adds persons to Section E, one after the other.</summary>
    public async Task AddPersonsAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Page.SelectOptionAsync("[name=AddPerson]", nameof(PersonKind.Natural));
            await Page.ClickAsync("button[name=then][value=stay]");
            await Page.Locator($"[name='Input.Persons.Lines[{i}].FamilyName']").WaitForAsync();
        }

        await person.LookAsync("persons");
    }

    /// <summary>What the checker still asks for; empty where it asks for nothing.</summary>
    public async Task<string> CheckerAsync(RequestId order)
    {
        await person.GoAsync(Links.Form(order), "checker");
        return await Page.Locator("[data-testid=checker]").CountAsync() == 0 ? "" : await Page.InnerTextAsync("[data-testid=checker]");
    }

    /// <summary>Follows the link of a gap: it leads to the field itself.</summary>
    public async Task FollowGapAsync(RequestId order, string field, FormSection section)
    {
        await person.GoAsync(Links.Form(order));
        await ClickToAsync($"[data-testid=checker] li[data-field='{field}'] a", HeadingOf(section), $"gap-{field}");
        Assert.True(await Page.EvaluateAsync<bool>("document.getElementById(location.hash.slice(1)) !== null"), $"{Page.Url} leads to no field.");
    }

    /// <summary>Which warnings stand beside the form: they prevent nothing.</summary>
    public async Task<IReadOnlyList<string>> WarningsAsync(RequestId order)
    {
        await person.GoAsync(Links.Form(order));
        return await Page.Locator("[data-warning]").EvaluateAllAsync<string[]>("lines => lines.map(l => l.dataset.warning)");
    }

    /// <summary>Opens an order that supplements another: Section D is filled in from it, and what is chosen is repeated.</summary>
    public async Task<RequestId> SupplementAsync(RequestId order, string title, params FormSection[] repeated)
    {
        await person.GoAsync(Links.Case(order));
        await ChooseAsync(Links.Supplement(order), Say(t => t["Writing.Supplement"]), "supplement");
        Assert.Contains(Number().Match(await person.ReadAsync()).Value, await Page.InnerTextAsync("[data-testid=section-d]"), StringComparison.Ordinal);
        foreach (var section in repeated)
            await person.WriteAsync(("Input.Sections", section.ToString()));
        await person.WriteAsync(("Input.WithPersons", "true"));
        await ClickToAsync("main form button.govuk-button", title, "supplement-sections");
        return CurrentRequest();
    }

    /// <summary>Adds a measure in Section C and says what is asked.</summary>
    public async Task AddMeasureAsync(RequestId order, MeasureKind kind, string description)
    {
        await person.GoAsync(Links.Form(order));
        var title = await Page.InnerTextAsync("h1");
        await ClickToAsync($"[data-section={FormSection.C}] a", HeadingOf(FormSection.C));
        await Page.SelectOptionAsync("[name=AddMeasure]", kind.ToString());
        await Page.ClickAsync("button[name=then][value=stay]");
        var added = Page.Locator("textarea[name^='Input.Measures']").Last;
        await Page.Locator($"input[type=hidden][name^='Input.Measures'][value={kind}]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await added.FillAsync(description);
        await ClickToAsync("button[name=then][value=list]", title);
    }

    /// <summary>Takes a measure out of Section C, by its place there.</summary>
    public async Task RemoveMeasureAsync(RequestId order, int place)
    {
        await person.GoAsync(Links.Form(order));
        var title = await Page.InnerTextAsync("h1");
        await ClickToAsync($"[data-section={FormSection.C}] a", HeadingOf(FormSection.C));
        await Page.CheckAsync($"#remove-{place}");
        await ClickToAsync("button[name=then][value=list]", title);
    }

    /// <summary>Who issues and validates in Belgium: what Section C says of the one measure, Section K of the whole order.</summary>
    public async Task<string> HomeCaseAsync(RequestId order, FormSection section)
    {
        await person.GoAsync(Links.Form(order));
        await ClickToAsync($"[data-section={section}] a", HeadingOf(section), "home-case");
        return await Page.InnerTextAsync("[data-testid=home-case]");
    }

    /// <summary>Translates the form section by section, each text beside its original, and says who translated.</summary>
    public async Task TranslateAsync(RequestId order, Matter matter, int count, IReadOnlyList<FormSection> sections)
    {
        await person.GoAsync(Links.Form(order));
        await Page.Locator($"a[href^='{Links.Form(order)}/translations/']").First.ClickAsync();
        await Page.Locator("[data-testid=progress]").WaitForAsync();
        var whole = Say(t => t["Writing.TranslationInto", t.Of(matter.Translated)]);
        await ClickToAsync($".tf-tabs a[href='{Links.Translation(order, matter.Translated)}']", whole);
        await ClickToAsync($"a[href='{Links.Translate(order, matter.Translated, sections[0])}']", HeadingOf(sections[0]), "translate");
        for (var i = 0; i < sections.Count; i++)
        {
            var originals = await Page.Locator(".tf-beside__pair .tf-prewrap").AllInnerTextsAsync();
            for (var n = 0; n < originals.Count; n++)
                await person.WriteAsync(($"Input.Texts[{n}].Text", matter.TranslationOf(originals[n])));
            await person.WriteAsync(("Input.Translator", matter.Translator));
            await ClickToAsync("button[name=then][value=next]", i + 1 < sections.Count ? HeadingOf(sections[i + 1]) : whole);
        }

        Assert.Equal(Say(t => t["Writing.TranslationDone", count, count]), await Page.InnerTextAsync("[data-testid=progress]"));
    }

    private async Task SaveAsync(string then, string heading)
    {
        written.AddRange(await Page.Locator("main form textarea[name^='Input.'], main form input[type=text][name^='Input.']").EvaluateAllAsync<string[]>(FreeText));
        await ClickToAsync($"button[name=then][value={then}]", heading);
    }

    private string HeadingOf(FormSection section) => $"{section}. {Say(t => Sentence.Begin(t.Of(section)))}";
}
