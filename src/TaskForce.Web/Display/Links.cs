using TaskForce.Domain.Requests;

namespace TaskForce.Web.Display;

/// <summary>The addresses of the rooms of the house. No address stands in a page.</summary>
public static class Links
{
    /// <summary>My desk.</summary>
    public const string Desk = "/";

    /// <summary>The register.</summary>
    public const string Register = "/requests";

    /// <summary>A new order.</summary>
    public const string New = "/requests/new";

    /// <summary>A case file.</summary>
    public static string Case(RequestId id) => $"/requests/{id}";

    /// <summary>The list of sections of a form.</summary>
    public static string Form(RequestId id) => $"/requests/{id}/form";

    /// <summary>One section of a form.</summary>
    public static string Section(RequestId id, FormSection section) => $"/requests/{id}/form/{Kebab(section.ToString())}";

    /// <summary>An act on an order.</summary>
    public static string Act(RequestId id, OrderAct act) => $"/requests/{id}/{Kebab(act.ToString())}";

    private static string Kebab(string name) => string.Concat(name.Select((c, i) =>
        char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
