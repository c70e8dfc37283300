namespace TaskForce.Domain.Requests;

/// <summary>What becomes of an item that a provisional measure secures (field H3.1; Art. 32(4)).</summary>
public enum ItemDestination
{
    /// <summary>To be transferred to the issuing State.</summary>
    Transferred = 1,

    /// <summary>To remain in the executing State.</summary>
    Remains = 2,
}
