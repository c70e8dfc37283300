namespace TaskForce.Domain.Requests.Assistance;

/// <summary>
/// What can happen to a request of another kind than the EIO. A step is also the kind of the event that records it; which steps a kind
/// has, its definition says.
/// </summary>
public enum AssistanceAct
{
    /// <summary>Sends the request: its content is signed, and the other State learns of it.</summary>
    Send = 1,

    /// <summary>Gives the draft up.</summary>
    Cancel = 2,

    /// <summary>Records its reception.</summary>
    RecordReception = 3,

    /// <summary>Forwards it to the competent authority.</summary>
    Forward = 4,

    /// <summary>Acknowledges receipt.</summary>
    Acknowledge = 5,

    /// <summary>Begins to examine it.</summary>
    BeginDecision = 6,

    /// <summary>Accepts it.</summary>
    Accept = 7,

    /// <summary>Accepts it in part.</summary>
    AcceptInPart = 8,

    /// <summary>Refuses it.</summary>
    Refuse = 9,

    /// <summary>Postpones decision or execution.</summary>
    Postpone = 10,

    /// <summary>The ground of the postponement has ended.</summary>
    Resume = 11,

    /// <summary>Begins the execution.</summary>
    StartExecution = 12,

    /// <summary>Done, with its result.</summary>
    Complete = 13,

    /// <summary>Finds it impossible.</summary>
    FindImpossible = 14,

    /// <summary>Withdraws it.</summary>
    Withdraw = 15,

    /// <summary>Closes it.</summary>
    Close = 16,

    /// <summary>Consults the other side before a refusal.</summary>
    Consult = 17,

    /// <summary>Answers a consultation.</summary>
    AnswerConsultation = 18,

    /// <summary>Records that a consultation had no answer.</summary>
    EndConsultation = 19,

    /// <summary>Informs the other side.</summary>
    Inform = 20,

    /// <summary>Opens a new version of what was sent.</summary>
    OpenCorrection = 21,

    /// <summary>Signs and sends the new version.</summary>
    SendCorrection = 22,

    /// <summary>Corrects the recorded reception.</summary>
    CorrectReception = 23,

    /// <summary>Says why a limit was missed.</summary>
    ExplainMissedLimit = 24,

    /// <summary>Freezes the property, with the report of Art. 7(2).</summary>
    Freeze = 25,

    /// <summary>Asks to limit the duration of the freezing (Art. 12(2)).</summary>
    AskForLimit = 26,

    /// <summary>Answers that request.</summary>
    AnswerLimit = 27,

    /// <summary>Lifts the freezing.</summary>
    Lift = 28,

    /// <summary>Informs the affected persons (Art. 32).</summary>
    InformAffected = 29,

    /// <summary>Records an amount recovered.</summary>
    RecordRecovery = 30,

    /// <summary>Records the sharing (Art. 30).</summary>
    RecordSharing = 31,

    /// <summary>Takes up the negotiation of a team.</summary>
    Negotiate = 32,

    /// <summary>Signs the agreement.</summary>
    SignAgreement = 33,

    /// <summary>The team begins to work.</summary>
    StartWork = 34,

    /// <summary>Extends the agreement.</summary>
    ExtendTeam = 35,

    /// <summary>Changes the members.</summary>
    ChangeMembers = 36,

    /// <summary>Ends the team.</summary>
    EndTeam = 37,

    /// <summary>Evaluates the team.</summary>
    Evaluate = 38,

    /// <summary>No agreement is reached.</summary>
    DeclineTeam = 39,

    /// <summary>Notes an information.</summary>
    TakeNote = 40,

    /// <summary>Follows it up by another request.</summary>
    FollowUp = 41,

    /// <summary>Tells what became of it.</summary>
    GiveFeedback = 42,

    /// <summary>Opens a prosecution.</summary>
    OpenProsecution = 43,

    /// <summary>Brings no prosecution.</summary>
    DeclineProsecution = 44,

    /// <summary>Reports the verdict.</summary>
    ReportVerdict = 45,

    /// <summary>Informs suspect and victim before the request (Art. 6 and 7).</summary>
    InformPersons = 46,

    /// <summary>Records an opinion of theirs.</summary>
    RecordOpinion = 47,

    /// <summary>Extends the time for the decision.</summary>
    ExtendDecision = 48,

    /// <summary>Records that an immunity is waived (Art. 13(3)).</summary>
    LiftImmunity = 49,

    /// <summary>Records a remedy against acceptance (Art. 17).</summary>
    RecordRemedy = 50,

    /// <summary>The remedy fails.</summary>
    RejectRemedy = 51,

    /// <summary>The remedy succeeds.</summary>
    UpholdRemedy = 52,

    /// <summary>Transmits the file.</summary>
    TransmitFile = 53,

    /// <summary>Takes the proceedings over.</summary>
    TakeOver = 54,

    /// <summary>Reports the final decision.</summary>
    ReportFinalDecision = 55,

    /// <summary>Asks for more information.</summary>
    AskInformation = 56,

    /// <summary>Records that the information came.</summary>
    ReceiveInformation = 57,

    /// <summary>Crosses the border without authorisation and tells the other State (Art. 40(2)).</summary>
    StartUrgently = 58,

    /// <summary>Authorises the surveillance.</summary>
    Authorise = 59,

    /// <summary>Stops the surveillance.</summary>
    Stop = 60,

    /// <summary>Ends the surveillance.</summary>
    EndSurveillance = 61,

    /// <summary>Reports on it.</summary>
    Report = 62,

    /// <summary>Agrees a new date of surrender (Art. 23(3) and (4)).</summary>
    AgreeDate = 63,

    /// <summary>Raises no ground.</summary>
    RaiseNoGround = 64,

    /// <summary>Raises a ground for refusal.</summary>
    RaiseGround = 65,

    /// <summary>Sets conditions.</summary>
    SetConditions = 66,

    /// <summary>Records a request for clarification by the provider (Annex III).</summary>
    AskClarification = 67,

    /// <summary>Clarifies.</summary>
    Clarify = 68,

    /// <summary>Extends a preservation (Annex VI).</summary>
    ExtendPreservation = 69,

    /// <summary>Recognises the order for its enforcement.</summary>
    Recognise = 70,

    /// <summary>Orders the provider to comply.</summary>
    OrderProvider = 71,

    /// <summary>Imposes a penalty on the provider.</summary>
    ImposePenalty = 72,

    /// <summary>Does not object to the interception.</summary>
    RaiseNoObjection = 73,

    /// <summary>Objects to the interception.</summary>
    Object = 74,

    /// <summary>Confirms end, deletion or conditions.</summary>
    ConfirmEnd = 75,

    /// <summary>Records the end of the interception.</summary>
    RecordEnd = 76,

    /// <summary>Hands the objects over.</summary>
    HandOver = 77,

    /// <summary>The time for an answer is over.</summary>
    NoAnswer = 78,
}
