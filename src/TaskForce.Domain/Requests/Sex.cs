namespace TaskForce.Domain.Requests;

/// <summary>Sex of a person, as identity documents state it (field E1.5).</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    F = 1,

    /// <summary>Male.</summary>
    M,

    /// <summary>Neither of the two.</summary>
    X,

    /// <summary>Not known.</summary>
    U,
}
