namespace TaskForce.Domain.Requests;

/// <summary>Measures that must always be available (Art. 10(2)).</summary>
public enum AlwaysAvailable
{
    /// <summary>Evidence already held.</summary>
    AV_A = 1,

    /// <summary>Information in police or judicial databases.</summary>
    AV_B = 2,

    /// <summary>Hearing.</summary>
    AV_C = 3,

    /// <summary>Non-coercive measure.</summary>
    AV_D = 4,

    /// <summary>Holder of a telephone number or an IP address.</summary>
    AV_E = 5,
}
