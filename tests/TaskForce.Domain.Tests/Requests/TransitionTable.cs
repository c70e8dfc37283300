using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>
/// Reference §4.5, copied out by hand so that it can be read beside it. <c>*</c> stands for every state after
/// reception that is not final, <c>=</c> for a state that stays, <c>§4.3</c> for what follows from the measures.
/// </summary>
internal static class TransitionTable
{
    // No | From | Act | Actors | To
    private const string Rows = """
        T02 | DRAFT                                          | EDIT                       | IM IA IC    | =
        T03 | DRAFT                                          | CANCEL                     | IM IA       | CANCELLED
        T04 | DRAFT                                          | SUBMIT_FOR_VALIDATION      | IM IA       | AWAITING_VALIDATION
        T05 | AWAITING_VALIDATION                            | SEND_BACK                  | VM          | DRAFT
        T06 | AWAITING_VALIDATION                            | VALIDATE                   | VM          | VALIDATED
        T07 | DRAFT                                          | SIGN                       | IM          | SIGNED
        T08 | VALIDATED                                      | PREPARE_FOR_SENDING        | IA IM VM    | SIGNED
        T09 | SIGNED                                         | REOPEN_DRAFT               | IM VM       | DRAFT
        T10 | SIGNED                                         | TRANSMIT                   | IM IC CA    | TRANSMITTED
        T11 | TRANSMITTED                                    | RECORD_RECEPTION           | EC EM CA    | RECEIVED
        T12 | RECEIVED                                       | FORWARD                    | EC EM CA    | =
        T13 | RECEIVED                                       | RECORD_RECEPTION           | EC EM       | =
        T14 | RECEIVED                                       | ACKNOWLEDGE                | EC EM       | ACKNOWLEDGED
        T15 | RECEIVED ACKNOWLEDGED                          | REPORT_INCOMPLETE          | EM          | INCOMPLETE
        T16 | INCOMPLETE                                     | COMPLETE                   | EC EM       | ACKNOWLEDGED RECEIVED
        T17 | RECEIVED ACKNOWLEDGED INCOMPLETE               | RETURN                     | EM          | RETURNED
        T18 | ACKNOWLEDGED                                   | RECORD_COURT_AUTHORISATION | EM          | =
        T19 | ACKNOWLEDGED                                   | EXTEND                     | EM          | =
        T20 | ACKNOWLEDGED                                   | POSTPONE_RECOGNITION       | EM          | RECOGNITION_POSTPONED
        T21 | RECOGNITION_POSTPONED                          | RESUME_RECOGNITION         | EM          | ACKNOWLEDGED
        T22 | RECEIVED ACKNOWLEDGED                          | DECIDE                     | EM          | RECOGNISED RECOGNISED_IN_PART REFUSED NOT_POSSIBLE
        T24 | INCOMPLETE                                     | DECIDE                     | EM          | REFUSED
        T26 | ACKNOWLEDGED RECOGNISED RECOGNISED_IN_PART     | PLAN_SUBSTITUTE            | EM          | =
        T27 | RECOGNISED RECOGNISED_IN_PART IN_EXECUTION     | START_EXECUTION            | EM EC       | IN_EXECUTION
        T28 | RECOGNISED RECOGNISED_IN_PART IN_EXECUTION     | POSTPONE_EXECUTION         | EM          | EXECUTION_POSTPONED
        T29 | EXECUTION_POSTPONED                            | RESUME_EXECUTION           | EM          | IN_EXECUTION
        T30 | IN_EXECUTION                                   | ANNOUNCE_DELAY             | EM          | =
        T31 | IN_EXECUTION                                   | SUGGEST_MEASURES           | EM          | =
        T32 | IN_EXECUTION                                   | REPORT_FORMALITIES         | EM          | =
        T33 | IN_EXECUTION                                   | END_MEASURE                | EM          | §4.3
        T34 | IN_EXECUTION                                   | EXECUTE_MEASURE            | EM EC       | = EXECUTED EXECUTED_IN_PART
        T35 | EXECUTED EXECUTED_IN_PART                      | SUSPEND_TRANSFER           | EM          | =
        T35 | EXECUTED EXECUTED_IN_PART                      | RESUME_TRANSFER            | EM          | =
        T36 | EXECUTED EXECUTED_IN_PART                      | TRANSFER_EVIDENCE          | EM EC       | EVIDENCE_TRANSFERRED
        T36 | IN_EXECUTION                                   | TRANSFER_EVIDENCE          | EM EC       | =
        T37 | EVIDENCE_TRANSFERRED                           | CONFIRM_EVIDENCE           | IC IM       | =
        T38 | EVIDENCE_TRANSFERRED                           | RECORD_RETURN              | IC EC       | =
        T39 | TRANSMITTED RECEIVED ACKNOWLEDGED INCOMPLETE   | WITHDRAW                   | IM VM       | = WITHDRAWN §4.3
        T39 | RECOGNITION_POSTPONED RECOGNISED               | WITHDRAW                   | IM VM       | = WITHDRAWN §4.3
        T39 | RECOGNISED_IN_PART IN_EXECUTION                | WITHDRAW                   | IM VM       | = WITHDRAWN §4.3
        T39 | EXECUTION_POSTPONED                            | WITHDRAW                   | IM VM       | = WITHDRAWN §4.3
        T41 | TRANSMITTED *                                  | SUPPLEMENT                 | IM          | =
        T42 | EXECUTED EXECUTED_IN_PART EVIDENCE_TRANSFERRED | CLOSE                      | IM EM       | CLOSED
        T44 | REFUSED RETURNED NOT_POSSIBLE WITHDRAWN        | CLOSE                      | IM EC EM    | CLOSED
        §4.4 | TRANSMITTED *                                 | SUPPLEMENT                 | IC CA       | =
        T45 | RECEIVED ACKNOWLEDGED                          | DECIDE                     | EM          | =
        T48 | TRANSMITTED * CLOSED                           | MISS_LIMIT                 | SYS         | =
        §2.4 | TRANSMITTED *                                 | MOVE_LIMIT                 | SYS         | =
        T49 | CLOSED                                         | ASK_REOPENING              | IM EM       | =
        T49 | CLOSED                                         | CONFIRM_REOPENING          | IM EM       | *
        T50 | RECEIVED ACKNOWLEDGED                          | HAND_OVER                  | EM          | =
        T50 | ACKNOWLEDGED                                   | RECORD_RECEPTION           | EC EM       | =
        §4.5, quick case | *                                 | ACKNOWLEDGE                | EC EM       | = ACKNOWLEDGED
        §4.6 | *                                             | OPEN_CONSULTATION          | IM VM EM    | =
        §4.6 | *                                             | ANSWER_CONSULTATION        | IM VM EM    | =
        §4.8 | TRANSMITTED                                   | CORRECT                    | IM IA       | =
        §4.8 | *                                             | CORRECT                    | IM IA EM EC | =
        2016/680 | CLOSED CANCELLED                          | ERASE                      | SYS         | =
        2016/680 | DRAFT AWAITING_VALIDATION VALIDATED SIGNED | ERASE                     | SYS         | CANCELLED
        §2.6, 8 | *                                          | EXPLAIN_MISSED_LIMIT       | EM EC       | =
        """;

    private static readonly OrderState[] AfterReception =
    [
        OrderState.Received, OrderState.Acknowledged, OrderState.Incomplete, OrderState.RecognitionPostponed, OrderState.Recognised,
        OrderState.RecognisedInPart, OrderState.InExecution, OrderState.ExecutionPostponed, OrderState.Executed, OrderState.ExecutedInPart,
        OrderState.EvidenceTransferred, OrderState.Refused, OrderState.Returned, OrderState.NotPossible, OrderState.Withdrawn,
    ];

    private static readonly OrderState[] Derived =
    [
        OrderState.Refused, OrderState.NotPossible, OrderState.Recognised, OrderState.RecognisedInPart, OrderState.InExecution,
        OrderState.Executed, OrderState.ExecutedInPart, OrderState.ExecutionPostponed,
    ];

    private static readonly ILookup<(OrderState State, OrderAct Act), Row> Lines = Read().ToLookup(r => (r.From, r.Act));

    /// <summary>Whether the act is in the table at all in that state.</summary>
    public static bool Has(OrderState state, OrderAct act) => Lines.Contains((state, act));

    public static bool Allows(OrderState state, OrderAct act, OrderActor actor) => Lines[(state, act)].Any(r => r.By.Contains(actor));

    public static bool Leads(OrderState state, OrderAct act, OrderState to) =>
        Lines[(state, act)].Any(r => r.To.Contains(to) || (r.Stays && to == state));

    private static IEnumerable<Row> Read()
    {
        foreach (var line in Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var (from, act, to) = (cells[1].Split(' '), StableCode.Parse<OrderAct>(cells[2]), cells[4].Split(' '));
            OrderActor[] by = [.. cells[3].Split(' ').Select(StableCode.Parse<OrderActor>)];
            foreach (var state in States(from))
                yield return new Row(state, act, by, [.. States(to)], to.Contains("="));
        }
    }

    private static IEnumerable<OrderState> States(string[] names) => names.Where(n => n != "=")
        .SelectMany(n => n switch { "*" => AfterReception, "§4.3" => Derived, _ => [StableCode.Parse<OrderState>(n)] });

    private sealed record Row(OrderState From, OrderAct Act, OrderActor[] By, OrderState[] To, bool Stays);
}
