using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Web.Forms;

/// <summary>
/// Reads what was typed into fields of a definition. Every raw value goes into the model state, so that a page that is shown again
/// shows what was typed; what is no day, hour or amount is said beside its field.
/// </summary>
internal sealed class DefinedValues(IFormCollection form, ModelStateDictionary state, Texts texts)
{
    private static readonly string[] Hours = ["H:mm", "H'h'mm", "H' h 'mm", "H.mm", "H'u'mm", "Hmm"];

    /// <summary>The values of some fields. Lines that hold nothing, or that somebody removed, are left out.</summary>
    public AssistanceValues Read(IEnumerable<FieldDefinition> fields)
    {
        foreach (var (key, typed) in form.Where(f => f.Key.StartsWith(FormPage.InputName + ".", StringComparison.Ordinal)))
            state.SetModelValue(key, typed.ToArray(), typed.ToString());
        var one = new Dictionary<string, string>();
        var many = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        foreach (var field in fields)
        {
            if (field.Type == FieldType.Lines)
            {
                if (Lines(field) is { Count: > 0 } lines)
                    many[field.Id] = lines;
            }
            else if (Value(field, $"{FormPage.InputName}.{field.Id}") is { } value)
            {
                one[field.Id] = value;
            }
        }

        return new AssistanceValues { One = one, Many = many };
    }

    private List<IReadOnlyDictionary<string, string>> Lines(FieldDefinition field)
    {
        var removed = form[$"Remove.{field.Id}"].Select(v => v ?? "").ToHashSet(StringComparer.Ordinal);
        var lines = new List<IReadOnlyDictionary<string, string>>();
        // One more than may stand, so that too many are refused and not cut.
        for (var i = 0; i <= AssistanceCheck.MostLines; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            var line = new Dictionary<string, string>();
            foreach (var column in field.Columns)
            {
                if (Value(column, $"{FormPage.InputName}.{field.Id}[{number}].{column.Id}") is { } value)
                    line[column.Id] = value;
            }

            if (line.Count > 0 && !removed.Contains(number))
                lines.Add(line);
        }

        return lines;
    }

    private string? Value(FieldDefinition field, string name) => field.Type switch
    {
        FieldType.Known or FieldType.Lines => null,
        FieldType.Choices => form[name].OfType<string>().Where(v => v.Length > 0).ToList() is { Count: > 0 } codes ? string.Join(',', codes) : null,
        FieldType.YesNo => Text(name) switch { null => null, var answer => answer.ToLowerInvariant() },
        FieldType.Day => Day(name)?.ToString(AssistanceValues.DayFormat, CultureInfo.InvariantCulture),
        FieldType.Instant => Instant(name),
        FieldType.Amount => Amount(name),
        _ => Text(name),
    };

    private string? Text(string name) => form[name].FirstOrDefault()?.Trim().ReplaceLineEndings("\n") is { Length: > 0 } text ? text : null;

    private DateOnly? Day(string name)
    {
        var parts = new DateParts(Part("Day"), Part("Month"), Part("Year"));
        if (parts is { IsEmpty: false, Date: null })
            state.TryAddModelError(name, texts[parts.YearNumber is null ? "Errors.Date.Year" : "Errors.Date.NotReal"]);
        return parts.Date;

        string Part(string part) => Text($"{name}.{part}") ?? "";
    }

    private string? Instant(string name)
    {
        var day = Day(name);
        var typed = Text(name + ".Time")?.Replace('\u00a0', ' ');
        if (day is null && typed is null)
            return null;
        if (!TimeOnly.TryParseExact(typed, Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            state.TryAddModelError(name + ".Time", texts["Errors.Time.NotReal"]);
        else if (day is null)
            state.TryAddModelError(name, texts["Errors.Date.NotReal"]);
        else
            return day.Value.ToDateTime(time).ToString(AssistanceValues.InstantFormat, CultureInfo.InvariantCulture);
        return null;
    }

    /// <summary>An amount with the spaces and the comma of any of the four languages; the last sign before one or two digits is the decimal one.</summary>
    private string? Amount(string name)
    {
        if (Text(name) is not { } typed)
            return null;
        var digits = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’')));
        var point = digits.LastIndexOfAny([',', '.']);
        var whole = point >= 0 && digits.Length - point - 1 <= 2 ? digits[..point] : digits;
        var cents = whole.Length == digits.Length ? "" : digits[(point + 1)..];
        var number = string.Concat(whole.Where(c => c is not (',' or '.')));
        var currency = (Text(name + ".Currency") ?? "EUR").ToUpperInvariant();
        if (number.Length is > 0 and <= 13 && number.Concat(cents).All(char.IsAsciiDigit))
            return number + (cents.Length > 0 ? "." + cents : "") + " " + currency;
        state.TryAddModelError(name, texts["Errors.Binding.Number"]);
        return null;
    }
}
