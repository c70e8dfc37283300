using System.Globalization;
using CsvHelper;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace TaskForce.Infrastructure.Exports;

/// <summary>Writes a table as CSV or XLSX, row by row into the answer. Cells that a spreadsheet would run as a formula are neutralised.</summary>
internal static class Spreadsheets
{
    /// <summary>UTF-8 with its mark; the separator that the reader's spreadsheet expects; dates as ISO 8601.</summary>
    public static async Task WriteCsvAsync(IReadOnlyList<string> columns, IAsyncEnumerable<IEnumerable<object?>> rows, Stream output, CancellationToken cancellationToken)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        await using var csv = CsvWriter.Create(
            output, new CsvWriterOptions { Separator = english ? ',' : ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true }, leaveOpen: true);
        await csv.WriteRecordAsync([.. columns], cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync(
                [.. row.Select(cell => cell switch
                {
                    DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
                })],
                cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    /// <summary>A workbook with one sheet; dates are dates.</summary>
    public static Task WriteXlsxAsync(IReadOnlyList<string> columns, IAsyncEnumerable<IEnumerable<object?>> rows, Stream output, CancellationToken cancellationToken) =>
        output.SaveAsAsync(Named(columns, rows), sheetName: "TaskForce", configuration: new OpenXmlConfiguration { FastMode = true, AutoFilter = true }, cancellationToken: cancellationToken);

    private static async IAsyncEnumerable<Dictionary<string, object?>> Named(IReadOnlyList<string> columns, IAsyncEnumerable<IEnumerable<object?>> rows)
    {
        var empty = true;
        await foreach (var row in rows)
        {
            empty = false;
            yield return columns.Zip(row).ToDictionary(p => p.First, p => p.Second switch
            {
                DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                string text => Neutral(text),
                var other => other,
            });
        }

        if (empty)
            yield return columns.ToDictionary(n => n, _ => (object?)null);
    }

    /// <summary>A cell that begins like a formula is text all the same.</summary>
    private static string Neutral(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
