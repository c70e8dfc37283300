using System.Net;
using AngleSharp.Dom;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Audit;
using TaskForce.Domain.Requests;
using TaskForce.Web.Commands;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Audit;

public sealed class AuditPagesTests
{
    [Fact]
    public async Task An_auditor_reads_the_own_users_by_name_and_the_other_side_by_authority_without_any_value()
    {
        await using var house = new WebHouse();
        var order = await SharedAsync(house);
        await (await house.VisitAsync("magistrat.lille")).GetAsync($"/requests/{order.Id}");
        await (await house.VisitAsync("greffe.tournai")).GetAsync($"/requests/{order.Id}");
        var auditor = await house.VisitAsync("audit.paris");

        var page = await auditor.GetAsync($"/audit?reference={order.Number}&kind=CONSULTATION");

        var rows = page.Find("audit")!.QuerySelectorAll("tbody tr").Select(r => r.Text()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains(rows, r => r.Contains("Claire Delattre", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Tournai", StringComparison.Ordinal) && !r.Contains("Lemaire", StringComparison.Ordinal));
        Assert.DoesNotContain("Lemaire", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_finds_by_user_period_and_kind_and_no_user_of_the_other_State()
    {
        await using var house = new WebHouse();
        var order = await SharedAsync(house);
        await (await house.VisitAsync("magistrat.lille")).GetAsync($"/requests/{order.Id}");
        await (await house.VisitAsync("greffe.tournai")).GetAsync($"/requests/{order.Id}");
        var auditor = await house.VisitAsync("audit.paris");

        Assert.Single(Rows(await auditor.GetAsync("/audit?who=delattre&kind=CONSULTATION")));
        Assert.Single(Rows(await auditor.GetAsync("/audit?who=magistrat.lille@&kind=CONSULTATION&from=2026-01-01&to=2100-01-01")));
        foreach (var nothing in new[] { "who=lemaire", "who=delattre&to=2020-01-01", "reference=FR-BE-2019-000001", "reference=abc", "who=delattre&kind=DOCUMENT" })
            Assert.NotNull((await auditor.GetAsync("/audit?" + nothing)).Find("empty"));
    }

    [Fact]
    public async Task A_draft_of_the_other_State_leaves_no_trace_for_an_auditor()
    {
        await using var house = new WebHouse();
        var draft = (await house.OrdersAsync()).First(o => o.State == OrderState.Draft && o.Issuing.Value == "BE-DIV-TOU");
        Assert.Equal(HttpStatusCode.OK, (await (await house.VisitAsync("magistrat.tournai")).GetAsync($"/requests/{draft.Id}")).Status);

        var page = await (await house.VisitAsync("audit.paris")).GetAsync("/audit?kind=CONSULTATION");

        Assert.DoesNotContain("Tournai", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tournai", (await (await house.VisitAsync("audit.brussel")).GetAsync("/audit?kind=CONSULTATION")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_found_is_exported_with_its_codes()
    {
        await using var house = new WebHouse();
        var order = await SharedAsync(house);
        await (await house.VisitAsync("magistrat.lille")).GetAsync($"/requests/{order.Id}");

        var csv = (await (await house.VisitAsync("audit.paris")).GetAsync("/audit?handler=Csv&kind=CONSULTATION")).Text.TrimEnd().Split("\r\n");

        Assert.Equal(2, csv.Length);
        Assert.Contains($";CONSULTATION;Consultation d’un dossier;GetCase;Claire Delattre;", csv[1], StringComparison.Ordinal);
        Assert.Contains($";{order.Number};", csv[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_altered_by_hand_is_named_by_the_page_and_by_the_command()
    {
        await using var house = new WebHouse();
        var auditor = await house.VisitAsync("audit.paris");
        await auditor.GetAsync("/audit/integrity");
        Assert.NotNull((await auditor.PostAsync("/audit/integrity", [])).Find("whole"));
        Assert.Equal(0, await VerifyAsync(house, "are what was written"));

        house.Alter("DROP TRIGGER AuditRows_no_UPDATE", "UPDATE AuditRows SET User = 4711 WHERE Sequence = 2");

        var broken = (await auditor.PostAsync("/audit/integrity", [])).Find("broken")!.Text();
        Assert.Contains("2", broken, StringComparison.Ordinal);
        Assert.Equal(1, await VerifyAsync(house, "BROKEN at row 2: it was altered."));
    }

    [Fact]
    public async Task A_signed_digest_is_downloaded_and_the_command_checks_it()
    {
        await using var house = new WebHouse();
        house.Clock.Pass(TimeSpan.FromDays(1));
        await using (var scope = house.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SignDigests());
        var auditor = await house.VisitAsync("audit.brussel", "nl");
        var link = (await auditor.GetAsync("/audit/integrity")).Find("digests")!.QuerySelector("a")!.GetAttribute("href");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var text = (await auditor.GetAsync("/audit/integrity" + link)).Text;
        Assert.StartsWith("TaskForce audit trail", text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, text);
        Assert.Equal(0, await VerifyAsync(house, ": fits.", "--digest", file));
        await File.WriteAllTextAsync(file, text.Replace("\nrow ", "\nrow 9", StringComparison.Ordinal));
        Assert.Equal(1, await VerifyAsync(house, "not signed by a known key", "--digest", file));
        File.Delete(file);
        Assert.Equal(1, await VerifyAsync(house, "no digest", "--digest", file));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/audit/integrity?handler=Digest&day=2019-01-01")).Status);
        Assert.Contains("BEGIN PUBLIC KEY", (await auditor.GetAsync("/audit/integrity?handler=Key")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_of_a_case_file_see_who_has_read_it()
    {
        await using var house = new WebHouse();
        var order = await SharedAsync(house);
        await (await house.VisitAsync("greffe.tournai")).GetAsync($"/requests/{order.Id}");
        var lille = await house.VisitAsync("magistrat.lille");
        await lille.GetAsync($"/requests/{order.Id}");
        await lille.GetAsync($"/requests/{order.Id}/limits");

        var rows = (await lille.GetAsync($"/requests/{order.Id}/access")).Find("readers")!.QuerySelectorAll("tbody tr").Select(r => r.Text()).ToList();

        Assert.Contains(rows, r => r.Contains("Claire Delattre", StringComparison.Ordinal) && r.Contains('3', StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("Tournai", StringComparison.Ordinal) && !r.Contains("Lemaire", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outside_Development_the_public_key_of_development_signs_nothing()
    {
        await using var house = new WebHouse("Production", settings: new Dictionary<string, string> { ["Audit:SigningKey"] = "" });

        var refused = Assert.Throws<TaskForce.Web.Start.StartRefusedException>(() => house.CreateClient());

        Assert.Contains("Audit:SigningKey", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<InvestigationOrder> SharedAsync(WebHouse house) =>
        (await house.OrdersAsync()).First(o => o.Number is not null && !o.IsClosed && o.Issuing.Value == "FR-PR-LIL" && o.Executing?.Value == "BE-DIV-TOU");

    private static IReadOnlyList<string> Rows(WebAnswer page) => [.. page.Find("audit")!.QuerySelectorAll("tbody tr").Select(r => r.Text())];

    /// <summary>What the command says, and how it ends.</summary>
    private static async Task<int> VerifyAsync(WebHouse house, string words, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var scope = house.Services.CreateAsyncScope();
        var code = await new VerifyAuditCommand().RunAsync(arguments, scope.ServiceProvider, output, CancellationToken.None);
        Assert.Contains(words, output.ToString(), StringComparison.Ordinal);
        return code;
    }
}
