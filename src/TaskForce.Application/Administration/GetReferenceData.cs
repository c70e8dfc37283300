using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Application.Seed.Reference;

namespace TaskForce.Application.Administration;

/// <summary>Which versions of the reference data stand here, and where the hand of an administrator of the own State was kept.</summary>
[Requires(Capability.Administer)]
public sealed record GetReferenceData : IQuery<ReferenceDataView>;

/// <summary>The answer.</summary>
public sealed record ReferenceDataView(IReadOnlyList<ReferenceFileView> Files, IReadOnlyList<KeptView> Kept);

/// <summary>A file: its version, where it comes from, and when it was applied.</summary>
public sealed record ReferenceFileView(string File, string Version, string Source, DateOnly Date, DateTimeOffset AppliedAt, int Rows);

/// <summary>A row of which columns were changed by hand when the file changed them too.</summary>
public sealed record KeptView(string File, string Key, IReadOnlyList<string> Columns);

internal sealed class GetReferenceDataHandler(TaskForceDbContext db, IViewer viewer) : IQueryHandler<GetReferenceData, ReferenceDataView>
{
    public async Task<ReferenceDataView> Handle(GetReferenceData query, CancellationToken cancellationToken)
    {
        var applied = await db.Set<ReferenceVersion>().AsNoTracking().ToDictionaryAsync(v => v.File, cancellationToken);
        var rows = await db.Set<ReferenceRow>().AsNoTracking().Select(r => new { r.File, r.Key, r.KeptByHand }).ToListAsync(cancellationToken);
        var own = viewer.Country!.Value.ToString() + "-";
        return new ReferenceDataView(
            [.. ReferenceFile.Embedded().Where(f => applied.ContainsKey(f.Name)).Select(f => new ReferenceFileView(
                f.Name, applied[f.Name].Version, f.Source, f.Date, applied[f.Name].AppliedAt, rows.Count(r => r.File == f.Name)))],
            [.. rows.Where(r => r.KeptByHand.Count > 0 && r.Key.StartsWith(own, StringComparison.Ordinal)).OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => new KeptView(r.File, r.Key, r.KeptByHand))]);
    }
}
