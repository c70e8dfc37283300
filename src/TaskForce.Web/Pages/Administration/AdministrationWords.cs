using TaskForce.Application.Administration;
using TaskForce.Application.Rights;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration;

/// <summary>What the pages of administration show and choose from alike.</summary>
internal static class AdministrationWords
{
    public static string Tone(AccountState state) => state switch
    {
        AccountState.Active => "tf-state--go",
        AccountState.Invited => "tf-state--wait",
        _ => "",
    };

    public static string Tone(InvitationState state) => state == InvitationState.Open ? "tf-state--wait" : state == InvitationState.Used ? "tf-state--go" : "";

    public static string Tone(PostingTime time) => time switch
    {
        PostingTime.Now => "tf-state--go",
        PostingTime.Coming => "tf-state--wait",
        _ => "",
    };

    /// <summary>The roles that a kind of organisation knows.</summary>
    public static IReadOnlyList<Choice> Roles(Texts texts, AuthorityKind kind) =>
        [.. RolesTable.Of(kind).Select(r => new Choice(r.ToString(), Sentence.Begin(texts.Of(r)), r.NeedsPosting() ? texts["Administration.Account.PostingHint"] : null))];

    /// <summary>Whether somebody of such an organisation works on case files.</summary>
    public static bool HasCaseFiles(AuthorityKind kind) => RolesTable.Of(kind).Any(r => r.WorksOnCaseFiles());

    public static IReadOnlyList<Choice> Languages(Texts texts) => [.. Enum.GetValues<Language>().Select(l => new Choice(l.ToString(), texts.Of(l)))];

    /// <summary>Organisations that exist, under their kind.</summary>
    public static IReadOnlyList<Choice> Organisations(Texts texts, Dates dates, IEnumerable<OrganisationRow> rows) =>
        [.. rows.Where(r => !r.IsClosed).Select(r => new Choice(r.Code.Value, dates.NameOf(r.Names), Group: Sentence.Begin(texts.Of(r.Kind))))];
}
