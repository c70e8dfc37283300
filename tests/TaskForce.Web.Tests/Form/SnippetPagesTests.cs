using System.Net;
using AngleSharp.Html.Dom;
using TaskForce.Domain;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Form;

/// <summary>The ready-made texts of an authority and their way into a section, without script.</summary>
public sealed class SnippetPagesTests
{
    [Fact]
    public async Task A_text_is_written_once_and_inserted_at_the_end_of_the_chosen_field()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await WriteAsync(magistrate, "Formule de Zanzibar", "La mesure est nécessaire.", "Certification.Reason");
        var page = await magistrate.GetAsync(list + "/k");
        var id = page.Page.QuerySelectorAll("select[name=Snippet] option").Single(o => o.TextContent.Contains("Zanzibar", StringComparison.Ordinal)).GetAttribute("value");

        var inserted = await magistrate.PostAsync(list + "/k", new()
        {
            ["Input.Certification.Reason"] = "Déjà écrit.", ["Snippet"] = id, ["Into"] = "Input.Certification.Reason", ["then"] = "insert",
        });

        Assert.Equal((HttpStatusCode.OK, "Déjà écrit.\n\nLa mesure est nécessaire."),
            (inserted.Status, ((IHtmlTextAreaElement)inserted.Page.GetElementById("Input_Certification_Reason")!).Value));
        Assert.DoesNotContain("Déjà écrit.", (await magistrate.GetAsync(list + "/read")).Text, StringComparison.Ordinal);
        await magistrate.GetAsync(list + "/k");
        // The page that was shown saves as any other.
        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.PostAsync(list + "/k", new() { ["then"] = "list" })).Status);
    }

    [Theory]
    [InlineData("", "Input.Grounds.Facts")]
    [InlineData("1", "Input.Grounds.Facts")]
    [InlineData("own", "Input.Authority.Email")]
    public async Task A_text_or_a_field_that_is_none_is_refused_and_what_was_typed_stays(string snippet, string into)
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await WriteAsync(magistrate, "Formule de Zanzibar", "Texte.", "");
        var page = await magistrate.GetAsync(list + "/g");
        var id = snippet == "own" ? page.Page.QuerySelector("select[name=Snippet] option:last-child")!.GetAttribute("value") : snippet;

        var refused = await magistrate.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = "Récit.", ["Snippet"] = id, ["Into"] = into, ["then"] = "insert" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Equal("Récit.", ((IHtmlTextAreaElement)refused.Page.GetElementById("Input_Grounds_Facts")!).Value);
    }

    [Fact]
    public async Task A_text_is_found_changed_and_deleted_and_two_people_do_not_undo_each_other()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        var clerk = await house.VisitAsync("greffe.lille");
        await WriteAsync(magistrate, "Formule de Zanzibar", "Texte.", "");
        var row = (await clerk.GetAsync("/snippets?q=zanzi")).Find("snippets")!.QuerySelector("a")!.GetAttribute("href")!;
        await clerk.GetAsync(row);
        await magistrate.GetAsync(row);
        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.PostAsync(row, new() { ["Input.Title"] = "Formule de Pemba" })).Status);

        var late = await clerk.PostAsync(row, new() { ["Input.Title"] = "Autre formule" });
        await clerk.GetAsync(row);
        var deleted = await clerk.PostAsync(row + "?handler=Delete", []);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (late.Status, deleted.Status));
        Assert.Contains("Autre formule", late.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await magistrate.GetAsync(row)).Status);
    }

    private static async Task WriteAsync(WebVisitor visitor, string title, string text, string field)
    {
        await visitor.GetAsync("/snippets/new");
        var saved = await visitor.PostAsync("/snippets/new", new()
        {
            ["Input.Title"] = title, ["Input.Text"] = text, ["Input.Field"] = field, ["Input.Language"] = nameof(Language.Fr),
        });
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }
}
