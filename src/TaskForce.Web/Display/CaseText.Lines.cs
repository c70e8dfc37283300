using TaskForce.Application.Requests.Case;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Web.Display;

/// <content>Lines of the timeline, of a person, of the access list.</content>
public sealed partial class CaseText
{
    /// <summary>What an event fixed, a line for each fact.</summary>
    public IEnumerable<string> Facts(CaseEvent happened, CaseHeader header)
    {
        if (happened.Facts is not { } facts)
            return [];
        return new[]
        {
            happened.To is { } to ? Line("Case.Fact.To", dates.NameOf(to.Full)) : null,
            facts.Channel is { } channel ? Line("Case.Fact.Channel", texts.Of(channel)) : null,
            facts.Measures is { Count: > 0 } numbers ? Line("Case.Fact.Measures", string.Join(", ", numbers.Select(n => Measure(n, header)))) : null,
            facts.Outcomes is { Count: > 0 } outcomes ? string.Join('\n', outcomes.Select(o => Outcome(o, header))) : null,
            facts.Postponement is { } postponed ? Line("Case.Fact.Ground", texts.Of(postponed)) : null,
            facts.Substitution is { } substituted ? Line("Case.Fact.Ground", texts.Of(substituted)) : null,
            facts.ConsultationKind is { } kind ? Line("Case.Fact.Consultation", texts.Of(kind)) : null,
            facts.Result is { } result ? Line("Case.Fact.Result", texts.Of(result)) : null,
            facts.Limit is { } limit ? Line("Case.Fact.Limit", texts.Of(limit)) : null,
            facts.MissReason is { } miss ? Line("Case.Fact.Reason", texts.Of(miss)) : null,
            facts.Closing is { } closing ? Line("Case.Fact.Reason", texts.Of(closing)) : null,
            facts.Until is { } until ? Line("Case.Fact.Until", dates.Long(until)) : null,
            facts is { OldInstant: { } old, NewInstant: { } right } ? texts["Case.Fact.Corrected", When(old), When(right)] : null,
            facts.FormVersion is { } version ? Line("Case.Fact.Version", version) : null,
            facts.Seal is { } seal ? Line("Seal.Fact", TaskForce.Application.Requests.Documents.PrintedSeal.Grouped(seal)) : null,
            facts.Reference is { Length: > 0 } reference ? Line(happened.Act == OrderAct.Edit ? "Writing.CopiedFrom" : "Case.Fact.Reference", reference) : null,
            facts.Flag is { } flag ? YesNo(happened.Act, flag) : null,
            facts.Substitute is { } substitute ? Line("Case.Fact.Substitute", texts.Of(substitute)) : null,
            facts.Items is { Length: > 0 } items ? Line("Case.Fact.Items", items) : null,
            facts.Grounds is { Count: > 0 } grounds ? Line("Case.Fact.Ground", string.Join(", ", grounds.Select(steps.Of))) : null,
        }.OfType<string>().Concat(facts.Said is { } said && AssistanceKinds.Find(header.Kind) is { } definition ? steps.Lines(definition.AllFields, said).Select(l => texts["Assistance.Column", l.Label, l.Value!]) : []);
    }

    /// <summary>What is known of a person, without the identity number.</summary>
    public IEnumerable<(string Label, string Value)> Lines(PersonLine person)
    {
        (string Label, string? Value)[] lines =
        [
            (texts["Case.Person.Kind"], texts.Of(person.Kind)),
            (texts["Case.Person.Position"], person.Position is { } position ? Words(texts.Of(position), person.PositionText) : person.PositionText),
            (texts["Case.Person.Protection"], person.MinorOrVulnerable ? Sentence.Begin(texts["Case.Person.Minor"]) : null),
            (texts["Case.Person.OtherNames"], person.OtherNames),
            (texts["Case.Person.Aliases"], string.Join(", ", person.Aliases)),
            (texts["Case.Person.Born"], Words(person.BornOn is { } born ? Dates.Partial(born) : null, person.BornAt)),
            (texts["Case.Person.Sex"], person.Sex is { } sex ? texts.Of(sex) : null),
            (texts["Case.Person.Nationalities"], string.Join(", ", person.Nationalities.Select(NameList.Countries.NameOf))),
            (texts["Case.Person.Languages"], string.Join(", ", person.Languages.Select(NameList.Languages.NameOf))),
            (texts["Case.Person.LegalForm"], person.LegalForm),
            (texts["Case.Person.TradingName"], person.TradingName),
            (texts["Case.Person.Seat"], Write(person.Seat)),
            (texts["Case.Person.RegistrationNumber"], person.RegistrationNumber),
            (texts["Case.Person.Representative"], person.Representative),
            (person.LastKnownAddress ? texts["Case.Person.LastAddress"] : texts["Case.Person.Address"], Write(person.Address)),
            (texts["Case.Person.Documents"], string.Join('\n', person.IdentityDocuments.Select(d => Words(d.Kind is { } kind ? Sentence.Begin(texts.Of(kind)) : null, d.Number)))),
            (texts["Case.Person.Description"], person.Kind == PersonKind.Unknown ? null : person.Description),
        ];
        return lines.Where(l => !string.IsNullOrWhiteSpace(l.Value)).Select(l => (l.Label, l.Value!));
    }

    private string Outcome(MeasureOutcome outcome, CaseHeader header) => Sentence.Begin(Measure(outcome.Measure, header)) + ", "
        + Words(texts.Of(outcome.State), outcome.Ground is { } ground ? texts.Of(ground) : null, outcome.Reason, outcome.Particulars);

    private string Measure(int number, CaseHeader header) =>
        header.Measures.FirstOrDefault(m => m.Number == number) is { } measure ? $"{number} ({texts.Of(measure.Kind)})" : texts["Case.Overview.Measure", number];

    private string? YesNo(OrderAct act, bool flag) => act switch
    {
        OrderAct.RecordReception => flag ? texts["Case.Fact.Competent"] : texts["Case.Fact.NotCompetent"],
        OrderAct.RecordCourtAuthorisation => flag ? texts["Case.Fact.CourtGiven"] : texts["Case.Fact.CourtAsked"],
        OrderAct.TransferEvidence => flag ? texts["Case.Fact.AllSent"] : texts["Case.Fact.MoreToCome"],
        OrderAct.ExecuteMeasure => flag ? texts["Case.Fact.EvidenceFound"] : texts["Case.Fact.NoEvidence"],
        _ => null,
    };

    private string Line(string key, object value) => texts[key, value];

    private static string Words(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));

    private static string Write(Address address) =>
        string.Join(", ", new[] { address.Street, $"{address.Postcode} {address.Town}".Trim(), address.Country }.Where(p => !string.IsNullOrWhiteSpace(p)));
}
