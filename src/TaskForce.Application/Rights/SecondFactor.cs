using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Rights;

/// <summary>Who needs more than a password.</summary>
public static class SecondFactor
{
    /// <summary>Whoever reads requests, opens accounts or reads the audit trail.</summary>
    public static bool IsRequiredFor(Role role) => role is Role.Administrator or Role.Auditor || RightsTable.Of(Capability.ReadRequests).Contains(role);

    /// <summary>Whether one of the roles asks for it: roles add up.</summary>
    public static bool IsRequiredFor(IReadOnlyCollection<Role> roles) => roles.Any(IsRequiredFor);
}
