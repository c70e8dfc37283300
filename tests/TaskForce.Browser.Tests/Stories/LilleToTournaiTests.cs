using TaskForce.Browser.Tests.Infrastructure;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Browser.Tests.Stories;

/// <summary>An order of the Lille prosecutor's office lives its whole life at Tournai.</summary>
public sealed class LilleToTournaiTests
{
    private const string Title = "Relevés d’un compte et audition, Zéphyr Logistique";

    [Fact]
    public async Task An_order_is_drafted_sent_received_on_a_Saturday_decided_in_part_and_executed_and_both_sides_follow()
    {
        await using var house = new BrowserHouse();
        var order = await DraftAsync(house, script: true, width: 1280);
        await NobodyInBelgiumFindsItAsync(house, order);
        await TransmitAsync(house, order, script: true, width: 1280);
        await ReceiveOnSaturdayAsync(house, order, script: true, width: 1280);
        await FollowAtLilleAsync(house, order);
        await ConsultAsync(house, order, script: true, width: 1280);
        await DecideAndExecuteAsync(house, order, script: true, width: 1280);
        await TheStateIsSeenAndNotTheSecretsAsync(house, order);
    }

    [Fact]
    public async Task The_main_path_goes_without_script_on_a_phone()
    {
        await using var house = new BrowserHouse();
        var order = await DraftAsync(house, script: false, width: 360);
        await TransmitAsync(house, order, script: false, width: 360);
        await ReceiveOnSaturdayAsync(house, order, script: false, width: 360);
        await ConsultAsync(house, order, script: false, width: 360);
        await DecideAndExecuteAsync(house, order, script: false, width: 360);
    }

    private static async Task<RequestId> DraftAsync(BrowserHouse house, bool script, int width)
    {
        var lille = await house.SignInAsync("magistrat.lille", "lille", script: script, width: width);
        var order = await Draft.OpenAsync(lille, Title, "BE-DIV-TOU", "Fr");
        await Draft.BeginAsync(lille, order);

        // She leaves, and comes back the next day.
        house.Clock.Pass(TimeSpan.FromDays(1));
        lille = await house.SignInAsync("magistrat.lille", "lille", script: script, width: width);
        await lille.Page.ClickAsync($"a[href='{Links.Form(order)}'] >> nth=0");
        await lille.LookAsync("sections-again");
        var missing = await lille.Page.InnerTextAsync("[data-testid=checker]");
        Assert.Contains("G1.", missing, StringComparison.Ordinal);
        Assert.Contains("H4.5", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("C1.2", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("E1.1", missing, StringComparison.Ordinal);
        await lille.GoAsync(Links.Act(order, OrderAct.Sign), "sign-too-early");
        Assert.Equal(0, await lille.Page.Locator("main form").CountAsync());

        await Draft.CompleteAsync(lille, order);
        Assert.Equal(0, await lille.Page.Locator("[data-testid=checker]").CountAsync());
        await lille.Page.ClickAsync("[data-testid=sign]");
        await lille.LookAsync("sign");
        await lille.Page.ClickAsync("main form .govuk-button-group button");
        Assert.Contains("Signée", await lille.Page.InnerTextAsync("[data-testid=state]"), StringComparison.Ordinal);
        return order;
    }

    private static async Task NobodyInBelgiumFindsItAsync(BrowserHouse house, RequestId order)
    {
        foreach (var person in new[] { "greffe.tournai", "magistrat.tournai", "magistrat.mons", "centrale.brussel", "verbinding.parijs", "spf.bruxelles" })
        {
            var belgian = await house.SignInAsync(person, "before");
            foreach (var address in new[] { Links.Case(order), Links.Form(order), Links.ReadForm(order), Links.PrintForm(order, 1), Links.Act(order, OrderAct.RecordReception), CaseLinks.Tab(order, CaseTab.Timeline) })
                Assert.Equal(404, await belgian.StatusOfAsync(address));
            foreach (var address in new[] { "/", "/requests", "/requests?open=ALL&sort=NUMBER", "/requests?handler=Csv&open=ALL" })
                Assert.DoesNotContain("Zéphyr", await belgian.FetchAsync(address), StringComparison.Ordinal);
            foreach (var words in new[] { "zephyr", Draft.Witness, order.ToString() })
                Assert.Equal(0, await Rows(belgian, $"/requests?open=ALL&q={words}"));
        }
    }

    private static async Task TransmitAsync(BrowserHouse house, RequestId order, bool script, int width)
    {
        var clerk = await house.SignInAsync("greffe.lille", "greffe", script: script, width: width);
        await clerk.DoAsync(order, OrderAct.Transmit, ("Input.Channel", nameof(Channel.SecureMail)));
        Assert.Matches("FR-BE-2026-[0-9]{6}", await clerk.Page.InnerTextAsync("[data-testid=head]"));
    }

    private static async Task ReceiveOnSaturdayAsync(BrowserHouse house, RequestId order, bool script, int width)
    {
        // From Wednesday 25 to Saturday 28 November 2026.
        house.Clock.Pass(TimeSpan.FromDays(3));
        var clerk = await house.SignInAsync("greffe.tournai", "tournai", script: script, width: width);
        var row = clerk.Page.Locator($"[data-testid=group-Arrived] a[href='{Links.Act(order, OrderAct.RecordReception)}']");
        await clerk.LookAsync("desk-arrived");
        Assert.True(await row.CountAsync() > 0);
        await clerk.DoAsync(order, OrderAct.RecordReception, ("Input.OccurredTime", "8:15"), ("Input.Reference", "TO 26/801"));

        await clerk.GoAsync(CaseLinks.Tab(order, CaseTab.Limits), "limits");
        var limits = await clerk.ReadAsync();
        // One week from Saturday 28 November ends on Saturday 5 December and moves; thirty days end on a Monday.
        Assert.Contains("lun. 7 déc. 2026", limits, StringComparison.Ordinal);
        Assert.Contains("samedi 5 décembre 2026", limits, StringComparison.Ordinal);
        Assert.Contains("lun. 28 déc. 2026", limits, StringComparison.Ordinal);
        Assert.Contains("art. 16, § 1", limits, StringComparison.Ordinal);
        Assert.Contains("art. 12, § 3", limits, StringComparison.Ordinal);
        // Ninety days from the last day of the decision end on Easter Sunday 2027; Easter Monday is a holiday.
        await clerk.GoAsync(Links.Case(order), "received");
        var strip = await clerk.Page.TextContentAsync("[data-testid=strip]");
        Assert.Contains("mar. 30 mars 2027", strip, StringComparison.Ordinal);
    }

    private static async Task FollowAtLilleAsync(BrowserHouse house, RequestId order)
    {
        var lille = await house.SignInAsync("magistrat.lille", "lille");
        Assert.Contains("a enregistré la réception", await lille.Page.InnerTextAsync("[data-testid=news]"), StringComparison.Ordinal);
        await lille.GoAsync(Links.Case(order), "lille-follows");
        Assert.Contains("Reçue", await lille.Page.InnerTextAsync("[data-testid=state]"), StringComparison.Ordinal);
    }

    private static async Task ConsultAsync(BrowserHouse house, RequestId order, bool script, int width)
    {
        house.Clock.Pass(TimeSpan.FromDays(2));
        var tournai = await house.SignInAsync("magistrat.tournai", "tournai", script: script, width: width);
        await tournai.DoAsync(order, OrderAct.Acknowledge);
        await tournai.DoAsync(order, OrderAct.OpenConsultation,
            ("Input.Kind", nameof(ConsultationKind.CONS_11_4)), ("Input.Ground", nameof(Ground.G_H)), ("Input.Measures", "2"),
            ("Input.Note", "La mesure est réservée à certaines infractions : maintenez-vous la demande de relevés ?"));

        var lille = await house.SignInAsync("magistrat.lille", "lille", script: script, width: width);
        Assert.True(await lille.Page.Locator($"a[href='{Links.Act(order, OrderAct.AnswerConsultation)}']").CountAsync() > 0);
        await lille.DoAsync(order, OrderAct.AnswerConsultation,
            ("Input.Result", nameof(ConsultationResult.GroundUpheld)), ("Input.Note", "Nous n’avons pas d’élément nouveau."));
    }

    private static async Task DecideAndExecuteAsync(BrowserHouse house, RequestId order, bool script, int width)
    {
        house.Clock.Pass(TimeSpan.FromDays(2));
        var tournai = await house.SignInAsync("magistrat.tournai", "tournai", script: script, width: width);
        await tournai.DoAsync(order, OrderAct.Decide,
            ("Input.Outcomes[1].State", nameof(MeasureState.Recognised)),
            ("Input.Outcomes[2].State", nameof(MeasureState.Refused)), ("Input.Outcomes[2].Ground", nameof(Ground.G_H)),
            ("Input.Outcomes[2].Reason", "Cette mesure est réservée à d’autres infractions en droit belge."));
        Assert.Contains("Reconnue en partie", await tournai.Page.InnerTextAsync("[data-testid=state]"), StringComparison.Ordinal);
        // Wednesday 2 December 2026 and ninety days: Tuesday 2 March 2027.
        Assert.Contains("mar. 2 mars 2027", await tournai.Page.TextContentAsync("[data-testid=strip]"), StringComparison.Ordinal);

        await tournai.DoAsync(order, OrderAct.StartExecution);
        house.Clock.Pass(TimeSpan.FromDays(12));
        tournai = await house.SignInAsync("magistrat.tournai", "tournai", script: script, width: width);
        await tournai.DoAsync(order, OrderAct.ExecuteMeasure, ("Input.EvidenceFound", "True"), ("Input.Items", "Procès-verbal d’audition, 8 pages"),
            ("Input.Note", "Audition tenue le 14 décembre."));
        await tournai.DoAsync(order, OrderAct.TransferEvidence, ("Input.Items", "Procès-verbal d’audition, 8 pages"),
            ("Input.Channel", nameof(Channel.SecureMail)), ("Input.Last", "True"));
        Assert.Contains("Preuves transmises", await tournai.Page.InnerTextAsync("[data-testid=state]"), StringComparison.Ordinal);

        var lille = await house.SignInAsync("magistrat.lille", "lille", script: script, width: width);
        await lille.DoAsync(order, OrderAct.ConfirmEvidence);
        await lille.GoAsync(CaseLinks.Tab(order, CaseTab.Timeline), "timeline");
        var timeline = await lille.ReadAsync();
        foreach (var step in new[] { "a enregistré la réception", "a accusé réception", "a ouvert une consultation", "a transmis des preuves" })
            Assert.Contains(step, timeline, StringComparison.Ordinal);
    }

    private static async Task TheStateIsSeenAndNotTheSecretsAsync(BrowserHouse house, RequestId order)
    {
        var staff = await house.SignInAsync("bepi.paris", "ministry");
        await staff.GoAsync("/requests?sort=NUMBER", "register");
        await staff.GoAsync(Links.Case(order), "case");
        var seen = await staff.ReadAsync() + await staff.FetchAsync(CaseLinks.Tab(order, CaseTab.Timeline)) + await staff.FetchAsync("/requests");
        Assert.Contains("Preuves transmises", seen, StringComparison.Ordinal);
        foreach (var secret in new[] { Draft.Witness, "Fausses factures", "BE68", "escroquerie", "Nous n’avons pas d’élément", "procès-verbal d’audition", Title })
            Assert.DoesNotContain(secret, seen, StringComparison.OrdinalIgnoreCase);
        foreach (var address in new[] { CaseLinks.Tab(order, CaseTab.Persons), CaseLinks.Tab(order, CaseTab.Consultations), Links.ReadForm(order), Links.PrintForm(order, 1), Links.PrintForm(order, 1, file: true) })
            Assert.Equal(404, await staff.StatusOfAsync(address));
        Assert.Equal(0, await Rows(staff, "/requests?q=Vandamme&open=ALL"));

        var kortrijk = await house.SignInAsync("magistraat.kortrijk", "stranger");
        await kortrijk.GoAsync(Links.Case(order), "not-found");
        Assert.Equal(404, await kortrijk.StatusOfAsync(Links.Case(order)));
    }

    private static async Task<int> Rows(Person person, string address)
    {
        await person.GoAsync(address);
        return await person.Page.Locator("[data-testid=row]").CountAsync();
    }
}
