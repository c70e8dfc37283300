using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Web.Identity.Ministries;

/// <summary>A ministry through whose own provider people sign in. Its settings have been checked.</summary>
internal sealed record Ministry
{
    /// <summary>The key in the configuration and in addresses.</summary>
    public required string Key { get; init; }

    /// <summary>The State. Its provider speaks for organisations of that State only.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>What the button says.</summary>
    public required FourNames Names { get; init; }

    /// <summary>The provider's issuer, to the letter.</summary>
    public required string Authority { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Where the provider says who somebody is.</summary>
    public required MinistryClaims Claims { get; init; }

    /// <summary>The organisation that each value of the provider means.</summary>
    public required IReadOnlyDictionary<string, AuthorityCode> Organisations { get; init; }

    /// <summary>The role that each value of the provider means.</summary>
    public required IReadOnlyDictionary<string, Role> Roles { get; init; }

    /// <summary>Values of acr, each of which proves a second factor.</summary>
    public required IReadOnlySet<string> StrongAcr { get; init; }

    /// <summary>Values of amr, each of which proves a second factor.</summary>
    public required IReadOnlySet<string> StrongAmr { get; init; }

    /// <summary>Whether signing out here signs out at the provider as well.</summary>
    public required bool SignOutAtProvider { get; init; }

    /// <summary>The authentication scheme, which is also how a login of an account names its provider.</summary>
    public string Scheme => SchemeOf(Key);

    /// <summary>Where the provider sends people back to.</summary>
    public PathString CallbackPath => $"{MinistryEndpoints.Root}/{Key}";

    public static string SchemeOf(string key) => "Ministry:" + key;
}

/// <summary>Names of the claims of the ID token.</summary>
internal sealed record MinistryClaims(string Subject, string Email, string Name, string Post, string Organisation, string Role);
