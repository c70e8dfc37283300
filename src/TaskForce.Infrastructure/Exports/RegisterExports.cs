using System.Globalization;
using CsvHelper;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
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
        ["Number", "StateCode", "State", "From", "To", "IssuingAuthority", "ExecutingAuthority", "MeasureCodes", "Measures", "Title", "Urgent", "Restricted", "Language", "SentOn", "DueOn", "DueCode"];

    /// <summary>UTF-8 with its mark; the separator that the reader's spreadsheet expects; dates as ISO 8601.</summary>
    public async Task WriteCsvAsync(IAsyncEnumerable<RegisterRow> rows, Stream output, CancellationToken cancellationToken)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        await using var csv = CsvWriter.Create(
            output, new CsvWriterOptions { Separator = english ? ',' : ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true }, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(c => texts["Register.Column." + c])], cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync(
                [.. Cells(row).Select(cell => (cell is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell?.ToString()) ?? "")],
                cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    /// <summary>A workbook with one sheet; dates are dates.</summary>
    public Task WriteXlsxAsync(IAsyncEnumerable<RegisterRow> rows, Stream output, CancellationToken cancellationToken) =>
        output.SaveAsAsync(Named(rows), sheetName: "TaskForce", configuration: new OpenXmlConfiguration { FastMode = true, AutoFilter = true }, cancellationToken: cancellationToken);

    private async IAsyncEnumerable<Dictionary<string, object?>> Named(IAsyncEnumerable<RegisterRow> rows)
    {
        var names = Columns.Select(c => texts["Register.Column." + c]).ToList();
        var empty = true;
        await foreach (var row in rows)
        {
            empty = false;
            yield return names.Zip(Cells(row)).ToDictionary(p => p.First, p => p.Second switch
            {
                DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                string text => Neutral(text),
                var other => other,
            });
        }

        if (empty)
            yield return names.ToDictionary(n => n, _ => (object?)null);
    }

    private IEnumerable<object?> Cells(RegisterRow row)
    {
        var language = StableCode.Find<Language>(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName.ToUpperInvariant()) ?? Language.Fr;
        return
        [
            row.Number?.ToString(), StableCode.Of(row.State), texts.Of(row.State), StableCode.Of(row.IssuingCountry), StableCode.Of(row.ExecutingCountry),
            row.Issuing.In(language), row.Executing?.In(language), string.Join(' ', row.Measures.Select(m => StableCode.Of(m))),
            string.Join(", ", row.Measures.Select(m => texts.Of(m))), row.Title, Yes(row.Urgent), Yes(row.Restricted),
            row.Language is { } written ? StableCode.Of(written) : null, Day(row.TransmittedAt, row.IssuingCountry),
            row.NextDueCode is null ? null : Day(row.NextDueAt.AddTicks(-1), row.ExecutingCountry), row.NextDueCode is { } code ? StableCode.Of(code) : null,
        ];

        string Yes(bool value) => texts[value ? "Component.Yes" : "Component.No"];
        static DateOnly? Day(DateTimeOffset? instant, CountryCode country) => instant is { } at ? HolidayCalendar.Of(country).DayOf(at) : null;
    }

    /// <summary>A cell that begins like a formula is text all the same.</summary>
    private static string Neutral(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
