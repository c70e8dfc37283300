using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>The table of reference §4.5 against the order itself: every state, every act, every actor, every road there.</summary>
public sealed class TransitionTests
{
    // The road to a state: an order of a French prosecutor, of a Belgian one with validation, of Belgian customs.
    private static readonly Dictionary<string, Func<OrderBuilder>> Roads = new()
    {
        ["France"] = An.Order,
        ["Judge"] = () => An.Order().ValidatedByJudge(),
        ["Customs"] = () => An.Order().FromCustoms(),
    };

    // What the table leaves to a condition that the road decides.
    private static readonly (string Road, OrderState? State, OrderAct Act, OrderActor? Actor, Refusal Refusal)[] ByCondition =
    [
        ("France", null, OrderAct.SubmitForValidation, null, Refusal.ValidationNotNeeded),
        ("Judge", null, OrderAct.Sign, null, Refusal.ValidationNeeded),
        ("Customs", null, OrderAct.Sign, null, Refusal.ValidationNeeded),
        ("Judge", null, OrderAct.HandOver, null, Refusal.HandOverOnlyInBelgium),
        ("Customs", null, OrderAct.HandOver, null, Refusal.HandOverOnlyInBelgium),
        // Without a judge nobody else is on the way to receive or owes a second Annex B.
        ("Judge", OrderState.Acknowledged, OrderAct.RecordReception, null, Refusal.AlreadyReceived),
        ("Customs", OrderState.Acknowledged, OrderAct.RecordReception, null, Refusal.AlreadyReceived),
        ("Judge", OrderState.Acknowledged, OrderAct.Acknowledge, null, Refusal.AlreadyAcknowledged),
        ("Customs", OrderState.Acknowledged, OrderAct.Acknowledge, null, Refusal.AlreadyAcknowledged),
        ("Judge", OrderState.RecognitionPostponed, OrderAct.Acknowledge, null, Refusal.AlreadyAcknowledged),
        ("Customs", OrderState.RecognitionPostponed, OrderAct.Acknowledge, null, Refusal.AlreadyAcknowledged),
        // The officer of customs signs for customs only.
        ("France", null, OrderAct.Correct, OrderActor.IA, Refusal.NotYourAct),
        ("Judge", null, OrderAct.Correct, OrderActor.IA, Refusal.NotYourAct),
    ];

    private static readonly OrderActor?[] Actors = [.. Enum.GetValues<OrderActor>().Cast<OrderActor?>(), null];

    public static TheoryData<OrderState, OrderAct> Cells()
    {
        var data = new TheoryData<OrderState, OrderAct>();
        foreach (var state in Situations.States)
        {
            foreach (var act in Acts.All)
                data.Add(state, act);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Act_is_open_exactly_to_whom_the_table_names_and_a_refusal_changes_nothing(OrderState state, OrderAct act)
    {
        foreach (var road in Roads.Keys.Where(r => r != "France" || state is not (OrderState.AwaitingValidation or OrderState.Validated)))
        {
            foreach (var side in act == OrderAct.ConfirmReopening ? new[] { Side.Issuing, Side.Executing } : [Side.Issuing])
                TryAll(road, state, act, side);
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Table_of_the_domain_is_the_table_of_the_reference(OrderState state, OrderAct act)
    {
        foreach (var actor in Enum.GetValues<OrderActor>())
            Assert.Equal(TransitionTable.Allows(state, act, actor) || ReceptionByForm(state, act, actor), Transitions.IsOpen(act, state, [actor]));
    }

    [Fact]
    public void Only_the_application_marks_missed_limits()
    {
        foreach (var state in Situations.States)
        {
            var order = Roads[state is OrderState.AwaitingValidation or OrderState.Validated ? "Judge" : "France"]().In(state).Build();

            Assert.Equal(TransitionTable.Has(state, OrderAct.MissLimit) ? null : Refusal.NotInThisState, order.WhyNot(OrderAct.MissLimit, Actor.System));
            Assert.NotNull(order.WhyNot(OrderAct.MissLimit, A.Magistrate("FR-PR-LIL")));
        }
    }

    [Fact]
    public void Only_the_application_erases_and_only_what_is_at_its_end()
    {
        foreach (var state in Situations.States)
        {
            var order = Roads[state is OrderState.AwaitingValidation or OrderState.Validated ? "Judge" : "France"]().In(state).Build();

            Assert.Equal(TransitionTable.Has(state, OrderAct.Erase) ? null : Refusal.NotInThisState, order.WhyNot(OrderAct.Erase, Actor.System));
            Assert.NotNull(order.WhyNot(OrderAct.Erase, A.Magistrate("FR-PR-LIL")));
        }
    }

    // Corrections in TRANSMITTED: the table opens them, the executing side has nothing to correct yet.
    private static bool ReceptionByForm(OrderState state, OrderAct act, OrderActor actor) =>
        state == OrderState.Transmitted && act == OrderAct.Correct && actor is OrderActor.EM or OrderActor.EC;

    private static void TryAll(string road, OrderState state, OrderAct act, Side side)
    {
        var order = Situations.For(act, state, side, Roads[road]());
        Assert.Equal(state, order.State);
        var before = Picture.Of(order);
        foreach (var actor in Actors)
        {
            var by = Situations.Who(order, act, actor);
            var where = $"{act} by {actor} in {state} ({road})";
            if (Expected(order, road, act, actor, by) is { } refusal)
            {
                var refused = Assert.Throws<RuleViolation>(() => Acts.Do(order, act, by));
                Assert.True(refusal == refused.Code, $"{where}: refused for {refused.Code}, not {refusal}");
                Assert.True(before == Picture.Of(order), $"{where}: changed by a refusal");
            }
            else if (!Situations.IsForOtherSide(act, order, by))
            {
                Allowed(Situations.For(act, state, side, Roads[road]()), act, by, where);
            }
        }
    }

    private static void Allowed(InvestigationOrder order, OrderAct act, Actor by, string where)
    {
        var (state, version) = (order.State, order.Version);
        var thrown = Record.Exception(() => Acts.Do(order, act, by));
        Assert.True(thrown is null, $"{where}: {thrown}");
        Assert.True(TransitionTable.Leads(state, act, order.State), $"{where}: leads to {order.State}");
        // What the issuing side writes in its correction is no change of what the other side acts on.
        Assert.Equal(version + (order.TransmittedAt is not null && order.Events[^1].Act == OrderAct.Edit ? 0 : 1), order.Version);
    }

    private static Refusal? Expected(InvestigationOrder order, string road, OrderAct act, OrderActor? actor, Actor by)
    {
        if (!TransitionTable.Has(order.State, act))
            return Refusal.NotInThisState;
        if (actor is null || !TransitionTable.Allows(order.State, act, actor.Value) || !Situations.Stands(order, actor.Value, by))
            return Refusal.NotYourAct;
        var condition = ByCondition.FirstOrDefault(c =>
            c.Road == road && c.Act == act && (c.State is null || c.State == order.State) && (c.Actor is null || c.Actor == actor));
        return condition.Road is null ? null : condition.Refusal;
    }
}
