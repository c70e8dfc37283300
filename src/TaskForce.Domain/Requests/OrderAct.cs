namespace TaskForce.Domain.Requests;

/// <summary>
/// What can happen to a European Investigation Order, by the transitions T01 to T50 of reference §4.5. An act is also
/// the kind of the event that records it.
/// </summary>
public enum OrderAct
{
    /// <summary>T01: a draft is opened.</summary>
    Create = 1,

    /// <summary>T02: the draft is written.</summary>
    Edit = 2,

    /// <summary>T03: given up before transmission.</summary>
    Cancel = 3,

    /// <summary>T04: submitted to the validating magistrate.</summary>
    SubmitForValidation = 4,

    /// <summary>T05: sent back by the validating magistrate.</summary>
    SendBack = 5,

    /// <summary>T06: validated (Art. 2(c), Section L).</summary>
    Validate = 6,

    /// <summary>T07: signed (Section K).</summary>
    Sign = 7,

    /// <summary>T08: prepared for sending after validation.</summary>
    PrepareForSending = 8,

    /// <summary>T09: reopened before sending; the signature is void.</summary>
    ReopenDraft = 9,

    /// <summary>T10: transmitted (Art. 7).</summary>
    Transmit = 10,

    /// <summary>T11, T13: reception recorded.</summary>
    RecordReception = 11,

    /// <summary>T12: forwarded to the competent authority (Art. 7(6)).</summary>
    Forward = 12,

    /// <summary>T14: acknowledged with Annex B (Art. 16(1)).</summary>
    Acknowledge = 13,

    /// <summary>T15: form reported incomplete or manifestly incorrect (Art. 16(2)(a)).</summary>
    ReportIncomplete = 14,

    /// <summary>T16: completed by the issuing side, with a new signed version.</summary>
    Complete = 15,

    /// <summary>T17: returned (Art. 9(3)).</summary>
    Return = 16,

    /// <summary>T18: court authorisation asked for or given.</summary>
    RecordCourtAuthorisation = 17,

    /// <summary>T19: the 30 days cannot be met (Art. 12(5)).</summary>
    Extend = 18,

    /// <summary>T20: recognition postponed (Art. 15).</summary>
    PostponeRecognition = 19,

    /// <summary>T21: the ground of that postponement has ended.</summary>
    ResumeRecognition = 20,

    /// <summary>T22 to T25: decided, measure by measure (Art. 9 to 12).</summary>
    Decide = 21,

    /// <summary>T26: another measure is planned (Art. 10).</summary>
    PlanSubstitute = 22,

    /// <summary>T27: execution started.</summary>
    StartExecution = 23,

    /// <summary>T28: execution postponed (Art. 15).</summary>
    PostponeExecution = 24,

    /// <summary>T29: the ground of that postponement has ended.</summary>
    ResumeExecution = 25,

    /// <summary>T30: the 90 days cannot be met (Art. 12(6)).</summary>
    AnnounceDelay = 26,

    /// <summary>T31: other measures appear useful (Art. 16(2)(b)).</summary>
    SuggestMeasures = 27,

    /// <summary>T32: formalities cannot be respected (Art. 16(2)(c)).</summary>
    ReportFormalities = 28,

    /// <summary>T33: a measure is refused or found impossible after the start.</summary>
    EndMeasure = 29,

    /// <summary>T34: a measure is executed.</summary>
    ExecuteMeasure = 30,

    /// <summary>T35: the transfer of evidence is suspended (Art. 13(2)).</summary>
    SuspendTransfer = 31,

    /// <summary>T35, end: the suspension is lifted.</summary>
    ResumeTransfer = 32,

    /// <summary>T36: evidence transferred (Art. 13(1)).</summary>
    TransferEvidence = 33,

    /// <summary>T37: reception of evidence confirmed.</summary>
    ConfirmEvidence = 34,

    /// <summary>T38: evidence returned.</summary>
    RecordReturn = 35,

    /// <summary>T39, T40: withdrawn, wholly or for some measures.</summary>
    Withdraw = 36,

    /// <summary>T41: supplemented by a further order (Art. 8).</summary>
    Supplement = 37,

    /// <summary>T42 to T44: closed.</summary>
    Close = 38,

    /// <summary>T48: a time limit ended without the act it asks for.</summary>
    MissLimit = 39,

    /// <summary>The reason of a missed limit is recorded (reference §2.6).</summary>
    ExplainMissedLimit = 40,

    /// <summary>T49: reopening asked for, because the closing was a mistake.</summary>
    AskReopening = 41,

    /// <summary>T49: reopened, confirmed by a magistrate of the other side.</summary>
    ConfirmReopening = 42,

    /// <summary>T50: handed over to the investigating judge (Belgium).</summary>
    HandOver = 43,

    /// <summary>A formal consultation is opened (reference §4.6).</summary>
    OpenConsultation = 44,

    /// <summary>A formal consultation is answered.</summary>
    AnswerConsultation = 45,

    /// <summary>A recorded date or fact is corrected (reference §4.8); both values stay.</summary>
    Correct = 46,

    /// <summary>A decree makes the last day of a limit a public holiday: it ends on the next working day (Regulation 1182/71, Art. 3(4)).</summary>
    MoveLimit = 47,

    /// <summary>The content is erased at the end of the time for which it is kept (Directive (EU) 2016/680, Art. 5).</summary>
    Erase = 48,

    /// <summary>A step of a request of another kind than the EIO; which one stands beside it (reference §5).</summary>
    TakeStep = 60,
}
