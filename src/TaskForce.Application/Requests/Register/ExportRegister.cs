using System.Runtime.CompilerServices;
using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Requests.Register;

/// <summary>Exactly the rows of a filter, in its order, as a stream: batches by keyset, never the whole in memory.</summary>
[Requires(Capability.ExportRegister)]
[Consults(AuditKind.Export)]
[NeedsProof]
public sealed record ExportRegister(RegisterFilter Filter) : IQuery<IAsyncEnumerable<RegisterRow>>;

internal sealed class ExportRegisterHandler(RegisterRows register, Data.TaskForceDbContext db) : IQueryHandler<ExportRegister, IAsyncEnumerable<RegisterRow>>
{
    private const int Batch = 500;

    public Task<IAsyncEnumerable<RegisterRow>> Handle(ExportRegister query, CancellationToken cancellationToken) =>
        Task.FromResult(RowsAsync(query.Filter with { Cursor = null }, cancellationToken));

    private async IAsyncEnumerable<RegisterRow> RowsAsync(RegisterFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = new GetRegisterHandler(db, register);
        while (true)
        {
            var rows = await page.RowsAsync(register.Page(filter, Batch), cancellationToken);
            foreach (var row in rows.Take(Batch))
                yield return row;
            if (rows.Count <= Batch)
                yield break;
            var last = rows[Batch - 1];
            filter = filter with { Cursor = RegisterRows.CursorAt(filter.Sort, backwards: false, last.Id, last.NextDueAt, last.TransmittedAt, last.Number) };
        }
    }
}
