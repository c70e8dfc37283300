using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using TaskForce.Application.Audit;
using TaskForce.Application.Requests.Register;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Identity.Ministries;

namespace TaskForce.Web.Display;

/// <summary>The addresses of the house. No other place writes one.</summary>
public static class Links
{
    public const string Desk = "/";
    public const string Register = "/requests";
    public const string New = "/requests/new";
    public const string Kinds = "/requests/kinds";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Profile = "/account/profile";
    public const string InvitationPage = "/account/invitation";
    public const string SecondFactor = "/account/second-factor";
    public const string Security = "/account/security";
    public const string Help = "/help";
    public const string Rights = "/rights";
    public const string Snippets = "/snippets";
    public const string NewSnippet = "/snippets/new";
    public const string Audit = "/audit";
    public const string AuditIntegrity = "/audit/integrity";
    public const string Accessibility = "/accessibility";
    public const string DataProtection = "/data-protection";

    public const string Notifications = "/notifications";

    public const string Retention = "/retention";
    public const string RetentionPeriods = "/administration/retention";

    /// <summary>The page that decides on case files at the end of their time; on one of them where it is given.</summary>
    public static string DecideRetention(RequestId? id = null) => Retention + "/decide" + (id is { } one ? With("", "request", one.ToString()) : "");

    /// <summary>What the viewer was told before a notification; of its forms, what one of them asks for.</summary>
    public static string NotificationsBefore(long? before, string? handler = null)
    {
        var query = before is { } id ? With("", "before", id.ToString(CultureInfo.InvariantCulture)) : "";
        return Notifications + (handler is null ? query : With(query, "handler", handler));
    }

    /// <summary>An address of this house, as a header can carry it.</summary>
    public static bool IsLocal([NotNullWhen(true)] string? url) => RedirectHttpResult.IsLocalUrl(url) && url!.All(c => c is > ' ' and < '\u007f');

    /// <summary>Signs in through a ministry's own provider.</summary>
    public static string SignInBy(string ministry, string? returnTo) => $"{MinistryEndpoints.Root}/{ministry}/sign-in" + Return(returnTo);

    /// <summary>Has the ministry's provider ask again who the person is, and comes back.</summary>
    public static string ConfirmBy(string ministry, string? returnTo) => $"{MinistryEndpoints.Root}/{ministry}/confirm" + Return(returnTo);

    /// <summary>Signs out at the ministry's provider, after signing out here.</summary>
    public static string SignOutBy(string ministry) => $"{MinistryEndpoints.Root}/{ministry}/sign-out";

    /// <summary>The sign-in page with the sentence for a refusal.</summary>
    public static string SignInRefused(string code, string? returnTo) => SignIn + With(Return(returnTo), MinistryRefusals.Parameter, code);

    private static string Return(string? returnTo) => returnTo is null or Desk ? "" : With("", "return", returnTo);

    /// <summary>Where somebody proves again who they are, and the address to come back to.</summary>
    public static string Confirm(string back) => "/account/confirm" + Return(back);

    /// <summary>The sign-in page, and the address to come back to.</summary>
    public static string SignInAgain(string back) => SignIn + Return(back);

    public static string Case(RequestId id) => $"/requests/{id}";

    /// <summary>The case file, with the register to come back to: filter, page and row.</summary>
    public static string Case(RequestId id, string register) => $"/requests/{id}?from={Uri.EscapeDataString(register)}";

    /// <summary>The rows of a filter as a file.</summary>
    public static string Export(RegisterFilter filter, string handler) => Register + With((filter with { Cursor = null }).ToQuery(), "handler", handler);

    /// <summary>The rows of the audit trail that are looked for, as a file.</summary>
    public static string AuditExport(AuditFilter filter, string handler) => Audit + With((filter with { Before = null }).ToQuery(), "handler", handler);

    /// <summary>A query with one more pair.</summary>
    public static string With(string query, string name, string value) => $"{query}{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";

    /// <summary>Where an invitation is accepted.</summary>
    public static string Invitation(string secret) => InvitationPage + With("", "key", secret);

    public static string Form(RequestId id) => $"/requests/{id}/form";

    public static string ReadForm(RequestId id) => $"/requests/{id}/form/read";

    /// <summary>A version of the form, to be read.</summary>
    public static string ReadForm(RequestId id, int version) => ReadForm(id) + With("", "version", version.ToString(CultureInfo.InvariantCulture));

    /// <summary>A version of the form as it is printed, on a page or as a file.</summary>
    public static string PrintForm(RequestId id, int version, Language? language = null, bool file = false) =>
        Printed($"/requests/{id}/form/print" + With("", "version", version.ToString(CultureInfo.InvariantCulture)), language, file);

    /// <summary>The document of an act or of a step, on a page or as a file.</summary>
    public static string ActDocument(RequestId id, int number, Language? language = null, bool file = false) =>
        Printed(string.Create(CultureInfo.InvariantCulture, $"/requests/{id}/documents/{number}"), language, file);

    private static string Printed(string address, Language? language, bool file)
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, "?" + after) : (address, "");
        if (language is { } one)
            query = With(query, "language", StableCode.Of(one));
        return path + (file ? With(query, "handler", "Docx") : query);
    }

    /// <summary>The documents that people put into a case file; from one on, where the list goes on.</summary>
    public static string Files(RequestId id, long? before = null) =>
        CaseLinks.Tab(id, CaseTab.Documents) + (before is { } from ? With("", "before", from.ToString(CultureInfo.InvariantCulture)) : "");

    /// <summary>Where a document is added, or a new version of one.</summary>
    public static string AddFile(RequestId id, long? of = null) =>
        CaseLinks.Tab(id, CaseTab.Documents) + "/new" + (of is { } document ? With("", "of", document.ToString(CultureInfo.InvariantCulture)) : "");

    /// <summary>Where an upload in pieces begins.</summary>
    public static string Uploads(RequestId id) => Case(id) + "/uploads";

    /// <summary>An upload in pieces.</summary>
    public static string Upload(RequestId id, long document) => string.Create(CultureInfo.InvariantCulture, $"{Uploads(id)}/{document}");

    /// <summary>Whether an upload in pieces goes on there.</summary>
    public static bool TakesPieces(PathString address) => address.Value?.Split('/') is ["", "requests", _, "uploads", { Length: > 0 }];

    /// <summary>Whether a form that is posted there carries a file.</summary>
    public static bool TakesFile(PathString address) => address.Value is { } path && path.StartsWith("/requests/", StringComparison.OrdinalIgnoreCase)
        && path.TrimEnd('/').EndsWith("/documents/new", StringComparison.OrdinalIgnoreCase);

    /// <summary>A document, with its versions.</summary>
    public static string File(RequestId id, long document) => string.Create(CultureInfo.InvariantCulture, $"/requests/{id}/files/{document}");

    /// <summary>All documents of a case file in one archive.</summary>
    public static string AllFiles(RequestId id) => CaseLinks.Tab(id, CaseTab.Documents) + With("", "handler", "Zip");

    /// <summary>The content of a document, to keep.</summary>
    public static string FileContent(RequestId id, long document) => File(id, document) + With("", "handler", "Content");

    /// <summary>The content of a document, to be shown in a frame.</summary>
    public static string FilePreview(RequestId id, long document) => File(id, document) + With("", "handler", "Preview");

    /// <summary>Where a document is opened to the other State.</summary>
    public static string ShareFile(RequestId id, long document) => File(id, document) + "/share";

    public static string Section(RequestId id, FormSection section) => $"/requests/{id}/form/{section.ToString().ToLowerInvariant()}";

    /// <summary>A section, at a part of its persons.</summary>
    public static string Section(RequestId id, FormSection section, int part) =>
        Section(id, section) + (part == 1 ? "" : With("", "part", part.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>A ready-made text.</summary>
    public static string Snippet(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Snippets}/{id}");

    /// <summary>The form beside its translation into a language.</summary>
    public static string Translation(RequestId id, Language language) => $"{Form(id)}/translations/{StableCode.Of(language).ToLowerInvariant()}";

    /// <summary>Where the translation of a section is written.</summary>
    public static string Translate(RequestId id, Language language, FormSection section) => $"{Translation(id, language)}/{section.ToString().ToLowerInvariant()}";

    /// <summary>Takes words over from an earlier order.</summary>
    public static string CopyInto(RequestId id) => Form(id) + "/copy";

    /// <summary>Begins an order that supplements this one.</summary>
    public static string Supplement(RequestId id) => $"/requests/{id}/supplement";

    /// <summary>Where what is typed into a section is kept.</summary>
    public static string KeepDraft(RequestId id, FormSection section) => Section(id, section) + "/kept";

    /// <summary>Throws away what was typed into a section and not saved.</summary>
    public static string DiscardDraft(RequestId id, FormSection section) => Section(id, section) + With("", "handler", "Discard");

    /// <summary>A new request of another kind than the EIO.</summary>
    public static string NewOf(RequestKind kind) => kind == RequestKind.EIO ? New : $"{New}/{Lower(StableCode.Of(kind))}";

    /// <summary>The sections of the form of a request of another kind than the EIO.</summary>
    public static string Assistance(RequestId id) => $"/requests/{id}/assistance";

    public static string ReadAssistance(RequestId id) => $"/requests/{id}/assistance/read";

    /// <summary>A version of that form, to be read.</summary>
    public static string ReadAssistance(RequestId id, int version) => ReadAssistance(id) + With("", "version", version.ToString(CultureInfo.InvariantCulture));

    /// <summary>A version of that form as it is printed, on a page or as a file.</summary>
    public static string PrintAssistance(RequestId id, int version, Language? language = null, bool file = false) =>
        Printed($"/requests/{id}/assistance/print" + With("", "version", version.ToString(CultureInfo.InvariantCulture)), language, file);

    public static string AssistanceSection(RequestId id, string section) => $"/requests/{id}/assistance/{section.ToLowerInvariant()}";

    /// <summary>The page of a step.</summary>
    public static string Step(RequestId id, AssistanceAct act) => $"/requests/{id}/step/{Lower(StableCode.Of(act))}";

    /// <summary>The page of an act or of a step, whichever is waited for; the form is written on its own pages.</summary>
    public static string Waited(RequestId id, RequestKind kind, OrderAct act, AssistanceAct? step) =>
        step is { } taken ? Step(id, taken) : kind != RequestKind.EIO ? Assistance(id) : Act(id, act);

    /// <summary>A decision on who sees a request; of whom, where it concerns somebody.</summary>
    public static string ChangeAccess(RequestId id, string deed, string? of = null) =>
        $"/requests/{id}/access/{deed}" + (of is null ? "" : With("", "of", of));

    /// <summary>The page that asks for a case file, with a number to begin with.</summary>
    public static string AskForAccess(string? number = null) => "/requests/ask-access" + (number is null ? "" : With("", "number", number));

    public static string Act(RequestId id, OrderAct act) => act switch
    {
        OrderAct.Edit => Form(id),
        _ => $"/requests/{id}/{Kebab(act)}",
    };

    /// <summary>Whether somebody does it on a page: a further order is a new order, a limit that is missed or moved and an erasure are nobody’s act.</summary>
    public static bool HasPage(OrderAct act) => act is not (OrderAct.Supplement or OrderAct.MissLimit or OrderAct.MoveLimit or OrderAct.Create or OrderAct.Erase
        or OrderAct.TakeStep);

    /// <summary>record-reception for RecordReception.</summary>
    public static string Kebab(OrderAct act) => Lower(StableCode.Of(act));

    /// <summary>record-reception for RECORD_RECEPTION.</summary>
    public static string Lower(string code) => code.Replace('_', '-').ToLowerInvariant();
}
