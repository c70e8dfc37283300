namespace TaskForce.Web.Identity.Ministries;

/// <summary>
/// What stands under <c>Ministries:KEY</c> for one ministry's OpenID Connect provider. Nothing here is trusted before
/// <see cref="MinistryCheck"/> has read it.
/// </summary>
internal sealed class MinistrySettings
{
    /// <summary>State of the ministry: FR or BE. Its provider opens accounts in organisations of that State only.</summary>
    public string? Country { get; set; }

    /// <summary>What the button says, in French, Dutch, German and English.</summary>
    public NamesSettings Names { get; set; } = new();

    /// <summary>The provider's issuer, to the letter: the discovery document stands under it.</summary>
    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>Scopes beside openid.</summary>
    public IList<string> Scopes { get; set; } = [];

    public string? SubjectClaim { get; set; }

    public string? EmailClaim { get; set; }

    public string? NameClaim { get; set; }

    public string? PostClaim { get; set; }

    public string? OrganisationClaim { get; set; }

    public string? RoleClaim { get; set; }

    public IList<OrganisationSettings> Organisations { get; set; } = [];

    public IList<RoleSettings> Roles { get; set; } = [];

    /// <summary>Values of acr, each of which proves a second factor.</summary>
    public IList<string> StrongAcr { get; set; } = [];

    /// <summary>Values of amr, each of which proves a second factor.</summary>
    public IList<string> StrongAmr { get; set; } = [];

    /// <summary>Whether signing out here signs out at the provider as well.</summary>
    public bool SignOutAtProvider { get; set; }
}

/// <summary>A name in the four languages.</summary>
internal sealed class NamesSettings
{
    public string? Fr { get; set; }

    public string? Nl { get; set; }

    public string? De { get; set; }

    public string? En { get; set; }
}

/// <summary>One value of the organisation claim. A list and not a map: a key of the configuration holds no colon and no case.</summary>
internal sealed class OrganisationSettings
{
    public string? Value { get; set; }

    /// <summary>Code of the authority that it means.</summary>
    public string? Authority { get; set; }
}

/// <summary>One value of the role claim.</summary>
internal sealed class RoleSettings
{
    public string? Value { get; set; }

    /// <summary>Code of the role that it means.</summary>
    public string? Role { get; set; }
}
