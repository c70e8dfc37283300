using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Documents;

/// <summary>An authority as a document names it, with the ways to reach it.</summary>
public sealed record AuthorityCard(
    AuthorityCode Code, FourNames Name, string? Street, string? Postcode, string Seat, string? Telephone, string? Fax, string? Email, IReadOnlyList<Language> Languages);

/// <summary>Who acted for an authority.</summary>
public sealed record ActingPerson(string Name, string? Post);

/// <summary>An authority that received the order, for Part (B) of Annex B.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Person">Who acknowledged or forwarded for it; null where that is not known.</param>
/// <param name="Reference">Its file reference.</param>
public sealed record Receiver(AuthorityCard? Authority, ActingPerson? Person, string? Reference);

/// <summary>An act, and what its document says of its order.</summary>
/// <param name="Id">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="Happened">The act.</param>
/// <param name="Form">The form that counts.</param>
/// <param name="Issuing">Who issued it.</param>
/// <param name="Executing">Who was or became competent by the act.</param>
/// <param name="ExecutingReference">Its file reference.</param>
/// <param name="ReceivedAt">When the order was received by it.</param>
/// <param name="Acting">Who acted.</param>
/// <param name="Person">For whom the act is recorded.</param>
/// <param name="To">To whom the order was forwarded.</param>
/// <param name="Receivers">Every authority that had received the order by then, the first first.</param>
/// <param name="Consultation">The consultation that was opened or answered.</param>
public sealed record ActSource(
    RequestId Id, RequestNumber? Number, RequestEvent Happened, OrderForm Form, AuthorityCard Issuing, AuthorityCard? Executing, string? ExecutingReference,
    DateTimeOffset? ReceivedAt, AuthorityCard? Acting, ActingPerson? Person, AuthorityCard? To, IReadOnlyList<Receiver> Receivers, Consultation? Consultation)
{
    /// <summary>What was fixed.</summary>
    public EventFacts Facts => Happened.Detail?.Facts ?? new();

    /// <summary>The day of the act, in the legal time of both States.</summary>
    public DateOnly Day => HolidayCalendar.Of(CountryCode.FR).DayOf(Happened.OccurredAt);
}

/// <summary>
/// The documents that acts produce (reference §3.4, §4.10): Annex B by each acknowledgement and each forward, and the decisions and
/// informations of the executing authority, filled from what is on record.
/// </summary>
public sealed partial class ActDocuments(Texts.Texts texts)
{
    private static readonly Dictionary<OrderAct, (string File, string[] Law)> Kinds = new()
    {
        [OrderAct.Acknowledge] = ("annex-B", ["16", "1"]),
        [OrderAct.Forward] = ("annex-B", ["7", "6"]),
        [OrderAct.ReportIncomplete] = ("information", ["16", "2", "a"]),
        [OrderAct.SuggestMeasures] = ("information", ["16", "2", "b"]),
        [OrderAct.ReportFormalities] = ("information", ["16", "2", "c"]),
        [OrderAct.Return] = ("return", ["9", "3"]),
        [OrderAct.Decide] = ("decision", ["16", "3", "a"]),
        [OrderAct.EndMeasure] = ("decision", ["16", "3", "a"]),
        [OrderAct.PostponeRecognition] = ("postponement", ["15"]),
        [OrderAct.PostponeExecution] = ("postponement", ["15"]),
        [OrderAct.Extend] = ("extension", ["12", "5"]),
        [OrderAct.AnnounceDelay] = ("delay", ["12", "6"]),
        [OrderAct.PlanSubstitute] = ("substitute", ["10", "4"]),
        [OrderAct.OpenConsultation] = ("consultation", []),
        [OrderAct.AnswerConsultation] = ("consultation", []),
        [OrderAct.TransferEvidence] = ("transfer-slip", ["13"]),
    };

    private readonly DocumentWords words = new(texts);

    /// <summary>The acts that have a document.</summary>
    public static IReadOnlyCollection<OrderAct> Acts => Kinds.Keys;

    /// <summary>The document of an act in a language.</summary>
    public PrintedForm In(Language language, ActSource source)
    {
        using var speaking = new Texts.Speaking(language);
        var act = source.Happened.Act;
        var isAnnexB = act is OrderAct.Acknowledge or OrderAct.Forward;
        return new PrintedForm(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{source.Number}-{Kinds[act].File}-{source.Happened.Number}"),
            language, null, isAnnexB ? texts["ActDocument.AnnexB"] : null, Title(source), Reference(language, source),
            source.Acting?.Languages.Contains(language) == true ? [] : [texts["Documents.LabelsOnly", texts.Of(language)]],
            [.. isAnnexB ? [texts["ActDocument.Intro.AnnexB"]] : Law(source)],
            [.. isAnnexB ? AnnexB(language, source) : Decision(language, source)], null);
    }

    private static string Reference(Language language, ActSource source) =>
        $"{source.Number} · {source.Issuing.Name.In(language)} → {source.Executing?.Name.In(language)}";

    private string Title(ActSource source) => texts["ActDocument.Title." + (source.Happened.Act switch
    {
        OrderAct.Forward => nameof(OrderAct.Acknowledge),
        OrderAct.Decide => Outcome(source.Facts.Outcomes ?? []),
        var act => act.ToString(),
    })];

    private static string Outcome(IReadOnlyList<MeasureOutcome> outcomes) =>
        outcomes.All(o => o.State == MeasureState.Recognised) ? "Recognition"
        : outcomes.Any(o => o.State == MeasureState.Recognised) ? "PartialRecognition"
        : outcomes.All(o => o.State == MeasureState.NotPossible) ? "NotPossible" : "Refusal";

    private IEnumerable<string> Law(ActSource source) => Kinds[source.Happened.Act].Law switch
    {
        [var article] => [texts["ActDocument.Article", article]],
        [var article, var paragraph] => [texts["ActDocument.Paragraph", article, paragraph]],
        [var article, var paragraph, var point] => [texts["ActDocument.Point", article, paragraph, point]],
        _ => [],
    };
}
