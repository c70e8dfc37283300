using System.Runtime.CompilerServices;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Audit;

/// <summary>Every row of a filter as a stream, newest first: batches by place in the chain, never the whole in memory.</summary>
[Requires(Capability.ReadAudit), Consults(AuditKind.Export)]
[NeedsProof]
public sealed record ExportAudit(AuditFilter Filter) : IQuery<IAsyncEnumerable<AuditLine>>;

internal sealed class ExportAuditHandler(AuditLines lines) : IQueryHandler<ExportAudit, IAsyncEnumerable<AuditLine>>
{
    private const int Batch = 1_000;

    public Task<IAsyncEnumerable<AuditLine>> Handle(ExportAudit query, CancellationToken cancellationToken) => Task.FromResult(RowsAsync(query.Filter with { Before = null }, cancellationToken));

    private async IAsyncEnumerable<AuditLine> RowsAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await lines.ReadAsync(filter, Batch, cancellationToken);
            foreach (var line in found)
                yield return line;
            if (found.Count < Batch)
                yield break;
            filter = filter with { Before = found[^1].Sequence };
        }
    }
}
