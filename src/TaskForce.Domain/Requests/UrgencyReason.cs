namespace TaskForce.Domain.Requests;

/// <summary>Reasons of urgency (Section B).</summary>
public enum UrgencyReason
{
    /// <summary>Evidence may be hidden or destroyed.</summary>
    ConcealedOrDestroyed = 1,

    /// <summary>An imminent trial date.</summary>
    TrialDate = 2,

    /// <summary>Any other reason, in words.</summary>
    Other = 3,
}
