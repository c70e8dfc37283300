using System.Globalization;
using TaskForce.Application.Requests.Register;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;

namespace TaskForce.Infrastructure.Exports;

/// <summary>
/// Writes rows of the register as CSV or XLSX, row by row into the answer. Codes stand beside their labels; cells that a
/// spreadsheet would run as a formula are neutralised.
/// </summary>
public sealed class RegisterExports(Application.Texts.Texts texts)
{
    private static readonly string[] Columns =
        ["Number", "KindCode", "Kind", "StateCode", "State", "From", "To", "IssuingAuthority", "ExecutingAuthority", "MeasureCodes", "Measures", "Title", "Urgent", "Restricted", "Language", "SentOn", "DueOn", "DueCode"];

    /// <summary>As comma-separated values.</summary>
    public Task WriteCsvAsync(IAsyncEnumerable<RegisterRow> rows, Stream output, CancellationToken cancellationToken) =>
        Spreadsheets.WriteCsvAsync(Titles, rows.Select(Cells), output, cancellationToken);

    /// <summary>As a workbook.</summary>
    public Task WriteXlsxAsync(IAsyncEnumerable<RegisterRow> rows, Stream output, CancellationToken cancellationToken) =>
        Spreadsheets.WriteXlsxAsync(Titles, rows.Select(Cells), output, cancellationToken);

    private IReadOnlyList<string> Titles => [.. Columns.Select(c => texts["Register.Column." + c])];

    private IEnumerable<object?> Cells(RegisterRow row)
    {
        var language = StableCode.Find<Language>(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName.ToUpperInvariant()) ?? Language.Fr;
        return
        [
            row.Number?.ToString(), StableCode.Of(row.Kind), texts.Of(row.Kind), StableCode.Of(row.State), texts.Of(row.State), StableCode.Of(row.IssuingCountry), StableCode.Of(row.ExecutingCountry),
            row.Issuing.In(language), row.Executing?.In(language), string.Join(' ', row.Measures.Select(m => StableCode.Of(m))),
            string.Join(", ", row.Measures.Select(m => texts.Of(m))), row.Title, Yes(row.Urgent), Yes(row.Restricted),
            row.Language is { } written ? StableCode.Of(written) : null, Day(row.TransmittedAt, row.IssuingCountry),
            row.NextDueCode is null ? null : Day(row.NextDueAt.AddTicks(-1), row.ExecutingCountry), row.NextDueCode is { } code ? StableCode.Of(code) : null,
        ];

        string Yes(bool value) => texts[value ? "Component.Yes" : "Component.No"];
        static DateOnly? Day(DateTimeOffset? instant, CountryCode country) => instant is { } at ? HolidayCalendar.Of(country).DayOf(at) : null;
    }
}
