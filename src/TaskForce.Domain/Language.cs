namespace TaskForce.Domain;

/// <summary>Languages of the application and of the forms.</summary>
public enum Language
{
    /// <summary>French.</summary>
    Fr = 1,

    /// <summary>Dutch.</summary>
    Nl = 2,

    /// <summary>German.</summary>
    De = 3,

    /// <summary>English.</summary>
    En = 4,
}
