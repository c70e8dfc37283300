using TaskForce.Application.Requests.Register;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;

namespace TaskForce.Web.Display;

/// <summary>How a request reads in a list.</summary>
public sealed class RegisterTexts(Texts texts, Dues dues)
{
    /// <summary>What is asked for in a few words: the measures of an order, the kind of any other request.</summary>
    public string What(RegisterRow row) => row.Kind == RequestKind.EIO ? Measures(row.Measures) : Sentence.Begin(texts.Of(row.Kind));

    /// <summary>The measures in a few words: the first, and how many more.</summary>
    public string Measures(IReadOnlyList<MeasureKind> measures) => measures switch
    {
        [] => texts["Register.NoMeasure"],
        [var only] => Sentence.Begin(texts.Of(only)),
        [var first, ..] => texts["Register.AndMore", Sentence.Begin(texts.Of(first)), texts.Count("Register.More", measures.Count - 1)],
    };

    /// <summary>When the next limit ends, or that it stands still.</summary>
    public DueView Due(RegisterRow row) => row switch
    {
        { IsClosed: true } => new DueView("ended", texts.Of(row.State), ""),
        { State: OrderState.RecognitionPostponed or OrderState.ExecutionPostponed or OrderState.Postponed } => dues.Of(row.NextDueAt, row.NextDueCode, row.ExecutingCountry) with { Tone = "paused" },
        _ => dues.Of(row.NextDueAt, row.NextDueCode, row.ExecutingCountry),
    };

    /// <summary>Tone of a state: colour, never alone.</summary>
    public static string Tone(OrderState state) => state switch
    {
        OrderState.Transmitted or OrderState.Received or OrderState.Acknowledged or OrderState.Incomplete or OrderState.AwaitingValidation
            or OrderState.Sent or OrderState.UnderDecision or OrderState.Proposed or OrderState.UnderNegotiation or OrderState.Remedy or OrderState.Requested
            or OrderState.UrgentStarted or OrderState.Notified or OrderState.NoAnswer => "tf-state--wait",
        OrderState.Recognised or OrderState.RecognisedInPart or OrderState.InExecution or OrderState.Executed or OrderState.ExecutedInPart
            or OrderState.EvidenceTransferred or OrderState.Accepted or OrderState.AcceptedInPart or OrderState.Done or OrderState.Frozen or OrderState.Active
            or OrderState.Extended or OrderState.Evaluated or OrderState.Noted or OrderState.FollowedUp or OrderState.ProsecutionOpened or OrderState.Verdict
            or OrderState.FileTransmitted or OrderState.ProceedingsTakenOver or OrderState.FinalDecisionReported or OrderState.Authorised or OrderState.Reported
            or OrderState.NoGround or OrderState.NoObjection or OrderState.UnderConditions or OrderState.ProviderOrdered => "tf-state--go",
        OrderState.Refused or OrderState.Returned or OrderState.NotPossible or OrderState.Withdrawn or OrderState.Cancelled
            or OrderState.Lifted or OrderState.NotAgreed or OrderState.NoProsecution or OrderState.Reverted or OrderState.Stopped or OrderState.GroundRaised
            or OrderState.Objected or OrderState.Penalty => "tf-state--stop",
        OrderState.RecognitionPostponed or OrderState.ExecutionPostponed or OrderState.Postponed => "tf-state--pause",
        _ => "",
    };
}
