namespace TaskForce.Domain.Requests;

/// <summary>Where a request is (reference §4.2; from <see cref="Sent"/> on §5). Facts that may stand beside any state are flags.</summary>
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

    /// <summary>Sent; no proof of reception yet (kinds outside the EIO, §5.1).</summary>
    Sent = 23,

    /// <summary>The decision is being prepared.</summary>
    UnderDecision = 24,

    /// <summary>Accepted.</summary>
    Accepted = 25,

    /// <summary>Accepted in part.</summary>
    AcceptedInPart = 26,

    /// <summary>Done, with its result.</summary>
    Done = 27,

    /// <summary>Decision or execution postponed.</summary>
    Postponed = 28,

    /// <summary>The property is frozen (Regulation (EU) 2018/1805).</summary>
    Frozen = 29,

    /// <summary>The freezing is lifted.</summary>
    Lifted = 30,

    /// <summary>A joint investigation team is proposed.</summary>
    Proposed = 31,

    /// <summary>Its agreement is being negotiated.</summary>
    UnderNegotiation = 32,

    /// <summary>The team works.</summary>
    Active = 33,

    /// <summary>Its agreement was extended.</summary>
    Extended = 34,

    /// <summary>The team, or a surveillance, has ended.</summary>
    Ended = 35,

    /// <summary>The team was evaluated.</summary>
    Evaluated = 36,

    /// <summary>No agreement was reached.</summary>
    NotAgreed = 37,

    /// <summary>The information was noted.</summary>
    Noted = 38,

    /// <summary>The information led to another request.</summary>
    FollowedUp = 39,

    /// <summary>A prosecution was opened.</summary>
    ProsecutionOpened = 40,

    /// <summary>No prosecution is brought.</summary>
    NoProsecution = 41,

    /// <summary>The verdict was reported.</summary>
    Verdict = 42,

    /// <summary>Suspect and victim are informed of the intended transfer (Regulation (EU) 2024/3011, Art. 6 and 7).</summary>
    PersonsInformed = 43,

    /// <summary>A remedy against acceptance is pending (Art. 17).</summary>
    Remedy = 44,

    /// <summary>The case file was transmitted.</summary>
    FileTransmitted = 45,

    /// <summary>The proceedings were taken over.</summary>
    ProceedingsTakenOver = 46,

    /// <summary>The final decision was reported.</summary>
    FinalDecisionReported = 47,

    /// <summary>A remedy succeeded: the proceedings revert to the requesting State.</summary>
    Reverted = 48,

    /// <summary>A surveillance is requested before the crossing (Schengen Convention, Art. 40(1)).</summary>
    Requested = 49,

    /// <summary>It began without authorisation (Art. 40(2)).</summary>
    UrgentStarted = 50,

    /// <summary>Authorised.</summary>
    Authorised = 51,

    /// <summary>Stopped: asked to, or no authorisation in five hours.</summary>
    Stopped = 52,

    /// <summary>The report was made (Art. 40(3)).</summary>
    Reported = 53,

    /// <summary>The enforcing authority was notified (Regulation (EU) 2023/1543, Art. 8).</summary>
    Notified = 54,

    /// <summary>No ground for refusal is raised.</summary>
    NoGround = 55,

    /// <summary>A ground for refusal is raised (Art. 12(1)).</summary>
    GroundRaised = 56,

    /// <summary>Data may be used under conditions.</summary>
    UnderConditions = 57,

    /// <summary>The time for an answer is over and none came.</summary>
    NoAnswer = 58,

    /// <summary>No objection to the interception (Directive 2014/41/EU, Art. 31(3)).</summary>
    NoObjection = 59,

    /// <summary>Objected to.</summary>
    Objected = 60,

    /// <summary>The provider was ordered to comply (Art. 16).</summary>
    ProviderOrdered = 61,

    /// <summary>A penalty was imposed on the provider.</summary>
    Penalty = 62,
}
