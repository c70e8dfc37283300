using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TaskForce.Application.Data;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Seed.Reference;

/// <summary>
/// Brings files of reference data into the database. A version is applied once, whole or not at all: new rows are added, changed
/// columns follow the file unless an administrator has changed them, rows that the file no longer has are closed.
/// </summary>
public sealed partial class ReferenceLoad(TaskForceDbContext db, TimeProvider clock, ILogger logger)
{
    /// <summary>Applies what is new in the files; answers what was kept because somebody had changed it by hand.</summary>
    /// <exception cref="ReferenceDataException">The files hold mistakes: the list of all of them. Nothing was changed.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<ReferenceFile> files, CancellationToken cancellationToken)
    {
        var versions = await db.Set<ReferenceVersion>().ToDictionaryAsync(v => v.File, cancellationToken);
        var check = new ReferenceCheck();
        foreach (var file in files)
            check.SameVersion(file, versions.GetValueOrDefault(file.Name));
        check.Demand();
        var isNew = files.Where(f => versions.GetValueOrDefault(f.Name)?.Version != f.Version).ToList();
        if (isNew.Count == 0)
            return [];

        var (authorities, places, validation) = await CheckedAsync(files, check, cancellationToken);
        var kept = new List<string>();
        foreach (var file in isNew)
        {
            var applied = (await db.Set<ReferenceRow>().Where(r => r.File == file.Name).ToListAsync(cancellationToken)).ToDictionary(r => r.Key);
            kept.AddRange(file.Name switch
            {
                ReferenceFile.Authorities => Apply(file, ReferenceTables.Authorities, authorities, await db.Authorities.ToListAsync(cancellationToken), applied),
                ReferenceFile.BelgianValidation => Apply(file, ReferenceTables.Validation, validation, await db.Set<ValidationSetting>().ToListAsync(cancellationToken), applied),
                _ => Apply(file, ReferenceTables.Places, places[file.Name], await db.Set<Place>().ToListAsync(cancellationToken), applied),
            });
            if (versions.TryGetValue(file.Name, out var known))
                (known.Version, known.Hash, known.AppliedAt) = (file.Version, file.Hash, clock.GetUtcNow());
            else
                db.Add(new ReferenceVersion { File = file.Name, Version = file.Version, Hash = file.Hash, AppliedAt = clock.GetUtcNow() });
            Applied(file.Name, file.Version, file.Lines.Count);
        }

        // One save, one transaction: a start that is killed leaves nothing by half.
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        foreach (var one in kept)
            Kept(one);
        return kept;
    }

    private async Task<(IReadOnlyList<(ReferenceLine, string, Authority)>, Dictionary<string, IReadOnlyList<(ReferenceLine, string, Place)>>, IReadOnlyList<(ReferenceLine, string, ValidationSetting)>)> CheckedAsync(
        IReadOnlyList<ReferenceFile> files, ReferenceCheck check, CancellationToken cancellationToken)
    {
        var list = files.Single(f => f.Name == ReferenceFile.Authorities);
        var authorities = check.Rows(list, ReferenceTables.Authorities);
        var named = authorities.DistinctBy(a => a.Key).ToDictionary(a => a.Row.Code, a => a.Row);
        // What an administrator added may be named too; what the list once had and has no more is closed.
        var gone = await db.Set<ReferenceRow>().Where(r => r.File == list.Name).Select(r => r.Key).ToListAsync(cancellationToken);
        var others = (await db.Authorities.AsNoTracking().ToListAsync(cancellationToken)).Where(a => !named.ContainsKey(a.Code) && !gone.Contains(a.Code.Value)).ToDictionary(a => a.Code);
        check.Days(list, authorities);
        check.Parents(list, authorities, Find);
        var places = new Dictionary<string, IReadOnlyList<(ReferenceLine, string, Place)>>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Name is ReferenceFile.BelgianPlaces or ReferenceFile.FrenchDepartments))
        {
            var rows = check.Rows(file, ReferenceTables.Places);
            check.Territory(file, rows, Find);
            places[file.Name] = rows;
        }

        var validation = check.Rows(files.Single(f => f.Name == ReferenceFile.BelgianValidation), ReferenceTables.Validation);
        check.Demand();
        return (authorities, places, validation);

        Authority? Find(AuthorityCode code) => named.GetValueOrDefault(code) ?? others.GetValueOrDefault(code);
    }

    private List<string> Apply<T>(
        ReferenceFile file, ReferenceTable<T> table, IReadOnlyList<(ReferenceLine Line, string Key, T Row)> rows, IReadOnlyList<T> stored, Dictionary<string, ReferenceRow> applied)
        where T : class
    {
        var kept = new List<string>();
        var there = stored.ToDictionary(table.KeyOf);
        foreach (var (line, key, row) in rows)
        {
            var before = applied.GetValueOrDefault(key);
            var byHand = new List<string>();
            if (!there.TryGetValue(key, out var one))
                db.Add(row);
            else
                byHand.AddRange(table.Columns.Where(c => !Follow(one, c, before?.Values.GetValueOrDefault(c.Name), line.Values[c.Name])).Select(c => c.Name));
            if (byHand.Count > 0)
                kept.Add($"{file.Name}, {key}: {string.Join(", ", byHand)}");
            var values = table.Columns.ToDictionary(c => c.Name, c => line.Values[c.Name]);
            if (before is null)
                db.Add(new ReferenceRow { File = file.Name, Key = key, Values = values, KeptByHand = byHand });
            else
                (before.Values, before.KeptByHand) = (values, byHand);
        }

        if (table.Close is { } close)
        {
            foreach (var key in applied.Keys.Except(rows.Select(r => r.Key)))
                End(applied[key], there.GetValueOrDefault(key), close);
        }

        return kept;

        void End(ReferenceRow row, T? one, Action<T, DateOnly> close)
        {
            if (one is null)
                return;
            close(one, file.Date.AddDays(-1));
            // Should it come back in a later version, the file is what closed it.
            if (table.Columns.FirstOrDefault(c => c.Name == "closed_on") is { } closed)
                row.Values = new Dictionary<string, string>(row.Values) { [closed.Name] = closed.Read(one) };
        }
    }

    /// <summary>Lets a column follow the file; false where somebody has changed it by hand, which stays.</summary>
    private static bool Follow<T>(T row, ReferenceColumn<T> column, string? before, string after)
    {
        var now = column.Read(row);
        if (now == after)
            return true;
        // A row from before there were files: what is empty there was never written by anybody.
        if (now != (before ?? ""))
            return before == after;
        column.Write(row, after);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Reference data {File}, version {Version}: {Rows} rows")]
    private partial void Applied(string file, string version, int rows);

    [LoggerMessage(LogLevel.Warning, "Reference data: what was changed by hand was kept in {Row}")]
    private partial void Kept(string row);
}
