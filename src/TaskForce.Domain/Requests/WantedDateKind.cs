namespace TaskForce.Domain.Requests;

/// <summary>Whether the date wanted is a latest date or a fixed day (field B5).</summary>
public enum WantedDateKind
{
    /// <summary>At the latest on that day.</summary>
    Latest = 1,

    /// <summary>On that day.</summary>
    Fixed = 2,
}
