using MediatR;
using TaskForce.Application.Requests.Acts;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using static TaskForce.Web.Pages.Requests.Acts.ActField;

namespace TaskForce.Web.Pages.Requests.Acts;

/// <summary>A field, or a group of fields that always stand together, on the page of an act.</summary>
public enum ActField
{
    Day = 1, Hour, Reference, Competent, To, Contact, Validating, Signatory, SectionL, Channel, Recipients, SeveralMeasures, OneMeasure, Whole, Outcomes, Outcome,
    ExtraDays, Postponement, ExpectedUntil, Foreseen, AnswerWantedBy, Given, Substitution, EvidenceFound, Items, Last, ReturnBy, Missed, Consultation,
    Answer, Received, Note,
}

/// <summary>The page of one act: its fields from top to bottom, and the command that it sends.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="Command">The command, from what was typed.</param>
/// <param name="Note">Key of the label of the note: a reason, a remark, a question.</param>
/// <param name="Follows">The earlier act whose words are shown above the form.</param>
/// <param name="IsGrave">Whoever does it cannot take it back: the button warns.</param>
/// <param name="NeedsWholeForm">The form must be complete: what it lacks is shown in place of the fields.</param>
public sealed record ActForm(
    IReadOnlyList<ActField> Fields, Func<RequestId, ActInput, IBaseRequest> Command, string Note = "Acts.Note.Remark",
    OrderAct? Follows = null, bool IsGrave = false, bool NeedsWholeForm = false);

/// <summary>The page of every act that somebody does, in the order of the transition table (reference §4.5).</summary>
public static class ActForms
{
    private const string Reason = "Acts.Note.Reason";

    private static readonly Dictionary<OrderAct, ActForm> Table = new()
    {
        [OrderAct.Cancel] = new([Day, Note], (id, i) => new Cancel(id, i.Version, i.When, i.Note), Reason, IsGrave: true),
        [OrderAct.SubmitForValidation] = new([Validating, ActField.Signatory, Day, Note],
            (id, i) => new SubmitForValidation(id, i.Version, i.When, AuthorityCode.Find(i.Validating), i.Signature.Signatory, i.Note), NeedsWholeForm: true),
        [OrderAct.SendBack] = new([Day, Note], (id, i) => new SendBack(id, i.Version, i.When, i.Note), Reason),
        [OrderAct.Validate] = new([SectionL, Day, Note], (id, i) => new Validate(id, i.Version, i.When, i.Validation.Section, i.Note)),
        [OrderAct.Sign] = new([ActField.Signatory, Day, Note], (id, i) => new Sign(id, i.Version, i.When, i.Signature.Signatory, i.Note), NeedsWholeForm: true),
        [OrderAct.PrepareForSending] = new([Day, Note], (id, i) => new PrepareForSending(id, i.Version, i.When, i.Note)),
        [OrderAct.ReopenDraft] = new([Day, Note], (id, i) => new ReopenDraft(id, i.Version, i.When, i.Note), Reason),
        [OrderAct.Transmit] = new([Recipients, ActField.Channel, Day, Note],
            (id, i) => new Transmit(id, i.Version, i.When, i.Channel ?? default, i.Note), "Acts.Note.Channel", IsGrave: true),
        [OrderAct.RecordReception] = new([Day, Hour, Reference, Competent, Note],
            (id, i) => new RecordReception(id, i.Version, i.When, i.Competent ?? true, i.Reference, i.Note)),
        [OrderAct.Forward] = new([To, Contact, Day, Note], (id, i) => new Forward(id, i.Version, i.When, AuthorityCode.Find(i.To), i.Contact.Known, i.Note), Reason),
        [OrderAct.Acknowledge] = new([Reference, Day, Note], (id, i) => new Acknowledge(id, i.Version, i.When, i.Reference, i.Note), "Acts.Note.PartD"),
        [OrderAct.ReportIncomplete] = new([Day, Note], (id, i) => new ReportIncomplete(id, i.Version, i.When, i.Note), "Acts.Note.Missing"),
        [OrderAct.Complete] = new([Day, Note], (id, i) => new Complete(id, i.Version, i.When, i.Note), Follows: OrderAct.ReportIncomplete),
        [OrderAct.Return] = new([Day, Note], (id, i) => new Return(id, i.Version, i.When, i.Note), Reason, IsGrave: true),
        [OrderAct.RecordCourtAuthorisation] = new([Given, Day, Note], (id, i) => new RecordCourtAuthorisation(id, i.Version, i.When, i.Given, i.Note), Reason),
        [OrderAct.Extend] = new([ExtraDays, Day, Note], (id, i) => new Extend(id, i.Version, i.When, i.ExtraDays, i.Note), Reason),
        [OrderAct.PostponeRecognition] = new([Postponement, ExpectedUntil, Day, Note],
            (id, i) => new PostponeRecognition(id, i.Version, i.When, i.Postponement ?? default, i.ExpectedUntil, i.Note), Reason),
        [OrderAct.ResumeRecognition] = new([Day, Note], (id, i) => new ResumeRecognition(id, i.Version, i.When, i.Note), Follows: OrderAct.PostponeRecognition),
        [OrderAct.Decide] = new([Outcomes, Day, Note],
            (id, i) => new Decide(id, i.Version, i.When, [.. i.Outcomes.Where(o => o.Value.State is not null).Select(o => o.Value.For(o.Key))], i.Note)),
        [OrderAct.PlanSubstitute] = new([OneMeasure, Substitution, AnswerWantedBy, Day, Note],
            (id, i) => new PlanSubstitute(id, i.Version, i.When, i.Measure, i.Substitution ?? default, i.Substitute ?? default, i.AnswerWantedBy, i.Note), Reason),
        [OrderAct.StartExecution] = new([SeveralMeasures, Day, Note], (id, i) => new StartExecution(id, i.Version, i.When, i.Measures, i.Note)),
        [OrderAct.PostponeExecution] = new([Postponement, ExpectedUntil, Day, Note],
            (id, i) => new PostponeExecution(id, i.Version, i.When, i.Postponement ?? default, i.ExpectedUntil, i.Note), Reason),
        [OrderAct.ResumeExecution] = new([Day, Note], (id, i) => new ResumeExecution(id, i.Version, i.When, i.Note), Follows: OrderAct.PostponeExecution),
        [OrderAct.AnnounceDelay] = new([Foreseen, AnswerWantedBy, Day, Note],
            (id, i) => new AnnounceDelay(id, i.Version, i.When, i.Foreseen, i.AnswerWantedBy, i.Note), Reason),
        [OrderAct.SuggestMeasures] = new([Day, Note], (id, i) => new SuggestMeasures(id, i.Version, i.When, i.Note), "Acts.Note.Suggestion"),
        [OrderAct.ReportFormalities] = new([Day, Note], (id, i) => new ReportFormalities(id, i.Version, i.When, i.Note), Reason),
        [OrderAct.EndMeasure] = new([Outcome, Day, Note],
            (id, i) => new EndMeasure(id, i.Version, i.When, i.Outcome.For(i.Outcome.Measure ?? 0), i.Note), IsGrave: true),
        [OrderAct.ExecuteMeasure] = new([OneMeasure, EvidenceFound, Items, Day, Note],
            (id, i) => new ExecuteMeasure(id, i.Version, i.When, i.Measure, i.EvidenceFound, i.Items, i.Note)),
        [OrderAct.SuspendTransfer] = new([Day, Note], (id, i) => new SuspendTransfer(id, i.Version, i.When, i.Note), Reason),
        [OrderAct.ResumeTransfer] = new([Day, Note], (id, i) => new ResumeTransfer(id, i.Version, i.When, i.Note), Follows: OrderAct.SuspendTransfer),
        [OrderAct.TransferEvidence] = new([Items, ActField.Channel, Last, ReturnBy, Day, Note],
            (id, i) => new TransferEvidence(id, i.Version, i.When, i.Items, i.Channel ?? default, i.Last, i.ReturnBy, i.Note)),
        [OrderAct.ConfirmEvidence] = new([Day, Note], (id, i) => new ConfirmEvidence(id, i.Version, i.When, i.Note), Follows: OrderAct.TransferEvidence),
        [OrderAct.RecordReturn] = new([Day, Note], (id, i) => new RecordReturn(id, i.Version, i.When, i.Note), Follows: OrderAct.TransferEvidence),
        [OrderAct.Withdraw] = new([Whole, SeveralMeasures, Day, Note],
            (id, i) => new Withdraw(id, i.Version, i.When, i.Whole, i.Whole == true ? [] : i.Measures, i.Note), Reason, IsGrave: true),
        [OrderAct.Close] = new([Day, Note], (id, i) => new Close(id, i.Version, i.When, i.Note)),
        [OrderAct.ExplainMissedLimit] = new([Missed, Day, Note],
            (id, i) => new ExplainMissedLimit(id, i.Version, i.When, i.Clock, i.Reason ?? default, i.Note)),
        [OrderAct.AskReopening] = new([Day, Note], (id, i) => new AskReopening(id, i.Version, i.When, i.Note), Reason),
        [OrderAct.ConfirmReopening] = new([Day, Note], (id, i) => new ConfirmReopening(id, i.Version, i.When, i.Note), Follows: OrderAct.AskReopening),
        [OrderAct.HandOver] = new([To, Day, Note], (id, i) => new HandOver(id, i.Version, i.When, AuthorityCode.Find(i.To), i.Note), Reason, IsGrave: true),
        [OrderAct.OpenConsultation] = new([ActField.Consultation, SeveralMeasures, AnswerWantedBy, Day, Note],
            (id, i) => new OpenConsultation(id, i.Version, i.When, i.Kind ?? default, i.Measures, i.Ground, i.AnswerWantedBy, i.Note), "Acts.Note.Question"),
        [OrderAct.AnswerConsultation] = new([Answer, Day, Note],
            (id, i) => new AnswerConsultation(id, i.Version, i.When, i.Number ?? 0, i.Result ?? default, i.Note), "Acts.Note.Answer"),
    };

    private static readonly ActForm Reopened = new([Day, Note], (id, i) => new OpenCorrection(id, i.Version, i.When, i.Note), Reason);

    private static readonly ActForm Resigned = new([ActField.Signatory, Day, Note],
        (id, i) => new SignCorrection(id, i.Version, i.When, i.Signature.Signatory, i.Note), NeedsWholeForm: true);

    private static readonly ActForm Received = new([ActField.Received, Note],
        (id, i) => new CorrectReception(id, i.Version, default, i.ReceivedOn, i.ReceivedTime, i.Note), Reason);

    /// <summary>The act of an address; null where there is none, or where it is done elsewhere.</summary>
    public static OrderAct? Find(string? address) =>
        Table.Keys.Append(OrderAct.Correct).Cast<OrderAct?>().FirstOrDefault(a => Display.Links.Kebab(a!.Value) == address);

    /// <summary>
    /// The page of an act. A correction is of the form for the issuing side, which first opens a new version and then signs it,
    /// and of the reception for the executing side (reference §4.8).
    /// </summary>
    public static ActForm Of(OrderAct act, Side? side, bool correcting) => act != OrderAct.Correct ? Table[act]
        : side == Side.Executing ? Received : correcting ? Resigned : Reopened;
}
