using System.Globalization;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Web.Tests.Matrix;

/// <summary>For whom a page without an order is.</summary>
internal enum Audience
{
    Everybody,
    Readers,
    Drafters,

    /// <summary>Drafters of any kind: magistrates, clerks, central authorities.</summary>
    Assistants,

    /// <summary>Magistrates and clerks, who draft every kind but the log of criminal records.</summary>
    Prosecution,

    /// <summary>Central authorities; for other drafters there is no such kind.</summary>
    Central,

    /// <summary>Who works on case files: drafters of orders and central authorities.</summary>
    Workers,
    Administrators,

    /// <summary>Workers as well; without a case file chosen the page leads back to its list.</summary>
    LedBack,

    /// <summary>Workers as well; a case file that is not on their list is not there.</summary>
    NoneChosen,

    /// <summary>Drafters as well; a text that is not on their shelf is not there.</summary>
    NoneOnTheShelf,

    Auditors,

    /// <summary>Whoever has just typed the right password: everybody else is led to the beginning.</summary>
    Awaited,

    /// <summary>Nobody: the page says that there is nothing.</summary>
    NotFound,

    /// <summary>Whoever may have to do with coordinated cases.</summary>
    CoordinationReaders,

    /// <summary>Who opens coordinated cases.</summary>
    Coordinators,

    /// <summary>Whoever sees that the joint case of the demonstration exists.</summary>
    CaseKnown,

    /// <summary>The members of the joint case of the demonstration.</summary>
    CaseMembers,

    /// <summary>Its members who are magistrates.</summary>
    CaseMagistrates,

    /// <summary>Liaison magistrates.</summary>
    LiaisonMagistrates,

    /// <summary>Liaison magistrates, for whom the one asked for is not there.</summary>
    NoIntervention,

    /// <summary>Readers as well; a document that they do not see is not there.</summary>
    NoDocument,

    /// <summary>Liaison magistrates and ministry staff.</summary>
    LiaisonReaders,
}

/// <summary>A page of the matrix.</summary>
/// <param name="Pattern">Its route.</param>
/// <param name="Route">An address, with the order's key at {id}.</param>
/// <param name="For">For whom, where no order decides.</param>
/// <param name="IsOpen">Shown to nobody signed in as well.</param>
/// <param name="ShowsContent">Shows what readers of the register do not see.</param>
/// <param name="IsWritten">A page on which the form is written.</param>
/// <param name="IsOwners">A page for the magistrates of its authorities, who decide on access.</param>
/// <param name="IsOfAct">A page about an act that has a document, whose number stands at {act}.</param>
/// <param name="IsSupplemented">A page for those who draft for the issuing authority, once the order was sent and until it is closed.</param>
/// <param name="IsTranslated">A page for those who draft for the issuing authority, until the order is closed; others are led to where it is read.</param>
/// <param name="IsOfAssistance">A page of requests of other kinds than the EIO: of an order there is none.</param>
/// <param name="IsOfBoth">A page of requests of every kind.</param>
/// <param name="IsLiaisons">A page on which a liaison magistrate writes about a request that was sent.</param>
/// <param name="IsAdvice">For readers of the whole in the issuing State.</param>
/// <param name="IsInterventions">Of what was sent, for readers of the whole and for liaison magistrates.</param>
/// <param name="IsFiled">A page on which the authorities of the request put documents into its case file.</param>
/// <param name="Of">The State whose account, posting or organisation it shows: for the other one it does not exist.</param>
internal sealed record PageRow(
    string Pattern, string Route, Audience For = Audience.Everybody, bool IsOpen = false, bool ShowsContent = false, bool IsWritten = false,
    bool IsOwners = false, bool IsSupplemented = false, bool IsTranslated = false, CountryCode? Of = null, bool IsOfAssistance = false, bool IsOfBoth = false,
    bool IsLiaisons = false, bool IsAdvice = false, bool IsInterventions = false, bool IsOfAct = false, bool IsFiled = false)
{
    public bool NeedsOrder => Route.Contains("{id", StringComparison.Ordinal);

    public string AddressOf(RequestId id, int act = 0) => Route
        .Replace("{id}", id.ToString(), StringComparison.Ordinal).Replace("{act}", act.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The first act with a document; 0 where there is none yet.</summary>
    public static int ActOf(CooperationRequest order) => order.Events.FirstOrDefault(e =>
        e.Act is OrderAct.Acknowledge or OrderAct.Forward or OrderAct.Decide || e.Step is AssistanceAct.Acknowledge or AssistanceAct.SignAgreement)?.Number ?? 0;
}

/// <summary>Every page of the application. A page without a row here fails the matrix.</summary>
internal static class PageRows
{
    private const string Accounts = "/administration/accounts";
    private const string Organisations = "/administration/organisations";
    private const string Coordinated = "/coordination/{key:long}";
    private const string Case = "/requests/{id:long}";

    public static IReadOnlyList<PageRow> All { get; } =
    [
        new("/", "/"),
        new("/account/confirm", "/account/confirm?return=%2Frequests"),
        new("/account/profile", "/account/profile"),
        new("/account/sign-in", "/account/sign-in", IsOpen: true),
        new("/account/invitation", "/account/invitation", Audience.NotFound, IsOpen: true),
        new("/account/second-factor", "/account/second-factor", Audience.Awaited, IsOpen: true),
        new("/account/security", "/account/security"),
        new("/account/sign-out", "/account/sign-out"),
        new("/administration", "/administration", Audience.Administrators),
        new(Accounts, Accounts, Audience.Administrators),
        new(Accounts, Accounts + "?q=a&state=ACTIVE&role=CLERK&organisation=FR-PR-LIL&page=9", Audience.Administrators),
        new(Accounts + "/new", Accounts + "/new?code=FR-PR-LIL", Audience.Administrators),
        new(Accounts + "/{account:long}", Accounts + "/1001", Audience.Administrators, Of: CountryCode.FR),
        new(Accounts + "/{account:long}", Accounts + "/1013", Audience.Administrators, Of: CountryCode.BE),
        new(Accounts + "/{account:long}/change", Accounts + "/1001/change", Audience.Administrators, Of: CountryCode.FR),
        new(Accounts + "/{account:long}/end", Accounts + "/1013/end", Audience.Administrators, Of: CountryCode.BE),
        new("/administration/postings", "/administration/postings", Audience.Administrators),
        new("/administration/postings/new", "/administration/postings/new", Audience.Administrators),
        new("/administration/postings/{posting:long}", "/administration/postings/1004", Audience.Administrators, Of: CountryCode.FR),
        new("/administration/postings/{posting:long}", "/administration/postings/1021", Audience.Administrators, Of: CountryCode.BE),
        new(Organisations, Organisations, Audience.Administrators),
        new(Organisations + "/new", Organisations + "/new", Audience.Administrators),
        new(Organisations + "/{code}", Organisations + "/FR-PR-LIL", Audience.Administrators, Of: CountryCode.FR),
        new(Organisations + "/{code}", Organisations + "/BE-DIV-TOU", Audience.Administrators, Of: CountryCode.BE),
        new(Organisations + "/{code}/close", Organisations + "/BE-DIV-TOU/close", Audience.Administrators, Of: CountryCode.BE),
        new(Organisations + "/{code}/territory", Organisations + "/FR-PR-LIL/territory", Audience.Administrators, Of: CountryCode.FR),
        new("/administration/validation", "/administration/validation", Audience.Administrators, Of: CountryCode.BE),
        new("/administration/reference-data", "/administration/reference-data", Audience.Administrators),
        new("/directory", "/directory"),
        new("/directory", "/directory?q=7500&country=BE&kind=PR&language=FR&measure=SEARCH_HOME&after=BE-PR-MON"),
        new("/directory/{code}", "/directory/BE-DIV-TOU"),
        new("/finder", "/finder"),
        new("/finder", "/finder?country=BE&measure=SEARCH_HOME&place=Tournai&place=6000&matter=TERRORISM&urgent=1"),
        new("/administration/holidays", "/administration/holidays?year=2027", Audience.Administrators),
        new("/administration/mail", "/administration/mail", Audience.Administrators),
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
        new("/notifications", "/notifications", Audience.Readers),
        new("/notifications", "/notifications?before=9000000000000000", Audience.Readers),
        new("/retention", "/retention", Audience.Workers),
        new("/retention/decide", "/retention/decide", Audience.LedBack),
        new("/retention/decide", "/retention/decide?request=1", Audience.NoneChosen),
        new("/administration/retention", "/administration/retention", Audience.Administrators),
        new("/requests", "/requests", Audience.Readers),
        new("/requests", "/requests?open=ALL&sort=NUMBER&q=lille", Audience.Readers),
        new("/requests", "/requests?handler=Csv", Audience.Readers),
        new("/requests", "/requests?handler=Xlsx", Audience.Readers),
        new("/requests/ask-access", "/requests/ask-access", Audience.Readers),
        new("/requests/new", "/requests/new", Audience.Drafters),
        new("/snippets", "/snippets?q=a", Audience.Drafters),
        new("/snippets/new", "/snippets/new", Audience.Drafters),
        new("/snippets/{snippet:long}", "/snippets/1", Audience.NoneOnTheShelf),
        new("/requests/kinds", "/requests/kinds", Audience.Assistants),
        new("/requests/new/{kind}", "/requests/new/freeze", Audience.Prosecution),
        new("/requests/new/{kind}", "/requests/new/record", Audience.Central),
        new("/requests", "/requests?kind=FREEZE", Audience.Readers),
        new(Case, "/requests/{id}", IsOfBoth: true),
        new(Case + "/persons", "/requests/{id}/persons", ShowsContent: true),
        new(Case + "/consultations", "/requests/{id}/consultations", ShowsContent: true),
        new(Case + "/limits", "/requests/{id}/limits", IsOfBoth: true),
        new(Case + "/timeline", "/requests/{id}/timeline", IsOfBoth: true),
        new(Case + "/documents", "/requests/{id}/documents", ShowsContent: true, IsOfBoth: true),
        new(Case + "/documents", "/requests/{id}/documents?before=1", ShowsContent: true, IsOfBoth: true),
        new(Case + "/documents", "/requests/1/documents?handler=Zip", Audience.NoDocument),
        new(Case + "/documents/new", "/requests/{id}/documents/new", ShowsContent: true, IsOfBoth: true, IsFiled: true),
        new(Case + "/files/{document:long}", "/requests/1/files/1", Audience.NoDocument),
        new(Case + "/files/{document:long}", "/requests/1/files/1?handler=Content", Audience.NoDocument),
        new(Case + "/files/{document:long}", "/requests/1/files/1?handler=Preview", Audience.NoDocument),
        new(Case + "/files/{document:long}/share", "/requests/1/files/1/share", Audience.NoneChosen),
        new(Case + "/access", "/requests/{id}/access", ShowsContent: true, IsOfBoth: true),
        new(Case + "/access/{deed}", "/requests/{id}/access/grant", ShowsContent: true, IsOwners: true),
        new(Case + "/access/{deed}", "/requests/{id}/access/restrict", ShowsContent: true, IsOwners: true),
        new(Case + "/form", "/requests/{id}/form", ShowsContent: true, IsWritten: true),
        new(Case + "/form/copy", "/requests/{id}/form/copy?q=lille", ShowsContent: true, IsWritten: true),
        new(Case + "/supplement", "/requests/{id}/supplement", ShowsContent: true, IsSupplemented: true),
        new(Case + "/form/translations/{language}", "/requests/{id}/form/translations/de", ShowsContent: true),
        new(Case + "/form/translations/{language}/{section}", "/requests/{id}/form/translations/de/g", ShowsContent: true, IsTranslated: true),
        new(Case + "/form/{section}", "/requests/{id}/form/e", ShowsContent: true, IsWritten: true),
        new(Case + "/form/addressee", "/requests/{id}/form/addressee", ShowsContent: true, IsWritten: true),
        new(Case + "/form/read", "/requests/{id}/form/read", ShowsContent: true),
        new(Case + "/form/print", "/requests/{id}/form/print?language=EN", ShowsContent: true),
        new(Case + "/form/print", "/requests/{id}/form/print?handler=Docx", ShowsContent: true),
        new(Case + "/documents/{number:int}", "/requests/{id}/documents/{act}", ShowsContent: true, IsOfAct: true, IsOfBoth: true),
        new(Case + "/documents/{number:int}", "/requests/{id}/documents/{act}?language=NL&handler=Docx", ShowsContent: true, IsOfAct: true, IsOfBoth: true),
        new(Case + "/assistance", "/requests/{id}/assistance", ShowsContent: true, IsWritten: true, IsOfAssistance: true),
        new(Case + "/assistance/{section}", "/requests/{id}/assistance/parties", ShowsContent: true, IsWritten: true, IsOfAssistance: true),
        new(Case + "/assistance/read", "/requests/{id}/assistance/read", ShowsContent: true, IsOfAssistance: true),
        new(Case + "/assistance/print", "/requests/{id}/assistance/print?language=EN", ShowsContent: true, IsOfAssistance: true),
        new(Case + "/assistance/print", "/requests/{id}/assistance/print?handler=Docx", ShowsContent: true, IsOfAssistance: true),
        new(Case + "/step/{act}", "/requests/{id}/step/close", IsOfAssistance: true),
        new(Case + "/interventions", "/requests/{id}/interventions", IsInterventions: true),
        new(Case + "/interventions/new", "/requests/{id}/interventions/new", IsLiaisons: true),
        new(Case + "/interventions/{intervention:long}/outcome", "/requests/1/interventions/1/outcome", Audience.NoIntervention),
        new(Case + "/advice", "/requests/{id}/advice", IsAdvice: true),
        new("/liaison", "/liaison", Audience.LiaisonMagistrates),
        new("/liaison", "/liaison?reason=SILENT&from=BE&after=1.1", Audience.LiaisonMagistrates),
        new("/liaison/activity", "/liaison/activity?month=2026-11", Audience.LiaisonReaders),
        new("/liaison/activity", "/liaison/activity?handler=Csv", Audience.LiaisonReaders),
        new("/coordination", "/coordination", Audience.CoordinationReaders),
        new("/coordination/new", "/coordination/new", Audience.Coordinators),
        new(Coordinated, "/coordination/1", Audience.CaseKnown),
        new(Coordinated + "/requests", "/coordination/1/requests", Audience.CaseMembers),
        new(Coordinated + "/calendar", "/coordination/1/calendar?month=2026-12", Audience.CaseMembers),
        new(Coordinated + "/calendar", "/coordination/1/calendar?handler=Ics", Audience.CaseMembers),
        new(Coordinated + "/dates/{date}", "/coordination/1/dates/new", Audience.CaseMembers),
        new(Coordinated + "/contacts", "/coordination/1/contacts", Audience.CaseMembers),
        new(Coordinated + "/contacts", "/coordination/1/contacts?handler=Csv", Audience.CaseMembers),
        new(Coordinated + "/contacts/{contact}", "/coordination/1/contacts/new", Audience.CaseMembers),
        new(Coordinated + "/chart", "/coordination/1/chart", Audience.CaseMembers),
        new(Coordinated + "/notes", "/coordination/1/notes", Audience.CaseMembers),
        new(Coordinated + "/access", "/coordination/1/access", Audience.CaseMembers),
        new(Coordinated + "/proceedings/{number}", "/coordination/1/proceedings/new", Audience.CaseMembers),
        new(Coordinated + "/act/{act}", "/coordination/1/act/close", Audience.CaseMagistrates),
        new(Coordinated + "/act/{act}", "/coordination/1/act/admit", Audience.CaseMagistrates),
        new(Case + "/{act}", "/requests/{id}/decide"),
        new(Case + "/{act}", "/requests/{id}/transmit"),
        new(Case + "/{act}", "/requests/{id}/open-consultation"),
    ];
}
