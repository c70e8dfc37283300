using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Forms;

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

    private static void CheckDeed(Deed deed, string field)
    {
        DemandKnown(DateOnly.FromDateTime(deed.OccurredAt.UtcDateTime), field);
        if (deed.OccurredAt > deed.RecordedAt)
            throw new RuleViolation(Refusal.InTheFuture, field);
        if (deed.Note?.Length > OrderForm.LongText)
            throw new RuleViolation(Refusal.TextTooLong, "Note", OrderForm.LongText);
    }

    /// <summary>A day that a person typed lies in the years whose holidays are known.</summary>
    private static void DemandKnown(DateOnly? day, string field)
    {
        if (day is { } typed && !HolidayCalendar.Covers(typed))
            throw new RuleViolation(Refusal.DateOutOfRange, field);
    }

    private static void DemandText(string? text, string field, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleViolation(Refusal.ReasonNeeded, field);
        DemandLength(text, field, most);
    }

    private static void DemandLength(string? text, string field, int most)
    {
        if (text?.Length > most)
            throw new RuleViolation(Refusal.TextTooLong, field, most);
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

    private static void NeedReason(Deed deed)
    {
        if (string.IsNullOrWhiteSpace(deed.Note))
            throw new RuleViolation(Refusal.ReasonNeeded, "Note");
    }
}
