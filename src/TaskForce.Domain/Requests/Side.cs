namespace TaskForce.Domain.Requests;

/// <summary>The two sides of a request.</summary>
public enum Side
{
    /// <summary>The State where the request is issued.</summary>
    Issuing = 1,

    /// <summary>The State that executes it.</summary>
    Executing = 2,
}
