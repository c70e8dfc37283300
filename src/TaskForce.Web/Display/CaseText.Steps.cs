using TaskForce.Application.Requests.Case;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Web.Display;

/// <content>What is waited for, and why.</content>
public sealed partial class CaseText
{
    private static readonly Dictionary<OrderAct, string> Reasons = new()
    {
        [OrderAct.Edit] = "Case.Why.Edit",
        [OrderAct.Sign] = "Case.Why.Sign",
        [OrderAct.SubmitForValidation] = "Case.Why.SubmitForValidation",
        [OrderAct.Validate] = "Case.Why.Validate",
        [OrderAct.PrepareForSending] = "Case.Why.PrepareForSending",
        [OrderAct.Transmit] = "Case.Why.Transmit",
        [OrderAct.RecordReception] = "Case.Why.RecordReception",
        [OrderAct.Acknowledge] = "Case.Why.Acknowledge",
        [OrderAct.Forward] = "Case.Why.Forward",
        [OrderAct.Decide] = "Case.Why.Decide",
        [OrderAct.Correct] = "Case.Why.Correct",
        [OrderAct.Complete] = "Case.Why.Complete",
        [OrderAct.ResumeRecognition] = "Case.Why.Resume",
        [OrderAct.StartExecution] = "Case.Why.StartExecution",
        [OrderAct.ExecuteMeasure] = "Case.Why.ExecuteMeasure",
        [OrderAct.ResumeExecution] = "Case.Why.Resume",
        [OrderAct.TransferEvidence] = "Case.Why.TransferEvidence",
        [OrderAct.ResumeTransfer] = "Case.Why.ResumeTransfer",
        [OrderAct.ConfirmEvidence] = "Case.Why.ConfirmEvidence",
        [OrderAct.RecordReturn] = "Case.Why.RecordReturn",
        [OrderAct.AnswerConsultation] = "Case.Why.AnswerConsultation",
        [OrderAct.ConfirmReopening] = "Case.Why.ConfirmReopening",
        [OrderAct.Close] = "Case.Why.Close",
    };

    /// <summary>What is due and until when, for the one who has to do it.</summary>
    public string Ask(CaseStep step)
    {
        var act = steps.Name(step.Act, step.Step);
        return step switch
        {
            { Refusal: not null } => texts["Case.Next.NotYet", act],
            { Limit: { } limit } => Ask(act, limit),
            { WantedBy: { } day } => texts["Case.Next.WantedBy", act, dates.Long(day)],
            _ => act,
        };
    }

    /// <summary>Why: the rule with its article, the event it runs from, and what follows when it is missed.</summary>
    public string Reason(CaseStep step) => step.Limit is { } limit
        ? Join(texts[$"Law.LimitCode.{limit.Code}.Rule"] + ".", CountedFrom(limit), Moved(limit), texts[$"Law.LimitCode.{limit.Code}.Missed"])
        : step.Step is { } taken ? texts[taken == AssistanceAct.Send ? "Assistance.Why.Send" : "Assistance.Why.Step"] : texts[Reasons[step.Act]];

    /// <summary>Since when the order waits, and what may follow when it waits in vain.</summary>
    public string Waiting(CaseStep step)
    {
        var since = texts["Case.Next.Since", dates.Long(Dates.DayOf(step.Since))];
        if (step.Limit is not { } limit)
            return step.WantedBy is { } day ? Join(since, texts["Case.Next.AnswerWanted", dates.Long(day)]) : since;
        var due = dues.Of(limit);
        return limit.IsLate(dates.Now)
            ? Join(since, texts["Case.Next.Silence", texts.Of(limit.Code), due.What], texts[$"Law.LimitCode.{limit.Code}.Missed"])
            : Join(since, texts["Case.Next.DueBy", texts.Of(limit.Code), dates.Long(limit.LastDay), due.What]);
    }

    /// <summary>The event that a limit is counted from.</summary>
    public string CountedFrom(CaseClock clock) => clock.Unit == PeriodUnit.Hours
        ? texts["Case.Limit.FromInstant", dates.Instant(clock.StartedAt)]
        : texts["Case.Limit.From", dates.Long(Dates.DayOf(clock.StartedAt))];

    private string Ask(string act, CaseClock limit)
    {
        var due = dues.Of(limit);
        return limit switch
        {
            _ when due.Tone == "late" => texts["Case.Next.Late", act, due.What, dates.Long(limit.LastDay)],
            { Unit: PeriodUnit.Hours } => texts["Case.Next.ByInstant", act, dates.Instant(limit.EndsAt)],
            { IsTarget: true } => texts["Case.Next.Target", act, dates.Long(limit.LastDay)],
            _ when limit.LastDay == dates.Today => texts["Case.Next.Today", act],
            _ => texts["Case.Next.By", act, dates.Long(limit.LastDay)],
        };
    }

    private static string Join(params string?[] sentences) => string.Join(' ', sentences.Where(s => !string.IsNullOrEmpty(s)));
}
