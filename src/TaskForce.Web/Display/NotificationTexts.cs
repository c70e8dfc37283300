using TaskForce.Application.Notifications;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Rules;

namespace TaskForce.Web.Display;

/// <summary>Says what somebody is told, in the reader's language.</summary>
public sealed class NotificationTexts(Texts texts, Dates dates, StepWords steps)
{
    /// <summary>The sentence of a notification.</summary>
    public string Of(NotificationLine line) => line switch
    {
        { Reminder: { } step, Limit: { } limit, EndsAt: { } end } => texts["Notifications.Reminder", Sentence.Begin(texts.Of(limit)), When(limit, end), texts.Of(step)],
        { Limit: { } limit, EndsAt: { } end } => texts[$"Notifications.Kind.{line.Kind}", Sentence.Begin(texts.Of(limit)), When(limit, end)],
        { Act: { } act } => $"{(line.By is { } by ? dates.NameOf(by.Short) : "TaskForce")} {steps.Event(act, line.Step)}",
        _ => throw new InvalidOperationException($"{line.Kind} without an act or a limit."),
    };

    /// <summary>The request, as a line under that sentence.</summary>
    public string About(NotificationLine line) =>
        $"{line.Number?.ToString() ?? texts["Register.Draft"]} · {dates.NameOf(line.Issuing.Short)}{(line.Executing is { } executing ? " → " + dates.NameOf(executing.Short) : "")}";

    // Days end with their last moment, which is the first of the day after.
    private string When(LimitCode limit, DateTimeOffset end) => limit.IsInHours() ? dates.Instant(end) : dates.Short(Dates.DayOf(end.AddTicks(-1)));
}
