using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>One act with arguments that are mostly plausible and sometimes nonsense, drawn from a sequence of chances.</summary>
internal sealed class RandomActs(Random chance)
{
    private static readonly Actor[] People =
    [
        .. new[] { "FR-PR-LIL", "FR-PR-DUN", "BE-DIV-TOU", "BE-PR-BRU", "BE-PR-NAM", "BE-JI-HAI", "BE-JI-BRF", "BE-CUST" }.SelectMany(a =>
            new[] { A.Magistrate(a), A.Clerk(a), A.Officer(a), A.CentralDesk(a) }),
        Actor.System,
    ];

    // Taken rarely, so that histories come to their end.
    private static readonly OrderAct[] Detours =
    [
        OrderAct.Cancel, OrderAct.SendBack, OrderAct.ReopenDraft, OrderAct.ReportIncomplete, OrderAct.Return, OrderAct.PostponeRecognition,
        OrderAct.PostponeExecution, OrderAct.Withdraw,
    ];

    private static readonly UserId[] Named = [new(7), new(8)];

    public OrderBuilder Road()
    {
        var road = Pick<Func<OrderBuilder>>([An.Order, () => An.Order().FromBelgium(), () => An.Order().ValidatedByJudge(), () => An.Order().FromCustoms()])();
        if (Rarely())
            road.Restricted(Named);
        return road.With([.. Enumerable.Range(0, chance.Next(1, 4)).Select(_ => Pick(
            [MeasureKind.EvidenceHeld, MeasureKind.HearingWitness, MeasureKind.SearchHome, MeasureKind.Transactions]))]);
    }

    public Deed Deed(InvestigationOrder order, DateTimeOffset now, OrderAct? act = null)
    {
        // Mostly somebody to whom the act is open, otherwise anybody.
        var open = act is { } a ? People.Where(p => order.WhyNot(a, p) is null).ToArray() : [];
        var by = open.Length > 0 && !Rarely() ? Pick(open) : Pick(People);
        var occurred = Rarely() ? now.AddDays(chance.Next(-30, 3)) : now.AddHours(-chance.Next(0, 3));
        return new Deed(by, Rarely(200) ? DateTimeOffset.MinValue : occurred, now, Rarely() ? null : "For this reason.");
    }

    public OrderAct Act(InvestigationOrder order)
    {
        var open = Acts.All.Where(a => Transitions.IsOpen(a, order.State)).ToArray();
        var onward = open.Where(a => Transitions.Of(a).Any(t => t.From.Contains(order.State) && t.To.Count > 0)).Except(Detours).ToArray();
        return chance.Next(10) switch
        {
            0 => Pick([.. Acts.All]),
            < 5 when onward.Length > 0 => Pick(onward),
            _ => open.Length > 0 ? Pick(open) : OrderAct.Edit,
        };
    }

    public void Do(InvestigationOrder o, OrderAct act, Deed d)
    {
        Action run = act switch
        {
            OrderAct.Edit => () => o.Edit(o.Form with { Title = Text(), Urgency = Urgency() }, d),
            OrderAct.SubmitForValidation => () => o.SubmitForValidation(new(Pick(["BE-JI-BRF", "FR-PR-DUN"])), [], Signature(d), d),
            OrderAct.Validate => () => o.Validate(Rarely() ? new() : Forms.Validation(), Signature(d), d),
            OrderAct.Sign => () => o.Sign(Signature(d), d),
            OrderAct.Transmit => () => o.Transmit(A.Number(o.IssuingCountry), Addressee(o), Any<Channel>(), Recipients(), d),
            OrderAct.RecordReception => () => o.RecordReception(!Rarely(), Text(), d),
            OrderAct.Forward => () => o.Forward(Addressee(o), Recipients(), d),
            OrderAct.HandOver => () => o.HandOver(new(new("BE-JI-HAI")), Recipients(), d),
            OrderAct.Acknowledge => () => o.Acknowledge(Text() ?? "R-1", d),
            OrderAct.Extend => () => o.Extend(chance.Next(-1, 35), d),
            OrderAct.PostponeRecognition => () => o.PostponeRecognition(Any<PostponementGround>(), Day(d), d),
            OrderAct.PostponeExecution => () => o.PostponeExecution(Any<PostponementGround>(), Day(d), d),
            OrderAct.Decide => () => o.Decide([.. o.Measures.Where(m => m.State == MeasureState.Pending || Rarely()).Select(m => Outcome(m.Number))], d),
            OrderAct.PlanSubstitute => () => o.PlanSubstitute(Number(o), Any<SubstitutionGround>(), Any<MeasureKind>(), new(2026, 6, 1), d),
            OrderAct.StartExecution => () => o.StartExecution([.. o.Measures.Select(m => m.Number).Where(_ => chance.Next(2) == 0)], d),
            OrderAct.AnnounceDelay => () => o.AnnounceDelay(Day(d), new(2026, 6, 1), d),
            OrderAct.EndMeasure => () => o.EndMeasure(Outcome(Number(o)), d),
            OrderAct.ExecuteMeasure => () => o.ExecuteMeasure(Number(o), chance.Next(2) == 0, Text(), d),
            OrderAct.TransferEvidence => () => o.TransferEvidence(Text() ?? "", Any<Channel>(), chance.Next(2) == 0, Rarely(3) ? Day(d) : null, d),
            OrderAct.Withdraw => () => o.Withdraw(Rarely() ? [] : [Number(o)], d),
            OrderAct.ExplainMissedLimit => () => o.ExplainMissedLimit(chance.Next(1, o.Clocks.Count + 2), Any<MissReason>(), d),
            OrderAct.OpenConsultation => () => o.OpenConsultation(Any<ConsultationKind>(), Rarely(3) ? [Number(o)] : [], Any<Ground>(), new(2026, 6, 1), d),
            OrderAct.AnswerConsultation => () => o.AnswerConsultation(chance.Next(1, o.Consultations.Count + 2), Any<ConsultationResult>(), d),
            OrderAct.Correct when chance.Next(2) == 0 => () => o.CorrectReception(d.RecordedAt.AddDays(-chance.Next(0, 40)), d),
            OrderAct.Correct when o.OpenForm is not null => () => Complete(o, d),
            _ => () => Acts.Do(o, act, d),
        };
        run();
    }

    private void Complete(InvestigationOrder order, Deed deed)
    {
        if (Rarely(3))
            order.Edit(order.Form with { Title = Text() ?? "Completed" }, deed);
        else
            order.SignCorrection(Signature(deed), deed);
    }

    private MeasureOutcome Outcome(int measure) => chance.Next(4) switch
    {
        0 => new(measure, MeasureState.Refused, Any<Ground>(), Text(), Text()),
        1 when Rarely(3) => new(measure, MeasureState.NotPossible, Reason: Text()),
        2 when Rarely() => new(measure, Any<MeasureState>()),
        _ => new(measure, MeasureState.Recognised),
    };

    private Addressee Addressee(InvestigationOrder order) => Rarely()
        ? new(new("FR-PR-DUN"))
        : new(Pick(order.ExecutingCountry == CountryCode.BE ? [new("BE-DIV-TOU"), new("BE-PR-NAM")] : new AuthorityCode[] { new("FR-PR-LIL"), new("FR-PR-DUN") }));

    private UrgencySection Urgency() =>
        Rarely(3) ? new() { LimitWanted = true, WantedOn = new(2026, 3, chance.Next(1, 31)), WantedKind = WantedDateKind.Latest, LimitReason = "Trial." } : new();

    private Signature Signature(Deed deed) => Forms.Signed with
    {
        SignedOn = Rarely() ? new(2001 + chance.Next(40), 1, 1) : DateOnly.FromDateTime(deed.RecordedAt.UtcDateTime.AddDays(-1)),
    };

    private DateOnly? Day(Deed deed) => chance.Next(8) switch
    {
        0 => null,
        1 => DateOnly.MaxValue,
        _ => DateOnly.FromDateTime(deed.RecordedAt.UtcDateTime.AddDays(chance.Next(-3, 60))),
    };

    private IReadOnlyList<UserId> Recipients() => Rarely() ? [] : Named;

    private int Number(InvestigationOrder order) => chance.Next(Rarely() ? 0 : 1, order.Measures.Count + (Rarely() ? 2 : 1));

    private string? Text() => chance.Next(12) switch { 0 => null, 1 => "", 2 => new string('x', 20_001), _ => "Some words." };

    private bool Rarely(int times = 12) => chance.Next(times) == 0;

    private T Any<T>() where T : struct, Enum => Pick(Enum.GetValues<T>());

    private T Pick<T>(T[] from) => from[chance.Next(from.Length)];
}
