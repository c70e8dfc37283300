namespace TaskForce.Domain.Requests;

/// <summary>Why a time limit was missed (reference §2.6).</summary>
public enum MissReason
{
    /// <summary>A translation was awaited.</summary>
    Translation = 1,

    /// <summary>The form was incomplete.</summary>
    IncompleteForm = 2,

    /// <summary>It first reached another authority.</summary>
    WrongAuthority = 3,

    /// <summary>The measure is complex.</summary>
    ComplexMeasure = 4,

    /// <summary>A third party was slow.</summary>
    ThirdPartyDelay = 5,

    /// <summary>A court authorisation was awaited.</summary>
    CourtAuthorisation = 6,

    /// <summary>A legal remedy is pending.</summary>
    RemedyPending = 7,

    /// <summary>Lack of staff.</summary>
    Staff = 8,

    /// <summary>A technical obstacle.</summary>
    Technical = 9,

    /// <summary>The person was not found.</summary>
    PersonNotFound = 10,

    /// <summary>A consultation is open.</summary>
    ConsultationPending = 11,

    /// <summary>Another reason, in words.</summary>
    Other = 12,
}
