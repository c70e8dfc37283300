using System.Globalization;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Requests;

namespace TaskForce.Web.Display;

/// <summary>The tabs of a coordinated case.</summary>
public enum CoordinationTab
{
    /// <summary>Proceedings and history.</summary>
    Overview = 1,

    /// <summary>Its requests.</summary>
    Requests,

    /// <summary>Dates, limits, public holidays.</summary>
    Calendar,

    /// <summary>Who is to be reached.</summary>
    Contacts,

    /// <summary>How requests, authorities and persons hang together.</summary>
    Chart,

    /// <summary>Notes.</summary>
    Notes,

    /// <summary>Its members.</summary>
    Access,
}

/// <summary>The addresses of coordinated cases and of the liaison magistrates' rooms.</summary>
public static class CoordinationLinks
{
    public const string Home = "/coordination";
    public const string New = "/coordination/new";
    public const string FollowUp = "/liaison";
    public const string Activity = "/liaison/activity";

    /// <summary>A tab of a case.</summary>
    public static string Tab(CoordinatedCaseId id, CoordinationTab tab = CoordinationTab.Overview) =>
        $"{Home}/{id}" + (tab == CoordinationTab.Overview ? "" : "/" + tab.ToString().ToLowerInvariant());

    /// <summary>Something done to the case; of whom, where it concerns a member.</summary>
    public static string Act(CoordinatedCaseId id, CoordinationAct act, string? of = null) =>
        $"{Home}/{id}/act/{act.ToString().ToLowerInvariant()}" + (of is null ? "" : Links.With("", "of", of));

    /// <summary>Proceedings: new, or one.</summary>
    public static string Proceeding(CoordinatedCaseId id, int? number = null) => $"{Home}/{id}/proceedings/{Part(number)}";

    /// <summary>A date: new, or one.</summary>
    public static string Date(CoordinatedCaseId id, long? date = null) => $"{Home}/{id}/dates/{Part(date)}";

    /// <summary>A contact: new, or one.</summary>
    public static string Contact(CoordinatedCaseId id, long? contact = null) => $"{Home}/{id}/contacts/{Part(contact)}";

    /// <summary>The calendar of a month.</summary>
    public static string Month(CoordinatedCaseId id, DateOnly month) =>
        Tab(id, CoordinationTab.Calendar) + Links.With("", "month", month.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>A file that a tab offers.</summary>
    public static string File(CoordinatedCaseId id, CoordinationTab tab, string handler) => Tab(id, tab) + Links.With("", "handler", handler);

    /// <summary>The figures of a month, or their file.</summary>
    public static string ActivityOf(DateOnly month, string? handler = null)
    {
        var query = Links.With("", "month", month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return Activity + (handler is null ? query : Links.With(query, "handler", handler));
    }

    /// <summary>A new intervention on a request.</summary>
    public static string NewIntervention(RequestId id) => $"/requests/{id}/interventions/new";

    /// <summary>Records what came of an intervention.</summary>
    public static string Outcome(RequestId id, long intervention) => $"/requests/{id}/interventions/{Part(intervention)}/outcome";

    /// <summary>Corrects an intervention by another entry.</summary>
    public static string Correct(RequestId id, long intervention) => NewIntervention(id) + Links.With("", "corrects", Part(intervention));

    /// <summary>Advice on a draft.</summary>
    public static string Advice(RequestId id) => $"/requests/{id}/advice";

    private static string Part(long? key) => key is { } known ? known.ToString(CultureInfo.InvariantCulture) : "new";
}
