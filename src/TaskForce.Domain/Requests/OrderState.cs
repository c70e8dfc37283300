namespace TaskForce.Domain.Requests;

/// <summary>Where a request is (reference §4.2). Facts that may stand beside any state are flags.</summary>
public enum OrderState
{
    /// <summary>Being written by the issuing side; invisible to the other State.</summary>
    Draft = 1,

    /// <summary>Submitted to the validating magistrate (§6.1).</summary>
    AwaitingValidation = 2,

    /// <summary>Section L is signed.</summary>
    Validated = 3,

    /// <summary>Section K is signed; ready to be sent.</summary>
    Signed = 4,

    /// <summary>Sent; no proof of reception yet.</summary>
    Transmitted = 5,

    /// <summary>Reception recorded by an authority of the executing State.</summary>
    Received = 6,

    /// <summary>Annex B sent by the competent executing authority; decision pending.</summary>
    Acknowledged = 7,

    /// <summary>The form is incomplete or manifestly incorrect (Art. 16(2)(a)); decision impossible for now.</summary>
    Incomplete = 8,

    /// <summary>Art. 15 before the decision.</summary>
    RecognitionPostponed = 9,

    /// <summary>Positive decision on all measures.</summary>
    Recognised = 10,

    /// <summary>At least one measure recognised and at least one refused.</summary>
    RecognisedInPart = 11,

    /// <summary>Execution of at least one measure has started.</summary>
    InExecution = 12,

    /// <summary>Art. 15 after the decision.</summary>
    ExecutionPostponed = 13,

    /// <summary>All measures executed; withdrawn ones are ignored.</summary>
    Executed = 14,

    /// <summary>Some executed, the others refused or not possible.</summary>
    ExecutedInPart = 15,

    /// <summary>All evidence handed over.</summary>
    EvidenceTransferred = 16,

    /// <summary>Refusal of all measures (Art. 11 and special grounds).</summary>
    Refused = 17,

    /// <summary>Sent back: not issued or validated by a competent authority (Art. 9(3)).</summary>
    Returned = 18,

    /// <summary>Assistance not possible on all measures (Art. 10(5)).</summary>
    NotPossible = 19,

    /// <summary>Withdrawn by the issuing authority after transmission.</summary>
    Withdrawn = 20,

    /// <summary>Given up before transmission. Final.</summary>
    Cancelled = 21,

    /// <summary>The end, with a closing reason.</summary>
    Closed = 22,
}
