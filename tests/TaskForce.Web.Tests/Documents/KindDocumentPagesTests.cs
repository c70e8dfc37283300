using System.IO.Compression;
using System.Net;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Documents;

/// <summary>The documents of the kinds outside the EIO, over HTTP, of each kind in the demonstration.</summary>
public sealed class KindDocumentPagesTests
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task Form_of_each_kind_is_led_to_printed_sealed_and_downloaded()
    {
        await using var house = new WebHouse(otherwise: Waiting.ForNobody);
        var lille = await house.VisitAsync("magistrat.lille");
        var central = await house.VisitAsync("centrale.paris");
        foreach (var request in await house.AssistanceAsync())
        {
            var visitor = request.Definition.IsOfCentralAuthorities ? central : lille;
            var file = await visitor.GetAsync(Links.Case(request.Id));
            Assert.Contains(file.Find("documents")!.QuerySelectorAll("a"), a => a.GetAttribute("href") == Links.PrintAssistance(request.Id, 1, Language.Fr));
            var read = await visitor.GetAsync(Links.ReadAssistance(request.Id));
            var print = await visitor.GetAsync(read.Find("print")!.GetAttribute("href")!);
            var groups = Application.Requests.Documents.PrintedSeal.Grouped(request.Versions[0].Seal!);
            Assert.Contains(groups, read.Find("seal")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(groups, print.Find("seal")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(request.Number!.Value.ToString(), print.Find("document")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(4, print.Find("languages")!.QuerySelectorAll("a[download]").Length);

            foreach (var language in Enum.GetValues<Language>())
            {
                var paper = await visitor.GetAsync(Links.PrintAssistance(request.Id, 1, language, file: true));
                Assert.Equal((HttpStatusCode.OK, Docx), (paper.Status, paper.Response.Content.Headers.ContentType!.MediaType));
                Assert.EndsWith($"-{StableCode.Of(language).ToLowerInvariant()}.docx", paper.Response.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
                await using var archive = new ZipArchive(new MemoryStream(await paper.Response.Content.ReadAsByteArrayAsync()));
                Assert.Contains("word/document.xml", archive.Entries.Select(e => e.FullName));
            }
        }
    }

    [Theory]
    [InlineData("version=2")]
    [InlineData("version=0&handler=Docx")]
    public async Task Version_that_is_not_there_is_not_found(string query)
    {
        await using var house = new WebHouse();
        var request = await OneAsync(house, RequestKind.FREEZE);
        var lille = await house.VisitAsync("magistrat.lille");

        Assert.Equal(HttpStatusCode.NotFound, (await lille.GetAsync($"/requests/{request.Id}/assistance/print?{query}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lille.GetAsync(Links.ReadAssistance(request.Id, 2))).Status);
    }

    [Fact]
    public async Task Seal_that_is_broken_is_an_alert_on_the_form_on_its_print_and_in_the_case_file()
    {
        await using var house = new WebHouse();
        var request = await OneAsync(house, RequestKind.SPONT);
        var lille = await house.VisitAsync("magistrat.lille");
        Assert.Null((await lille.GetAsync(Links.Case(request.Id))).Find("seal-broken"));

        house.Alter($"UPDATE AssistanceForms SET Content = REPLACE(Content, 'NO_FORWARD', 'NO_EVIDENCE_USE') WHERE RequestId = {request.Id}");

        foreach (var address in new[] { Links.Case(request.Id), Links.ReadAssistance(request.Id), Links.PrintAssistance(request.Id, 1) })
            Assert.Equal("Le scellé de la version 1 est rompu", (await lille.GetAsync(address)).Find("seal-broken")!.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public async Task Step_in_the_timeline_leads_to_its_document_for_both_sides_and_for_no_reader_of_the_register()
    {
        await using var house = new WebHouse();
        var request = await OneAsync(house, RequestKind.SERVICE);
        var number = request.Events.First(e => e.Step == AssistanceAct.Acknowledge).Number;
        var link = Links.ActDocument(request.Id, number);

        foreach (var name in new[] { "magistrat.lille", "magistrat.tournai" })
        {
            var visitor = await house.VisitAsync(name);
            Assert.NotNull((await visitor.GetAsync(CaseLinks.Tab(request.Id, CaseTab.Timeline))).Page.QuerySelector($"[data-testid=timeline] a[href='{link}']"));
            Assert.Equal("Accusé de réception de la demande", (await visitor.GetAsync(link)).Find("document")!.QuerySelector("h2")!.TextContent);
            var file = await visitor.GetAsync(Links.ActDocument(request.Id, number, Language.Nl, file: true));
            Assert.Equal($"{request.Number}-acknowledge-{number}-nl.docx", file.Response.Content.Headers.ContentDisposition!.FileName);
        }

        var staff = await house.VisitAsync("spf.bruxelles");
        Assert.Null((await staff.GetAsync(CaseLinks.Tab(request.Id, CaseTab.Timeline))).Page.QuerySelector($"a[href='{link}']"));
        Assert.Null((await staff.GetAsync(Links.Case(request.Id))).Find("documents"));
        foreach (var address in new[] { link, Links.PrintAssistance(request.Id, 1), Links.PrintAssistance(request.Id, 1, Language.En, file: true) })
            Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Reading_and_downloading_are_in_the_audit_trail_as_documents()
    {
        await using var house = new WebHouse();
        var request = await OneAsync(house, RequestKind.FREEZE);
        var lille = await house.VisitAsync("magistrat.lille");
        string count = $"SELECT COUNT(*) FROM AuditRows WHERE Kind = 'DOCUMENT' AND Action = 'GetAssistanceDocument' AND Request = {request.Id}";
        Assert.Equal(["0"], house.Query(count));

        await lille.GetAsync(Links.PrintAssistance(request.Id, 1));
        await lille.GetAsync(Links.PrintAssistance(request.Id, 1, Language.De, file: true));

        Assert.Equal(["2"], house.Query(count));
    }

    private static async Task<AssistanceRequest> OneAsync(WebHouse house, RequestKind kind) => (await house.AssistanceAsync()).Single(r => r.Kind == kind);
}
