using TaskForce.Application.Requests.Case;

namespace TaskForce.Web.Pages.Requests.Case;

/// <summary>Events to be shown, the newest first; briefly, without what was written.</summary>
public sealed record TimelineView(CaseView Case, IEnumerable<CaseEvent> Events, bool Brief = false);
