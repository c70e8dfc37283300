using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests;

public abstract partial class CooperationRequest
{
    private protected static void CheckDeed(Deed deed, string field)
    {
        DemandKnown(DateOnly.FromDateTime(deed.OccurredAt.UtcDateTime), field);
        if (deed.OccurredAt > deed.RecordedAt)
            throw new RuleViolation(Refusal.InTheFuture, field);
        if (deed.Note?.Length > OrderForm.LongText)
            throw new RuleViolation(Refusal.TextTooLong, "Note", OrderForm.LongText);
    }

    /// <summary>A day that a person typed lies in the years whose holidays are known.</summary>
    private protected static void DemandKnown(DateOnly? day, string field)
    {
        if (day is { } typed && !HolidayCalendar.Covers(typed))
            throw new RuleViolation(Refusal.DateOutOfRange, field);
    }

    private protected static void DemandText(string? text, string field, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleViolation(Refusal.ReasonNeeded, field);
        DemandLength(text, field, most);
    }

    private protected static void DemandLength(string? text, string field, int most)
    {
        if (text?.Length > most)
            throw new RuleViolation(Refusal.TextTooLong, field, most);
    }

    private protected static void NeedReason(Deed deed)
    {
        if (string.IsNullOrWhiteSpace(deed.Note))
            throw new RuleViolation(Refusal.ReasonNeeded, "Note");
    }
}
