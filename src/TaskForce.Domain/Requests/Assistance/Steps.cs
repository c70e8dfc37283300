using TaskForce.Domain.Organisations;
using static TaskForce.Domain.Requests.Assistance.AssistanceAct;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance;

/// <summary>Words in which the lives of kinds are written, and the stretches of life that several share (reference §5.1).</summary>
internal static class Steps
{
    public static readonly Role[] Magistrate = [Role.Magistrate];
    public static readonly Role[] MagistrateOrClerk = [Role.Magistrate, Role.Clerk];
    public static readonly Role[] Central = [Role.CentralAuthority];

    /// <summary>Sent and not decided.</summary>
    public static readonly OrderState[] Arrived = [Received, Acknowledged, UnderDecision];

    /// <summary>Where the issuing side may still withdraw a request of the common life.</summary>
    public static readonly OrderState[] Running = [Sent, .. Arrived, Accepted, AcceptedInPart, InExecution, Postponed];

    public static AssistanceStep Issuing(AssistanceAct act, Role[] by, OrderState[] from, OrderState? to = null) => new(act, Side.Issuing, by, from, to);

    public static AssistanceStep Executing(AssistanceAct act, Role[] by, OrderState[] from, OrderState? to = null) => new(act, Side.Executing, by, from, to);

    public static AssistanceStep Either(AssistanceAct act, Role[] by, OrderState[] from, OrderState? to = null) => new(act, null, by, from, to);

    /// <summary>What the application does when a time is over.</summary>
    public static AssistanceStep Silently(AssistanceAct act, OrderState[] from, OrderState to) => new(act, null, [], from, to);

    public static AssistanceStep Asks(this AssistanceStep step, params FieldDefinition[] fields) => step with { Asks = fields };

    public static AssistanceStep Under(this AssistanceStep step, LawCode law, string article) => step with { Basis = new Citation(law, article) };

    public static AssistanceStep Reasoned(this AssistanceStep step) => step with { NeedsReason = true };

    public static AssistanceStep Weighty(this AssistanceStep step) => step with { IsWeighty = true };

    public static AssistanceStep Next(this AssistanceStep step) => step with { IsNext = true };

    public static AssistanceStep ByTheHour(this AssistanceStep step) => step with { AsksHour = true };

    public static AssistanceStep WhenIt(this AssistanceStep step, string field, params string[] codes) => step with { When = new FieldCondition(field, codes) };

    public static AssistanceStep Refusing(this AssistanceStep step, bool consultFirst, params AssistanceGround[] grounds) =>
        step with { Grounds = grounds, ConsultFirst = consultFirst, NeedsReason = true, IsWeighty = true };

    public static AssistanceStep Starts(
        this AssistanceStep step, LimitCode code, Side where = Side.Executing, FieldCondition? when = null, bool unless = false, string? from = null, int? length = null,
        string? on = null) =>
        step with { Clocks = [.. step.Clocks, new ClockMove(ClockDeed.Start, code, where, when, unless, from, Length: length, On: on)] };

    public static AssistanceStep Ends(this AssistanceStep step, params LimitCode[] codes) =>
        step with { Clocks = [.. step.Clocks, .. codes.Select(c => new ClockMove(ClockDeed.End, c))] };

    public static AssistanceStep Stops(this AssistanceStep step, params LimitCode[] codes) =>
        step with { Clocks = [.. step.Clocks, .. codes.Select(c => new ClockMove(ClockDeed.Cancel, c))] };

    public static AssistanceStep Extends(this AssistanceStep step, LimitCode code, string days) =>
        step with { Clocks = [.. step.Clocks, new ClockMove(ClockDeed.Extend, code, Days: days)] };

    public static AssistanceStep Restarts(this AssistanceStep step, LimitCode code, string? from = null, string? on = null, Side where = Side.Executing) =>
        step with { Clocks = [.. step.Clocks, new ClockMove(ClockDeed.Restart, code, where, From: from, On: on)] };

    public static AssistanceStep CancelsClocks(this AssistanceStep step) => step with { CancelsClocks = true };

    /// <summary>The draft is sent: its content is signed. Or it is given up.</summary>
    public static AssistanceStep[] Drafting(OrderState sent = Sent, params OrderState[] from) =>
    [
        Issuing(AssistanceAct.Send, Magistrate, from.Length == 0 ? [Draft] : from, sent) with { Sends = true, IsWeighty = true, IsNext = true },
        Issuing(Cancel, Magistrate, [Draft], Cancelled).Reasoned(),
    ];

    /// <summary>It arrives, goes on to the competent authority where it must, and its receipt is acknowledged.</summary>
    public static AssistanceStep[] Arrival(Func<AssistanceStep, AssistanceStep> received, Func<AssistanceStep, AssistanceStep>? acknowledged = null, OrderState sent = Sent) =>
    [
        received(Executing(RecordReception, MagistrateOrClerk, [sent], Received).Next()),
        Executing(Forward, MagistrateOrClerk, [Received, Acknowledged], sent).Reasoned(),
        (acknowledged ?? (step => step))(Executing(Acknowledge, MagistrateOrClerk, [Received], Acknowledged).Next()),
        Executing(CorrectReception, MagistrateOrClerk, [Received, Acknowledged, UnderDecision]).Reasoned(),
    ];

    /// <summary>It is examined and decided upon; the other side is consulted where the law says so.</summary>
    public static AssistanceStep[] Decision(
        Func<AssistanceStep, AssistanceStep> accepted, AssistanceStep refused, OrderState accept = Accepted, AssistanceAct by = Accept, bool inPart = true) =>
    [
        Executing(BeginDecision, MagistrateOrClerk, [Received, Acknowledged], UnderDecision),
        .. Consultation(Arrived),
        accepted(Executing(by, Magistrate, Arrived, accept).Weighty().Next()),
        .. inPart ? [accepted(Executing(AcceptInPart, Magistrate, Arrived, AcceptedInPart).Weighty().Reasoned())] : Array.Empty<AssistanceStep>(),
        refused,
    ];

    /// <summary>Before a refusal the other side is asked; it answers, or does not.</summary>
    public static AssistanceStep[] Consultation(OrderState[] from) =>
    [
        Executing(Consult, Magistrate, from).Reasoned(),
        Issuing(AnswerConsultation, Magistrate, from).Reasoned(),
        Executing(EndConsultation, Magistrate, from).Reasoned(),
    ];

    /// <summary>A refusal of the common life.</summary>
    public static AssistanceStep Refusal(bool consultFirst, params AssistanceGround[] grounds) =>
        Executing(AssistanceAct.Refuse, Magistrate, Arrived, Refused).Refusing(consultFirst, grounds).CancelsClocks();

    /// <summary>It is put off, and taken up again where it was.</summary>
    public static AssistanceStep[] Postponement(params FieldDefinition[] asks) =>
    [
        Executing(Postpone, Magistrate, [UnderDecision, Accepted, AcceptedInPart, InExecution], Postponed).Reasoned().Asks(asks),
        Executing(Resume, Magistrate, [Postponed]).Next() with { Returns = true },
    ];

    /// <summary>It is withdrawn, closed, corrected, explained; each side may inform the other.</summary>
    public static AssistanceStep[] Ending(OrderState[] withdrawFrom, OrderState[] closeFrom, OrderState[] open) =>
    [
        .. withdrawFrom.Length > 0 ? [Issuing(Withdraw, Magistrate, withdrawFrom, Withdrawn).Reasoned().Weighty().CancelsClocks()] : Array.Empty<AssistanceStep>(),
        Either(Close, MagistrateOrClerk, withdrawFrom.Length > 0 ? [.. closeFrom, Withdrawn] : closeFrom, Closed).Next().CancelsClocks(),
        Either(Inform, MagistrateOrClerk, open).Reasoned(),
        Either(ExplainMissedLimit, MagistrateOrClerk, [.. open, .. closeFrom]),
        Issuing(OpenCorrection, Magistrate, open).Reasoned(),
        Issuing(SendCorrection, Magistrate, open).Weighty(),
    ];
}
