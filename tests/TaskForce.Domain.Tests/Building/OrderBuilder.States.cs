using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Tests.Building;

internal sealed partial class OrderBuilder
{
    /// <summary>Brings the order into a state by the acts that lead there.</summary>
    public OrderBuilder In(OrderState state)
    {
        Reach(state);
        Assert.Equal(state, Order.State);
        return this;
    }

    private object? Reach(OrderState state) => state switch
    {
        OrderState.Draft => Order,
        OrderState.AwaitingValidation => Submitted(),
        OrderState.Validated => Validated(),
        OrderState.Signed => Signed(),
        OrderState.Transmitted => Transmitted(),
        OrderState.Received => Received(),
        OrderState.Acknowledged => Acknowledged(),
        OrderState.Incomplete => Then(Ready(), o => o.ReportIncomplete(Executor.On("2026-03-17", "The provision is missing."))),
        OrderState.RecognitionPostponed => Then(Acknowledged(), o =>
            o.PostponeRecognition(PostponementGround.P_15_A, null, Executor.On("2026-03-17", "An investigation is under way."))),
        OrderState.Recognised => Recognised(),
        OrderState.RecognisedInPart => Decided("2026-03-20 10:00", MeasureState.Recognised, MeasureState.Refused),
        OrderState.InExecution => Started(1),
        OrderState.ExecutionPostponed => Then(Recognised(), o =>
            o.PostponeExecution(PostponementGround.P_15_B, null, Executor.On("2026-03-24", "The objects are used elsewhere."))),
        OrderState.Executed => Started().Executed(1).Executed(2),
        OrderState.ExecutedInPart => In(OrderState.RecognisedInPart).Started(1).Executed(1),
        OrderState.EvidenceTransferred => In(OrderState.Executed).TransferredAll(),
        OrderState.Refused => Decided("2026-03-20 10:00", MeasureState.Refused, MeasureState.Refused),
        OrderState.Returned => Then(Ready(), o => o.Return(Executor.On("2026-03-17", "No magistrate issued it."))),
        OrderState.NotPossible => Decided("2026-03-20 10:00", MeasureState.NotPossible, MeasureState.Refused),
        OrderState.Withdrawn => Then(Ready(), o => o.Withdraw([], A.Magistrate(validating.Length > 0 ? validating : from).On("2026-03-17", "No longer needed."))),
        OrderState.Cancelled => Then(this, o => o.Cancel(Issuer.On("2026-03-02", "Given up."))),
        OrderState.Closed => Then(In(OrderState.EvidenceTransferred), o => o.Close(Executor.On("2026-04-20"))),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static OrderBuilder Then(OrderBuilder builder, Action<InvestigationOrder> act)
    {
        act(builder.Order);
        return builder;
    }
}
