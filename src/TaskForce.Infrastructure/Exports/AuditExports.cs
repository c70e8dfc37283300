using System.Globalization;
using TaskForce.Application.Audit;
using TaskForce.Domain;

namespace TaskForce.Infrastructure.Exports;

/// <summary>Writes rows of the audit trail as CSV or XLSX. Instants are UTC.</summary>
public sealed class AuditExports(Application.Texts.Texts texts)
{
    private static readonly string[] Columns = ["Row", "At", "KindCode", "Kind", "Action", "Person", "Authority", "Reference", "Account"];

    private IReadOnlyList<string> Titles => [.. Columns.Select(c => texts["Audit.Column." + c])];

    /// <summary>As comma-separated values.</summary>
    public Task WriteCsvAsync(IAsyncEnumerable<AuditLine> rows, Stream output, CancellationToken cancellationToken) =>
        Spreadsheets.WriteCsvAsync(Titles, rows.Select(Cells), output, cancellationToken);

    /// <summary>As a workbook.</summary>
    public Task WriteXlsxAsync(IAsyncEnumerable<AuditLine> rows, Stream output, CancellationToken cancellationToken) =>
        Spreadsheets.WriteXlsxAsync(Titles, rows.Select(Cells), output, cancellationToken);

    private IEnumerable<object?> Cells(AuditLine line)
    {
        var language = StableCode.Find<Language>(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName.ToUpperInvariant()) ?? Language.Fr;
        return
        [
            line.Sequence, line.At.UtcDateTime, StableCode.Of(line.Kind), texts[$"Audit.Kind.{line.Kind}"], line.Action, line.Person,
            line.Authority?.In(language), line.Number?.ToString(), line.Account,
        ];
    }
}
