using System.Globalization;
using System.Text.RegularExpressions;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Requests.Assistance;

/// <summary>What a form lacks before it is sent, or what contradicts itself in it.</summary>
/// <param name="Section">Name of the section; null for the one that every kind has.</param>
/// <param name="Field">Id of the field, or the name of one that every kind has: Title, Language, Executing.</param>
/// <param name="Kind">Missing or contradictory.</param>
/// <param name="Line">Number of the line, from 1, where it is in one.</param>
/// <param name="Column">Id of the column.</param>
public sealed record AssistanceGap(string? Section, string Field, GapKind Kind, int? Line = null, string? Column = null);

/// <summary>Checks what stands in fields: nothing missing keeps a section from being saved, everything missing keeps it from being sent.</summary>
public static partial class AssistanceCheck
{
    /// <summary>Most lines of a field.</summary>
    public const int MostLines = 50;

    /// <summary>Everything that the form lacks, in the order of its sections.</summary>
    /// <param name="definition">The kind.</param>
    /// <param name="form">The form.</param>
    /// <param name="addressed">An addressee is chosen.</param>
    /// <param name="now">Now.</param>
    /// <param name="country">The issuing State, whose legal time it is.</param>
    public static IReadOnlyList<AssistanceGap> Gaps(AssistanceDefinition definition, AssistanceForm form, bool addressed, DateTimeOffset now, CountryCode country)
    {
        var gaps = new List<AssistanceGap>();
        if (definition.TitledBy is null && string.IsNullOrWhiteSpace(form.Title))
            gaps.Add(new AssistanceGap(null, nameof(form.Title), GapKind.Missing));
        if (!addressed)
            gaps.Add(new AssistanceGap(null, "Executing", GapKind.Missing));
        if (form.Language is null)
            gaps.Add(new AssistanceGap(null, nameof(form.Language), GapKind.Missing));
        foreach (var section in definition.Sections)
            gaps.AddRange(Gaps(section.Fields, form.Values, now, country).Select(g => g with { Section = section.Name }));
        foreach (var (_, later) in definition.InOrder.Where(pair => form.Values.Day(pair.Earlier) > form.Values.Day(pair.Later)))
            gaps.Add(new AssistanceGap(definition.Sections.First(s => s.Fields.Any(f => f.Id == later)).Name, later, GapKind.Contradiction));
        return gaps;
    }

    /// <summary>What some fields lack.</summary>
    public static IEnumerable<AssistanceGap> Gaps(IEnumerable<FieldDefinition> fields, AssistanceValues values, DateTimeOffset now, CountryCode country)
    {
        foreach (var field in fields.Where(f => f.Type != FieldType.Known))
        {
            if (field.IsCalledFor(values) && !values.Has(field))
                yield return new AssistanceGap(null, field.Id, GapKind.Missing);
            else if (field.IsStillToCome(values, now, country))
                yield return new AssistanceGap(null, field.Id, GapKind.Contradiction);
            foreach (var (line, number) in values.Lines(field.Id).Select((line, i) => (line, i + 1)))
            {
                foreach (var column in field.Columns.Where(c => c.Obligation == Obligation.Mandatory && !line.ContainsKey(c.Id)))
                    yield return new AssistanceGap(null, field.Id, GapKind.Missing, number, column.Id);
            }
        }
    }

    /// <summary>Whether what stands in the fields is an answer to them: lengths, codes, days of the calendar.</summary>
    /// <exception cref="RuleViolation">It is not; names the field.</exception>
    public static void Demand(IEnumerable<FieldDefinition> fields, AssistanceValues values)
    {
        foreach (var field in fields)
        {
            if (values[field.Id] is { } value)
                Demand(field, value, field.Id);
            var lines = values.Lines(field.Id);
            if (lines.Count > MostLines)
                throw new RuleViolation(Refusal.FieldNotValid, field.Id);
            for (var i = 0; i < lines.Count; i++)
            {
                foreach (var column in field.Columns.Where(c => lines[i].ContainsKey(c.Id)))
                    Demand(column, lines[i][column.Id], string.Create(CultureInfo.InvariantCulture, $"{field.Id}[{i}].{column.Id}"));
            }
        }
    }

    private static void Demand(FieldDefinition field, string value, string path)
    {
        var most = field.Type == FieldType.LongText ? OrderForm.LongText : OrderForm.ShortText;
        if (field.Type is FieldType.Text or FieldType.LongText && value.Length > most)
            throw new RuleViolation(Refusal.TextTooLong, path, most);
        if (!IsAnswer(field, value))
            throw new RuleViolation(Refusal.FieldNotValid, path);
        if (field.Type is FieldType.Day or FieldType.Instant && !HolidayCalendar.Covers(DateOnly.ParseExact(value[..10], AssistanceValues.DayFormat, CultureInfo.InvariantCulture)))
            throw new RuleViolation(Refusal.DateOutOfRange, path);
    }

    private static bool IsAnswer(FieldDefinition field, string value) => field.Type switch
    {
        FieldType.Text or FieldType.LongText => value.Length > 0,
        FieldType.Choice => field.Codes.Contains(value),
        FieldType.Choices => value.Split(',') is var codes && codes.Distinct().Count() == codes.Length && codes.All(field.Codes.Contains),
        FieldType.YesNo => value is "true" or "false",
        FieldType.Day => DateOnly.TryParseExact(value, AssistanceValues.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        FieldType.Instant => DateTime.TryParseExact(value, AssistanceValues.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        FieldType.Amount => AmountText().IsMatch(value),
        FieldType.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= field.Least && number <= field.Most,
        FieldType.Request => RequestNumber.Find(value) is not null,
        FieldType.Lines or FieldType.Known => false,
    };

    [GeneratedRegex(@"^[0-9]{1,13}(\.[0-9]{1,2})? [A-Z]{3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AmountText();
}
