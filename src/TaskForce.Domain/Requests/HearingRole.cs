namespace TaskForce.Domain.Requests;

/// <summary>In which role a person is heard (field C1.4).</summary>
public enum HearingRole
{
    /// <summary>Witness.</summary>
    Witness = 1,

    /// <summary>Expert.</summary>
    Expert = 2,

    /// <summary>Suspected or accused person.</summary>
    SuspectedOrAccused = 3,

    /// <summary>Victim.</summary>
    Victim = 4,

    /// <summary>Third party.</summary>
    ThirdParty = 5,
}
