using System.Net;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.AuthorityDirectory;

/// <summary>
/// Art. 7(6): an order that Lille sent to Charleroi belongs to Mons. The forward is Charleroi's Annex B; the limits of Mons run from
/// its own reception (reference §2.1, T12 to T14).
/// </summary>
public sealed class ForwardStoryTests
{
    private static readonly AuthorityCode Charleroi = new("BE-PR-CHA"), Mons = new("BE-PR-MON");

    [Fact]
    public async Task Charleroi_forwards_to_the_office_that_the_finder_proposes_and_Mons_acknowledges()
    {
        await using var house = new WebHouse();
        var id = (await house.OrdersAsync()).Single(o => o.Executing == Charleroi).Id;
        var (charleroi, mons, lille) = (await house.VisitAsync("magistrat.charleroi"), await house.VisitAsync("magistrat.mons"), await house.VisitAsync("magistrat.lille"));
        Assert.Equal(HttpStatusCode.NotFound, (await mons.GetAsync(Links.Case(id))).Status);

        await DoAsync(charleroi, id, OrderAct.RecordReception, new() { ["Input.OccurredTime"] = "8:15", ["Input.Competent"] = "False" });
        Assert.Equal([("L01a", ClockState.Running, "BE-PR-CHA")], await ClocksAsync(house, id));

        // The case file asks for the forward.
        Assert.NotNull((await charleroi.GetAsync(Links.Case(id))).Find("next"));

        // The place of the persons is Tournai: Mons is chosen already, and whoever forwards gives the reason only.
        var page = await charleroi.GetAsync(Links.Act(id, OrderAct.Forward));
        Assert.Contains("Mons", page.Find("proposal")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Mons.Value, page.Page.QuerySelector("[name='Input.To'] option[selected]")!.GetAttribute("value"));
        await DoAsync(charleroi, id, OrderAct.Forward, new() { ["Input.Note"] = "Le lieu de la mesure est à Tournai." });

        Assert.Equal([("L01a", ClockState.Met, "BE-PR-CHA")], await ClocksAsync(house, id));
        Assert.Equal(HttpStatusCode.OK, (await charleroi.GetAsync(Links.Case(id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await charleroi.GetAsync(CaseLinks.Tab(id, CaseTab.Persons))).Status);
        // The issuing side is told: on the desk and in the timeline.
        Assert.Contains(Links.Case(id), (await lille.GetAsync(Links.Desk)).Text, StringComparison.Ordinal);
        Assert.Contains("Le lieu de la mesure est à Tournai.", (await lille.GetAsync(CaseLinks.Tab(id, CaseTab.Timeline))).Page.Body!.TextContent, StringComparison.Ordinal);

        house.Clock.Pass(TimeSpan.FromDays(1));
        mons = await house.VisitAsync("magistrat.mons");
        await DoAsync(mons, id, OrderAct.RecordReception, new() { ["Input.OccurredTime"] = "8:15" });
        Assert.Equal([("L01a", ClockState.Met, "BE-PR-CHA"), ("L01b", ClockState.Running, "BE-PR-MON"), ("L02", ClockState.Running, "BE-PR-MON")], await ClocksAsync(house, id));
        var limits = (await house.OrdersAsync()).Single(o => o.Id == id).Clocks.ToDictionary(c => c.Code, c => c.LastDay);
        // Received by Mons on Wednesday 25 November 2026: a week, and thirty days that end on Christmas Day and move (worked example 19).
        Assert.Equal((new DateOnly(2026, 12, 2), new DateOnly(2026, 12, 28)), (limits[LimitCode.L01b], limits[LimitCode.L02]));

        await DoAsync(mons, id, OrderAct.Acknowledge, new() { ["Input.Reference"] = "MO.26.1" });
        var after = (await house.OrdersAsync()).Single(o => o.Id == id);
        Assert.Equal((OrderState.Acknowledged, Mons), (after.State, after.Executing!.Value));
        Assert.Equal([("L01a", ClockState.Met, "BE-PR-CHA"), ("L01b", ClockState.Met, "BE-PR-MON"), ("L02", ClockState.Running, "BE-PR-MON")], await ClocksAsync(house, id));
    }

    private static async Task<List<(string, ClockState, string?)>> ClocksAsync(WebHouse house, RequestId id) =>
        [.. (await house.OrdersAsync()).Single(o => o.Id == id).Clocks.OrderBy(c => c.Number).Select(c => (c.Code.ToString(), c.State, c.Authority?.Value))];

    private static async Task DoAsync(WebVisitor visitor, RequestId id, OrderAct act, Dictionary<string, string?> typed)
    {
        Assert.Null((await visitor.GetAsync(Links.Act(id, act))).Find("act-refused"));
        var done = await visitor.PostAsync(Links.Act(id, act), typed);
        Assert.Empty(done.Errors);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
    }
}
