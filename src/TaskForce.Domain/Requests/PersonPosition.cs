namespace TaskForce.Domain.Requests;

/// <summary>Position that the person holds in the proceedings (field E1.13).</summary>
public enum PersonPosition
{
    /// <summary>Suspected or accused person.</summary>
    SuspectedOrAccused = 1,

    /// <summary>Victim.</summary>
    Victim = 2,

    /// <summary>Witness.</summary>
    Witness = 3,

    /// <summary>Expert.</summary>
    Expert = 4,

    /// <summary>Third party.</summary>
    ThirdParty = 5,

    /// <summary>Another position, in words.</summary>
    Other = 6,
}
