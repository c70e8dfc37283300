using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests;

public abstract partial class CooperationRequest
{
    /// <summary>T48: marks the limits that have ended without the act they ask for. Does nothing when there are none.</summary>
    /// <returns>Whether anything was marked.</returns>
    public bool MissLimits(DateTimeOffset now)
    {
        var missed = clocks.Where(c => c is { State: ClockState.Running, IsTarget: false } && now > c.EndsAt).ToList();
        foreach (var clock in missed)
        {
            if (LimitOf(clock.Code).EndsOfItself)
            {
                clock.Done(clock.EndsAt);
                continue;
            }

            clock.Miss();
            Record(OrderAct.MissLimit, new Deed(Actor.System, clock.EndsAt, now), null, clock.Authority,
                new EventFacts { Limit = clock.Code, Until = clock.LastDay });
        }

        if (missed.Count == 0)
            return false;
        AfterMissing(missed, now);
        Settle();
        // A draft is national: a limit missed in it opens nothing.
        if (TransmittedAt is not null)
            OpenToStates(now);
        return true;
    }

    /// <summary>
    /// Lets limits that run follow a public holiday that a decree has added since they were computed; every other limit keeps
    /// the end that the parties were told. Does nothing where no limit ends on such a day.
    /// </summary>
    /// <returns>Whether anything moved.</returns>
    public bool FollowCalendar(DateTimeOffset now)
    {
        var moved = false;
        foreach (var clock in clocks)
        {
            var old = clock.LastDay;
            if (!clock.FollowCalendar())
                continue;
            moved = true;
            var calendar = HolidayCalendar.Of(clock.Calendar);
            // Days without an hour stand at 23:59, as wherever a day is recorded.
            Record(OrderAct.MoveLimit, new Deed(Actor.System, now, now), null, null,
                new EventFacts { Limit = clock.Code, OldInstant = calendar.At(old, new TimeOnly(23, 59)), NewInstant = calendar.At(clock.LastDay, new TimeOnly(23, 59)) });
        }

        return moved;
    }

    /// <summary>
    /// The limits that run of which somebody is to be reminded at that instant (reference §2.6, point 7). Nothing happens to the request by it
    /// but that the same is not said again.
    /// </summary>
    public IReadOnlyList<Reminder> Remind(DateTimeOffset now)
    {
        var due = new List<Reminder>();
        foreach (var clock in clocks.Where(c => c is { State: ClockState.Running, IsTarget: false } && !(c.NextReminderAt > now)))
        {
            if (clock.Remind(now) is { } step)
                due.Add(new Reminder(clock, step));
        }

        return due;
    }

    /// <summary>What follows in this kind of request when limits have ended without the act they ask for.</summary>
    private protected virtual void AfterMissing(IReadOnlyList<Clock> missed, DateTimeOffset now)
    {
    }

    private protected void CancelClocks()
    {
        foreach (var clock in clocks)
            clock.Cancel();
    }
}
