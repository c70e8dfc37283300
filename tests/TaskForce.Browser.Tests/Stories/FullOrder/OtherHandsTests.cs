using TaskForce.Browser.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Browser.Tests.Stories.FullOrder;

/// <summary>Orders that pass through other hands: a judge validates, an office forwards.</summary>
public sealed class OtherHandsTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    [Fact]
    public async Task The_prosecutor_of_Kortrijk_leaves_the_interception_to_the_judge_and_has_traffic_data_validated()
    {
        await using var house = new BrowserHouse();
        var matter = Matter.BruggeToLille with { Issuer = "magistraat.kortrijk", To = new("FR-PR-LIL"), Reason = null };
        var prosecutor = await Practitioner.SignInAsync(house, matter.Issuer, Language.Nl);
        var order = await prosecutor.OpenFromFinderAsync(matter.Title, matter.Place, matter.To, "Rijsel vraagt het parket.", MeasureKind.Interception);

        // Law of 22 May 2017, Art. 24 § 4: the investigating judge issues; a mini-investigation is excluded.
        await prosecutor.FollowGapAsync(order, "C1", FormSection.C);
        Assert.Equal(prosecutor.Say(t => t.Of(ValidationCase.C)), await prosecutor.HomeCaseAsync(order, FormSection.C));

        // Art. 24 § 3: traffic data need the judge at home, who validates.
        await prosecutor.AddMeasureAsync(order, MeasureKind.TrafficData, matter.Further.Original);
        await prosecutor.RemoveMeasureAsync(order, 0);
        Assert.Equal(prosecutor.Say(t => t.Of(ValidationCase.B)), await prosecutor.HomeCaseAsync(order, FormSection.C));
        Assert.Equal(prosecutor.Say(t => t.Of(ValidationCase.B)), await prosecutor.HomeCaseAsync(order, FormSection.K));
        await prosecutor.WriteEverySectionAsync(order, matter.Title, matter.ShortSections(matter.Place));
        await prosecutor.TranslateAsync(order, matter, 3, [FormSection.C, FormSection.G, FormSection.K]);
        Assert.Equal("", await prosecutor.CheckerAsync(order));
        await prosecutor.SignAsync(order, OrderAct.SubmitForValidation, ("Input.Validating", "BE-JI-WVL"));

        var judge = await Practitioner.SignInAsync(house, "rechter.brugge", Language.Nl);
        Assert.Equal([Links.Act(order, OrderAct.Validate)], await judge.AskedAsync(order));
        await judge.ActAsync(order, OrderAct.Validate, ("Input.Validation.FileNumber", "OR BR 26/0443"), ("Input.Validation.Contact.Email", "onderzoeksrechter@justice.example"),
            ("Input.Validation.Languages", nameof(Language.Nl)), ("Input.Validation.MainContact", nameof(ContactPoint.IssuingAuthority)));
        await judge.SeesStateAsync(order, OrderState.Validated);
        await prosecutor.ActAsync(order, OrderAct.PrepareForSending);
        await prosecutor.ActAsync(order, OrderAct.Transmit, ("Input.Channel", nameof(Channel.SecureMail)));

        var (page, file) = await prosecutor.PrintAsync(order, Language.Nl);
        foreach (var words in new[] { "Wim Depoorter", "OR BR 26/0443", await prosecutor.SealAsync(order) })
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.Contains(words, file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public Task What_Lille_sent_to_Charleroi_belongs_to_Mons() => ForwardAsync(
        Matter.LilleToKortrijk with { Issuer = "magistrat.lille", Place = "Charleroi", To = new("BE-PR-CHA"), Reason = null, Further = Held.French },
        new("magistrat.charleroi", "magistrat.mons", Language.Fr, "Mons", new AuthorityCode("BE-PR-MON"), new(2026, 12, 28)));

    [Fact]
    public Task What_Kortrijk_sent_to_Lille_belongs_to_Dunkerque() => ForwardAsync(
        Matter.BruggeToLille with { Issuer = "magistraat.kortrijk", To = new("FR-PR-LIL"), Further = Held.Dutch },
        new("greffe.lille", "magistrat.dunkerque", Language.Fr, "Dunkerque", new AuthorityCode("FR-PR-DKQ"), new(2026, 12, 28)));

    /// <summary>
    /// Art. 7(6): the forward is the first office's Annex B and ends what it owes; acknowledgement and decision of the second run from its
    /// own reception (reference §2.1, L01a, L01b, L02). Nobody is asked for the same thing twice.
    /// </summary>
    private static async Task ForwardAsync(Matter matter, Offices offices)
    {
        await using var house = new BrowserHouse();
        var issuer = await Practitioner.SignInAsync(house, matter.Issuer, matter.Written);
        var order = await issuer.OpenFromFinderAsync(matter.Title, matter.Place, matter.To, matter.Reason, MeasureKind.EvidenceHeld);
        await issuer.WriteEverySectionAsync(order, matter.Title, matter.ShortSections(offices.RightPlace));
        await issuer.TranslateAsync(order, matter, 3, [FormSection.C, FormSection.G, FormSection.K]);
        await issuer.SignAsync(order, OrderAct.Sign);
        await issuer.ActAsync(order, OrderAct.Transmit, ("Input.Channel", nameof(Channel.SecureMail)));

        var first = await Practitioner.SignInAsync(house, offices.First, offices.Speaks);
        var second = await Practitioner.SignInAsync(house, offices.Second, offices.Speaks);
        Assert.Equal(404, await second.StatusOfAsync(Links.Case(order)));
        await first.ActAsync(order, OrderAct.RecordReception, ("Input.OccurredTime", "9:00"), ("Input.Competent", "False"));
        Assert.Equal([Links.Act(order, OrderAct.Forward)], await first.AskedAsync(order));
        await first.SeesLimitAsync(order, LimitCode.L01a, Tuesday.AddDays(7), ClockState.Running);
        Assert.Single(await first.LimitsAsync(order));

        house.Clock.Pass(TimeSpan.FromDays(1));
        first = await Practitioner.SignInAsync(house, offices.First, offices.Speaks);
        Assert.Equal(offices.Right.Value, await first.ProposedForwardAsync(order));
        await first.ActAsync(order, OrderAct.Forward, ("Input.Note", $"{offices.RightPlace}, lieu de la mesure."));
        Assert.Empty(await first.AskedAsync(order));

        house.Clock.Pass(TimeSpan.FromDays(1));
        second = await Practitioner.SignInAsync(house, offices.Second, offices.Speaks);
        Assert.Equal([Links.Act(order, OrderAct.RecordReception)], await second.AskedAsync(order));
        await second.ActAsync(order, OrderAct.RecordReception, ("Input.OccurredTime", "9:00"));
        Assert.Equal([Links.Act(order, OrderAct.Acknowledge)], await second.AskedAsync(order));
        await second.SeesLimitAsync(order, LimitCode.L01b, Tuesday.AddDays(9), ClockState.Running);
        await second.ActAsync(order, OrderAct.Acknowledge, ("Input.Reference", "26/118"));
        Assert.Equal([Links.Act(order, OrderAct.Decide)], await second.AskedAsync(order));

        // Both clocks, as the issuing side reads them; what it waits for asks nothing of it, nor of the first office any more.
        issuer = await Practitioner.SignInAsync(house, matter.Issuer, matter.Written);
        await issuer.SeesLimitAsync(order, LimitCode.L01a, Tuesday.AddDays(7), ClockState.Met);
        await issuer.SeesLimitAsync(order, LimitCode.L01b, Tuesday.AddDays(9), ClockState.Met);
        await issuer.SeesLimitAsync(order, LimitCode.L02, offices.Decision, ClockState.Running);
        Assert.Empty(await issuer.AskedAsync(order));
        first = await Practitioner.SignInAsync(house, offices.First, offices.Speaks);
        Assert.Empty(await first.AskedAsync(order));
    }

    /// <summary>Who has the order first, to whom it belongs, and the last day of the decision there.</summary>
    private sealed record Offices(string First, string Second, Language Speaks, string RightPlace, AuthorityCode Right, DateOnly Decision);

    /// <summary>Evidence that is there already.</summary>
    private static class Held
    {
        public static readonly Wording French = new("Procès-verbaux déjà établis sur ce suspect.", "Processen-verbaal die over deze verdachte al zijn opgesteld.");

        public static readonly Wording Dutch = new("Processen-verbaal die over deze verdachte al zijn opgesteld.", "Procès-verbaux déjà établis sur ce suspect.");
    }
}
