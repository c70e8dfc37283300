using System.Globalization;

namespace TaskForce.Domain.Requests;

/// <summary>
/// The number under which both sides know a request: issuing State, executing State, year of transmission, sequence,
/// as in <c>FR-BE-2026-000123</c>. Allotted at transmission, unique, never reused.
/// </summary>
public readonly record struct RequestNumber(CountryCode Issuing, CountryCode Executing, int Year, int Sequence)
{
    /// <summary>Longest text of a number.</summary>
    public const int MaxLength = 20;

    /// <summary>The number in a text, or null where the text is none.</summary>
    public static RequestNumber? Find(string? text)
    {
        if (text?.Trim().Split('-') is not [var issuing, var executing, { Length: 4 } year, { Length: >= 6 and <= 9 } sequence])
            return null;
        return StableCode.Find<CountryCode>(issuing.ToUpperInvariant()) is { } from
            && StableCode.Find<CountryCode>(executing.ToUpperInvariant()) is { } to && from != to
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            && int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
            ? new RequestNumber(from, to, y, n)
            : null;
    }

    /// <summary>The number in a stored text.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static RequestNumber Parse(string text) => Find(text) ?? throw new FormatException($"'{text}' is no number of a request.");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Issuing}-{Executing}-{Year:0000}-{Sequence:000000}");
}
