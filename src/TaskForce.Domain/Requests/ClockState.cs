namespace TaskForce.Domain.Requests;

/// <summary>State of a time limit (reference §2.6).</summary>
public enum ClockState
{
    /// <summary>The limit runs.</summary>
    Running = 1,

    /// <summary>It stands still: postponement (Art. 15) or pending remedy (Art. 13(2)).</summary>
    Suspended = 2,

    /// <summary>Done at or before the end.</summary>
    Met = 3,

    /// <summary>The end passed first; never deleted.</summary>
    Missed = 4,

    /// <summary>The limit lost its object.</summary>
    Cancelled = 5,
}
