namespace TaskForce.Domain.Requests;

/// <summary>Grounds of postponement (Art. 15(1)).</summary>
public enum PostponementGround
{
    /// <summary>Execution might prejudice an ongoing criminal investigation or prosecution.</summary>
    P_15_A = 1,

    /// <summary>The objects, documents or data are already used in other proceedings.</summary>
    P_15_B = 2,
}
