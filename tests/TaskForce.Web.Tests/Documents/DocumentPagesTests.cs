using System.IO.Compression;
using System.Net;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Documents;

public sealed class DocumentPagesTests
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Theory]
    [InlineData(Language.Fr, "DÉCISION D’ENQUÊTE EUROPÉENNE (DEE)")]
    [InlineData(Language.Nl, "EUROPEES ONDERZOEKSBEVEL (EOB)")]
    [InlineData(Language.De, "EUROPÄISCHE ERMITTLUNGSANORDNUNG (EEA)")]
    [InlineData(Language.En, "EUROPEAN INVESTIGATION ORDER (EIO)")]
    public async Task Form_is_printed_in_the_language_that_is_asked_for_whatever_the_screen_speaks(Language language, string title)
    {
        await using var house = new WebHouse();
        var order = await SentFromLilleAsync(house);
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/language?to=nl&return=/");

        var page = await magistrate.GetAsync(Links.PrintForm(order.Id, 1, language));

        var document = page.Find("document")!;
        Assert.Equal((HttpStatusCode.OK, "nl", StableCode.Of(language).ToLowerInvariant()),
            (page.Status, page.Page.DocumentElement.GetAttribute("lang"), document.GetAttribute("lang")));
        Assert.Equal(title, document.QuerySelector("h2")!.TextContent);
        Assert.Contains(order.Form.Grounds.Facts![..40], document.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_leads_to_its_print_and_the_print_to_its_files_first_in_the_languages_of_use()
    {
        await using var house = new WebHouse();
        var order = await SentFromLilleAsync(house);
        var magistrate = await house.VisitAsync("magistrat.lille");

        var read = await magistrate.GetAsync(Links.ReadForm(order.Id));
        var print = await magistrate.GetAsync(read.Find("print")!.GetAttribute("href")!);

        Assert.Contains(PrintedGroups(order), read.Find("seal")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(PrintedGroups(order), print.Find("seal")!.TextContent, StringComparison.Ordinal);
        var links = print.Find("languages")!.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(4, links.Count);
        Assert.Equal(Links.PrintForm(order.Id, 1, Language.Fr, file: true), links[0]);
        Assert.Null(print.Find("languages")!.QuerySelector("details a[download]"));
    }

    [Fact]
    public async Task Translations_are_printed_after_their_originals_in_their_own_language()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o is { Issuing.Value: "FR-PR-LIL", ErasedAt: null, Restricted: false } && Translations.IsComplete(o.Form, Language.Nl));
        var magistrate = await house.VisitAsync("magistrat.lille");

        var document = (await magistrate.GetAsync(Links.PrintForm(order.Id, order.VersionThatCounts.Number, Language.Fr))).Find("document")!;

        var shown = document.QuerySelectorAll("[data-testid=translation]");
        Assert.Equal(order.Form.Translations.Select(t => t.Text).Order(), shown.Select(t => t.QuerySelector("[lang=nl]")!.TextContent).Order());
        foreach (var text in Translations.TextsOf(order.Form))
        {
            var translation = Assert.Single(shown, t => t.QuerySelector("[lang]")!.TextContent == Translations.In(order.Form, Language.Nl, text)!.Text);
            Assert.Equal(text.Text, translation.ParentElement!.FirstElementChild!.TextContent);
            Assert.StartsWith("Traduction\u00a0: Néerlandais · ", translation.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("FR", "fr")]
    [InlineData("de", "de")]
    [InlineData("xx", "fr")]
    [InlineData("", "fr")]
    public async Task File_is_a_Word_document_that_nobody_keeps_under_a_name_without_a_person(string language, string tag)
    {
        await using var house = new WebHouse();
        var order = await SentFromLilleAsync(house);
        var magistrate = await house.VisitAsync("magistrat.lille");

        var file = await magistrate.GetAsync($"/requests/{order.Id}/form/print?handler=Docx&language={language}");

        Assert.Equal((HttpStatusCode.OK, Docx), (file.Status, file.Response.Content.Headers.ContentType!.MediaType));
        Assert.Equal($"{order.Number}-annex-A-{tag}.docx", file.Response.Content.Headers.ContentDisposition!.FileName);
        Assert.True(file.Response.Headers.CacheControl!.NoStore);
        await using var archive = new ZipArchive(new MemoryStream(await file.Response.Content.ReadAsByteArrayAsync()));
        Assert.Contains("word/document.xml", archive.Entries.Select(e => e.FullName));
    }

    [Theory]
    [InlineData("version=2")]
    [InlineData("version=0")]
    [InlineData("version=2&handler=Docx")]
    public async Task Version_that_is_not_there_is_not_found(string query)
    {
        await using var house = new WebHouse();
        var order = await SentFromLilleAsync(house);
        var magistrate = await house.VisitAsync("magistrat.lille");

        Assert.Equal(HttpStatusCode.NotFound, (await magistrate.GetAsync($"/requests/{order.Id}/form/print?{query}")).Status);
    }

    [Fact]
    public async Task Seal_that_is_broken_is_an_alert_on_the_form_and_on_its_print()
    {
        await using var house = new WebHouse();
        var order = await SentFromLilleAsync(house);
        var magistrate = await house.VisitAsync("magistrat.lille");
        Assert.Null((await magistrate.GetAsync(Links.ReadForm(order.Id))).Find("seal-broken"));

        house.Alter($"UPDATE RequestForms SET Content = REPLACE(Content, '\"RequestedBy\":\"AUTHORITY\"', '\"RequestedBy\":\"LAWYER\"') WHERE RequestId = {order.Id}");

        foreach (var address in new[] { Links.ReadForm(order.Id), Links.PrintForm(order.Id, 1) })
        {
            var page = await magistrate.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal("Le scellé de la version 1 est rompu", page.Find("seal-broken")!.QuerySelector("h2")!.TextContent);
            Assert.StartsWith("Attention\u00a0: le contenu enregistré de la version 1 n’est plus celui qui a été signé", page.Find("seal")!.TextContent.Trim(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Acknowledgement_in_the_timeline_leads_to_its_Annex_B()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o.Executing?.Value == "BE-DIV-TOU" && o.Events.Any(e => e.Act == OrderAct.Acknowledge) && o.ErasedAt is null && !o.Restricted);
        var number = order.Events.First(e => e.Act == OrderAct.Acknowledge).Number;
        var clerk = await house.VisitAsync("greffe.tournai");
        var link = Links.ActDocument(order.Id, number);

        var timeline = await clerk.GetAsync(CaseLinks.Tab(order.Id, CaseTab.Timeline));
        Assert.NotNull(timeline.Page.QuerySelector($"[data-testid=timeline] a[href='{link}']"));
        var page = await clerk.GetAsync(link);
        var file = await clerk.GetAsync(Links.ActDocument(order.Id, number, Language.Nl, file: true));

        Assert.Equal("CONFIRMATION DE RÉCEPTION D’UNE DÉCISION D’ENQUÊTE EUROPÉENNE", page.Find("document")!.QuerySelector("h2")!.TextContent);
        Assert.Equal($"{order.Number}-annex-B-{number}-nl.docx", file.Response.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task Reading_and_downloading_are_in_the_audit_trail_as_documents()
    {
        await using var house = new WebHouse();
        var order = await SentFromLilleAsync(house);
        var magistrate = await house.VisitAsync("magistrat.lille");
        string count = $"SELECT COUNT(*) FROM AuditRows WHERE Kind = 'DOCUMENT' AND Action = 'GetFormDocument' AND Request = {order.Id}";
        Assert.Equal(["0"], house.Query(count));

        await magistrate.GetAsync(Links.PrintForm(order.Id, 1));
        await magistrate.GetAsync(Links.PrintForm(order.Id, 1, Language.De, file: true));

        Assert.Equal(["2"], house.Query(count));
    }

    private static string PrintedGroups(InvestigationOrder order) => Application.Requests.Documents.PrintedSeal.Grouped(order.Forms[0].Seal!);

    private static async Task<InvestigationOrder> SentFromLilleAsync(WebHouse house) => (await house.OrdersAsync()).First(o =>
        o is { Issuing.Value: "FR-PR-LIL", Number: not null, ErasedAt: null, Restricted: false, Forms: [{ Seal: not null }] } && o.SealOf(o.Forms[0]) == SealState.Intact);
}
