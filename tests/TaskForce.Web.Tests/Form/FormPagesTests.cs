using System.Net;
using TaskForce.Application.Seed.Demo;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Form;

public sealed class FormPagesTests
{
    private static readonly string[] Sections = ["a", "b", "c", "d", "e", "f", "g", "h2", "h4", "i", "j", "k"];

    public static TheoryData<string> Languages => ["fr", "nl", "de", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_draft_is_opened_and_every_section_that_its_measures_call_for_is_there(string language)
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync($"/language?to={language}&return=/");
        var list = await OpenAsync(magistrate);

        var tasks = await magistrate.GetAsync(list);

        Assert.Equal(HttpStatusCode.OK, tasks.Status);
        Assert.Equal(Sections, tasks.Page.QuerySelectorAll("[data-section]").Select(e => e.GetAttribute("data-section")!.ToLowerInvariant()));
        Assert.NotNull(tasks.Find("checker"));
        foreach (var section in Sections)
            Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync($"{list}/{section}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await magistrate.GetAsync($"{list}/h1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync($"{list}/read")).Status);
    }

    [Fact]
    public async Task Every_section_of_a_complete_form_is_saved_as_it_stands_and_nothing_is_lost()
    {
        await using var house = new WebHouse();
        var draft = (await house.OrdersAsync()).First(o => o.State == OrderState.Draft && Author(o) is not null);
        var magistrate = await house.VisitAsync(Author(draft)!.Name);
        var before = (await magistrate.GetAsync(Links.ReadForm(draft.Id))).Page.QuerySelector("main")!.TextContent;
        var list = await magistrate.GetAsync(Links.Form(draft.Id));

        foreach (var section in list.Page.QuerySelectorAll("[data-section]").Select(e => e.GetAttribute("data-section")!.ToLowerInvariant()))
        {
            var address = $"{Links.Form(draft.Id)}/{section}";
            Assert.Equal(HttpStatusCode.OK, (await magistrate.GetAsync(address)).Status);
            var saved = await magistrate.PostAsync(address, new() { ["then"] = "list" });
            Assert.Empty(saved.Errors);
            Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        }

        // The notice of the last saving is shown once.
        await magistrate.GetAsync(Links.ReadForm(draft.Id));
        Assert.Equal(before, (await magistrate.GetAsync(Links.ReadForm(draft.Id))).Page.QuerySelector("main")!.TextContent);
    }

    public static TheoryData<MeasureKind> Called => [.. MeasureCatalogue.All.Where(m => m.Section is not null).Select(m => m.Kind)];

    [Theory]
    [MemberData(nameof(Called))]
    public async Task A_measure_calls_for_its_section_of_part_H_and_the_section_leaves_with_it(MeasureKind measure)
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        var list = await OpenAsync(magistrate);
        var section = MeasureCatalogue.Of(measure).Section!.Value.ToString().ToLowerInvariant();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await magistrate.GetAsync(list + "/c");
            await magistrate.PostAsync(list + "/c", new() { ["Remove"] = "0", ["then"] = "stay" });
        }

        Assert.Equal(HttpStatusCode.NotFound, (await magistrate.GetAsync($"{list}/{section}")).Status);

        await magistrate.GetAsync(list + "/c");
        await magistrate.PostAsync(list + "/c", new() { ["AddMeasure"] = measure.ToString() });
        var page = await magistrate.GetAsync($"{list}/{section}");
        var saved = await magistrate.PostAsync($"{list}/{section}", new() { ["then"] = "list" });
        var tasks = await magistrate.GetAsync(list);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (page.Status, saved.Status));
        Assert.Contains(tasks.Page.QuerySelectorAll("[data-testid=checker] a"), a => a.GetAttribute("href")!.Contains($"/{section}#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_written_about_an_interception_is_on_the_form()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        var list = await OpenAsync(magistrate);
        await magistrate.GetAsync(list + "/c");
        await magistrate.PostAsync(list + "/c", new() { ["AddMeasure"] = nameof(MeasureKind.Interception) });
        await magistrate.GetAsync(list + "/h7");
        await magistrate.PostAsync(list + "/h7", new()
        {
            ["Input.Interception.Relevance"] = "Les commandes se font par téléphone.", ["Input.Interception.Identity"] = "L’utilisateur de la ligne",
            ["Input.Interception.Duration"] = "4", ["Input.Interception.Unit"] = nameof(DurationUnit.Weeks),
            ["Input.Interception.Targets[0].Kind"] = nameof(TargetKind.MobileTelephone), ["Input.Interception.Targets[0].Value"] = "+32 470 00 00 17",
            ["Input.Interception.Method"] = nameof(InterceptionMethod.ImmediateTransmission),
            ["Input.Interception.Handling"] = nameof(InterceptionHandling.Decryption), ["then"] = "list",
        });

        var form = await magistrate.GetAsync(list + "/read");
        var tasks = await magistrate.GetAsync(list);

        foreach (var written in new[] { "Les commandes se font par téléphone.", "L’utilisateur de la ligne", "Semaines", "+32 470 00 00 17", "Téléphone mobile", "Transmission immédiate", "Déchiffrement" })
            Assert.Contains(written, form.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(tasks.Page.QuerySelectorAll("[data-testid=checker] a"), a => a.GetAttribute("href")!.Contains("/h7#", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_are_added_and_removed_without_script()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        var list = await OpenAsync(magistrate);

        await magistrate.GetAsync(list + "/e");
        await magistrate.PostAsync(list + "/e", new() { ["AddPerson"] = nameof(PersonKind.Natural) });
        await magistrate.GetAsync(list + "/e");
        await magistrate.PostAsync(list + "/e", new() { ["Input.Persons.Lines[0].FamilyName"] = "Wautier", ["AddPerson"] = nameof(PersonKind.Legal) });
        var two = await magistrate.GetAsync(list + "/e");
        await magistrate.PostAsync(list + "/e", new() { ["Remove"] = "1", ["then"] = "stay" });
        var one = await magistrate.GetAsync(list + "/e");

        Assert.Equal((2, 1), (two.Page.QuerySelectorAll("input[name=Remove]").Length, one.Page.QuerySelectorAll("input[name=Remove]").Length));
        Assert.Equal("Wautier", one.Page.GetElementById("Input_Persons_Lines_0__FamilyName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_people_write_in_one_section_and_the_second_is_told_and_keeps_the_words()
    {
        await using var house = new WebHouse();
        var one = await house.VisitAsync("magistrat.lille");
        var two = await house.VisitAsync("greffe.lille");
        var list = await OpenAsync(one);
        await one.GetAsync(list + "/g");
        await two.GetAsync(list + "/g");

        var first = await one.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = "Premier récit.", ["then"] = "list" });
        var second = await two.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = "Second récit.", ["then"] = "list" });

        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Single(second.Errors);
        Assert.Contains("Second récit.", second.Text, StringComparison.Ordinal);
        Assert.Contains("Premier récit.", (await one.GetAsync(list + "/read")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_NUL_byte_gets_a_plain_page_and_nothing_stored_is_lost()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        var list = await OpenAsync(magistrate);
        await magistrate.GetAsync(list + "/a");

        var answer = await magistrate.PostAsync(list + "/a", new() { ["Input.Title"] = "Relevés\0du compte", ["then"] = "list" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Relevés d’un compte à Tournai", (await magistrate.GetAsync(list)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_of_ten_thousand_characters_is_refused_with_a_sentence_and_kept()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        var list = await OpenAsync(magistrate);
        await magistrate.GetAsync(list + "/a");
        var title = new string('x', 10_000);

        var answer = await magistrate.PostAsync(list + "/a", new() { ["Input.Title"] = title, ["then"] = "list" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEmpty(answer.Errors);
        Assert.Contains(title, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_finds_a_draft()
    {
        await using var house = new WebHouse();
        var list = await OpenAsync(await house.VisitAsync("magistrat.lille"));

        foreach (var person in new[] { "magistrat.tournai", "magistrat.dunkerque", "spf.bruxelles", "bepi.paris" })
        {
            var stranger = await house.VisitAsync(person);
            foreach (var address in new[] { list, list + "/a", list + "/read", list[..list.LastIndexOf('/')] })
                Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        }
    }

    private static DemoPerson? Author(InvestigationOrder order) =>
        DemoPeople.All.FirstOrDefault(p => p.Authority == order.Issuing.Value && p.Role == Role.Magistrate);

    private static async Task<string> OpenAsync(WebVisitor visitor)
    {
        await visitor.GetAsync("/requests/new");
        var fields = visitor.Fields();
        fields.RemoveAll(f => f.Key is "Input.Title" or "Input.Executing");
        fields.AddRange([new("Input.Title", "Relevés d’un compte à Tournai"), new("Input.Executing", "BE-DIV-TOU"),
            new("Input.Measures", nameof(MeasureKind.Transactions)), new("Input.Measures", nameof(MeasureKind.VideoHearing))]);
        var answer = await visitor.PostRawAsync("/requests/new", fields);
        Assert.Empty(answer.Errors);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer.Location!.OriginalString;
    }
}
