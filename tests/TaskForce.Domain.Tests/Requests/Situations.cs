using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>Brings an order into a state in which an act has what it needs, and finds who stands there as which actor.</summary>
internal static class Situations
{
    /// <summary>The states of an order (reference §4.2): those after it are of other kinds.</summary>
    public static readonly IReadOnlyList<OrderState> States = [.. Enum.GetValues<OrderState>().Where(s => s <= OrderState.Closed)];

    public static InvestigationOrder For(OrderAct act, OrderState state, Side side, OrderBuilder road)
    {
        var sent = state is not (OrderState.Draft or OrderState.AwaitingValidation or OrderState.Validated or OrderState.Signed
            or OrderState.Cancelled or OrderState.Transmitted or OrderState.Closed);
        if (sent && act == OrderAct.ExplainMissedLimit)
            road.Late();
        if (sent && act == OrderAct.Acknowledge && state is not (OrderState.Acknowledged or OrderState.RecognitionPostponed))
            road.WithoutAnnexB();
        if (act == OrderAct.Close && state is OrderState.Executed or OrderState.ExecutedInPart)
            road.WithoutEvidence();
        if (act == OrderAct.RecordReturn && state == OrderState.EvidenceTransferred)
            road.WantedBack("2026-06-01");
        var order = Reach(act, state, road);

        switch (act)
        {
            case OrderAct.RecordReception when state == OrderState.Received:
                Acts.Do(order, OrderAct.Forward, road.Executor);
                break;
            case OrderAct.Complete when state == OrderState.Incomplete:
                order.OpenCorrection(Then(order, road.Issuer));
                order.SignCorrection(Forms.Signed, Then(order, road.Issuer));
                break;
            case OrderAct.TransferEvidence when state == OrderState.InExecution:
                Acts.Do(order, OrderAct.StartExecution, road.Executor);
                Acts.Do(order, OrderAct.ExecuteMeasure, road.Executor);
                break;
            case OrderAct.EndMeasure or OrderAct.ExecuteMeasure when state == OrderState.InExecution:
                Acts.Do(order, OrderAct.StartExecution, road.Executor);
                break;
            case OrderAct.ResumeTransfer when state is OrderState.Executed or OrderState.ExecutedInPart:
                Acts.Do(order, OrderAct.SuspendTransfer, road.Executor);
                break;
            case OrderAct.AnswerConsultation when sent:
                Acts.Do(order, OrderAct.OpenConsultation, road.Executor);
                Acts.Do(order, OrderAct.OpenConsultation, A.Magistrate(order.Issuing.Value));
                break;
            case OrderAct.ConfirmReopening when state == OrderState.Closed:
                Acts.Do(order, OrderAct.AskReopening, side == Side.Issuing ? road.Executor : A.Magistrate(order.Issuing.Value));
                break;
        }

        return order;
    }

    /// <summary>Somebody who stands towards the order as that actor; for none, a magistrate of a third authority.</summary>
    public static Actor Who(InvestigationOrder order, OrderAct act, OrderActor? actor)
    {
        var issuing = order.Issuing.Value;
        // The judge receives and acknowledges what was handed over.
        var executing = (act is OrderAct.RecordReception or OrderAct.Acknowledge ? order.Current?.Authority : null)?.Value ?? order.Executing!.Value.Value;
        return actor switch
        {
            OrderActor.IM => A.Magistrate(issuing),
            OrderActor.IA => A.Officer(issuing),
            OrderActor.VM => A.Magistrate("BE-JI-BRF"),
            OrderActor.IC => A.Clerk(issuing),
            OrderActor.EM => A.Magistrate(executing),
            OrderActor.EC => A.Clerk(executing),
            OrderActor.CA => A.CentralDesk(order.TransmittedAt is null ? issuing : executing),
            OrderActor.SYS => Actor.System,
            null => A.Magistrate("FR-PR-AVE"),
        };
    }

    /// <summary>Whether the person stands as that actor here: without a validating authority nobody validates.</summary>
    public static bool Stands(InvestigationOrder order, OrderActor actor, Actor by) => actor switch
    {
        OrderActor.VM => order.Validating is not null,
        OrderActor.EM or OrderActor.EC => order.TransmittedAt is not null,
        _ => by.Authority is not null,
    };

    /// <summary>The reopening was asked for by the side itself; the other turn of the theory tries it.</summary>
    public static bool IsForOtherSide(OrderAct act, InvestigationOrder order, Actor by) =>
        act == OrderAct.ConfirmReopening && order.ReopeningAskedBy == order.SideOf(by);

    private static InvestigationOrder Reach(OrderAct act, OrderState state, OrderBuilder road)
    {
        var withJudge = road.Order.ExecutingCountry == CountryCode.BE && state is OrderState.Acknowledged or OrderState.RecognitionPostponed
            && act is OrderAct.RecordReception or OrderAct.Acknowledge;
        if (!withJudge)
            return road.In(state).Build();

        var order = road.In(OrderState.Acknowledged).Build();
        Acts.Do(order, OrderAct.HandOver, road.Executor);
        if (act == OrderAct.Acknowledge)
            Acts.Do(order, OrderAct.RecordReception, A.Clerk("BE-JI-HAI"));
        if (state == OrderState.RecognitionPostponed)
        {
            if (act == OrderAct.RecordReception)
                Acts.Do(order, OrderAct.RecordReception, A.Clerk("BE-JI-HAI"));
            Acts.Do(order, OrderAct.PostponeRecognition, road.Executor);
        }

        return order;
    }

    private static Deed Then(InvestigationOrder order, Actor by) => Deed.Now(by, order.Events[^1].RecordedAt.AddHours(1), "For this reason.");
}
