using TaskForce.Application.Requests.Case;
using TaskForce.Domain.Requests;

namespace TaskForce.Web.Display;

/// <summary>The words at a mark: what it is, and when.</summary>
public sealed record StripLabel(string Name, string When);

/// <summary>A mark in its place. The label spans from <paramref name="Left"/> over <paramref name="Width"/>.</summary>
public sealed record StripPoint(StripMark Mark, StripLabel Label, double X, double Left, double Width, bool Above);

/// <summary>A stretch of the band: past, late or paused; or extended, which is drawn under it.</summary>
public sealed record StripStretch(string Kind, double From, double To);

/// <summary>
/// The drawing of a case in time, from reception to the last limit: where each mark, label and stretch stands. Time runs
/// evenly as far as the labels leave room; the order of the marks is always that of time.
/// </summary>
public sealed class ClockStrip
{
    /// <summary>Width of the drawing where the labels find room in it.</summary>
    public const double UsualWidth = 1100;

    private const double Edge = 8;
    private const double Dot = 9;
    private const double BetweenDots = 26;
    private const double BetweenLabels = 16;

    private ClockStrip(double width, IReadOnlyList<StripPoint> points, double? nowX, IReadOnlyList<StripStretch> stretches, IReadOnlyList<double> ticks) =>
        (Width, Points, NowX, Stretches, Ticks) = (width, points, nowX, stretches, ticks);

    /// <summary>Width of the drawing.</summary>
    public double Width { get; }

    /// <summary>The marks, in the order of time; the list for readers of the page is the same.</summary>
    public IReadOnlyList<StripPoint> Points { get; }

    /// <summary>Where today's line stands; null in a closed case.</summary>
    public double? NowX { get; }

    /// <summary>Stretches, in the order in which they are painted.</summary>
    public IReadOnlyList<StripStretch> Stretches { get; }

    /// <summary>Ends of limits whose act came late.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Draws a case; null before it is sent.</summary>
    public static ClockStrip? Of(CaseView view, DateTimeOffset now, Func<StripMark, StripLabel> label)
    {
        var marks = StripMarks.Of(view, now);
        if (marks.Count == 0)
            return null;
        var (width, points) = Lay([.. marks.Select(m => (m, label(m)))]);
        var nowX = points.FirstOrDefault(p => p.Mark.IsToday || p.Mark.Kind == StripKind.Now)?.X;
        var scale = new Scale(points, nowX, now);
        var missed = view.Clocks.Where(c => c is { Superseded: false, IsTarget: false } && (c.State == ClockState.Missed || c.IsLate(now))).ToList();
        return new ClockStrip(width, points, nowX, [.. StretchesOf(view, points, scale, missed, nowX)],
            [.. missed.Where(c => c.DoneAt is not null).Select(c => scale.At(c.LastInstant))]);
    }

    private static IEnumerable<StripStretch> StretchesOf(
        CaseView view, IReadOnlyList<StripPoint> points, Scale scale, IEnumerable<CaseClock> missed, double? nowX)
    {
        var end = nowX ?? points[^1].X;
        yield return new StripStretch("past", points[0].X, end);
        foreach (var (from, to) in Pauses(view.Events))
            yield return new StripStretch("paused", scale.At(from), to is { } until ? scale.At(until) : end);
        foreach (var clock in missed)
            yield return new StripStretch("late", scale.At(clock.LastInstant), clock.DoneAt is { } done ? scale.At(done) : end);
        if (Extension(view) is var (first, last))
            yield return new StripStretch("extended", scale.At(first), scale.At(last));
    }

    private static (DateTimeOffset From, DateTimeOffset To)? Extension(CaseView view)
    {
        var first = view.Clocks.LastOrDefault(c => c.Code == LimitCode.L02);
        var longer = view.Clocks.LastOrDefault(c => c is { Code: LimitCode.L03, Superseded: false });
        return first is null ? null
            : longer is not null ? (first.LastInstant, longer.LastInstant)
            : view.Forecasts.FirstOrDefault(f => f.Code == LimitCode.L03) is { } possible ? (first.LastInstant, possible.EndsAt.AddTicks(-1))
            : null;
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset? To)> Pauses(IReadOnlyList<CaseEvent> events)
    {
        foreach (var (start, stop) in new[]
        {
            (OrderAct.PostponeRecognition, OrderAct.ResumeRecognition), (OrderAct.PostponeExecution, OrderAct.ResumeExecution),
            (OrderAct.SuspendTransfer, OrderAct.ResumeTransfer),
        })
        {
            foreach (var pause in events.Where(e => e.Act == start))
                yield return (pause.OccurredAt, events.FirstOrDefault(e => e.Number > pause.Number && e.Act == stop)?.OccurredAt);
        }
    }

    /// <summary>
    /// Gives each mark its place: evenly in time, pushed apart as far as dots and labels need it. Labels stand above and
    /// below in turn. Where they do not fit, the drawing becomes wider.
    /// </summary>
    private static (double Width, IReadOnlyList<StripPoint> Points) Lay((StripMark Mark, StripLabel Label)[] marks)
    {
        var n = marks.Length;
        var spans = marks.Select((m, i) => Span(TextWidth(m.Label), i, n)).ToArray();
        var tight = Push(spans, _ => 0);
        var width = Math.Max(UsualWidth, Enumerable.Range(0, n).Max(i => tight[i] + spans[i].Right + Edge));
        var (from, to) = (marks[0].Mark.At, marks[^1].Mark.At);
        var length = Math.Max(1, (to - from).Ticks);
        var x = Push(spans, i => Edge + Dot + ((width - (2 * (Edge + Dot))) * (marks[i].Mark.At - from).Ticks / length));
        for (var i = n - 1; i >= 0; i--)
        {
            x[i] = Math.Min(x[i], width - Edge - spans[i].Right);
            if (i + 1 < n)
                x[i] = Math.Min(x[i], x[i + 1] - BetweenDots);
            if (i + 2 < n)
                x[i] = Math.Min(x[i], x[i + 2] - spans[i + 2].Left - spans[i].Right - BetweenLabels);
        }

        return (width, [.. marks.Select((m, i) => new StripPoint(
            m.Mark, m.Label, x[i], x[i] - spans[i].Left, spans[i].Left + spans[i].Right, i % 2 == 0))]);
    }

    private static double[] Push((double Left, double Right)[] spans, Func<int, double> wanted)
    {
        var x = new double[spans.Length];
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = Math.Max(wanted(i), Edge + spans[i].Left);
            if (i >= 1)
                x[i] = Math.Max(x[i], x[i - 1] + BetweenDots);
            if (i >= 2)
                x[i] = Math.Max(x[i], x[i - 2] + spans[i - 2].Right + spans[i].Left + BetweenLabels);
        }

        return x;
    }

    // Labels begin at their dot on the left edge, end at it on the right edge, and are centred between.
    private static (double Left, double Right) Span(double width, int index, int count) =>
        index == 0 || (index == 1 && count > 3) ? (Dot, width - Dot)
        : index == count - 1 || (index == count - 2 && count > 3) ? (width - Dot, Dot)
        : (width / 2, width / 2);

    // The widest letters of the typeface at 15 px; a little more than the text takes.
    private static double TextWidth(StripLabel label) => Math.Max(2.5 * Dot, Math.Max(label.Name.Length * 7.7, label.When.Length * 7.2));

    /// <summary>Where an instant stands between the marks.</summary>
    private sealed class Scale(IReadOnlyList<StripPoint> points, double? nowX, DateTimeOffset now)
    {
        private readonly (DateTimeOffset At, double X)[] known =
            [.. points.Where(p => !p.Mark.IsToday).Select(p => (p.Mark.At, p.X)).Concat(nowX is { } x ? [(now, x)] : []).OrderBy(k => k.Item1).ThenBy(k => k.Item2)];

        public double At(DateTimeOffset instant)
        {
            if (points.FirstOrDefault(p => p.Mark.At == instant) is { } exact)
                return exact.X;
            if (instant <= known[0].At)
                return known[0].X;
            var after = Array.FindIndex(known, k => k.At >= instant);
            if (after < 0)
                return known[^1].X;
            var (a, b) = (known[after - 1], known[after]);
            return a.X + (Math.Max(0, b.X - a.X) * (instant - a.At).Ticks / Math.Max(1, (b.At - a.At).Ticks));
        }
    }
}
