using System.Globalization;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Documents;

/// <summary>
/// Makes the boxes of fields that a definition describes, for the form of a kind and for the documents of its steps, in the language that
/// is being spoken. The number of a box is that of the official form, else the id of its field.
/// </summary>
internal sealed class FieldBoxes(Texts.Texts texts)
{
    /// <summary>Columns that stand beside each other on a page; more of them make a block for each line.</summary>
    private const int MostColumns = 5;

    private readonly FieldWords words = new(texts);

    /// <summary>The boxes, from top to bottom. A field that the others do not call for and that is empty has none.</summary>
    public IEnumerable<PrintedBox> Of(IEnumerable<FieldDefinition> fields, AssistanceValues values) =>
        fields.Where(f => f.When?.IsMet(values) != false || values.Has(f)).SelectMany(f => Of(f, values));

    /// <summary>The boxes of a field: one, or one for each of its lines.</summary>
    public IEnumerable<PrintedBox> Of(FieldDefinition field, AssistanceValues values)
    {
        var (number, label) = DocumentWords.Split(words.Label(field));
        number ??= field.Id;
        var value = values[field.Id];
        return field.Type switch
        {
            FieldType.Choice or FieldType.Choices =>
                [new PrintedChoice(number, label, [.. words.Choices(field).Select(c => new PrintedTick(DocumentWords.Begin(c.Label), values.Says(field.Id, c.Code)))])],
            FieldType.YesNo =>
                [new PrintedChoice(number, label, [new(texts["Component.Yes"], value == "true"), new(texts["Component.No"], value == "false")])],
            FieldType.Lines => Lines(field, number, label, values.Lines(field.Id)),
            _ => [new PrintedText(number, label, Say(field, value))],
        };
    }

    private IEnumerable<PrintedBox> Lines(FieldDefinition field, string number, string label, IReadOnlyList<IReadOnlyDictionary<string, string>> lines)
    {
        if (field.Columns.Count <= MostColumns)
        {
            yield return new PrintedTable(number, label, [.. field.Columns.Select(words.Label)],
                [.. lines.Select(line => (IReadOnlyList<PrintedValue>)[.. field.Columns.Select(c => Say(c, line.GetValueOrDefault(c.Id)))])]);
            yield break;
        }

        if (lines.Count == 0)
            yield return new PrintedText(number, label, default);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            yield return new PrintedBlock(number, lines.Count == 1 ? label : $"{label} {(i + 1).ToString(CultureInfo.CurrentCulture)}",
                [.. field.Columns.Where(c => c.Obligation == Obligation.Mandatory || line.ContainsKey(c.Id)).Select(c => new PrintedLine(words.Label(c), Say(c, line.GetValueOrDefault(c.Id))))]);
        }
    }

    private PrintedValue Say(FieldDefinition field, string? value) => field.Type is FieldType.Text or FieldType.LongText
        ? new PrintedValue(value, IsWritten: true) : new PrintedValue(value is null ? null : Words(field, value), IsWritten: false);

    private string Words(FieldDefinition field, string value) => field.Type switch
    {
        FieldType.Choice => DocumentWords.Begin(words.Choice(field, value)),
        FieldType.YesNo => texts[value == "true" ? "Component.Yes" : "Component.No"],
        FieldType.Day => DocumentWords.Day(DateOnly.ParseExact(value, AssistanceValues.DayFormat, CultureInfo.InvariantCulture)),
        FieldType.Instant when DateTime.ParseExact(value, AssistanceValues.InstantFormat, CultureInfo.InvariantCulture) is var at =>
            $"{DocumentWords.Day(DateOnly.FromDateTime(at))}, {at.ToString("H:mm", CultureInfo.CurrentCulture)}",
        FieldType.Amount when value.Split(' ') is [var amount, var currency] =>
            decimal.Parse(amount, CultureInfo.InvariantCulture).ToString("N2", CultureInfo.CurrentCulture) + "\u00a0" + currency,
        _ => value,
    };
}
