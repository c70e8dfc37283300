using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    /// <summary>What the table alone says: the state, then the actor. After erasure it says nothing more.</summary>
    private Refusal? NotByTable(OrderAct act, Actor actor) =>
        ErasedAt is not null ? Refusal.Erased
        : !Transitions.IsOpen(act, State) ? Refusal.NotInThisState
        : !Transitions.IsOpen(act, State, ActorsOf(actor)) ? Refusal.NotYourAct
        : null;

    /// <summary>Every act passes here: state, actor, dates, lengths.</summary>
    private void Permit(OrderAct act, Deed deed, string field = "OccurredOn")
    {
        if (WhyNot(act, deed.By) is { } refusal)
            throw new RuleViolation(refusal);
        CheckDeed(deed, field);
    }

    private static void NotBefore(Deed deed, DateTimeOffset? earlier, OrderAct act)
    {
        if (deed.OccurredAt < earlier)
            throw new RuleViolation(Refusal.BeforeEvent, "OccurredOn", act, earlier.Value);
    }

    private void NotBeforeLast(Deed deed, OrderAct act) => NotBefore(deed, Events.LastOrDefault(e => e.Act == act)?.OccurredAt, act);

    /// <summary>
    /// A sending carries a day and no hour: only another day contradicts it (T11, where the hours of both are known).
    /// </summary>
    private void NotBeforeDay(DateTimeOffset at, DateTimeOffset sent, OrderAct act, string field)
    {
        var calendar = CalendarOf(ExecutingCountry);
        if (calendar.DayOf(at) < calendar.DayOf(sent))
            throw new RuleViolation(Refusal.BeforeEvent, field, act, sent);
    }
}
