using TaskForce.Application.Requests.Case;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;

namespace TaskForce.Web.Display;

/// <summary>What a mark on the clock strip stands for.</summary>
public enum StripKind
{
    /// <summary>The order was sent; on the strip until it is received.</summary>
    Sent = 1,

    /// <summary>The reception that is waited for; it has no date.</summary>
    Awaited,

    /// <summary>Received by an authority.</summary>
    Received,

    /// <summary>A limit: where it ends, or where what it asks for was done.</summary>
    Limit,

    /// <summary>A limit that does not run yet, at the latest.</summary>
    Forecast,

    /// <summary>Returned, withdrawn or closed.</summary>
    End,

    /// <summary>Today, where no other mark stands on it.</summary>
    Now,
}

/// <summary>A point on the strip, before it has a place.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="At">When.</param>
/// <param name="Tone">met, missed, late, soon, paused, open, possible or now.</param>
/// <param name="Clock">The limit, where it is one.</param>
/// <param name="Count">How many limits are drawn as one: the same limit of several measures.</param>
/// <param name="Forecast">The limit to come, where it is one.</param>
/// <param name="Handling">The reception, where it is one.</param>
/// <param name="Act">The act that ended the order, where it is one.</param>
/// <param name="IsToday">It stands on the present day.</param>
public sealed record StripMark(
    StripKind Kind, DateTimeOffset At, string Tone, CaseClock? Clock = null, int Count = 1, Forecast? Forecast = null,
    CaseHandling? Handling = null, OrderAct? Act = null, bool IsToday = false);

/// <summary>Chooses what stands on the strip of a case, in the order of time.</summary>
public static class StripMarks
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    /// <summary>The marks of a case; none before it is sent.</summary>
    public static IReadOnlyList<StripMark> Of(CaseView view, DateTimeOffset now)
    {
        if (view.TransmittedAt is not { } sent)
            return [];
        var marks = new List<StripMark>();
        if (view.ReceivedAt is null)
        {
            marks.Add(new StripMark(StripKind.Sent, sent, "met"));
            if (!view.Header.IsClosed && view.Header.State is OrderState.Transmitted or OrderState.Sent or OrderState.Notified)
                marks.Add(new StripMark(StripKind.Awaited, now + Ahead, "open"));
        }

        marks.AddRange(view.Handlings.Where(h => h.ReceivedAt is not null).Select(h => new StripMark(StripKind.Received, h.ReceivedAt!.Value, "met", Handling: h)));
        marks.AddRange(view.Clocks.Where(IsDrawn).GroupBy(c => (c.Code, c.LastDay, c.State, Done: c.DoneAt is not null)).Select(g => Limit(g, now)));
        marks.AddRange(view.Forecasts.Select(f => new StripMark(StripKind.Forecast, f.EndsAt.AddTicks(-1), "possible", Forecast: f)));
        if (view.Header.Kind == RequestKind.EIO && view.Events.LastOrDefault(e => e.Act is OrderAct.Return or OrderAct.Withdraw or OrderAct.Close or OrderAct.ConfirmReopening) is { } end && Ends(end.Act, view.Header.State))
            marks.Add(new StripMark(StripKind.End, end.OccurredAt, "met", Act: end.Act));
        if (!view.Header.IsClosed)
            marks = WithToday(marks, now);
        return [.. marks.OrderBy(m => m.At).ThenBy(m => m.Kind).ThenBy(m => m.Clock?.Number)];
    }

    /// <summary>The local day of a mark.</summary>
    public static DateOnly DayOf(StripMark mark) => Dates.DayOf(mark.At);

    private static bool IsDrawn(CaseClock clock) => !clock.Superseded && clock.State != ClockState.Cancelled;

    private static bool Ends(OrderAct act, OrderState state) => act switch
    {
        OrderAct.Return => state is OrderState.Returned,
        OrderAct.Withdraw => state is OrderState.Withdrawn,
        OrderAct.Close => state is OrderState.Closed,
        _ => false,
    };

    private static StripMark Limit(IEnumerable<CaseClock> same, DateTimeOffset now)
    {
        var clocks = same.OrderBy(c => c.DoneAt).ToList();
        var last = clocks[^1];
        return new StripMark(StripKind.Limit, last.DoneAt ?? last.LastInstant, ToneOf(last, now), last, clocks.Count);
    }

    private static string ToneOf(CaseClock clock, DateTimeOffset now) => clock switch
    {
        { DoneAt: not null, State: ClockState.Missed } => "missed",
        { DoneAt: not null } => "met",
        { State: ClockState.Suspended } => "paused",
        _ when clock.IsLate(now) => "late",
        _ when Dues.IsSoon(clock.EndsAt, clock.IsTarget, clock.Unit == PeriodUnit.Hours, HolidayCalendar.Of(clock.Calendar), now) => "soon",
        _ => "open",
    };

    private static List<StripMark> WithToday(List<StripMark> marks, DateTimeOffset now)
    {
        var today = Dates.DayOf(now);
        var found = marks.FindLastIndex(m => m.Kind != StripKind.Awaited && DayOf(m) == today);
        if (found < 0)
            return [.. marks, new StripMark(StripKind.Now, now, "now")];
        marks[found] = marks[found] with { IsToday = true };
        return marks;
    }
}
