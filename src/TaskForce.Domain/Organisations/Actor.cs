namespace TaskForce.Domain.Organisations;

/// <summary>Who acts: a user with the roles held and the authority spoken for, or the application itself.</summary>
/// <param name="User">The account.</param>
/// <param name="Authority">The organisation that the user belongs to; null for the application.</param>
/// <param name="Divisions">Divisions of that organisation, for which its members may act as well.</param>
/// <param name="Roles">What the user may do; roles add up.</param>
public sealed record Actor(
    UserId User, AuthorityCode? Authority, IReadOnlySet<AuthorityCode> Divisions, IReadOnlySet<Role> Roles)
{
    /// <summary>The application, when a time limit ends by itself (reference §4.1, SYS).</summary>
    public static readonly Actor System = new(UserId.System, null, new HashSet<AuthorityCode>(), new HashSet<Role>());

    /// <summary>Whether this is the application itself.</summary>
    public bool IsSystem => Authority is null;

    /// <summary>Whether the user may act in the name of that authority.</summary>
    public bool ActsFor(AuthorityCode? authority) =>
        authority is { } code && Authority is { } own && (own == code || Divisions.Contains(code));

    /// <summary>Whether the user holds the role.</summary>
    public bool Is(Role role) => Roles.Contains(role);
}
