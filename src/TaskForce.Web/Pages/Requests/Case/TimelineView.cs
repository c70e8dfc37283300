using TaskForce.Application.Requests.Case;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Requests.Case;

/// <summary>Events to be shown, the newest first; briefly, without what was written.</summary>
public sealed record TimelineView(CaseView Case, IEnumerable<CaseEvent> Events, bool Brief = false)
{
    /// <summary>The events; what an authority edited in a draft on one day is one line with a count.</summary>
    public IReadOnlyList<(CaseEvent Event, int Times)> Folded()
    {
        var lines = new List<(CaseEvent Event, int Times)>();
        foreach (var happened in Events)
        {
            if (lines is [.., var last] && SameEditing(last.Event, happened))
                lines[^1] = (last.Event, last.Times + 1);
            else
                lines.Add((happened, 1));
        }

        return lines;
    }

    private static bool SameEditing(CaseEvent later, CaseEvent earlier) =>
        later is { Act: OrderAct.Edit, Note: null } && earlier is { Act: OrderAct.Edit, Note: null } && later.Authority?.Code == earlier.Authority?.Code
        && Dates.DayOf(later.OccurredAt) == Dates.DayOf(earlier.OccurredAt);
}
