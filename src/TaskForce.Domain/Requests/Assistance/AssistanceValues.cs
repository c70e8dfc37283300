using System.Globalization;
using TaskForce.Domain.Calendars;

namespace TaskForce.Domain.Requests.Assistance;

/// <summary>
/// What stands in fields, by their ids. Texts stand as typed, choices as their codes (several with a comma between), yes and no as
/// <c>true</c> and <c>false</c>, days as <c>2026-07-10</c>, instants in legal time as <c>2026-07-10T18:30</c>, amounts as
/// <c>1234.50 EUR</c>. An empty field is not there.
/// </summary>
public sealed record AssistanceValues
{
    /// <summary>Form of an instant: legal time of the State that writes it; France and Belgium have the same (reference §2.3).</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Form of a day.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>Fields with one value.</summary>
    public IReadOnlyDictionary<string, string> One { get; init; } = new Dictionary<string, string>();

    /// <summary>Fields with lines; each line has its columns.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Many { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();

    /// <summary>The value of a field; null where it is empty.</summary>
    public string? this[string field] => One.GetValueOrDefault(field);

    /// <summary>The lines of a field.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Lines(string field) => Many.GetValueOrDefault(field) ?? [];

    /// <summary>Whether the field holds one of these codes.</summary>
    public bool Says(string field, params IReadOnlyList<string> codes) => this[field]?.Split(',').Any(codes.Contains) == true;

    /// <summary>Whether anything stands in the field.</summary>
    public bool Has(FieldDefinition field) => field.Type == FieldType.Lines ? Lines(field.Id).Count > 0 : this[field.Id] is not null;

    /// <summary>The day in a field, be it a day or an instant; null where there is none.</summary>
    public DateOnly? Day(string field) =>
        this[field] is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The instant in a field; a day alone stands at its end (23:59).</summary>
    public DateTimeOffset? Instant(string field, CountryCode country)
    {
        if (Day(field) is not { } day)
            return null;
        var time = DateTime.TryParseExact(this[field], InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var full)
            ? TimeOnly.FromDateTime(full) : new TimeOnly(23, 59);
        return HolidayCalendar.Of(country).At(day, time);
    }

    /// <summary>These values with others in the fields of a section; what that section leaves empty is empty.</summary>
    public AssistanceValues With(SectionDefinition section, AssistanceValues typed) => new()
    {
        One = Merged(One, typed.One, section, lines: false),
        Many = Merged(Many, typed.Many, section, lines: true),
    };

    /// <summary>The codes that were chosen alone, which the statistics count: no word that somebody wrote.</summary>
    public AssistanceValues CodesAlone(IEnumerable<FieldDefinition> fields) => new()
    {
        One = fields.Where(f => f.Type is FieldType.Choice or FieldType.Choices or FieldType.YesNo && this[f.Id] is not null).ToDictionary(f => f.Id, f => this[f.Id]!),
    };

    private static Dictionary<string, T> Merged<T>(
        IReadOnlyDictionary<string, T> stored, IReadOnlyDictionary<string, T> typed, SectionDefinition section, bool lines)
    {
        var ids = section.Fields.Where(f => f.Type == FieldType.Lines == lines).Select(f => f.Id).ToHashSet();
        return stored.Where(v => !ids.Contains(v.Key)).Concat(typed.Where(v => ids.Contains(v.Key))).OrderBy(v => v.Key, StringComparer.Ordinal)
            .ToDictionary(v => v.Key, v => v.Value);
    }
}
