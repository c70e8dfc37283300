namespace TaskForce.Domain.Requests;

/// <summary>Why a request was closed (reference §4.2).</summary>
public enum ClosingReason
{
    /// <summary>Everything was done.</summary>
    Completed = 1,

    /// <summary>Done in part.</summary>
    PartlyCompleted = 2,

    /// <summary>All measures refused.</summary>
    Refused = 3,

    /// <summary>Sent back under Art. 9(3).</summary>
    Returned = 4,

    /// <summary>Assistance not possible.</summary>
    NotPossible = 5,

    /// <summary>Withdrawn.</summary>
    Withdrawn = 6,

    /// <summary>Nothing left to do.</summary>
    WithoutObject = 7,
}
