using System.Globalization;
using TaskForce.Application.Audit;

namespace TaskForce.Web.Commands;

/// <summary>
/// <c>verify-audit [--digest FILE]…</c>: goes through the audit trail, and compares digests that were kept elsewhere. Names the first
/// row that is not what was written. Ends with 0 where all is well, 1 where not.
/// </summary>
internal sealed class VerifyAuditCommand : IServerCommand
{
    public string Name => "verify-audit";

    public IReadOnlyList<string> Help =>
    [
        "  [--digest FILE]…",
        "  Goes through the audit trail and compares digests that were kept elsewhere. Ends with 1 where something is not what was written.",
    ];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var verifier = services.GetRequiredService<AuditVerifier>();
        var verdict = await verifier.VerifyAsync(cancellationToken);
        await output.WriteLineAsync(verdict.Fault is { } fault
            ? string.Create(CultureInfo.InvariantCulture, $"BROKEN at row {verdict.Row}: {WordsOf(fault)}. {verdict.Rows} rows before it are what was written.")
            : string.Create(CultureInfo.InvariantCulture, $"{verdict.Rows} rows are what was written, {verdict.Digests} digests fit. Last hash {Convert.ToHexStringLower(verdict.Hash)}."));
        var broken = verdict.Fault is not null;
        foreach (var file in FilesOf(arguments))
        {
            var kept = File.Exists(file) ? DigestFile.Read(await File.ReadAllTextAsync(file, cancellationToken)) : null;
            var wrong = kept is null ? "no digest" : await verifier.FaultOfAsync(kept, cancellationToken) is { } found ? WordsOf(found) : null;
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
