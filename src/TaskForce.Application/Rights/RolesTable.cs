using TaskForce.Domain.Organisations;
using static TaskForce.Domain.Organisations.Role;

namespace TaskForce.Application.Rights;

/// <summary>Which roles somebody can hold in which kind of organisation: the one table of the two (product, people).</summary>
public static class RolesTable
{
    /// <summary>The roles of a kind of organisation, in the order of the vocabulary.</summary>
    public static IReadOnlyList<Role> Of(AuthorityKind kind) => kind switch
    {
        AuthorityKind.PR or AuthorityKind.DIV or AuthorityKind.PG or AuthorityKind.FED or AuthorityKind.JI or AuthorityKind.JIRS => [Magistrate, Clerk],
        AuthorityKind.CUST => [Clerk, IssuingOfficer],
        AuthorityKind.CENTRAL => [Role.CentralAuthority],
        AuthorityKind.LIAISON => [LiaisonMagistrate],
        AuthorityKind.MIN => [MinistryStaff, Role.Delegate, Administrator, Auditor],
        AuthorityKind.POL => [LiaisonOfficer],
        AuthorityKind.EXP => [Expert],
    };

    /// <summary>Works on the case files of the own authority.</summary>
    public static bool WorksOnCaseFiles(this Role role) => role is Magistrate or Clerk or IssuingOfficer or Role.CentralAuthority;

    /// <summary>Counts only while somebody is posted in the other State.</summary>
    public static bool NeedsPosting(this Role role) => role is LiaisonMagistrate or LiaisonOfficer;
}
