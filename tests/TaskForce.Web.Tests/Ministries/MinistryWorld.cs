namespace TaskForce.Web.Tests.Ministries;

/// <summary>The application with ministries in its configuration.</summary>
internal static partial class MinistryWorld
{
    /// <summary>The ministry of France at a provider, with two offices and three roles.</summary>
    public static Dictionary<string, string> Settings(string authority, string key = "FR") => new()
    {
        [$"Ministries:{key}:Country"] = "FR",
        [$"Ministries:{key}:Names:Fr"] = "Ministère de la Justice",
        [$"Ministries:{key}:Names:Nl"] = "Ministerie van Justitie",
        [$"Ministries:{key}:Names:De"] = "Justizministerium",
        [$"Ministries:{key}:Names:En"] = "Ministry of Justice",
        [$"Ministries:{key}:Authority"] = authority,
        [$"Ministries:{key}:ClientId"] = MinistryHouse.ClientId,
        [$"Ministries:{key}:ClientSecret"] = MinistryHouse.Secret,
        [$"Ministries:{key}:Scopes:0"] = "profile",
        [$"Ministries:{key}:Scopes:1"] = "email",
        [$"Ministries:{key}:PostClaim"] = "title",
        [$"Ministries:{key}:OrganisationClaim"] = "unit",
        [$"Ministries:{key}:RoleClaim"] = "groups",
        [$"Ministries:{key}:Organisations:0:Value"] = "urn:justice:parquet-lille",
        [$"Ministries:{key}:Organisations:0:Authority"] = "FR-PR-LIL",
        [$"Ministries:{key}:Organisations:1:Value"] = "urn:justice:parquet-dunkerque",
        [$"Ministries:{key}:Organisations:1:Authority"] = "FR-PR-DKQ",
        [$"Ministries:{key}:Roles:0:Value"] = "eio-magistrats",
        [$"Ministries:{key}:Roles:0:Role"] = "MAGISTRATE",
        [$"Ministries:{key}:Roles:1:Value"] = "eio-greffe",
        [$"Ministries:{key}:Roles:1:Role"] = "CLERK",
        [$"Ministries:{key}:Roles:2:Value"] = "eio-experts",
        [$"Ministries:{key}:Roles:2:Role"] = "EXPERT",
        [$"Ministries:{key}:StrongAmr:0"] = "mfa",
    };

    /// <summary>Somebody who signs in with a second factor and may work as a magistrate in Lille.</summary>
    public static MinistryPerson Magistrate { get; } = new(
        "jeanne.martin@justice.example", "Jeanne Martin", "vice-procureure", ["urn:justice:parquet-lille"], ["eio-magistrats", "tout-le-monde"], ["pwd", "mfa"]);
}
