namespace TaskForce.Domain.Requests;

/// <summary>Every reason for which the domain refuses an act on a request. Each has its sentence in four languages.</summary>
public enum Refusal
{
    /// <summary>The act is not open in the present state (reference §4.5).</summary>
    NotInThisState = 1,

    /// <summary>The act belongs to another actor (reference §4.1).</summary>
    NotYourAct,

    /// <summary>The two States must differ (§3.7, check 1).</summary>
    SameState,

    /// <summary>The date lies in the future.</summary>
    InTheFuture,

    /// <summary>The date lies before the event it follows; names the event and its date.</summary>
    BeforeEvent,

    /// <summary>The form lacks something (§3.7).</summary>
    FormIncomplete,

    /// <summary>An order without measures.</summary>
    NoMeasures,

    /// <summary>The three certifications are not ticked (§3.1).</summary>
    NotCertified,

    /// <summary>The order must be validated before it is signed (§6.1).</summary>
    ValidationNeeded,

    /// <summary>The order needs no validation (§6.1).</summary>
    ValidationNotNeeded,

    /// <summary>The author does not validate his or her own order (T06).</summary>
    AuthorCannotValidate,

    /// <summary>No addressee was chosen.</summary>
    NoAddressee,

    /// <summary>The authority belongs to the wrong State.</summary>
    AuthorityOfOtherState,

    /// <summary>The executing State does not accept the language (§6.3).</summary>
    LanguageNotAccepted,

    /// <summary>A restricted request names its recipients.</summary>
    NoRecipients,

    /// <summary>The means needs a word of explanation.</summary>
    ChannelNeedsReason,

    /// <summary>A reason is needed.</summary>
    ReasonNeeded,

    /// <summary>Reception was recorded already.</summary>
    AlreadyReceived,

    /// <summary>The order is on its way to another authority.</summary>
    OnItsWay,

    /// <summary>Receipt was acknowledged already.</summary>
    AlreadyAcknowledged,

    /// <summary>An authority does not forward to itself.</summary>
    ForwardToSelf,

    /// <summary>No new signed version has come since the report (T16).</summary>
    NoNewVersion,

    /// <summary>The decision was extended already; there is no further extension (Art. 12(5)).</summary>
    AlreadyExtended,

    /// <summary>The extension is of 1 to 30 days (Art. 12(5)).</summary>
    ExtensionLength,

    /// <summary>Every pending measure needs a decision.</summary>
    MeasureUndecided,

    /// <summary>The order has no such measure, or it is not open to this act.</summary>
    MeasureNotOpen,

    /// <summary>A refusal names its ground and its reason (Art. 16(3)(a)).</summary>
    GroundNeeded,

    /// <summary>The ground is not open for this measure or these proceedings (§1.11).</summary>
    GroundNotAllowed,

    /// <summary>The ground asks for particulars (§1.11).</summary>
    GroundParticulars,

    /// <summary>The issuing authority must be consulted before a refusal on this ground (Art. 11(4)).</summary>
    ConsultationNeeded,

    /// <summary>A consultation before refusal is still open (T22).</summary>
    ConsultationOpen,

    /// <summary>A measure that must always be available cannot be found impossible (Art. 10(2)).</summary>
    AlwaysAvailable,

    /// <summary>The issuing authority has not yet reacted to the substitute measure (Art. 10(4)).</summary>
    SubstitutePending,

    /// <summary>An incomplete form can only lead to a refusal or a return.</summary>
    OnlyRefusalWhileIncomplete,

    /// <summary>Measures are still to be executed.</summary>
    MeasuresOpen,

    /// <summary>Evidence was obtained and has not been transferred.</summary>
    EvidenceOutstanding,

    /// <summary>No evidence was obtained that could be transferred.</summary>
    NoEvidence,

    /// <summary>Evidence has still to be returned (T43).</summary>
    ReturnOutstanding,

    /// <summary>The transfer is suspended (Art. 13(2)).</summary>
    TransferSuspended,

    /// <summary>At least one measure must be left (T40).</summary>
    NothingLeft,

    /// <summary>The consultation is not open to this actor in this state (§4.6).</summary>
    ConsultationNotOpen,

    /// <summary>The consultation was answered already.</summary>
    ConsultationAnswered,

    /// <summary>The side that asked does not answer.</summary>
    OwnConsultation,

    /// <summary>The result does not belong to this kind of consultation.</summary>
    ResultNotAllowed,

    /// <summary>Nothing was missed that could be explained.</summary>
    NothingMissed,

    /// <summary>The value is the one already recorded.</summary>
    NothingToCorrect,

    /// <summary>No reopening was asked for, or by one's own side.</summary>
    NoReopeningAsked,

    /// <summary>Only Belgium hands over to an investigating judge (T50).</summary>
    HandOverOnlyInBelgium,

    /// <summary>The date is none that the calendar knows.</summary>
    ImpossibleDate,

    /// <summary>A text is longer than its limit.</summary>
    TextTooLong,

    /// <summary>The date lies after an event that follows it; names the event and its date.</summary>
    AfterEvent,

    /// <summary>The date lies before the rules came into force, or in years whose holidays are not known.</summary>
    DateOutOfRange,

    /// <summary>An investigating judge, and nobody else, validates and is handed over to (law of 22 May 2017, Art. 16 and 24).</summary>
    InvestigatingJudgeOnly,

    /// <summary>A central authority executes nothing (reference §4.1).</summary>
    CentralAuthorityExecutesNothing,

    /// <summary>The other measure is the one that was asked for (Art. 10(1) and (3)).</summary>
    SameMeasure,

    /// <summary>Reopening was asked for already.</summary>
    ReopeningAskedAlready,

    /// <summary>The order was handed over already.</summary>
    HandedOverAlready,

    /// <summary>Each side grants access inside its own State only (product, who sees what, 2).</summary>
    GrantToOtherState,

    /// <summary>A restricted order is shown to named users only (product, who sees what, 4).</summary>
    RestrictedNeedsNames,

    /// <summary>Words of a restricted order would be read by somebody who may not read that order.</summary>
    ReadByOthers,

    /// <summary>They see it already, at that level.</summary>
    SeesAlready,

    /// <summary>Nothing was granted by the own side that could be taken back.</summary>
    NotGranted,

    /// <summary>The order is restricted already.</summary>
    RestrictedAlready,

    /// <summary>The order is not restricted.</summary>
    NotRestricted,

    /// <summary>There is no such person in the own State.</summary>
    NoSuchPerson,

    /// <summary>What is stored of the signed form is not what was signed; names the version.</summary>
    SealBroken,

    /// <summary>The authority addressed exists no more.</summary>
    AddresseeClosed,

    /// <summary>The content was erased: nothing more can be done about the request.</summary>
    Erased,

    /// <summary>Somebody else changed it while the form was open.</summary>
    ChangedMeanwhile,

    /// <summary>An authority has so many ready-made texts already.</summary>
    TooManyTexts,

    /// <summary>The form is written in that language.</summary>
    LanguageOfTheForm,

    /// <summary>A cross-border surveillance stays with its two authorities (reference §5.10).</summary>
    KeptToItsAuthorities,

    /// <summary>The instrument does not apply on that day (reference §5.8, §5.12).</summary>
    KindNotInForce,

    /// <summary>This kind of request belongs to others.</summary>
    KindOfOthers,

    /// <summary>A field that must be filled is empty.</summary>
    FieldMissing,

    /// <summary>What stands in a field is no answer to it.</summary>
    FieldNotValid,

    /// <summary>A day lies before the one that it follows.</summary>
    DaysInWrongOrder,

    /// <summary>There is no such request that one reads in full.</summary>
    NoSuchRequest,

    /// <summary>The form of a request of another kind than the EIO lacks something.</summary>
    AssistanceIncomplete,

    /// <summary>A new version of the form is open already.</summary>
    CorrectionOpen,

    /// <summary>The other side must be consulted before any refusal (Regulation (EU) 2018/1805, Art. 8(2), 19(2); 2023/1543, Art. 12(3)).</summary>
    ConsultFirst,

    /// <summary>The own side has signed the agreement already.</summary>
    SignedAlready,

    /// <summary>A limit in hours runs from it: the day alone is not enough (§2.3, rule 3).</summary>
    HourNeeded,

    /// <summary>Who was informed before a transfer still has time for an opinion (Regulation (EU) 2024/3011, Art. 6(4), 7(3)).</summary>
    OpinionAwaited,

    /// <summary>The time was extended already, and is extended once.</summary>
    ExtendedOnce,
}
