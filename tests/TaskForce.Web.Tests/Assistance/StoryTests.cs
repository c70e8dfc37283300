using System.Net;
using TaskForce.Domain.Requests;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Assistance;

/// <summary>Stories of the kinds outside the EIO, over HTTP and without script: from the choice of the kind to the end.</summary>
public class StoryTests
{
    private static readonly (string, string?)[] Property =
        [("Input.FZ10[0].PropertyKind", "ACCOUNT"), ("Input.FZ10[0].PropertyDescription", "Compte courant"), ("Input.FZ10[0].PropertyAmount", "12 500,50"), ("Input.FZ11", "Mouscron")];

    [Fact]
    public async Task A_target_that_passed_before_the_act_is_not_called_met()
    {
        await using var house = new WebHouse();
        var frozen = (await house.AssistanceAsync()).Single(r => r is { Kind: RequestKind.FREEZE, State: OrderState.Frozen });
        var lille = await house.VisitAsync("magistrat.lille");

        var line = Assert.Single((await lille.GetAsync($"/requests/{frozen.Id}/limits")).Find("limits")!.QuerySelectorAll("tbody tr"));

        Assert.Contains("Objectif dépassé", line.TextContent, StringComparison.Ordinal);
        Assert.Null(line.QuerySelector(".tf-due--met"));
    }

    [Fact]
    public async Task A_freezing_certificate_goes_from_draft_to_frozen_with_both_clocks_of_48_hours()
    {
        await using var house = new WebHouse();
        var lille = await house.VisitAsync("magistrat.lille");
        var tournai = await house.VisitAsync("magistrat.tournai");
        Assert.Contains((await lille.GetAsync("/requests/kinds")).Page.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/requests/new/freeze");

        var list = await OpenAsync(lille, "freeze", "Gel Waterloos");
        await SaveAsync(lille, list, "order", ("Input.FZ1", "Juge d’instruction"), ("Input.FZ2.Day", "23"), ("Input.FZ2.Month", "11"), ("Input.FZ2.Year", "2026"),
            ("Input.FZ4", "Faits."), ("Input.FZ5", "Escroquerie"), ("Input.FZ7", "True"), ("Input.FZ8", "False"));
        await SaveAsync(lille, list, "property", Property);
        await SaveAsync(lille, list, "persons", ("Input.FZ12[0].PersonKind", "NATURAL"), ("Input.FZ12[0].FamilyName", "Waterloos"));
        var missing = (await lille.GetAsync(list)).Find("checker")!.QuerySelectorAll("a").Select(a => a.GetAttribute("href"));
        Assert.Equal([$"{list}/urgency#Input_FZ16", $"{list}/instruction#Input_FZ18"], missing);
        await SaveAsync(lille, list, "urgency", ("Input.FZ16", "True"), ("Input.FZ17", "Le compte se vide."));
        await SaveAsync(lille, list, "instruction", ("Input.FZ18", "CONFISCATION_JOINED"));
        var read = await lille.GetAsync(list + "/read");
        Assert.Contains("12\u202f500,50\u00a0EUR", read.Text.Replace("&#x202F;", "\u202f", StringComparison.Ordinal).Replace("&#xA0;", "\u00a0", StringComparison.Ordinal), StringComparison.Ordinal);
        var id = list.Split('/')[2];

        await StepAsync(lille, id, "send", ("Input.Channel", "SecureMail"));
        Assert.Single((await PostStepAsync(tournai, id, "record-reception")).Errors);
        await StepAsync(tournai, id, "record-reception", ("Input.OccurredTime", "9:00"));
        Assert.Contains("48", (await tournai.GetAsync($"/requests/{id}/limits")).Text, StringComparison.Ordinal);
        house.Clock.Pass(TimeSpan.FromMinutes(5));
        await StepAsync(tournai, id, "accept");
        await StepAsync(tournai, id, "freeze", ("Input.FZ22", "Solde gelé."), ("Input.FZ23", "12 500"));

        Assert.Equal(["MET L20", "MET L21"], house.Query($"SELECT State || ' ' || Code FROM RequestClocks WHERE RequestId = {id} ORDER BY Number"));
        Assert.Equal(["FROZEN"], house.Query($"SELECT State FROM Requests WHERE Id = {id}"));
        Assert.Contains("Solde gelé.", (await lille.GetAsync($"/requests/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_is_proposed_signed_by_both_set_to_work_and_extended()
    {
        await using var house = new WebHouse();
        var lille = await house.VisitAsync("magistrat.lille");
        var tournai = await house.VisitAsync("magistrat.tournai");
        var list = await OpenAsync(lille, "jit", "Équipe Escaut");
        await SaveAsync(lille, list, "purpose", ("Input.JT1", "But."), ("Input.JT2", "Affaire."), ("Input.JT3", "Vols."));
        await SaveAsync(lille, list, "team", ("Input.JT5[0].PartyAuthority", "Parquet de Lille"), ("Input.JT5[0].PartyState", "FR"), ("Input.JT6[0].LeaderFunction", "Procureur"), ("Input.JT6[0].LeaderState", "FR"),
            ("Input.JT7[0].MemberFunction", "Enquêteur"), ("Input.JT7[0].MemberAuthority", "PJF"), ("Input.JT7[0].MemberState", "BE"));
        await SaveAsync(lille, list, "period", [.. Day("JT9", 1, 12, 2026), .. Day("JT10", 30, 6, 2027), ("Input.JT11", "France et Belgique")]);
        await SaveAsync(lille, list, "work", ("Input.JT12", "False"), ("Input.JT14", "Sans presse."), ("Input.JT15", "Droit du lieu."));
        var id = list.Split('/')[2];
        await StepAsync(lille, id, "send", ("Input.Channel", "SecureMail"));
        await StepAsync(tournai, id, "negotiate");
        await StepAsync(lille, id, "sign-agreement");
        Assert.Equal(["UNDER_NEGOTIATION"], house.Query($"SELECT State FROM Requests WHERE Id = {id}"));
        Assert.NotNull((await lille.GetAsync($"/requests/{id}/step/sign-agreement")).Find("act-refused"));
        await StepAsync(tournai, id, "sign-agreement");
        await StepAsync(lille, id, "start-work");

        var earlier = await PostStepAsync(lille, id, "extend-team", Day("JT19", 1, 6, 2027));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, earlier.Status);
        Assert.Equal("1", earlier.Page.QuerySelector("[name='Input.JT19.Day']")!.GetAttribute("value"));
        await StepAsync(tournai, id, "extend-team", Day("JT19", 31, 12, 2027));
        Assert.Equal(["ACTIVE 2027-06-30"], house.Query($"SELECT State || ' ' || EndsOn FROM Requests WHERE Id = {id}"));
        Assert.Equal("2027", (await lille.GetAsync($"/requests/{id}/step/extend-team")).Page.QuerySelector("[name='Input.JT19.Year']")!.GetAttribute("value"));
        await StepAsync(lille, id, "extend-team", Day("JT19", 31, 12, 2027));

        Assert.Equal(["EXTENDED 2027-12-31"], house.Query($"SELECT State || ' ' || EndsOn FROM Requests WHERE Id = {id}"));
        Assert.Contains("31 décembre 2027", (await lille.GetAsync($"/requests/{id}")).Find("ends-on")!.TextContent, StringComparison.Ordinal);
        var staff = await (await house.VisitAsync("spf.bruxelles")).GetAsync($"/requests/{id}");
        Assert.DoesNotContain("Escaut", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spontaneous_exchange_shows_its_conditions_and_is_followed_up_by_a_request_that_its_reader_reads()
    {
        await using var house = new WebHouse();
        var tournai = await house.VisitAsync("magistrat.tournai");
        var lille = await house.VisitAsync("magistrat.lille");
        var request = (await house.AssistanceAsync()).Single(r => r.Kind == Domain.Requests.RequestKind.SPONT);
        var page = await tournai.GetAsync($"/requests/{request.Id}");
        Assert.Contains("Aucune perquisition", page.Find("conditions")!.TextContent, StringComparison.Ordinal);
        await StepAsync(tournai, request.Id.ToString(), "take-note");

        var unknown = await PostStepAsync(tournai, request.Id.ToString(), "follow-up", ("Input.SP9", "FR-BE-2019-000001"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        var order = (await house.OrdersAsync()).First(o => o is { Executing.Value: "BE-DIV-TOU", Issuing.Value: "FR-PR-DKQ", Number: not null });
        await StepAsync(tournai, request.Id.ToString(), "follow-up", ("Input.SP9", order.Number!.Value.ToString()));

        Assert.Contains((await tournai.GetAsync($"/requests/{request.Id}")).Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"/requests/{order.Id}");
        var other = await lille.GetAsync($"/requests/{request.Id}/timeline");
        Assert.DoesNotContain(order.Number.Value.ToString(), other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_day_no_amount_or_no_hour_is_said_beside_its_field_and_nothing_is_lost()
    {
        await using var house = new WebHouse();
        var lille = await house.VisitAsync("magistrat.lille");
        var list = await OpenAsync(lille, "confisc", "Confiscation");
        await lille.GetAsync(list + "/property");

        var answer = await lille.PostAsync(list + "/property", new() { ["Input.CF13"] = "AMOUNT", ["Input.CF14"] = "beaucoup", ["Input.CF16"] = "Lille" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Single(answer.Errors);
        Assert.Equal(("beaucoup", "Lille"), (answer.Page.QuerySelector("#Input_CF14")!.GetAttribute("value"), answer.Page.QuerySelector("#Input_CF16")!.TextContent.Trim()));
        var more = await lille.PostAsync(list + "/property", new() { ["Input.CF14"] = "100", ["add"] = "CF15" });
        Assert.Equal(list + "/property?add=CF15", more.Location!.OriginalString);
    }

    [Fact]
    public async Task A_kind_that_does_not_apply_yet_is_nowhere()
    {
        await using var house = new WebHouse();
        var lille = await house.VisitAsync("magistrat.lille");

        Assert.DoesNotContain("/requests/new/transf", (await lille.GetAsync("/requests/kinds")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lille.GetAsync("/requests/new/transf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lille.GetAsync("/requests/new/nonsense")).Status);
    }

    private static async Task<string> OpenAsync(WebVisitor visitor, string kind, string title)
    {
        await visitor.GetAsync($"/requests/new/{kind}");
        var opened = await visitor.PostAsync($"/requests/new/{kind}", new() { ["Input.Title"] = title, ["Input.Executing"] = "BE-DIV-TOU" });
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        return opened.Location!.OriginalString;
    }

    private static async Task SaveAsync(WebVisitor visitor, string list, string section, params (string Name, string? Value)[] fields)
    {
        await visitor.GetAsync($"{list}/{section}");
        var answer = await visitor.PostAsync($"{list}/{section}", fields.ToDictionary(f => f.Name, f => f.Value));
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{section}: {string.Join(' ', answer.Errors)}");
    }

    private static async Task<WebAnswer> PostStepAsync(WebVisitor visitor, string id, string step, params (string Name, string? Value)[] fields)
    {
        var address = $"/requests/{id}/step/{step}";
        await visitor.GetAsync(address);
        return await visitor.PostAsync(address, fields.ToDictionary(f => f.Name, f => f.Value));
    }

    private static async Task StepAsync(WebVisitor visitor, string id, string step, params (string Name, string? Value)[] fields)
    {
        var answer = await PostStepAsync(visitor, id, step, fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{step}: {answer.Status} {string.Join(' ', answer.Errors)} {answer.Find("act-refused")?.TextContent}");
    }

    private static (string Name, string? Value)[] Day(string field, int day, int month, int year)
    {
        static string Of(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return [($"Input.{field}.Day", Of(day)), ($"Input.{field}.Month", Of(month)), ($"Input.{field}.Year", Of(year))];
    }
}
