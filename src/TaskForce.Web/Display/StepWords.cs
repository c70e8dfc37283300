using System.Globalization;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Web.Display;

/// <summary>
/// Says steps, fields and what stands in them on the pages of requests of other kinds than the EIO, so that the form, the checker, the
/// timeline and the page that reads the form say the same.
/// </summary>
public sealed class StepWords(Texts texts, Dates dates) : FieldWords(texts)
{
    /// <summary>A step, as somebody is asked to take it.</summary>
    public string Of(AssistanceAct act) => Texts[$"Step.Label.{act}"];

    /// <summary>An act of an order or a step of another request, whichever it is.</summary>
    public string Name(OrderAct act, AssistanceAct? step) => step is { } taken ? Of(taken) : Texts.Of(act);

    /// <summary>What happened: an act of an order or a step of another request.</summary>
    public string Event(OrderAct act, AssistanceAct? step) => step is { } taken ? Texts[$"Step.Event.{taken}"] : Texts[$"Law.OrderAct.{act}.Event"];

    /// <summary>The line of help of a field and the article that asks for it; null where there is neither.</summary>
    public string? Hint(FieldDefinition field)
    {
        string?[] parts = [field.HasHint ? Texts[$"Field.Hint.{field.Id}"] : null, field.Cites is { } cited ? $"{Of(cited)}." : null];
        return parts.Any(p => p is not null) ? string.Join(' ', parts.OfType<string>()) : null;
    }

    /// <summary>Everything that stands in some fields, in their order: what is empty is left out.</summary>
    public IEnumerable<FormLine> Lines(IEnumerable<FieldDefinition> fields, AssistanceValues values)
    {
        foreach (var field in fields)
        {
            if (values[field.Id] is { } value)
                yield return new FormLine(Label(field), Say(field, value));
            var lines = values.Lines(field.Id);
            for (var i = 0; i < lines.Count; i++)
                yield return new FormLine(lines.Count == 1 ? Label(field) : $"{Label(field)} {(i + 1).ToString(CultureInfo.CurrentCulture)}", SayLine(field, lines[i]));
        }
    }

    /// <summary>What a gap is about, with its line where it is in one.</summary>
    public string Of(AssistanceDefinition definition, AssistanceGap gap)
    {
        if (gap.Section is null)
            return Texts[$"Assistance.Field.{gap.Field}"];
        var field = definition.AllFields.First(f => f.Id == gap.Field);
        var label = gap.Column is { } column ? $"{Label(field)} {gap.Line}, {Label(field.Columns.First(c => c.Id == column))}" : Label(field);
        return definition.ArticleOf(field) is { } cited ? $"{label} ({Of(cited)})" : label;
    }

    /// <summary>What is known without being typed.</summary>
    public string Known(string field, AssistanceForm form, Application.Requests.Case.CaseHeader header) => field switch
    {
        "CA0" => Texts.Of(header.ExecutingCountry),
        "CA1" => dates.NameOf(header.Issuing.Full),
        "CB7" => Texts[form.Values.Says("CB1", "AFTER") ? "Assistance.Known.AssessUse" : "Assistance.Known.AssessBoth"],
        _ => form.Signature is { } signed ? $"{signed.Name}, {signed.Post}, {dates.Long(signed.SignedOn)}" : Texts["Assistance.Known.Unsigned"],
    };

    /// <summary>The words of a value.</summary>
    public string Say(FieldDefinition field, string value) => field.Type switch
    {
        FieldType.Choice => Sentence.Begin(Choice(field, value)),
        FieldType.Choices => Sentence.Begin(string.Join(", ", value.Split(',').Select(code => Choice(field, code)))),
        FieldType.YesNo => Texts[value == "true" ? "Component.Yes" : "Component.No"],
        FieldType.Day when new AssistanceValues { One = new Dictionary<string, string> { [field.Id] = value } }.Day(field.Id) is { } day => dates.Long(day),
        FieldType.Instant when DateTime.TryParseExact(value, AssistanceValues.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) =>
            $"{dates.Long(DateOnly.FromDateTime(at))}, {at.ToString("t", CultureInfo.CurrentCulture)}",
        FieldType.Amount when value.Split(' ') is [var number, var currency] =>
            decimal.Parse(number, CultureInfo.InvariantCulture).ToString("N2", CultureInfo.CurrentCulture) + "\u00a0" + currency,
        _ => value,
    };

    private string SayLine(FieldDefinition field, IReadOnlyDictionary<string, string> line) => string.Join(" · ",
        field.Columns.Where(c => line.ContainsKey(c.Id) && !(c.Type == FieldType.YesNo && line[c.Id] == "false"))
            .Select(c => c.Type is FieldType.YesNo ? Label(c) : c.Obligation == Obligation.Mandatory || c.IsName ? Say(c, line[c.Id]) : Texts["Assistance.Column", Label(c), Say(c, line[c.Id])]));
}
