namespace TaskForce.Domain.Requests;

/// <summary>Where one measure is (reference §4.3).</summary>
public enum MeasureState
{
    /// <summary>No decision yet.</summary>
    Pending = 1,

    /// <summary>To be executed.</summary>
    Recognised = 2,

    /// <summary>Refused with a ground.</summary>
    Refused = 3,

    /// <summary>Not possible, and no other measure gives the same result (Art. 10(5)).</summary>
    NotPossible = 4,

    /// <summary>Withdrawn by the issuing authority.</summary>
    Withdrawn = 5,

    /// <summary>Recognised; another measure takes its place (Art. 10).</summary>
    Substituted = 6,

    /// <summary>Execution has started.</summary>
    InExecution = 7,

    /// <summary>Carried out.</summary>
    Executed = 8,

    /// <summary>Execution postponed (Art. 15).</summary>
    Postponed = 9,
}
