using System.Net;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Acts;

public sealed class ActPagesTests
{
    private static readonly AuthorityCode Tournai = new("BE-DIV-TOU");

    public static TheoryData<string> Languages => ["fr", "nl", "de", "en"];

    private static IEnumerable<OrderAct> WithPage => Enum.GetValues<OrderAct>().Where(a => Links.HasPage(a) && a != OrderAct.Edit);

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_act_has_its_page_whether_it_is_open_or_not(string language)
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.tournai");
        await magistrate.GetAsync($"/language?to={language}&return=/");
        // One order of each state that this authority executes: between them they open most of the acts.
        var orders = (await house.OrdersAsync()).Where(o => o.Executing == Tournai && o.TransmittedAt is not null).DistinctBy(o => o.State).ToList();
        Assert.NotEmpty(orders);
        var shown = new HashSet<OrderAct>();

        foreach (var act in WithPage)
        {
            foreach (var order in orders)
            {
                var answer = await magistrate.GetAsync(Links.Act(order.Id, act));
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                Assert.NotNull(answer.Find("act-basis"));
                if (answer.Find("act-refused") is null)
                    shown.Add(act);
            }
        }

        Assert.Superset(new HashSet<OrderAct> { OrderAct.RecordReception, OrderAct.Acknowledge, OrderAct.Decide, OrderAct.OpenConsultation, OrderAct.Correct }, shown);
    }

    [Fact]
    public async Task An_order_is_received_acknowledged_and_decided_by_hand()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o.Executing == Tournai && o.State == OrderState.Transmitted);
        var clerk = await house.VisitAsync("greffe.tournai");

        await DoAsync(clerk, order.Id, OrderAct.RecordReception, new() { ["Input.Reference"] = "TO.26.77", ["Input.OccurredTime"] = "8:15" });
        var magistrate = await house.VisitAsync("magistrat.tournai");
        await DoAsync(magistrate, order.Id, OrderAct.Acknowledge, []);
        var page = await magistrate.GetAsync(Links.Act(order.Id, OrderAct.Decide));
        var decisions = page.Page.QuerySelectorAll("[data-testid=measure]").Select((_, n) => n + 1)
            .ToDictionary(n => $"Input.Outcomes[{n}].State", _ => (string?)nameof(MeasureState.Recognised));
        var decided = await magistrate.PostAsync(Links.Act(order.Id, OrderAct.Decide), decisions);

        Assert.Empty(decided.Errors);
        Assert.True(decided.Status == HttpStatusCode.Redirect, decided.Text);
        var after = (await house.OrdersAsync()).Single(o => o.Id == order.Id);
        Assert.Equal(OrderState.Recognised, after.State);
    }

    [Fact]
    public async Task A_form_that_is_posted_twice_does_the_thing_once()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o.Executing == Tournai && o.State == OrderState.Transmitted);
        var clerk = await house.VisitAsync("greffe.tournai");
        await clerk.GetAsync(Links.Act(order.Id, OrderAct.RecordReception));
        var fields = clerk.Fields();

        var first = await clerk.PostRawAsync(Links.Act(order.Id, OrderAct.RecordReception), fields);
        var second = await clerk.PostRawAsync(Links.Act(order.Id, OrderAct.RecordReception), fields);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.Status, second.Status));
        Assert.Equal(order.Version + 1, (await house.OrdersAsync()).Single(o => o.Id == order.Id).Version);
    }

    [Fact]
    public async Task A_date_in_the_future_and_a_missing_reference_are_said_and_nothing_typed_is_lost()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o.Executing == Tournai && o.State == OrderState.Transmitted);
        var clerk = await house.VisitAsync("greffe.tournai");
        await clerk.GetAsync(Links.Act(order.Id, OrderAct.RecordReception));

        var answer = await clerk.PostAsync(Links.Act(order.Id, OrderAct.RecordReception), new()
        {
            ["Input.OccurredOn.Day"] = "25", ["Input.OccurredOn.Month"] = "11", ["Input.OccurredOn.Year"] = "2026", ["Input.Note"] = "Reçu par porteur.",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Single(answer.Errors);
        Assert.Contains("Reçu par porteur.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(order.Version, (await house.OrdersAsync()).Single(o => o.Id == order.Id).Version);
    }

    [Fact]
    public async Task Two_people_act_at_once_and_the_second_is_told_what_the_first_did()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o.Executing == Tournai && o.State == OrderState.Acknowledged);
        var one = await house.VisitAsync("magistrat.tournai");
        var two = await house.VisitAsync("magistrat.tournai");
        await one.GetAsync(Links.Act(order.Id, OrderAct.RecordCourtAuthorisation));
        await two.GetAsync(Links.Act(order.Id, OrderAct.RecordCourtAuthorisation));

        var first = await one.PostAsync(Links.Act(order.Id, OrderAct.RecordCourtAuthorisation), new() { ["Input.Given"] = "False", ["Input.Note"] = "Au juge." });
        var second = await two.PostAsync(Links.Act(order.Id, OrderAct.RecordCourtAuthorisation), new() { ["Input.Given"] = "True", ["Input.Note"] = "Ordonnance du jour." });

        Assert.True(first.Status == HttpStatusCode.Redirect, string.Join("; ", first.Errors));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Single(second.Errors);
        Assert.Contains("Ordonnance du jour.", second.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_tab_of_a_case_file_is_shown_under_the_title_of_the_case(string language)
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o.Executing == Tournai && o.State == OrderState.Acknowledged);
        var magistrate = await house.VisitAsync("magistrat.tournai");
        await magistrate.GetAsync($"/language?to={language}&return=/");

        foreach (var tab in Enum.GetValues<CaseTab>())
        {
            var answer = await magistrate.GetAsync(CaseLinks.Tab(order.Id, tab));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains(order.Number.ToString()!, answer.Page.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_authority_finds_no_act_on_an_order_it_does_not_see()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o.Executing == Tournai && o.State == OrderState.Acknowledged);
        var stranger = await house.VisitAsync("magistrat.eupen");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Links.Act(order.Id, OrderAct.Decide))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/requests/{order.Id}/no-such-act")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/requests/999999999999/decide")).Status);
    }

    private static async Task DoAsync(WebVisitor visitor, RequestId order, OrderAct act, Dictionary<string, string?> fields)
    {
        await visitor.GetAsync(Links.Act(order, act));
        var answer = await visitor.PostAsync(Links.Act(order, act), fields);
        Assert.Empty(answer.Errors);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }
}
