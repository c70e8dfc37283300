namespace TaskForce.Domain.Requests;

/// <summary>Kind of the person concerned (field E1.0).</summary>
public enum PersonKind
{
    /// <summary>A natural person.</summary>
    Natural = 1,

    /// <summary>A legal person.</summary>
    Legal = 2,

    /// <summary>Not known; described in words.</summary>
    Unknown = 3,
}
