namespace TaskForce.Domain.Requests;

/// <summary>Unit of a desired duration (field H7.3).</summary>
public enum DurationUnit
{
    /// <summary>Days.</summary>
    Days = 1,

    /// <summary>Weeks.</summary>
    Weeks = 2,

    /// <summary>Months.</summary>
    Months = 3,
}
