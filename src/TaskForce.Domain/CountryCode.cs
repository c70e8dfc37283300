namespace TaskForce.Domain;

/// <summary>One of the two States of the task force, by its ISO 3166 code. Equal in everything.</summary>
public enum CountryCode
{
    /// <summary>France.</summary>
    FR = 1,

    /// <summary>Belgium.</summary>
    BE = 2,
}

/// <summary>What follows from there being two States.</summary>
public static class CountryCodes
{
    /// <summary>The partner State.</summary>
    public static CountryCode Other(this CountryCode country) => country switch
    {
        CountryCode.FR => CountryCode.BE,
        CountryCode.BE => CountryCode.FR,
    };
}
