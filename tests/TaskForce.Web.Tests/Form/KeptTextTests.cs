using System.Net;
using TaskForce.Domain.Requests;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Form;

/// <summary>What a section keeps by itself, over HTTP as the script sends it; without script nothing of it is needed.</summary>
public sealed class KeptTextTests
{
    [Fact]
    public async Task A_closed_laptop_costs_nothing()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await DraftAsync(house);
        await magistrate.GetAsync(list + "/g");

        var kept = await KeepAsync(magistrate, list + "/g", ("Input.Grounds.Facts", "Récit commencé."), ("Input.Grounds.FactsFrom.Day", "3"), ("Input.Grounds.FactsFrom.Month", ""));
        var page = await magistrate.GetAsync(list + "/g");

        Assert.Equal((HttpStatusCode.OK, "Texte gardé à 9:00, pas encore enregistré."), (kept.Status, kept.Text));
        Assert.Contains("9:00", page.Find("kept")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Récit commencé.", page.Page.GetElementById("Input_Grounds_Facts")!.TextContent.Trim());
        // A date that is half typed comes back as it was, and is no error yet.
        Assert.Equal("3", page.Page.QuerySelector("[name='Input.Grounds.FactsFrom.Day']")!.GetAttribute("value"));
        Assert.Empty(page.Errors);
        Assert.DoesNotContain("Récit commencé.", (await magistrate.GetAsync(list + "/read")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_puts_it_into_the_form_and_the_notice_goes()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await DraftAsync(house);
        await magistrate.GetAsync(list + "/g");
        await KeepAsync(magistrate, list + "/g", ("Input.Grounds.Facts", "Récit gardé."));

        await magistrate.GetAsync(list + "/g");
        var saved = await magistrate.PostAsync(list + "/g", new() { ["then"] = "list" });

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Récit gardé.", (await magistrate.GetAsync(list + "/read")).Text, StringComparison.Ordinal);
        Assert.Null((await magistrate.GetAsync(list + "/g")).Find("kept"));
    }

    [Fact]
    public async Task Discarding_brings_the_stored_text_back()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await DraftAsync(house);
        await magistrate.GetAsync(list + "/g");
        await magistrate.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = "Enregistré.", ["then"] = "list" });
        await magistrate.GetAsync(list + "/g");
        await KeepAsync(magistrate, list + "/g", ("Input.Grounds.Facts", "Essai."));

        await magistrate.GetAsync(list + "/g");
        var discarded = await magistrate.PostAsync(list + "/g?handler=Discard", []);
        var page = await magistrate.GetAsync(list + "/g");

        Assert.Equal(HttpStatusCode.Redirect, discarded.Status);
        Assert.Null(page.Find("kept"));
        Assert.Equal("Enregistré.", page.Page.GetElementById("Input_Grounds_Facts")!.TextContent.Trim());
    }

    [Fact]
    public async Task Somebody_else_saves_in_between_and_nothing_is_replaced_without_a_decision()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await DraftAsync(house);
        var clerk = await house.VisitAsync("greffe.lille");
        await magistrate.GetAsync(list + "/g");
        await KeepAsync(magistrate, list + "/g", ("Input.Grounds.Facts", "Le mien."));
        await clerk.GetAsync(list + "/g");
        await clerk.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = "Le sien.", ["then"] = "list" });

        var page = await magistrate.GetAsync(list + "/g");
        var told = await magistrate.PostAsync(list + "/g", new() { ["then"] = "list" });

        Assert.Contains(list + "/read", page.Find("kept")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("Le mien.", page.Page.GetElementById("Input_Grounds_Facts")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.Status);
        Assert.Contains("Le mien.", told.Text, StringComparison.Ordinal);
        Assert.Equal(list + "/read", told.Find("stored")!.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Le sien.", (await clerk.GetAsync(list + "/read")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.PostAsync(list + "/g", new() { ["then"] = "list" })).Status);
        Assert.Contains("Le mien.", (await clerk.GetAsync(list + "/read")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_kept_for_whoever_writes_the_form_and_with_the_token_of_the_page_only()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await DraftAsync(house);
        await magistrate.GetAsync(list + "/g");
        var fields = magistrate.Fields();
        var stranger = await house.VisitAsync("magistrat.tournai");
        await stranger.GetAsync("/account/profile");
        var nobody = await house.VisitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await magistrate.PostRawAsync(list + "/g/kept", fields.Where(f => !f.Key.StartsWith("__Request", StringComparison.Ordinal)))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostRawAsync(list + "/g/kept", stranger.Fields())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await magistrate.PostRawAsync(list + "/l/kept", fields)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.PostRawAsync(list + "/g/kept", fields.Where(f => f.Key != "__form"))).Status);
        Assert.Null((await magistrate.GetAsync(list + "/g")).Find("kept"));
    }

    [Fact]
    public async Task A_hundred_thousand_characters_pasted_from_a_table_are_refused_with_a_sentence_and_kept_to_the_last_word()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await DraftAsync(house);
        await magistrate.GetAsync(list + "/g");
        var table = string.Join('\n', Enumerable.Range(1, 5_000).Select(i => $"ligne {i}\tmontant\t{i * 3}"));
        Assert.True(table.Length > 100_000);

        var answer = await magistrate.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = table, ["then"] = "list" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        // The narrow space of thousands is the culture's.
        Assert.Matches(@"20.?000", Assert.Single(answer.Errors));
        Assert.Equal(table, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)answer.Page.GetElementById("Input_Grounds_Facts")!).Value);
    }

    internal static Task<WebAnswer> KeepAsync(WebVisitor visitor, string address, params (string Name, string Value)[] typed)
    {
        var fields = visitor.Fields();
        foreach (var (name, value) in typed)
        {
            fields.RemoveAll(f => f.Key == name);
            fields.Add(new(name, value));
        }

        return visitor.PostRawAsync(address + "/kept", fields.Where(f => f.Key != "__form"));
    }

    internal static async Task<(WebVisitor Magistrate, string List)> DraftAsync(WebHouse house)
    {
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/requests/new");
        var answer = await magistrate.PostAsync("/requests/new", new()
        {
            ["Input.Title"] = "Relevés d’un compte", ["Input.Executing"] = "BE-DIV-TOU", ["Input.Measures"] = nameof(MeasureKind.Transactions),
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return (magistrate, answer.Location!.OriginalString);
    }
}
