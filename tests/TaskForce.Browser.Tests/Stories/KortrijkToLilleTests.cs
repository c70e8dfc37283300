using TaskForce.Browser.Tests.Infrastructure;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Browser.Tests.Stories;

/// <summary>The other direction: a Dutch desk, an order in French (reference §6.3), and a limit that is missed.</summary>
public sealed class KortrijkToLilleTests
{
    private const string Title = "Rekeningafschriften en verhoor, transportfirma’s";

    [Fact]
    public async Task An_order_of_Kortrijk_is_written_in_Dutch_screens_and_in_French_and_its_missed_limit_stays_on_record()
    {
        await using var house = new BrowserHouse();
        var kortrijk = await house.SignInAsync("magistraat.kortrijk", "kortrijk", language: "nl", width: 360);
        var order = await Draft.OpenAsync(kortrijk, Title, "FR-PR-LIL", "Nl");
        await Draft.BeginAsync(kortrijk, order);
        await Draft.CompleteAsync(kortrijk, order);

        // France accepts French only: a Dutch form wants a translation before it is sent, and says so; one in French wants none.
        Assert.Equal("nl", await kortrijk.Page.GetAttributeAsync("html", "lang"));
        Assert.Contains("vertaling", await kortrijk.Page.InnerTextAsync("[data-warning=TranslationMissing]"), StringComparison.OrdinalIgnoreCase);
        await Draft.SectionAsync(kortrijk, order, "a", "list", ("Input.Language", "Fr"));
        Assert.Equal(0, await kortrijk.Page.Locator("[data-testid=checker], [data-warning]").CountAsync());
        await kortrijk.DoAsync(order, OrderAct.Sign);
        await kortrijk.DoAsync(order, OrderAct.Transmit, ("Input.Channel", nameof(Channel.SecureMail)));
        Assert.Matches("BE-FR-2026-[0-9]{6}", await kortrijk.Page.InnerTextAsync("[data-testid=head]"));

        // Received on Tuesday 24 November 2026: acknowledgement by Tuesday 1 December, decision by Thursday 24 December.
        var lille = await house.SignInAsync("greffe.lille", "lille-executes");
        await lille.DoAsync(order, OrderAct.RecordReception);
        house.Clock.Pass(TimeSpan.FromDays(9));

        // Thursday 3 December: nothing has come, and Kortrijk is told the fact and the step that may follow.
        kortrijk = await house.SignInAsync("magistraat.kortrijk", "kortrijk", language: "nl", width: 360);
        await kortrijk.GoAsync(Links.Case(order), "silence");
        var waits = await kortrijk.Page.InnerTextAsync("[data-testid=waits]");
        Assert.Contains("2 werkdagen", waits, StringComparison.Ordinal);
        Assert.Equal(1, await kortrijk.Page.Locator($"[data-testid=waits] a[href='{Links.Act(order, OrderAct.OpenConsultation)}']").CountAsync());

        var magistrate = await house.SignInAsync("magistrat.lille", "lille-executes");
        await magistrate.DoAsync(order, OrderAct.Acknowledge, ("Input.Reference", "LIL D 26/12"));
        await magistrate.DoAsync(order, OrderAct.ExplainMissedLimit, ("Input.Reason", nameof(MissReason.Staff)));
        await magistrate.GoAsync(CaseLinks.Tab(order, CaseTab.Limits), "missed-limit");
        var limits = await magistrate.ReadAsync();
        Assert.Contains("mar. 1 déc. 2026", limits, StringComparison.Ordinal);
        Assert.Contains("Dépassé", limits, StringComparison.OrdinalIgnoreCase);

        // A month later it is still there, for both.
        house.Clock.Pass(TimeSpan.FromDays(10));
        kortrijk = await house.SignInAsync("magistraat.kortrijk", "kortrijk", language: "nl", width: 360);
        await kortrijk.GoAsync(CaseLinks.Tab(order, CaseTab.Limits), "missed-limit");
        var record = await kortrijk.ReadAsync();
        Assert.Contains("Overschreden", record, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("1 dec 2026", record, StringComparison.Ordinal);
    }
}
