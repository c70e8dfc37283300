using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests.Assistance;

public sealed partial class AssistanceRequest
{
    /// <summary>Steps after which nothing may have happened before: remarks and repairs come in any order.</summary>
    private static readonly AssistanceAct[] Unordered =
        [AssistanceAct.Inform, AssistanceAct.OpenCorrection, AssistanceAct.SendCorrection, AssistanceAct.CorrectReception, AssistanceAct.ExplainMissedLimit];

    /// <summary>Takes a step of its life.</summary>
    /// <param name="act">The step.</param>
    /// <param name="said">What its fields hold.</param>
    /// <param name="grounds">Grounds of a refusal.</param>
    /// <param name="deed">Who takes it, when, and the reason or remark.</param>
    /// <exception cref="RuleViolation">Not open; a field is missing or no answer; no ground; days in the wrong order.</exception>
    public void Take(AssistanceAct act, AssistanceValues said, IReadOnlyList<AssistanceGround> grounds, Deed deed)
    {
        var step = Permit(act, deed);
        if (step.Sends || act is AssistanceAct.Forward or AssistanceAct.SendCorrection or AssistanceAct.CorrectReception or AssistanceAct.ExplainMissedLimit)
            throw new ArgumentOutOfRangeException(nameof(act), act, "A step with a method of its own.");
        Demand(step, said, deed);
        if (step.Grounds.Count > 0 && (grounds.Count == 0 || grounds.Any(g => !step.Grounds.Contains(g))))
            throw new RuleViolation(grounds.Count == 0 ? Refusal.GroundNeeded : Refusal.GroundNotAllowed, "Grounds");

        if (grounds.Any(step.ConsultFirstOn.Contains) && Events.All(e => e.Step != AssistanceAct.Consult))
            throw new RuleViolation(Refusal.ConsultFirst, "Grounds");
        if (act == AssistanceAct.ExtendTeam && said.Day("JT19") <= EndsOn)
            throw new RuleViolation(Refusal.DaysInWrongOrder, "JT19");

        var side = PartOf(deed.By)!.Value;
        if (!step.NeedsBoth || IsSignedByOther(act, said, side))
        {
            SignedBy = null;
            Perform(act, said, deed, side);
            Move(step, said, deed);
            Enter(step);
        }
        else
        {
            SignedBy = side;
        }

        Happened(OrderAct.TakeStep, act, deed, new EventFacts { Said = step.Asks.Count > 0 ? said : null, Grounds = step.Grounds.Count > 0 ? grounds : null, Closing = IsClosedNow ? ClosedFor : null });
    }

    /// <summary>Forwards it to the competent authority of the same State: the limits run anew from that authority's own receipt.</summary>
    public void Forward(Addressee to, IReadOnlyList<UserId> recipients, Deed deed)
    {
        var step = Permit(AssistanceAct.Forward, deed);
        Demand(step, new AssistanceValues(), deed);
        var from = Current!;
        if (to.Authority.Country != ExecutingCountry)
            throw new RuleViolation(Refusal.AuthorityOfOtherState, "To");
        if (to.Authority == from.Authority)
            throw new RuleViolation(Refusal.ForwardToSelf, "To");
        DemandRecipients(recipients);
        // What goes on to another authority is what was signed.
        if (SealOf(VersionThatCounts) == SealState.Broken)
            throw new RuleViolation(Refusal.SealBroken, null, VersionThatCounts.Number);
        from.ForwardedOn = true;
        foreach (var clock in Clocks.Where(c => c.Authority == from.Authority))
            clock.Cancel();
        SendTo(to.Authority, deed.OccurredAt);
        Executing = to.Authority;
        LeaveToForwarders();
        OpenTo(to, recipients, AccessReason.Addressee, deed.RecordedAt);
        Enter(step);
        Record(OrderAct.TakeStep, deed, Side.Executing, from.Authority, new EventFacts { To = to.Authority }, AssistanceAct.Forward);
    }

    /// <summary>Corrects the reception of the authority that has it. Its limits are computed anew; the old ones stay, superseded.</summary>
    public void CorrectReception(DateTimeOffset receivedAt, Deed deed)
    {
        var step = Permit(AssistanceAct.CorrectReception, deed);
        Demand(step, new AssistanceValues(), deed);
        if (Current is not { ReceivedAt: { } old } handling)
            throw new RuleViolation(Refusal.NotInThisState);
        if (receivedAt == old)
            throw new RuleViolation(Refusal.NothingToCorrect, "ReceivedOn");
        if (receivedAt > deed.RecordedAt)
            throw new RuleViolation(Refusal.InTheFuture, "ReceivedOn");
        if (IsBefore(receivedAt, handling.SentAt))
            throw new RuleViolation(Refusal.BeforeEvent, "ReceivedOn", Events.First(e => e.Step is { } s && Definition.Of(s).Any(l => l.Sends)).Step!.Value, handling.SentAt);
        var reception = Events.Last(e => e.Step == AssistanceAct.RecordReception);
        if (Events.Where(e => e.Number > reception.Number && e.Step is { } s && !Unordered.Contains(s) && e.Side == Side.Executing).MinBy(e => e.OccurredAt) is { } next
            && IsBefore(next.OccurredAt, receivedAt))
            throw new RuleViolation(Refusal.AfterEvent, "ReceivedOn", next.Step!.Value, next.OccurredAt);
        handling.ReceivedAt = receivedAt;
        if (handling.Number == 1)
            ReceivedAt = receivedAt;
        foreach (var clock in Clocks.Where(c => c.StartedAt == old && c.Authority == handling.Authority && c is { Superseded: false, Lapsed: false }).ToList())
            CountAnew(clock, receivedAt, clock.Unit is PeriodUnit.Days ? clock.Length : null);
        // The time that was over runs again: nobody has kept silent yet.
        var silence = Definition.Silence.FirstOrDefault(s => s.To == State && Clocks.Any(c => c.Code == s.Limit && c.IsDue && deed.RecordedAt <= c.EndsAt));
        if (silence != default)
            State = silence.From;
        Happened(OrderAct.TakeStep, AssistanceAct.CorrectReception, deed, new EventFacts { OldInstant = old, NewInstant = receivedAt });
    }

    /// <summary>Says why a limit was missed (reference §2.6, point 8). The missed limit stays.</summary>
    public void ExplainMissedLimit(int clock, MissReason reason, Deed deed)
    {
        var step = Permit(AssistanceAct.ExplainMissedLimit, deed);
        var missed = Unexplained.FirstOrDefault(c => c.Number == clock) ?? throw new RuleViolation(Refusal.NothingMissed, "Clock");
        if (reason == MissReason.Other && !step.HasNoNote)
            NeedReason(deed);
        missed.Explain(reason);
        Happened(OrderAct.TakeStep, AssistanceAct.ExplainMissedLimit, deed, new EventFacts { Limit = missed.Code, MissReason = reason });
    }

    /// <summary>Signs and sends the new version; the other side sees both.</summary>
    public void SendCorrection(Signature signature, Deed deed)
    {
        Permit(AssistanceAct.SendCorrection, deed);
        DemandSignature(signature, deed);
        if (Gaps(deed.RecordedAt).Count > 0)
            throw new RuleViolation(Refusal.AssistanceIncomplete);
        if (!LanguageAccepted)
            throw new RuleViolation(Refusal.LanguageNotAccepted, "Executing", ExecutingCountry);
        var open = OpenVersion!;
        var facts = Sign(signature, deed);
        (Language, Urgent) = (open.Content.Language, Definition.UrgentWhen?.IsMet(open.Content.Values) == true);
        OpenToStates(deed.RecordedAt);
        Happened(OrderAct.TakeStep, AssistanceAct.SendCorrection, deed with { Note = deed.Note ?? open.Reason }, facts);
    }

    /// <summary>Whether the other side has signed the same: another answer is a proposal of one's own, and waits in its turn.</summary>
    private bool IsSignedByOther(AssistanceAct act, AssistanceValues said, Side side) =>
        SignedBy is { } signed && signed != side && Events.LastOrDefault(e => e.Step == act) is { } last
        && Definition.Of(act).SelectMany(s => s.Asks).All(f => last.Detail?.Facts.Said?[f.Id] == said[f.Id]);

    private bool IsClosedNow => State is OrderState.Closed;

    /// <summary>What some steps do beside moving state and limits.</summary>
    private void Perform(AssistanceAct act, AssistanceValues said, Deed deed, Side side)
    {
        switch (act)
        {
            case AssistanceAct.RecordReception:
                Current!.ReceivedAt = deed.OccurredAt;
                Current.Competent = true;
                ReceivedAt ??= deed.OccurredAt;
                break;
            case AssistanceAct.Acknowledge:
                Current!.AcknowledgedAt = deed.OccurredAt;
                break;
            case AssistanceAct.Consult:
                ConsultationAskedBy = side;
                break;
            case AssistanceAct.AnswerConsultation or AssistanceAct.EndConsultation:
                ConsultationAskedBy = null;
                break;
            case AssistanceAct.OpenCorrection:
                versions.Add(new AssistanceFormVersion(Id, versions.Count + 1, IssuingCountry, Form with { Signature = null }, deed.RecordedAt, deed.Note));
                break;
            case AssistanceAct.StartWork:
                EndsOn = Form.Values.Day("JT10");
                break;
            case AssistanceAct.ExtendTeam:
                EndsOn = said.Day("JT19");
                break;
        }
    }

    private AssistanceStep Permit(AssistanceAct act, Deed deed)
    {
        if (Open(act, deed.By, out var step) is { } refusal)
            throw new RuleViolation(refusal);
        CheckDeed(deed, "OccurredOn");
        if (!Unordered.Contains(act) && Events.LastOrDefault(e => e.Step is { } s && !Unordered.Contains(s)) is { } last && IsBefore(deed.OccurredAt, last.OccurredAt))
            throw new RuleViolation(Refusal.BeforeEvent, "OccurredOn", last.Step!.Value, last.OccurredAt);
        return step!;
    }

    /// <summary>What the step asks for is there and is an answer.</summary>
    private void Demand(AssistanceStep step, AssistanceValues said, Deed deed)
    {
        if (step.HasNoNote && !string.IsNullOrWhiteSpace(deed.Note))
            throw new RuleViolation(Refusal.FieldNotValid, "Note");
        if (step.NeedsReason)
            NeedReason(deed);
        AssistanceCheck.Demand(step.Asks, said);
        if (AssistanceCheck.Gaps(step.Asks, said, deed.RecordedAt, deed.By.Authority!.Value.Country).FirstOrDefault() is not { } gap)
            return;
        var path = gap.Column is null ? gap.Field : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{gap.Field}[{gap.Line - 1}].{gap.Column}");
        throw new RuleViolation(gap.Kind == GapKind.Missing ? Refusal.FieldMissing : Refusal.InTheFuture, path);
    }

    /// <summary>A day without an hour stands at 23:59: within one day it contradicts no hour.</summary>
    private bool IsBefore(DateTimeOffset at, DateTimeOffset earlier)
    {
        var calendar = HolidayCalendar.Of(ExecutingCountry);
        var sameDay = calendar.DayOf(at) == calendar.DayOf(earlier);
        return at < earlier && !(sameDay && earlier == calendar.At(calendar.DayOf(earlier), new TimeOnly(23, 59)));
    }

    private void Enter(AssistanceStep step)
    {
        var to = step.Returns ? StateBefore : step.To;
        if (to is null)
            return;
        if (to is OrderState.Postponed or OrderState.Remedy)
            StateBefore = State;
        else if (step.Returns)
            StateBefore = null;
        if (to == OrderState.Closed)
            ClosedFor = ReasonOfClosing();
        State = to.Value;
        // A question before a decision has no answer any more once it is taken; whoever has the request next, or takes it up again, still gets one.
        if (State != OrderState.Postponed && State != Definition.SentState && Definition.Of(AssistanceAct.AnswerConsultation).All(s => !s.From.Contains(State)))
            ConsultationAskedBy = null;
    }

    private ClosingReason ReasonOfClosing() => State switch
    {
        OrderState.Refused or OrderState.NoProsecution or OrderState.NotAgreed => ClosingReason.Refused,
        OrderState.NotPossible => ClosingReason.NotPossible,
        OrderState.Withdrawn => ClosingReason.Withdrawn,
        _ => Events.Any(e => e.Step == AssistanceAct.AcceptInPart) ? ClosingReason.PartlyCompleted : ClosingReason.Completed,
    };

    private RequestEvent Happened(OrderAct act, AssistanceAct? step, Deed deed, EventFacts? facts = null) =>
        // A correction that is begun is the issuing side's own until it is sent, as every word of it.
        Record(step == AssistanceAct.OpenCorrection ? OrderAct.Edit : act, deed, SideOf(deed.By), new[] { Issuing, Executing }.FirstOrDefault(a => deed.By.ActsFor(a)) ?? deed.By.Authority,
            facts, step);
}
