namespace TaskForce.Domain.Requests;

/// <summary>How a consultation ended (reference §4.6).</summary>
public enum ConsultationResult
{
    /// <summary>Maintained with reasons.</summary>
    Maintained = 1,

    /// <summary>The order is withdrawn, in whole or in part.</summary>
    Withdrawn = 2,

    /// <summary>The two authorities agree.</summary>
    Agreed = 3,

    /// <summary>Noted.</summary>
    Noted = 4,

    /// <summary>The substitute is accepted.</summary>
    Accepted = 5,

    /// <summary>The order will be supplemented.</summary>
    Supplemented = 6,

    /// <summary>Information given.</summary>
    InformationGiven = 7,

    /// <summary>Assurance given.</summary>
    AssuranceGiven = 8,

    /// <summary>The ground is upheld.</summary>
    GroundUpheld = 9,

    /// <summary>No agreement.</summary>
    NoAgreement = 10,

    /// <summary>The costs are shared.</summary>
    Shared = 11,

    /// <summary>The order is changed.</summary>
    Modified = 12,

    /// <summary>Kept; the issuing State bears the exceptional part.</summary>
    KeptAndBorne = 13,

    /// <summary>The issuing authority has commented (Art. 32(5)).</summary>
    Commented = 14,

    /// <summary>The provisional measure is to be lifted.</summary>
    Lifted = 15,

    /// <summary>The provisional measure is to be kept.</summary>
    Kept = 16,
}
