namespace TaskForce.Domain.Requests;

/// <summary>Why another measure is used (Art. 10, reference §1.10).</summary>
public enum SubstitutionGround
{
    /// <summary>The measure does not exist in the law of the executing State (Art. 10(1)(a)).</summary>
    NotExisting = 1,

    /// <summary>It would not be available in a similar domestic case (Art. 10(1)(b)).</summary>
    NotAvailable = 2,

    /// <summary>Another measure reaches the same result by less intrusive means (Art. 10(3)).</summary>
    LessIntrusive = 3,
}
