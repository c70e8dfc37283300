using System.Globalization;
using TaskForce.Application.Audit;

namespace TaskForce.Web.Commands;

/// <summary>
/// <c>verify-audit [--digest FILE]…</c>: goes through the audit trail, and compares digests that were kept elsewhere. Names the first
/// row that is not what was written. Ends with 0 where all is well, 1 where not.
/// </summary>
internal static class VerifyAuditCommand
{
    public const string Name = "verify-audit";

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var verifier = scope.ServiceProvider.GetRequiredService<AuditVerifier>();
        var verdict = await verifier.VerifyAsync(CancellationToken.None);
        await output.WriteLineAsync(verdict.Fault is { } fault
            ? string.Create(CultureInfo.InvariantCulture, $"BROKEN at row {verdict.Row}: {WordsOf(fault)}. {verdict.Rows} rows before it are what was written.")
            : string.Create(CultureInfo.InvariantCulture, $"{verdict.Rows} rows are what was written, {verdict.Digests} digests fit. Last hash {Convert.ToHexStringLower(verdict.Hash)}."));
        var broken = verdict.Fault is not null;
        foreach (var file in FilesOf(arguments))
        {
            var kept = File.Exists(file) ? DigestFile.Read(await File.ReadAllTextAsync(file)) : null;
            var wrong = kept is null ? "no digest" : await verifier.FaultOfAsync(kept, CancellationToken.None) is { } found ? WordsOf(found) : null;
            await output.WriteLineAsync($"{Path.GetFileName(file)}: {wrong ?? "fits"}.");
            broken |= wrong is not null;
        }

        return broken ? 1 : 0;
    }

    private static IEnumerable<string> FilesOf(IReadOnlyList<string> arguments) => arguments.Index().Where(a => a.Index > 0 && arguments[a.Index - 1] == "--digest").Select(a => a.Item);

    private static string WordsOf(AuditFault fault) => fault switch
    {
        AuditFault.Gap => "rows before it are missing",
        AuditFault.Order => "it does not follow the row before it",
        AuditFault.Altered => "it was altered",
        AuditFault.End => "rows at the end are missing or were replaced",
        AuditFault.Signature => "the digest over it is not signed by a known key",
        AuditFault.Rewritten => "the trail is not the one that was signed",
    };
}
