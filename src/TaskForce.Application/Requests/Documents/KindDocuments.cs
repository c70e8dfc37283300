using TaskForce.Application.Requests.Assistance;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using static TaskForce.Domain.Requests.Assistance.AssistanceAct;

namespace TaskForce.Application.Requests.Documents;

/// <summary>A step of a request outside the EIO, and what its document says of the request.</summary>
/// <param name="Request">Number of the request.</param>
/// <param name="Definition">The kind.</param>
/// <param name="Event">Number of the event.</param>
/// <param name="Act">The step.</param>
/// <param name="OccurredAt">When it was taken.</param>
/// <param name="Said">What its fields hold, without links that the reader does not read.</param>
/// <param name="Grounds">Grounds of a refusal.</param>
/// <param name="Note">Reason, answer or remark.</param>
/// <param name="Question">What had been asked, where the step answers.</param>
/// <param name="SignedOn">When the form that counted then was signed.</param>
/// <param name="Issuing">Who sent the request.</param>
/// <param name="Executing">The authority of the other State that had it then.</param>
/// <param name="ReceivedAt">When it had received it, as was known then.</param>
/// <param name="Acting">Who acted.</param>
/// <param name="Person">For whom the step is recorded.</param>
/// <param name="To">To whom it was forwarded.</param>
public sealed record KindActSource(
    RequestNumber? Request, AssistanceDefinition Definition, int Event, AssistanceAct Act, DateTimeOffset OccurredAt, AssistanceValues Said,
    IReadOnlyList<AssistanceGround> Grounds, string? Note, string? Question, DateOnly? SignedOn, AuthorityCard Issuing, AuthorityCard? Executing, DateTimeOffset? ReceivedAt,
    AuthorityCard? Acting, ActingPerson? Person, AuthorityCard? To)
{
    /// <summary>The lines of the life that tell the step.</summary>
    public IReadOnlyList<AssistanceStep> Lines => [.. Definition.Of(Act)];
}

/// <summary>
/// The documents of the steps outside the EIO (reference §4.10): answers, decisions, agreements, extensions and informations that the other
/// side receives, in one frame, filled from what is on record.
/// </summary>
public sealed class KindDocuments(Texts.Texts texts)
{
    private readonly DocumentWords words = new(texts);
    private readonly FieldWords fields = new(texts);
    private readonly FieldBoxes boxes = new(texts);

    /// <summary>The steps that have a document, in the order of the vocabulary.</summary>
    public static IReadOnlySet<AssistanceAct> Steps { get; } = new HashSet<AssistanceAct>
    {
        AssistanceAct.Forward, Acknowledge, Accept, AcceptInPart, Refuse, Postpone, Resume, Complete, FindImpossible, Withdraw, Consult, AnswerConsultation, Inform,
        Freeze, AskForLimit, AnswerLimit, Lift, InformAffected, RecordRecovery, RecordSharing,
        SignAgreement, ExtendTeam, ChangeMembers, EndTeam, Evaluate, DeclineTeam,
        FollowUp, GiveFeedback, OpenProsecution, DeclineProsecution, ReportVerdict,
        ExtendDecision, LiftImmunity, RecordRemedy, RejectRemedy, UpholdRemedy, TransmitFile, TakeOver, ReportFinalDecision,
        AskInformation, Authorise, Stop, Report, AgreeDate,
        RaiseNoGround, RaiseGround, SetConditions, AskClarification, Clarify, ExtendPreservation, Recognise, OrderProvider, ImposePenalty,
        RaiseNoObjection, AssistanceAct.Object, ConfirmEnd, RecordEnd, HandOver,
    };

    /// <summary>The document of a step in a language.</summary>
    public PrintedForm In(Language language, KindActSource source)
    {
        using var speaking = new Texts.Speaking(language);
        return new PrintedForm(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{source.Request}-{StableCode.Of(source.Act).Replace('_', '-').ToLowerInvariant()}-{source.Event}"),
            language, null, null, texts[$"KindDocument.Title.{source.Act}"], $"{source.Request} · {source.Issuing.Name.In(language)} → {source.Executing?.Name.In(language)}",
            source.Acting?.Languages.Contains(language) == true ? [] : [texts["Documents.LabelsOnly", texts.Of(language)]],
            [DocumentWords.Begin(source.Lines.FirstOrDefault(l => l.Basis is not null)?.Basis is { } basis ? fields.Of(basis) : fields.Basis(source.Definition.Basis))],
            [
                new PrintedPart(null, texts["KindDocument.Part.Request"], [.. Concerned(language, source)]),
                new PrintedPart(null, texts[source.Lines.Any(l => l.IsWeighty) ? "ActDocument.Part.Decided" : "ActDocument.Part.Told"], [.. Facts(language, source)]),
                new PrintedPart(null, texts["ActDocument.Part.Acting"],
                [
                    words.Said("ActDocument.Authority", source.Acting?.Name.In(language)),
                    words.Reach("ActDocument.ContactDetails", source.Acting),
                    words.Signature("ActDocument.Signature", source.Person?.Name, source.Person?.Post, HolidayCalendar.Of(CountryCode.FR).DayOf(source.OccurredAt)),
                ]),
            ],
            null);
    }

    private IEnumerable<PrintedBox> Concerned(Language language, KindActSource source)
    {
        yield return words.Said("KindDocument.Number", source.Request?.ToString());
        yield return words.Said("KindDocument.Kind", words.Of(source.Definition.Kind));
        yield return words.Said("KindDocument.Sender", source.Issuing.Name.In(language));
        yield return words.Day("KindDocument.SignedOn", source.SignedOn);
        yield return words.Said("Assistance.Field.Executing", source.Executing?.Name.In(language));
        yield return words.Said("ActDocument.ReceivedOn", source.ReceivedAt is { } received ? DocumentWords.Instant(received) : null);
    }

    private IEnumerable<PrintedBox> Facts(Language language, KindActSource source)
    {
        if (source.To is { } to)
        {
            yield return words.Said("KindDocument.To", to.Name.In(language));
            yield return words.Reach("ActDocument.ContactDetails", to);
        }

        // What every line of the life asks for: the step stands once, whatever state it was taken in.
        foreach (var box in boxes.Of(source.Lines.SelectMany(l => l.Asks).DistinctBy(f => f.Id), source.Said))
            yield return box;
        if (source.Grounds.Count > 0)
            yield return words.Said("Assistance.Grounds", string.Join('\n', source.Grounds.Select(fields.Of)));
        if (source.Question is { Length: > 0 } question)
            yield return words.Text("Acts.Note.Question", question);
        if (source.Lines.All(l => !l.HasNoNote))
            yield return words.Text(source.Act switch
            {
                Consult => "Acts.Note.Question",
                AnswerConsultation => "Acts.Note.Answer",
                AssistanceAct.Object => "KindDocument.CX3",
                _ => "ActDocument.Note",
            }, source.Note);
        yield return words.Said("KindDocument.TakenOn", DocumentWords.Instant(source.OccurredAt));
    }
}
