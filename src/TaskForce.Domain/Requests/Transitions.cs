using static TaskForce.Domain.Requests.OrderAct;
using static TaskForce.Domain.Requests.OrderActor;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests;

/// <summary>Actors of an order (reference §4.1).</summary>
public enum OrderActor
{
    /// <summary>Issuing magistrate.</summary>
    IM = 1,

    /// <summary>Officer of an issuing authority that is not judicial.</summary>
    IA,

    /// <summary>Validating magistrate of the issuing State.</summary>
    VM,

    /// <summary>Clerk of the issuing side.</summary>
    IC,

    /// <summary>Executing magistrate.</summary>
    EM,

    /// <summary>Clerk of the executing side.</summary>
    EC,

    /// <summary>Central authority through which the order passes.</summary>
    CA,

    /// <summary>The application: clocks.</summary>
    SYS,
}

/// <summary>A line of the table: from these states, this act, by these actors, leads to one of those states.</summary>
/// <param name="Act">The act.</param>
/// <param name="From">States in which it is open.</param>
/// <param name="By">Actors to whom it is open.</param>
/// <param name="To">States it may lead to; empty where the state stays.</param>
public sealed record Transition(OrderAct Act, IReadOnlyList<OrderState> From, IReadOnlyList<OrderActor> By, IReadOnlyList<OrderState> To);

/// <summary>
/// The table of transitions of reference §4.5, to be read aloud. Every method of the order asks it; what a line leaves to
/// a condition is written in the method.
/// </summary>
public static class Transitions
{
    private static readonly OrderState[] Sent =
        [Transmitted, Received, Acknowledged, Incomplete, RecognitionPostponed, Recognised, RecognisedInPart, InExecution, ExecutionPostponed];

    private static readonly OrderState[] AnyAfterTransmission =
        [.. Sent, Executed, ExecutedInPart, EvidenceTransferred, Refused, Returned, NotPossible, Withdrawn];

    private static readonly OrderState[] AfterReception = [.. AnyAfterTransmission.Except([Transmitted])];

    /// <summary>States reached by what becomes of the measures (reference §4.3).</summary>
    private static readonly OrderState[] Derived =
        [Recognised, RecognisedInPart, InExecution, ExecutionPostponed, Executed, ExecutedInPart, Refused, NotPossible, Withdrawn];

    /// <summary>Every line, in the order of the numbers T01 to T50.</summary>
    public static IReadOnlyList<Transition> Table { get; } =
    [
        new(Edit, [Draft], [IM, IA, IC], []),                                                                   // T02
        new(Cancel, [Draft], [IM, IA], [Cancelled]),                                                            // T03
        new(SubmitForValidation, [Draft], [IM, IA], [AwaitingValidation]),                                      // T04
        new(SendBack, [AwaitingValidation], [VM], [Draft]),                                                     // T05
        new(Validate, [AwaitingValidation], [VM], [Validated]),                                                 // T06
        new(Sign, [Draft], [IM], [Signed]),                                                                     // T07
        new(PrepareForSending, [Validated], [IA, IM, VM], [Signed]),                                            // T08
        new(ReopenDraft, [Signed], [IM, VM], [Draft]),                                                          // T09
        new(Transmit, [Signed], [IM, IC, CA], [Transmitted]),                                                   // T10
        new(RecordReception, [Transmitted], [EC, EM, CA], [Received]),                                          // T11
        new(RecordReception, [Received, Acknowledged], [EC, EM], []),                                           // T13, T50
        new(Forward, [Received], [EC, EM, CA], []),                                                             // T12
        new(Acknowledge, AfterReception, [EC, EM], [Acknowledged]),                                             // T14, the quick case, the judge's own
        new(ReportIncomplete, [Received, Acknowledged], [EM], [Incomplete]),                                    // T15
        new(Complete, [Incomplete], [EC, EM], [Acknowledged, Received]),                                        // T16
        new(Return, [Received, Acknowledged, Incomplete], [EM], [Returned]),                                    // T17
        new(RecordCourtAuthorisation, [Acknowledged], [EM], []),                                                // T18
        new(Extend, [Acknowledged], [EM], []),                                                                  // T19
        new(PostponeRecognition, [Acknowledged], [EM], [RecognitionPostponed]),                                 // T20
        new(ResumeRecognition, [RecognitionPostponed], [EM], [Acknowledged]),                                   // T21
        new(Decide, [Received, Acknowledged, Incomplete], [EM], [Recognised, RecognisedInPart, Refused, NotPossible]), // T22 to T25, T45
        new(PlanSubstitute, [Acknowledged, Recognised, RecognisedInPart], [EM], []),                            // T26
        new(StartExecution, [Recognised, RecognisedInPart, InExecution], [EM, EC], [InExecution]),              // T27, then the other measures
        new(PostponeExecution, [Recognised, RecognisedInPart, InExecution], [EM], [ExecutionPostponed]),        // T28
        new(ResumeExecution, [ExecutionPostponed], [EM], [InExecution]),                                        // T29
        new(AnnounceDelay, [InExecution], [EM], []),                                                            // T30
        new(SuggestMeasures, [InExecution], [EM], []),                                                          // T31
        new(ReportFormalities, [InExecution], [EM], []),                                                        // T32
        new(EndMeasure, [InExecution], [EM], Derived),                                                          // T33
        new(ExecuteMeasure, [InExecution], [EM, EC], Derived),                                                  // T34
        new(SuspendTransfer, [Executed, ExecutedInPart], [EM], []),                                             // T35
        new(ResumeTransfer, [Executed, ExecutedInPart], [EM], []),                                              // T35, end
        new(TransferEvidence, [InExecution, Executed, ExecutedInPart], [EM, EC], [EvidenceTransferred]),        // T36
        new(ConfirmEvidence, [EvidenceTransferred], [IC, IM], []),                                              // T37
        new(RecordReturn, [EvidenceTransferred], [IC, EC], []),                                                 // T38
        new(Withdraw, Sent, [IM, VM], [Withdrawn, .. Derived]),                                                 // T39, T40
        new(Supplement, AnyAfterTransmission, [IM, IC, CA], []),                                                // T41, by whoever sends (§4.4, T10)
        new(Close, [Executed, ExecutedInPart, EvidenceTransferred], [IM, EM], [Closed]),                        // T42, T43
        new(Close, [Refused, Returned, NotPossible, Withdrawn], [IM, EC, EM], [Closed]),                        // T44
        new(MissLimit, [.. AnyAfterTransmission, Closed], [SYS], []),                                           // T48
        new(MoveLimit, AnyAfterTransmission, [SYS], []),                                                        // §2.4, a day added by decree
        new(ExplainMissedLimit, AfterReception, [EM, EC], []),                                                  // §2.6, point 8
        new(AskReopening, [Closed], [IM, EM], []),                                                              // T49
        new(ConfirmReopening, [Closed], [IM, EM], AnyAfterTransmission),                                        // T49
        new(HandOver, [Received, Acknowledged], [EM], []),                                                      // T50
        new(OpenConsultation, AfterReception, [IM, VM, EM], []),                                                // §4.6
        new(AnswerConsultation, AfterReception, [IM, VM, EM], []),                                              // §4.6
        new(Correct, AnyAfterTransmission, [IM, IA, EM, EC], []),                                               // §4.8
        new(Erase, [Closed, Cancelled], [SYS], []),                                                             // Directive (EU) 2016/680, Art. 5
        new(Erase, [Draft, AwaitingValidation, Validated, Signed], [SYS], [Cancelled]),                         // the same, never sent
    ];

    private static readonly ILookup<OrderAct, Transition> ByAct = Table.ToLookup(t => t.Act);

    /// <summary>The lines of an act.</summary>
    public static IEnumerable<Transition> Of(OrderAct act) => ByAct[act];

    /// <summary>Whether the act is open in the state, to anybody.</summary>
    public static bool IsOpen(OrderAct act, OrderState state) => ByAct[act].Any(t => t.From.Contains(state));

    /// <summary>Whether the act is open in the state to one of these actors.</summary>
    public static bool IsOpen(OrderAct act, OrderState state, IReadOnlyCollection<OrderActor> actors) =>
        ByAct[act].Any(t => t.From.Contains(state) && t.By.Any(actors.Contains));

    /// <summary>Whether the act may lead from one state to the other.</summary>
    public static bool Leads(OrderAct act, OrderState from, OrderState to) =>
        from == to || ByAct[act].Any(t => t.From.Contains(from) && t.To.Contains(to));
}
