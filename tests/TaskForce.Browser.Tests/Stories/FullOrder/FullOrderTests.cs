using TaskForce.Browser.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Display;

namespace TaskForce.Browser.Tests.Stories.FullOrder;

/// <summary>
/// A full order, for an interception with technical assistance and a covert operation, in both directions and both languages: from the
/// finder to the order that supplements it, with a freezing certificate beside it.
/// </summary>
public sealed class FullOrderTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    [Fact]
    public Task Lille_asks_Kortrijk_in_French_with_a_Dutch_translation() => TellAsync(Matter.LilleToKortrijk);

    [Fact]
    public Task Brugge_asks_Lille_in_Dutch_with_a_French_translation() => TellAsync(Matter.BruggeToLille);

    private static async Task TellAsync(Matter matter)
    {
        await using var house = new BrowserHouse();
        var issuer = await Practitioner.SignInAsync(house, matter.Issuer, matter.Written);
        var order = await WriteAsync(issuer, matter);
        await SealAndSendAsync(issuer, order, matter);
        var certificate = await FreezeAsync(issuer, matter);

        var executor = await Practitioner.SignInAsync(house, matter.Executor, matter.Translated);
        await ReceiveAsync(executor, order, certificate, matter);

        house.Clock.Pass(TimeSpan.FromDays(1));
        issuer = await Practitioner.SignInAsync(house, matter.Issuer, matter.Written);
        await AcceptAsync(issuer, order, matter);
        executor = await Practitioner.SignInAsync(house, matter.Executor, matter.Translated);
        await DecideAsync(executor, order, certificate);

        await SupplementAsync(issuer, executor, order, matter);
    }

    private static async Task<RequestId> WriteAsync(Practitioner issuer, Matter matter)
    {
        var order = await issuer.OpenFromFinderAsync(matter.Title, matter.Place, matter.To, matter.Reason, MeasureKind.Covert, MeasureKind.Interception);
        await issuer.FollowGapAsync(order, "H7.1", FormSection.H7);
        await issuer.FollowGapAsync(order, "H6.1", FormSection.H6);
        await issuer.FollowGapAsync(order, "G1", FormSection.G);
        Assert.NotEqual("", await issuer.CheckerAsync(order));
        await issuer.WriteEverySectionAsync(order, matter.Title, matter.Sections);

        // France accepts French alone; Belgium accepts French, and Kortrijk works in Dutch. Neither keeps the order from being signed.
        var missing = matter.Written == Language.Nl ? "TranslationMissing" : "CourtesyTranslation";
        Assert.Equal((true, ""), ((await issuer.WarningsAsync(order)).Contains(missing), await issuer.CheckerAsync(order)));
        await issuer.TranslateAsync(order, matter, matter.Texts.Count, Matter.WithTexts);
        Assert.Equal("", await issuer.CheckerAsync(order));
        Assert.Empty(await issuer.WarningsAsync(order));
        return order;
    }

    private static async Task SealAndSendAsync(Practitioner issuer, RequestId order, Matter matter)
    {
        await issuer.SignAsync(order, OrderAct.Sign);
        await issuer.SeesStateAsync(order, OrderState.Signed);
        var seal = await issuer.SealAsync(order);
        await issuer.ActAsync(order, OrderAct.Transmit, ("Input.Channel", nameof(Channel.SecureMail)));
        await issuer.SeesStateAsync(order, OrderState.Transmitted);

        var (page, file) = await issuer.PrintAsync(order, matter.Written);
        foreach (var words in issuer.Written.Where(w => w != matter.Title).Append(seal).Append(await issuer.NumberOfAsync(order)).Select(Practitioner.Plain))
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.Contains(words, file, StringComparison.Ordinal);
        }
    }

    private static async Task<RequestId> FreezeAsync(Practitioner issuer, Matter matter)
    {
        var certificate = await issuer.OpenAsync(RequestKind.FREEZE, matter.Certificate, matter.To.Value, matter.FreezingSections);
        await issuer.StepAsync(certificate, AssistanceAct.Send, ("Input.Channel", nameof(Channel.SecureMail)));
        await issuer.SeesStateAsync(certificate, OrderState.Sent);
        return certificate;
    }

    private static async Task ReceiveAsync(Practitioner executor, RequestId order, RequestId certificate, Matter matter)
    {
        Assert.Equal([Links.Act(order, OrderAct.RecordReception)], await executor.AskedAsync(order));
        await executor.ActAsync(order, OrderAct.RecordReception, ("Input.OccurredTime", "9:00"));
        await executor.ActAsync(order, OrderAct.Acknowledge, ("Input.Reference", "EX 26/77"));
        await executor.SeesStateAsync(order, OrderState.Acknowledged);
        var translation = await executor.ReadTranslationAsync(order, matter.Translated);
        Assert.All(matter.Texts, words => Assert.Contains(Practitioner.Plain(words.Translation), translation, StringComparison.Ordinal));
        Assert.Contains(matter.Translator, translation, StringComparison.Ordinal);

        // A week; thirty days, in the calendar of the executing State; the day that was wanted.
        await executor.SeesLimitAsync(order, LimitCode.L01a, Tuesday.AddDays(7), ClockState.Met);
        await executor.SeesLimitAsync(order, LimitCode.L02, Tuesday.AddDays(30), ClockState.Running);
        await executor.SeesLimitAsync(order, LimitCode.L08, new DateOnly(2026, 12, 15), ClockState.Running);

        // The certificate has its own clock: forty-eight hours, the hour of its reception not counted.
        await executor.StepAsync(certificate, AssistanceAct.RecordReception, ("Input.OccurredTime", "9:00"));
        await executor.SeesLimitAsync(certificate, LimitCode.L20, Tuesday.AddDays(2), ClockState.Running);
        Assert.Single(await executor.LimitsAsync(certificate));

        await executor.ActAsync(order, OrderAct.PlanSubstitute, ("Input.Measure", "2"), ("Input.Substitution", nameof(SubstitutionGround.LessIntrusive)),
            ("Input.Substitute", nameof(MeasureKind.TrafficData)), ("Input.Note", matter.LessIntrusive.Proposal));
    }

    private static async Task AcceptAsync(Practitioner issuer, RequestId order, Matter matter)
    {
        Assert.Equal([Links.Act(order, OrderAct.AnswerConsultation)], await issuer.AskedAsync(order));
        var question = await issuer.ReadActAsync(order, OrderAct.AnswerConsultation);
        Assert.Contains(matter.LessIntrusive.Proposal, question, StringComparison.Ordinal);
        Assert.Contains(issuer.Say(t => t.Of(MeasureKind.TrafficData)), question, StringComparison.OrdinalIgnoreCase);
        await issuer.ActAsync(order, OrderAct.AnswerConsultation, ("Input.Result", nameof(ConsultationResult.Accepted)), ("Input.Note", matter.LessIntrusive.Answer));
        Assert.Empty(await issuer.AskedAsync(order));
    }

    private static async Task DecideAsync(Practitioner executor, RequestId order, RequestId certificate)
    {
        await executor.StepAsync(certificate, AssistanceAct.Accept, ("Input.OccurredTime", "9:00"));
        await executor.SeesLimitAsync(certificate, LimitCode.L20, Tuesday.AddDays(2), ClockState.Met);
        await executor.SeesLimitAsync(certificate, LimitCode.L21, Tuesday.AddDays(3), ClockState.Running);
        await executor.SeesStateAsync(certificate, OrderState.Accepted);
        // What was decided on the certificate decides nothing on the order.
        await executor.SeesLimitAsync(order, LimitCode.L02, Tuesday.AddDays(30), ClockState.Running);

        await executor.ActAsync(order, OrderAct.Decide,
            ("Input.Outcomes[1].State", nameof(MeasureState.Recognised)), ("Input.Outcomes[2].State", nameof(MeasureState.Recognised)));
        await executor.SeesLimitAsync(order, LimitCode.L02, Tuesday.AddDays(30), ClockState.Met);
        Assert.Contains(executor.Say(t => t.Of(MeasureState.Substituted)), await executor.ReadAsync(order), StringComparison.Ordinal);
    }

    private static async Task SupplementAsync(Practitioner issuer, Practitioner executor, RequestId order, Matter matter)
    {
        var number = await issuer.NumberOfAsync(order);
        var further = await issuer.SupplementAsync(order, matter.Title, FormSection.F, FormSection.G, FormSection.J, FormSection.K);
        await issuer.AddMeasureAsync(further, MeasureKind.TrafficData, matter.Further.Original);
        await issuer.WriteEverySectionAsync(further, matter.Title,
        [
            (FormSection.D, [("Input.Earlier.SentElsewhere", "False")]), (FormSection.E, []), (FormSection.F, []), (FormSection.G, matter.Ground),
            (FormSection.I, [("Input.Formalities.Wanted", "False"), ("Input.Formalities.Assistance", "False")]), (FormSection.J, matter.Remedies), (FormSection.K, matter.Authority),
        ]);
        await issuer.TranslateAsync(further, matter, 4, [FormSection.C, FormSection.E, FormSection.G, FormSection.K]);
        Assert.Equal("", await issuer.CheckerAsync(further));
        await issuer.SignAsync(further, OrderAct.Sign);
        await issuer.ActAsync(further, OrderAct.Transmit, ("Input.Channel", nameof(Channel.SecureMail)));

        // Each names the other, on both sides, and in Section D on paper.
        var supplement = await issuer.NumberOfAsync(further);
        Assert.Contains(number, (await issuer.PrintAsync(further, matter.Written)).File, StringComparison.Ordinal);
        foreach (var somebody in new[] { issuer, executor })
        {
            Assert.Equal([number], await somebody.RelatedAsync(further));
            Assert.Equal([supplement], await somebody.RelatedAsync(order));
        }
    }
}
