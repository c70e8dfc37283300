using static TaskForce.Domain.Requests.OrderAct;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests;

/// <summary>
/// The one act that an order waits for from somebody. The desk shows it for many orders at once, the case file for one;
/// both ask here.
/// </summary>
public static class Agenda
{
    /// <summary>What of an order decides which act is next.</summary>
    /// <param name="State">State.</param>
    /// <param name="OnItsWay">Sent, forwarded or handed over, and not yet received by the authority that gets it.</param>
    /// <param name="NotCompetent">The authority that has it holds itself not competent (Art. 7(6)).</param>
    /// <param name="WithTheJudge">Handed over to the investigating judge, and the actor is not of that office (T50).</param>
    /// <param name="Unacknowledged">Received by the actor's authority, which has not sent Annex B.</param>
    /// <param name="QuestionToAnswer">The other side asked and waits.</param>
    /// <param name="NeedsValidation">The form needs a validating magistrate (§6.1).</param>
    /// <param name="CompletedSinceReport">A completed form has come.</param>
    /// <param name="MeasuresToStart">Measures recognised and not started.</param>
    /// <param name="EvidenceToTransfer">Execution brought evidence.</param>
    /// <param name="TransferSuspended">Art. 13(2).</param>
    /// <param name="EvidenceConfirmed">The issuing side has confirmed what came.</param>
    /// <param name="ReturnOutstanding">Evidence has to come back.</param>
    /// <param name="ReopeningAskedByOtherSide">The other side asks to reopen.</param>
    public sealed record Facts(
        OrderState State,
        bool OnItsWay = false,
        bool NotCompetent = false,
        bool WithTheJudge = false,
        bool Unacknowledged = false,
        bool QuestionToAnswer = false,
        bool NeedsValidation = false,
        bool CompletedSinceReport = false,
        bool MeasuresToStart = false,
        bool EvidenceToTransfer = false,
        bool TransferSuspended = false,
        bool EvidenceConfirmed = false,
        bool ReturnOutstanding = false,
        bool ReopeningAskedByOtherSide = false);

    /// <summary>The act that is waited for from one of these actors; null when the order waits for somebody else.</summary>
    public static OrderAct? NextFor(Facts facts, IReadOnlySet<OrderActor> actors) => Candidates(facts)
        .Where(act => Transitions.IsOpen(act, facts.State, actors)).Cast<OrderAct?>().FirstOrDefault();

    private static IEnumerable<OrderAct> Candidates(Facts f)
    {
        if (f.QuestionToAnswer)
            yield return AnswerConsultation;
        if (f.OnItsWay && f.State is Transmitted or Received or Acknowledged)
        {
            yield return RecordReception;
            yield break;
        }

        // Annex B goes out with the forward (T12).
        if (f.NotCompetent && f.State == Received)
            yield return Forward;
        if (f.Unacknowledged)
            yield return Acknowledge;
        if (f.WithTheJudge)
            yield break;
        switch (f.State)
        {
            case Draft:
                yield return f.NeedsValidation ? SubmitForValidation : Sign;
                yield return Edit;
                break;
            case AwaitingValidation:
                yield return Validate;
                break;
            case Validated:
                yield return PrepareForSending;
                break;
            case Signed:
                yield return Transmit;
                break;
            case Received or Acknowledged:
                yield return Decide;
                break;
            case Incomplete when f.CompletedSinceReport:
                yield return Complete;
                break;
            case Incomplete:
                yield return Correct;
                break;
            case RecognitionPostponed:
                yield return ResumeRecognition;
                break;
            case Recognised or RecognisedInPart:
                yield return StartExecution;
                break;
            case InExecution:
                yield return ExecuteMeasure;
                break;
            case ExecutionPostponed:
                yield return ResumeExecution;
                break;
            case Executed or ExecutedInPart when f.TransferSuspended:
                yield return ResumeTransfer;
                break;
            case Executed or ExecutedInPart:
                yield return f.EvidenceToTransfer ? TransferEvidence : Close;
                break;
            case EvidenceTransferred when !f.EvidenceConfirmed:
                yield return ConfirmEvidence;
                break;
            case EvidenceTransferred:
                yield return f.ReturnOutstanding ? RecordReturn : Close;
                break;
            case Refused or Returned or NotPossible or Withdrawn:
                yield return Close;
                break;
            case Closed when f.ReopeningAskedByOtherSide:
                yield return ConfirmReopening;
                break;
        }
    }
}

public sealed partial class InvestigationOrder
{
    /// <summary>The one act that the order waits for from this actor; null when it waits for somebody else.</summary>
    public OrderAct? NextFor(Organisations.Actor actor)
    {
        var side = SideOf(actor);
        // On its way to another authority: whoever sent it there waits as well.
        if (Current is { ReceivedAt: null } next && side == Side.Executing && !actor.ActsFor(next.Authority) && State is Transmitted or Received or Acknowledged)
            return null;
        var facts = new Agenda.Facts(
            State,
            OnItsWay: Current is { ReceivedAt: null },
            NotCompetent: Addressed is { Competent: false },
            WithTheJudge: side == Side.Executing && HandedTo is { } judge && !actor.ActsFor(judge),
            Unacknowledged: Unacknowledged(actor).Any(),
            QuestionToAnswer: consultations.Exists(c => c.IsOpen && c.AskedBy != side),
            NeedsValidation: State == Draft && Rules.ValidationNeeded(OpenForm!.Content, IssuingCountry),
            CompletedSinceReport: CompletedSinceReport,
            MeasuresToStart: measures.Exists(m => m.State is MeasureState.Recognised or MeasureState.Substituted),
            EvidenceToTransfer: EvidenceToTransfer,
            TransferSuspended: TransferSuspended,
            EvidenceConfirmed: Events.Any(e => e.Act == OrderAct.ConfirmEvidence),
            ReturnOutstanding: ReturnOutstanding,
            ReopeningAskedByOtherSide: ReopeningAskedBy is { } asked && asked != side);
        var act = Agenda.NextFor(facts, ActorsOf(actor));
        return act is OrderAct.Sign or OrderAct.SubmitForValidation && Gaps().Count > 0 ? OrderAct.Edit : act;
    }
}
