using System.Globalization;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Rules;

namespace TaskForce.Domain.Requests.Assistance;

public sealed partial class AssistanceRequest
{
    /// <summary>
    /// The end of a time without an answer may be an answer of a kind (§4.9 N06, §5.12): the request goes to the state that says so.
    /// An answer that comes after is taken, and late.
    /// </summary>
    private protected override void AfterMissing(IReadOnlyList<Clock> missed, DateTimeOffset now)
    {
        foreach (var clock in missed)
        {
            var (limit, from, to) = Definition.Silence.FirstOrDefault(s => s.Limit == clock.Code);
            if (limit == default || State != from)
                continue;
            State = to;
            Record(OrderAct.TakeStep, new Deed(Actor.System, clock.EndsAt, now), null, null, new EventFacts { Limit = clock.Code }, AssistanceAct.NoAnswer);
        }
    }

    /// <inheritdoc/>
    public override void Erase(DateTimeOffset now)
    {
        if (ErasedAt is not null)
            throw new RuleViolation(Refusal.Erased);
        if (TransmittedAt is not null && !IsClosed)
            throw new RuleViolation(Refusal.NotInThisState);
        foreach (var version in versions)
            version.Erase(Definition);
        foreach (var handling in Handlings)
            handling.Reference = null;
        (ConsultationAskedBy, SignedBy) = (null, null);
        EraseWords(now);
        if (TransmittedAt is null)
        {
            CancelClocks();
            State = OrderState.Cancelled;
        }

        Record(OrderAct.Erase, Deed.Now(Actor.System, now), null, null);
    }

    /// <summary>Moves the limits as the step says, in its order.</summary>
    private void Move(AssistanceStep step, AssistanceValues said, Deed deed)
    {
        foreach (var move in step.Clocks.Where(m => IsMeant(m, Form.Values)))
        {
            var due = Clocks.LastOrDefault(c => c.Code == move.Code && c.IsDue);
            var from = move.From is { } field ? said.Instant(field, ExecutingCountry) ?? Form.Values.Instant(field, IssuingCountry) ?? deed.OccurredAt : deed.OccurredAt;
            var on = move.On is { } day ? said.Day(day) ?? Form.Values.Day(day) : null;
            switch (move.Deed)
            {
                case ClockDeed.Start:
                    Run(move, from, on);
                    break;
                case ClockDeed.End:
                    due?.Done(deed.OccurredAt);
                    break;
                case ClockDeed.Cancel:
                    due?.Cancel();
                    break;
                case ClockDeed.Extend when due is not null:
                    CountAnew(due, due.StartedAt, LimitOf(move.Code).Length + int.Parse(said[move.Days!]!, CultureInfo.InvariantCulture));
                    break;
                case ClockDeed.Restart:
                    due?.Supersede();
                    Run(move, from, on);
                    break;
            }
        }

        if (step.CancelsClocks)
            CancelClocks();
    }

    private static bool IsMeant(ClockMove move, AssistanceValues values) => move.When is not { } when || when.IsMet(values) != move.Unless;

    private void Run(ClockMove move, DateTimeOffset from, DateOnly? on)
    {
        var (authority, country) = move.Where == Side.Executing ? (Executing, ExecutingCountry) : (Issuing, IssuingCountry);
        if (IsEmergency(move))
            Start(AssistanceRules.EmergencyProduction, from, authority, country);
        else
            Start(move.Code, from, authority, country, length: move.Length, on: move.Code == LimitCode.JitEnd && on is { } end ? Reminder(from, end) : on);
    }

    private static bool IsEmergency(ClockMove move) => move is { Code: LimitCode.L40, Length: not null };

    /// <summary>
    /// Whether a limit in hours begins with a step, as things stand (§2.3, rule 3; §4.9, N03): a day without an hour would let it run up to
    /// a day longer.
    /// </summary>
    public bool StartsHours(AssistanceAct act, Actor actor) => Open(act, actor, out var step) is null
        && step!.Clocks.Any(m => m is { Deed: ClockDeed.Start, From: null } && m.Code.IsInHours() && IsMeant(m, Form.Values));

    /// <summary>Whether a limit in hours runs, or has run, from the reception by the authority that has it now.</summary>
    public bool ReceptionStartedHours => Current is { ReceivedAt: { } at } handling
        && Clocks.Any(c => c.StartedAt == at && c.Authority == handling.Authority && c is { Unit: PeriodUnit.Hours, Superseded: false });

    /// <summary>The day by which the extension of a team should be decided: thirty days before its end, or the end where that day is gone.</summary>
    private DateOnly Reminder(DateTimeOffset from, DateOnly end)
    {
        var reminder = end.AddDays(-AssistanceRules.ReminderDays);
        return reminder > HolidayCalendar.Of(ExecutingCountry).DayOf(from) ? reminder : end;
    }

    private void CountAnew(Clock clock, DateTimeOffset from, int? length)
    {
        var done = clock.DoneAt;
        clock.Supersede();
        var anew = clock.Unit == PeriodUnit.Date
            ? Start(clock.Code, from, clock.Authority, clock.Calendar, on: clock.LastDay)
            : Start(clock.Code, from, clock.Authority, clock.Calendar, length: length);
        if (done is { } at)
            anew.Done(at);
    }
}
