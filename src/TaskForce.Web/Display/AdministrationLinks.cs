using System.Globalization;
using TaskForce.Domain.Organisations;

namespace TaskForce.Web.Display;

/// <summary>The addresses of administration.</summary>
public static class AdministrationLinks
{
    public const string Home = "/administration";
    public const string Accounts = "/administration/accounts";
    public const string NewAccount = "/administration/accounts/new";
    public const string Postings = "/administration/postings";
    public const string NewPosting = "/administration/postings/new";
    public const string Organisations = "/administration/organisations";
    public const string NewOrganisation = "/administration/organisations/new";
    public const string Holidays = "/administration/holidays";
    public const string Mail = "/administration/mail";

    /// <summary>The organisations of which something has still to be confirmed.</summary>
    public const string ToConfirm = Organisations + "?confirm=1";

    /// <summary>Belgium: who issues and who validates.</summary>
    public const string Validation = "/administration/validation";

    /// <summary>The versions of the reference data.</summary>
    public const string Reference = "/administration/reference-data";

    public static string Territory(AuthorityCode code) => $"{Organisations}/{code}/territory";

    public static string Account(long id) => $"{Accounts}/{Key(id)}";

    public static string ChangeAccount(long id) => $"{Accounts}/{Key(id)}/change";

    public static string EndAccount(long id) => $"{Accounts}/{Key(id)}/end";

    public static string Posting(long id) => $"{Postings}/{Key(id)}";

    public static string Organisation(AuthorityCode code) => $"{Organisations}/{code}";

    public static string CloseOrganisation(AuthorityCode code) => $"{Organisations}/{code}/close";

    public static string HolidaysOf(int year) => $"{Holidays}?year={Key(year)}";

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}
