using TaskForce.Domain.Organisations;
using static TaskForce.Application.Rights.Capability;
using static TaskForce.Domain.Organisations.Role;

namespace TaskForce.Application.Rights;

/// <summary>
/// Who may do what: the one table of roles and capabilities. On a given request the transitions of the order narrow it
/// further to its own authorities.
/// </summary>
public static class RightsTable
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();

    private static readonly IReadOnlyDictionary<Capability, Role[]> Table = new Dictionary<Capability, Role[]>
    {
        [UseApplication] = Everybody,
        [ReadRequests] = [Magistrate, Clerk, IssuingOfficer, CentralAuthority, LiaisonMagistrate, MinistryStaff],
        [ExportRegister] = [Magistrate, Clerk, IssuingOfficer, CentralAuthority, LiaisonMagistrate, MinistryStaff],
        [DraftOrders] = [Magistrate, Clerk, IssuingOfficer],
        [IssueOrders] = [Magistrate, IssuingOfficer],
        [ValidateOrders] = [Magistrate],
        [TransmitOrders] = [Magistrate, Clerk, CentralAuthority],
        [ReceiveOrders] = [Magistrate, Clerk, CentralAuthority],
        [HandleOrders] = [Magistrate, Clerk],
        [DecideOrders] = [Magistrate],
        [ConsultOrders] = [Magistrate],
        [DraftAssistance] = [Magistrate, Clerk, CentralAuthority],
        [SendAssistance] = [Magistrate, CentralAuthority],
        [HandleAssistance] = [Magistrate, Clerk, CentralAuthority],
        [DecideAssistance] = [Magistrate, CentralAuthority],
        [DecideAccess] = [Magistrate],
        [ReadAudit] = [Auditor],
        [Administer] = [Administrator],
        [ReviewRetention] = [Magistrate, Clerk, IssuingOfficer, CentralAuthority],
        [DecideRetention] = [Magistrate, IssuingOfficer, CentralAuthority],
        [SetRetention] = [Administrator],
        [ReadCoordination] = [Magistrate, Clerk, IssuingOfficer, LiaisonMagistrate, MinistryStaff],
        [Coordinate] = [Magistrate],
        [ContributeToCoordination] = [Magistrate, Clerk, IssuingOfficer],
        [FollowRequests] = [LiaisonMagistrate],
        [AskAdvice] = [Magistrate, Clerk, IssuingOfficer],
        [ReadLiaisonActivity] = [LiaisonMagistrate, MinistryStaff],
        [AddDocuments] = [Magistrate, Clerk, IssuingOfficer, CentralAuthority],
        [Housekeeping] = [],
    };

    /// <summary>The roles that have a capability.</summary>
    public static IReadOnlyList<Role> Of(Capability capability) => Table[capability];

    /// <summary>Whether somebody with these roles has the capability.</summary>
    public static bool Allows(IReadOnlySet<Role> roles, Capability capability) => Table[capability].Any(roles.Contains);
}
