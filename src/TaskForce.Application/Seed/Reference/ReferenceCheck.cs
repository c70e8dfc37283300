using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Seed.Reference;

/// <summary>Looks through the files before anything is stored, and collects every mistake in one list.</summary>
internal sealed class ReferenceCheck
{
    private readonly List<string> mistakes = [];

    /// <summary>The rows of a file, as far as they can be read.</summary>
    public IReadOnlyList<(ReferenceLine Line, string Key, T Row)> Rows<T>(ReferenceFile file, ReferenceTable<T> table)
    {
        var rows = new List<(ReferenceLine, string, T)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in file.Lines)
        {
            try
            {
                var key = table.KeyIn(line);
                if (!keys.Add(key))
                    Wrong(file, line, $"'{key}' stands twice.");
                rows.Add((line, key, table.Make(line)));
            }
            catch (KeyNotFoundException)
            {
                Wrong(file, line, "a column is missing.");
            }
            catch (FormatException wrong)
            {
                Wrong(file, line, wrong.Message);
            }
        }

        return rows;
    }

    /// <summary>An authority begins before it ends.</summary>
    public void Days(ReferenceFile file, IReadOnlyList<(ReferenceLine Line, string Key, Authority Row)> rows)
    {
        foreach (var (line, _, row) in rows.Where(r => r.Row.ClosedOn < r.Row.OpenedOn))
            Wrong(file, line, $"closed_on: {row.Code} ends before it begins.");
    }

    /// <summary>A division belongs to an office that is there; a specialised jurisdiction is one.</summary>
    public void Parents(ReferenceFile file, IReadOnlyList<(ReferenceLine Line, string Key, Authority Row)> rows, Func<AuthorityCode, Authority?> find)
    {
        foreach (var (line, _, row) in rows.Where(r => r.Row.ClosedOn is null))
        {
            if (row.Parent is { } parent)
                Names(file, line, parent, find(parent), a => a.Kind == AuthorityKind.PR && a.Country == row.Country, "no prosecutor’s office of the same State");
            else if (row.Kind == AuthorityKind.DIV)
                Wrong(file, line, "a division needs its office.");
            if (row.Jirs is { } jirs)
                Names(file, line, jirs, find(jirs), a => a.Kind == AuthorityKind.JIRS, "no specialised jurisdiction");
        }
    }

    /// <summary>A place names offices that are there, and a division of one of them.</summary>
    public void Territory(ReferenceFile file, IReadOnlyList<(ReferenceLine Line, string Key, Place Row)> rows, Func<AuthorityCode, Authority?> find)
    {
        foreach (var (line, _, place) in rows)
        {
            foreach (var office in place.Offices)
                Names(file, line, office, find(office), a => a.Kind == AuthorityKind.PR && a.Country == place.Country, "no prosecutor’s office of the same State");
            if (place.Division is { } division)
                Names(file, line, division, find(division), a => a.Parent is { } parent && place.Offices.Contains(parent), "no division of the office");
        }
    }

    /// <summary>A file whose content is another has another version.</summary>
    public void SameVersion(ReferenceFile file, ReferenceVersion? applied)
    {
        if (applied is not null && applied.Version == file.Version && applied.Hash != file.Hash)
            mistakes.Add($"{file.Name}: the content has changed and the version, {file.Version}, has not.");
    }

    /// <exception cref="ReferenceDataException">There is a mistake.</exception>
    public void Demand()
    {
        if (mistakes.Count > 0)
            throw new ReferenceDataException(mistakes);
    }

    private void Names(ReferenceFile file, ReferenceLine line, AuthorityCode code, Authority? found, Func<Authority, bool> fits, string otherwise)
    {
        if (found is null)
            Wrong(file, line, $"{code} is no authority.");
        else if (!fits(found))
            Wrong(file, line, $"{code} is {otherwise}.");
        else if (found.ClosedOn is { } day && day < file.Date)
            Wrong(file, line, $"{code} was closed and is still named.");
    }

    private void Wrong(ReferenceFile file, ReferenceLine line, string what) => mistakes.Add($"{file.Name}, line {line.Number}: {what}");
}
