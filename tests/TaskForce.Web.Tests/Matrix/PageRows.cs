using TaskForce.Domain.Requests;

namespace TaskForce.Web.Tests.Matrix;

/// <summary>For whom a page without an order is.</summary>
internal enum Audience
{
    Everybody,
    Readers,
    Drafters,

    Auditors,

    /// <summary>Nobody: the page says that there is nothing.</summary>
    NotFound,
}

/// <summary>A page of the matrix.</summary>
/// <param name="Pattern">Its route.</param>
/// <param name="Route">An address, with the order's key at {id}.</param>
/// <param name="For">For whom, where no order decides.</param>
/// <param name="IsOpen">Shown to nobody signed in as well.</param>
/// <param name="ShowsContent">Shows what readers of the register do not see.</param>
/// <param name="IsWritten">A page on which the form is written.</param>
/// <param name="IsOwners">A page for the magistrates of its authorities, who decide on access.</param>
internal sealed record PageRow(
    string Pattern, string Route, Audience For = Audience.Everybody, bool IsOpen = false, bool ShowsContent = false, bool IsWritten = false,
    bool IsOwners = false)
{
    public bool NeedsOrder => Pattern.Contains("{id", StringComparison.Ordinal);

    public string AddressOf(RequestId id) => Route.Replace("{id}", id.ToString(), StringComparison.Ordinal);
}

/// <summary>Every page of the application. A page without a row here fails the matrix.</summary>
internal static class PageRows
{
    private const string Case = "/requests/{id:long}";

    public static IReadOnlyList<PageRow> All { get; } =
    [
        new("/", "/"),
        new("/account/profile", "/account/profile"),
        new("/account/sign-in", "/account/sign-in", IsOpen: true),
        new("/account/sign-out", "/account/sign-out"),
        new("/account/ministry/{key}/sign-out", "/account/ministry/FR/sign-out", Audience.NotFound, IsOpen: true),
        new("/rights", "/rights"),
        new("/help", "/help", IsOpen: true),
        new("/accessibility", "/accessibility", IsOpen: true),
        new("/data-protection", "/data-protection", IsOpen: true),
        new("/error", "/error", IsOpen: true),
        new("/status/{code:int}", "/status/404", Audience.NotFound, IsOpen: true),
        new("/audit", "/audit", Audience.Auditors),
        new("/audit", "/audit?kind=CONSULTATION&reference=FR-BE-2026-000001", Audience.Auditors),
        new("/audit", "/audit?handler=Csv", Audience.Auditors),
        new("/audit", "/audit?handler=Xlsx", Audience.Auditors),
        new("/audit/integrity", "/audit/integrity", Audience.Auditors),
        new("/audit/integrity", "/audit/integrity?handler=Key", Audience.Auditors),
        new("/requests", "/requests", Audience.Readers),
        new("/requests", "/requests?open=ALL&sort=NUMBER&q=lille", Audience.Readers),
        new("/requests", "/requests?handler=Csv", Audience.Readers),
        new("/requests", "/requests?handler=Xlsx", Audience.Readers),
        new("/requests/ask-access", "/requests/ask-access", Audience.Readers),
        new("/requests/new", "/requests/new", Audience.Drafters),
        new(Case, "/requests/{id}"),
        new(Case + "/persons", "/requests/{id}/persons", ShowsContent: true),
        new(Case + "/consultations", "/requests/{id}/consultations", ShowsContent: true),
        new(Case + "/limits", "/requests/{id}/limits"),
        new(Case + "/timeline", "/requests/{id}/timeline"),
        new(Case + "/access", "/requests/{id}/access", ShowsContent: true),
        new(Case + "/access/{deed}", "/requests/{id}/access/grant", ShowsContent: true, IsOwners: true),
        new(Case + "/access/{deed}", "/requests/{id}/access/restrict", ShowsContent: true, IsOwners: true),
        new(Case + "/form", "/requests/{id}/form", ShowsContent: true, IsWritten: true),
        new(Case + "/form/{section}", "/requests/{id}/form/e", ShowsContent: true, IsWritten: true),
        new(Case + "/form/read", "/requests/{id}/form/read", ShowsContent: true),
        new(Case + "/{act}", "/requests/{id}/decide"),
        new(Case + "/{act}", "/requests/{id}/transmit"),
        new(Case + "/{act}", "/requests/{id}/open-consultation"),
    ];
}
