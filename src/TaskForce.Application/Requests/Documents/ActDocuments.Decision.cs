using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Documents;

/// <content>Decisions, informations, consultations and the transfer slip: the same frame, filled from the facts of the act.</content>
public sealed partial class ActDocuments
{
    private IEnumerable<PrintedPart> Decision(Language language, ActSource source)
    {
        yield return new PrintedPart(null, texts["ActDocument.Part.A"],
        [
            words.Said("ActDocument.Number", source.Number?.ToString()),
            words.Said("ActDocument.IssuedBy", source.Issuing.Name.In(language)),
            words.Text("ActDocument.IssuingReference", source.Form.Authority.FileNumber),
            words.Day("ActDocument.IssuedOn", source.Form.Authority.Signature?.SignedOn),
            words.Said("ActDocument.ExecutedBy", source.Executing?.Name.In(language)),
            words.Text("ActDocument.ExecutingReference", source.ExecutingReference),
            words.Said("ActDocument.ReceivedOn", source.ReceivedAt is { } received ? DocumentWords.Instant(received) : null),
        ]);
        yield return new PrintedPart(null, texts[source.Facts.Outcomes is null ? "ActDocument.Part.Told" : "ActDocument.Part.Decided"], [.. Facts(source)]);
        yield return new PrintedPart(null, texts["ActDocument.Part.Acting"],
        [
            words.Said("ActDocument.Authority", source.Acting?.Name.In(language)),
            words.Reach("ActDocument.ContactDetails", source.Acting),
            words.Signature("ActDocument.Signature", source.Person?.Name, source.Person?.Post, source.Day),
        ]);
    }

    private IEnumerable<PrintedBox> Facts(ActSource source)
    {
        var facts = source.Facts;
        var measures = facts.Measures ?? (source.Happened.Act == OrderAct.OpenConsultation ? source.Consultation?.Measures : null) ?? [];
        if (measures.Count > 0)
            yield return words.Said("ActDocument.Measures", string.Join('\n', measures.Select(number => Measure(number, source))));
        if (facts.Outcomes is { } outcomes)
        {
            yield return words.Table("ActDocument.Outcomes",
                ["ActDocument.Column.Measure", "ActDocument.Column.Decision", "ActDocument.Column.Ground", "ActDocument.Column.Reason", "ActDocument.Column.Particulars"],
                outcomes.Select(o => (IReadOnlyList<PrintedValue>)
                [
                    new(Measure(o.Measure, source), IsWritten: false), new(words.Of(o.State), IsWritten: false), new(o.Ground is { } ground ? texts.Of(ground) : null, IsWritten: false),
                    new(o.Reason, IsWritten: true), new(o.Particulars, IsWritten: true),
                ]));
        }

        if (facts.Postponement is { } postponed)
            yield return words.Said("ActDocument.Ground", words.Of(postponed));
        if (facts.Substitution is { } substituted)
            yield return words.Said("ActDocument.Ground", words.Of(substituted));
        if (facts.Substitute is { } substitute)
            yield return words.Said("ActDocument.Substitute", words.Of(substitute));
        if ((source.Consultation?.Kind ?? facts.ConsultationKind) is { } kind)
            yield return words.Said("ActDocument.Consultation", words.Of(kind));
        if (source is { Happened.Act: OrderAct.OpenConsultation, Consultation.Ground: { } thought })
            yield return words.Said("ActDocument.ThoughtGround", words.Of(thought));
        if (source is { Happened.Act: OrderAct.AnswerConsultation, Consultation.Question: { Length: > 0 } question })
            yield return words.Text("Acts.Note.Question", question);
        if (facts.Result is { } result)
            yield return words.Said("ActDocument.Result", words.Of(result));
        if (facts.Items is { } items)
            yield return words.Text("ActDocument.Items", items);
        if (facts.Channel is { } channel)
            yield return words.Said("ActDocument.Channel", words.Of(channel));
        if (source.Happened.Act == OrderAct.TransferEvidence && facts.Flag is { } last)
            yield return words.Said("ActDocument.Sending", texts[last ? "Acts.Last.Yes" : "Acts.Last.No"]);
        if (Until(source.Happened.Act) is { } until)
            yield return words.Day(until, facts.Until);
        yield return words.Text(Note(source.Happened.Act), source.Happened.Detail?.Note);
    }

    private string Measure(int number, ActSource source) =>
        source.Form.Measures.FirstOrDefault(m => m.Number == number) is { } line ? $"{number}. {words.Of(line.Kind)}" : $"{number}.";

    private static string? Until(OrderAct act) => act switch
    {
        OrderAct.PostponeRecognition or OrderAct.PostponeExecution => "ActDocument.Until.Postpone",
        OrderAct.Extend => "ActDocument.Until.Extend",
        OrderAct.AnnounceDelay => "ActDocument.Until.AnnounceDelay",
        OrderAct.OpenConsultation or OrderAct.PlanSubstitute => "ActDocument.Until.Consultation",
        OrderAct.TransferEvidence => "ActDocument.Until.TransferEvidence",
        _ => null,
    };

    private static string Note(OrderAct act) => act switch
    {
        OrderAct.OpenConsultation => "Acts.Note.Question",
        OrderAct.AnswerConsultation => "Acts.Note.Answer",
        OrderAct.ReportIncomplete => "Acts.Note.Missing",
        _ => "ActDocument.Note",
    };
}
