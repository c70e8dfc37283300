using TaskForce.Domain.Requests;

namespace TaskForce.Web.Display;

/// <summary>The tabs of a case file.</summary>
public enum CaseTab
{
    /// <summary>What is sought, by whom, where it is.</summary>
    Overview = 1,

    /// <summary>Persons concerned.</summary>
    Persons,

    /// <summary>Formal consultations.</summary>
    Consultations,

    /// <summary>Time limits.</summary>
    Limits,

    /// <summary>What happened.</summary>
    Timeline,

    /// <summary>What liaison magistrates did.</summary>
    Interventions,

    /// <summary>Documents that people put there.</summary>
    Documents,

    /// <summary>Who sees it.</summary>
    Access,
}

/// <summary>Addresses inside a case file. Where the reader came from travels along, so that the way back finds the same list.</summary>
public static class CaseLinks
{
    /// <summary>Name of the parameter that says where the reader came from: "desk", or the query of the register.</summary>
    public const string From = "from";

    /// <summary>Whether a tab shows content: readers of the register have no such tab.</summary>
    public static bool ShowsContent(CaseTab tab) => tab is CaseTab.Persons or CaseTab.Consultations or CaseTab.Documents or CaseTab.Access;

    /// <summary>Whether orders alone have the tab: other requests show persons with their fields, and questions on the timeline.</summary>
    public static bool IsOfOrders(CaseTab tab) => tab is CaseTab.Persons or CaseTab.Consultations;

    /// <summary>A tab.</summary>
    public static string Tab(RequestId id, CaseTab tab, string? from = null) =>
        Links.Case(id) + (tab == CaseTab.Overview ? "" : "/" + tab.ToString().ToLowerInvariant())
        + (string.IsNullOrEmpty(from) ? "" : "?" + From + "=" + Uri.EscapeDataString(from));

    /// <summary>The way back: whatever was given, it leads into the desk or the register.</summary>
    public static string Back(string? from) => IsDesk(from) ? Links.Desk
        : string.IsNullOrEmpty(from) ? Links.Register
        : Links.Register + "?" + from.TrimStart('?');

    /// <summary>Whether the reader came from the desk.</summary>
    public static bool IsDesk(string? from) => from == "desk";
}
