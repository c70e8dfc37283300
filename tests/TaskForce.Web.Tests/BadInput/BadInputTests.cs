using System.Net;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.BadInput;

/// <summary>Whatever comes in, it gets a plain sentence in the language of the user, and nothing typed or stored is lost.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string> Sentences => new()
    {
        { "fr", "futur" }, { "nl", "toekomst" }, { "de", "Zukunft" }, { "en", "future" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task A_date_in_the_future_is_refused_in_the_language_of_the_user(string language, string word)
    {
        await using var house = new WebHouse();
        var order = await OrderAsync(house, OrderState.Transmitted);
        var clerk = await house.VisitAsync("greffe.tournai");
        await clerk.GetAsync($"/language?to={language}&return=/");
        var address = Links.Act(order.Id, OrderAct.RecordReception);
        await clerk.GetAsync(address);

        var answer = await clerk.PostAsync(address, new() { ["Input.OccurredOn.Day"] = "25", ["Input.OccurredOn.Month"] = "11", ["Input.OccurredOn.Year"] = "2026" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(word, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(language, answer.Page.DocumentElement.GetAttribute("lang"));
        await UnchangedAsync(house, order);
    }

    [Fact]
    public async Task A_decision_before_the_reception_is_not_offered_and_not_taken()
    {
        await using var house = new WebHouse();
        var order = await OrderAsync(house, OrderState.Transmitted);
        var magistrate = await house.VisitAsync("magistrat.tournai");
        var page = await magistrate.GetAsync(Links.Act(order.Id, OrderAct.Decide));
        Assert.NotNull(page.Find("act-refused"));
        // She posts the form of another act there all the same.
        await magistrate.GetAsync(Links.Act(order.Id, OrderAct.RecordReception));
        var fields = magistrate.Fields();
        fields.Add(new("Input.Outcomes[1].State", nameof(MeasureState.Recognised)));
        fields.Add(new("Input.Outcomes[2].State", nameof(MeasureState.Recognised)));

        var answer = await magistrate.PostRawAsync(Links.Act(order.Id, OrderAct.Decide), fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Single(answer.Errors);
        await UnchangedAsync(house, order);
    }

    [Fact]
    public async Task An_order_without_measures_is_kept_as_a_draft_and_cannot_be_signed()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/requests/new");
        var opened = await magistrate.PostAsync("/requests/new", new() { ["Input.Title"] = "Sans mesure" });
        var list = opened.Location!.OriginalString;
        var id = new RequestId(long.Parse(list.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture));

        var sign = await magistrate.GetAsync(Links.Act(id, OrderAct.Sign));
        Assert.Contains("C1", sign.Find("gaps")!.TextContent, StringComparison.Ordinal);
        Assert.Null(sign.Page.QuerySelector("main form"));
        await magistrate.GetAsync(list + "/a");
        var fields = magistrate.Fields();
        fields.Add(new("Input.Signature.Name", "Claire Delattre"));
        fields.Add(new("Input.Signature.Post", "vice-procureure"));
        fields.RemoveAll(f => f.Key == "Input.Version");
        fields.Add(new("Input.Version", "1"));
        var forced = await magistrate.PostRawAsync(Links.Act(id, OrderAct.Sign), fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.Equal(OrderState.Draft, (await house.OrdersAsync()).Single(o => o.Id == id).State);
    }

    [Fact]
    public async Task A_session_that_ended_gives_back_the_half_filled_section_to_its_writer_alone()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/requests/new");
        var list = (await magistrate.PostAsync("/requests/new", new() { ["Input.Title"] = "Longue rédaction" })).Location!.OriginalString;
        await magistrate.GetAsync(list + "/a");
        house.Clock.Pass(TimeSpan.FromHours(2));

        var ended = await magistrate.PostAsync(list + "/a", new() { ["Input.Title"] = "Longue rédaction, suite", ["Executing"] = "BE-DIV-TOU", ["then"] = "list" });
        Assert.Equal(HttpStatusCode.Redirect, ended.Status);
        Assert.StartsWith("/account/sign-in?return=", ended.Location!.OriginalString, StringComparison.Ordinal);
        var back = Uri.UnescapeDataString(ended.Location.OriginalString.Split("return=")[1]);
        var stranger = await house.VisitAsync("greffe.lille");
        Assert.DoesNotContain("suite", (await stranger.GetAsync(back)).Text, StringComparison.Ordinal);
        await magistrate.GetAsync(ended.Location.OriginalString);
        var signedIn = await magistrate.PostAsync("/account/sign-in", new() { ["Input.Email"] = "magistrat.lille@demonstration.example", ["Input.Password"] = Application.Seed.Demo.DemoPeople.Password });
        var page = await magistrate.GetAsync(signedIn.Location!.OriginalString);

        Assert.Equal("Longue rédaction, suite", page.Page.GetElementById("Input_Title")!.GetAttribute("value"));
        Assert.Equal("BE-DIV-TOU", page.Page.QuerySelector("#Executing option[selected]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.PostAsync(list + "/a", new() { ["then"] = "list" })).Status);
        Assert.Contains("Longue rédaction, suite", (await magistrate.GetAsync(list)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_wrote_while_a_session_had_ended_is_not_overwritten()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/requests/new");
        var list = (await magistrate.PostAsync("/requests/new", new() { ["Input.Title"] = "À deux" })).Location!.OriginalString;
        await magistrate.GetAsync(list + "/g");
        house.Clock.Pass(TimeSpan.FromHours(2));
        var ended = await magistrate.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = "Le récit de la magistrate.", ["then"] = "list" });
        var clerk = await house.VisitAsync("greffe.lille");
        await clerk.GetAsync(list + "/g");
        await clerk.PostAsync(list + "/g", new() { ["Input.Grounds.Facts"] = "Le récit du greffier.", ["then"] = "list" });
        await magistrate.GetAsync(ended.Location!.OriginalString);
        var signedIn = await magistrate.PostAsync("/account/sign-in", new() { ["Input.Email"] = "magistrat.lille@demonstration.example", ["Input.Password"] = Application.Seed.Demo.DemoPeople.Password });
        await magistrate.GetAsync(signedIn.Location!.OriginalString);

        var saved = await magistrate.PostAsync(list + "/g", new() { ["then"] = "list" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, saved.Status);
        Assert.Contains("Le récit de la magistrate.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Le récit du greffier.", (await clerk.GetAsync(list + "/read")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_anti_forgery_token_does_nothing_and_the_words_come_back_on_a_fresh_page()
    {
        await using var house = new WebHouse();
        var order = await OrderAsync(house, OrderState.Transmitted);
        var clerk = await house.VisitAsync("greffe.tournai");
        var address = Links.Act(order.Id, OrderAct.RecordReception);
        await clerk.GetAsync(address);

        var refused = await clerk.PostAsync(address, new() { ["__RequestVerificationToken"] = "forged", ["Input.Note"] = "Reçu au guichet." });
        Assert.Equal(HttpStatusCode.Redirect, refused.Status);
        await UnchangedAsync(house, order);
        var fresh = await clerk.GetAsync(refused.Location!.OriginalString);

        Assert.Contains("Reçu au guichet.", fresh.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.PostAsync(address, [])).Status);
    }

    [Fact]
    public async Task Forged_identifiers_are_refused_or_not_found()
    {
        await using var house = new WebHouse();
        var order = await OrderAsync(house, OrderState.Acknowledged);
        var magistrate = await house.VisitAsync("magistrat.tournai");
        foreach (var address in new[] { "/requests/0", "/requests/-1", "/requests/9223372036854775807", "/requests/99999999999999999999", "/requests/abc", "/requests/1/form/zz", $"/requests/{order.Id}/drop-table" })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await magistrate.GetAsync(address)).Status));

        var forward = Links.Act(order.Id, OrderAct.OpenConsultation);
        await magistrate.GetAsync(forward);
        var unknownKind = await magistrate.PostAsync(forward, new() { ["Input.Kind"] = "999", ["Input.Note"] = "Une question." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknownKind.Status);
        Assert.Contains("Une question.", unknownKind.Text, StringComparison.Ordinal);
        await magistrate.GetAsync(Links.Act(order.Id, OrderAct.Decide));
        var unknownMeasure = await magistrate.PostAsync(Links.Act(order.Id, OrderAct.Decide), new() { ["Input.Outcomes[77].State"] = nameof(MeasureState.Recognised) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknownMeasure.Status);
        Assert.NotEmpty(unknownMeasure.Errors);
        await UnchangedAsync(house, order);
    }

    [Fact]
    public async Task A_stale_page_says_what_happened_since()
    {
        await using var house = new WebHouse();
        var order = await OrderAsync(house, OrderState.Transmitted);
        var address = Links.Act(order.Id, OrderAct.RecordReception);
        var magistrate = await house.VisitAsync("magistrat.tournai");
        await magistrate.GetAsync(address);
        var clerk = await house.VisitAsync("greffe.tournai");
        await clerk.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.PostAsync(address, new() { ["Input.Note"] = "Au guichet." })).Status);

        var stale = await magistrate.PostAsync(address, new() { ["Input.Note"] = "Par porteur, deux plis." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Contains("Nathalie Lemaire", stale.Text, StringComparison.Ordinal);
        Assert.Contains("9:00", stale.Text, StringComparison.Ordinal);
        Assert.Contains("Par porteur, deux plis.", stale.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/%01x")]
    [InlineData("/%0dX")]
    [InlineData("/%09/evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/%5cevil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/%C3%A9")]
    public async Task A_return_address_that_is_none_of_this_house_leads_to_the_desk(string address)
    {
        await using var house = new WebHouse();

        var answer = await (await house.VisitAsync()).GetAsync($"/language?to=nl&return={address}");

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location!.OriginalString));
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Verbs_that_no_page_knows_are_refused(string verb)
    {
        await using var house = new WebHouse();
        using var request = new HttpRequestMessage(new HttpMethod(verb), "/requests");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await house.CreateClient().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_substituted_measure_is_offered_to_start_once_the_other_side_has_answered()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o is { Executing.Value: "BE-DIV-TOU", Issuing.Value: "FR-PR-LIL", State: OrderState.RecognisedInPart });
        var tournai = await house.VisitAsync("magistrat.tournai");
        var address = Links.Act(order.Id, OrderAct.PlanSubstitute);
        await tournai.GetAsync(address);
        var planned = await tournai.PostAsync(address, new()
        {
            ["Input.Measure"] = "1", ["Input.Substitution"] = nameof(SubstitutionGround.LessIntrusive), ["Input.Substitute"] = nameof(MeasureKind.RegisterInfo), ["Input.Note"] = "Moins intrusif.",
        });
        Assert.Empty(planned.Errors);
        var start = Links.Act(order.Id, OrderAct.StartExecution);
        Assert.Empty((await tournai.GetAsync(start)).Page.QuerySelectorAll("[name='Input.Measures']"));
        var lille = await house.VisitAsync("magistrat.lille");
        var answer = Links.Act(order.Id, OrderAct.AnswerConsultation);
        Assert.Contains("registres publics", (await lille.GetAsync(answer)).Find("question")!.TextContent, StringComparison.Ordinal);
        await lille.PostAsync(answer, new() { ["Input.Result"] = nameof(ConsultationResult.Accepted), ["Input.Note"] = "D’accord." });

        Assert.Single((await tournai.GetAsync(start)).Page.QuerySelectorAll("[name='Input.Measures'][value='1']"));
        Assert.Equal(HttpStatusCode.Redirect, (await tournai.PostAsync(start, [])).Status);
        Assert.Equal(OrderState.InExecution, (await house.OrdersAsync()).Single(o => o.Id == order.Id).State);
    }

    private static async Task<InvestigationOrder> OrderAsync(WebHouse house, OrderState state) =>
        (await house.OrdersAsync()).First(o => o.Executing?.Value == "BE-DIV-TOU" && o.State == state);

    private static async Task UnchangedAsync(WebHouse house, InvestigationOrder order) =>
        Assert.Equal(order.Version, (await house.OrdersAsync()).Single(o => o.Id == order.Id).Version);
}
