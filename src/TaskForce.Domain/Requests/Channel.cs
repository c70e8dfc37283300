namespace TaskForce.Domain.Requests;

/// <summary>Means of transmission that leaves a written record (Art. 7, reference §1.7).</summary>
public enum Channel
{
    /// <summary>Decentralised IT system (Art. 5a, from 1 March 2028).</summary>
    DecentralisedIt = 1,

    /// <summary>Secure telecommunications system of the European Judicial Network.</summary>
    EjnSecure = 2,

    /// <summary>Secure electronic mail.</summary>
    SecureMail = 3,

    /// <summary>Post.</summary>
    Post = 4,

    /// <summary>Fax.</summary>
    Fax = 5,

    /// <summary>Delivered by hand.</summary>
    HandDelivery = 6,

    /// <summary>Through a central authority.</summary>
    ViaCentralAuthority = 7,

    /// <summary>Through Eurojust.</summary>
    ViaEurojust = 8,

    /// <summary>Through a liaison magistrate.</summary>
    ViaLiaisonMagistrate = 9,

    /// <summary>Another means, in words.</summary>
    Other = 10,
}
