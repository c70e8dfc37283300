using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using TaskForce.Application.Tests.Documents;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Form;

/// <summary>Each page that docs/forms-fields.md names asks for what the table says, on a draft whose measures call for every section.</summary>
public sealed partial class FieldPagesTests
{
    [Fact]
    public async Task Each_page_asks_for_the_boxes_that_the_table_gives_it()
    {
        await using var house = new WebHouse();
        var french = await house.VisitAsync("magistrat.lille");
        var belgian = await house.VisitAsync("magistrat.tournai");
        var drafts = new[] { (french, await WholeDraftAsync(french, "BE-DIV-TOU")), (belgian, await WholeDraftAsync(belgian, "FR-PR-LIL")) };
        var acts = await ActPagesAsync(house, belgian);
        var pages = new Dictionary<string, IReadOnlyList<IDocument>>();
        var rows = FieldTable.Under("Annex A").Concat(FieldTable.Under("Beside the boxes of Annex A")).Concat(FieldTable.Under("Annex B")).Concat(FieldTable.Under("Annex D")).Where(r => r.Page is not null).ToList();
        foreach (var page in rows.Select(r => r.Page!).Distinct())
            pages.Add(page, acts.TryGetValue(page, out var act) ? [act] : await OpenAsync(drafts, page));

        Assert.Empty(rows.SelectMany(row => row.IsShown
            ? pages[row.Page!].Any(p => p.QuerySelector($"[data-box='{row.ShownBox}']") is not null) ? [] : [$"{row} is not shown"]
            : FieldTable.EndsOf(row.Property).Select(row.InputOf).Where(input => !pages[row.Page!].Any(p => Asks(p, input))).Select(input => $"{row} lacks {input}")));
        var categories = pages["form/g"][0].QuerySelectorAll("[name='Input.Grounds.Categories']").Select(c => c.GetAttribute("value"));
        Assert.Equal(FieldTable.Under("Annex D").Select(r => r.Box), categories);
    }

    private static bool Asks(IDocument page, string input) => page.QuerySelectorAll("main [name]").Select(e => Place().Replace(e.GetAttribute("name")!, ""))
        .Any(name => name == input || name == input + ".Day");

    private static async Task<IReadOnlyList<IDocument>> OpenAsync((WebVisitor Visitor, string Draft)[] drafts, string page)
    {
        var opened = new List<IDocument>();
        foreach (var (visitor, draft) in drafts)
        {
            var answer = await visitor.GetAsync($"{draft}/{page}");
            Assert.True(answer.Status == HttpStatusCode.OK, $"{page}: {answer.Status}");
            opened.Add(answer.Page);
        }

        return opened;
    }

    /// <summary>A draft with every measure, a person of each kind and a text to translate.</summary>
    private static async Task<string> WholeDraftAsync(WebVisitor visitor, string executing)
    {
        await visitor.GetAsync("/requests/new");
        var fields = visitor.Fields();
        fields.RemoveAll(f => f.Key is "Input.Title" or "Input.Executing");
        fields.AddRange([new("Input.Title", "Toutes les mesures"), new("Input.Executing", executing), .. Enum.GetNames<MeasureKind>().Select(m => KeyValuePair.Create("Input.Measures", m))]);
        var form = (await visitor.PostRawAsync("/requests/new", fields)).Location!.OriginalString;
        foreach (var kind in Enum.GetNames<PersonKind>())
        {
            await visitor.GetAsync(form + "/e");
            await visitor.PostAsync(form + "/e", new() { ["AddPerson"] = kind, ["then"] = "stay" });
        }

        await visitor.GetAsync(form + "/g");
        await visitor.PostAsync(form + "/g", new() { ["Input.Grounds.Facts"] = "Récit à traduire.", ["then"] = "list" });
        return form[..form.LastIndexOf('/')];
    }

    /// <summary>The pages of the acts that fill boxes, each on an order of the demonstration where it is open.</summary>
    private static async Task<Dictionary<string, IDocument>> ActPagesAsync(WebHouse house, WebVisitor belgian)
    {
        var orders = await house.OrdersAsync();
        var toValidate = orders.First(o => o is { State: OrderState.Draft, Executing: not null } && o.Issuing.Value == "BE-DIV-TOU").Id;
        var pages = new Dictionary<string, IDocument> { ["sign"] = (await belgian.GetAsync(Links.Act(toValidate, OrderAct.Sign))).Page };
        await belgian.GetAsync(Links.Section(toValidate, FormSection.K));
        await belgian.PostAsync(Links.Section(toValidate, FormSection.K), new() { ["Input.Authority.JudgeMustValidate"] = "True", ["then"] = "list" });
        pages.Add("submit-for-validation", (await belgian.GetAsync(Links.Act(toValidate, OrderAct.SubmitForValidation))).Page);
        var submitted = await belgian.PostAsync(Links.Act(toValidate, OrderAct.SubmitForValidation), new() { ["Input.Validating"] = "BE-JI-HAI" });
        Assert.True(submitted.Status == HttpStatusCode.Redirect, pages["submit-for-validation"].QuerySelector("main")!.TextContent);
        var judge = await house.VisitAsync("rechter.hainaut");
        pages.Add("validate", (await judge.GetAsync(Links.Act(toValidate, OrderAct.Validate))).Page);
        foreach (var (act, state) in new[] { (OrderAct.RecordReception, OrderState.Transmitted), (OrderAct.Acknowledge, OrderState.Received), (OrderAct.Forward, OrderState.Received) })
        {
            var order = orders.First(o => o.Executing?.Value == "BE-DIV-TOU" && o.State == state).Id;
            pages.Add(Links.Kebab(act), (await belgian.GetAsync(Links.Act(order, act))).Page);
        }

        var administrator = await house.VisitAsync("admin.brussel");
        var account = house.Query("SELECT CAST(Id AS TEXT) FROM Users WHERE UserName = 'magistrat.tournai@demonstration.example'")[0];
        pages.Add("/administration/organisations/{code}", (await administrator.GetAsync("/administration/organisations/BE-DIV-TOU")).Page);
        pages.Add("/administration/accounts/{account}/change", (await administrator.GetAsync($"/administration/accounts/{account}/change")).Page);
        return pages;
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
