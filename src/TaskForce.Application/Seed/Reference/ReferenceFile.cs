using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;

namespace TaskForce.Application.Seed.Reference;

/// <summary>A file of reference data: its head, and its lines by the names of the columns.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Version">Version, from its head: a version is applied once.</param>
/// <param name="Source">Where the data comes from.</param>
/// <param name="Date">The day on which the data was true.</param>
/// <param name="Hash">Hash of the content: another content needs another version.</param>
/// <param name="Lines">The lines, with their numbers in the file.</param>
public sealed record ReferenceFile(string Name, string Version, string Source, DateOnly Date, string Hash, IReadOnlyList<ReferenceLine> Lines)
{
    /// <summary>Authorities and organisations of both States.</summary>
    public const string Authorities = "authorities.csv";

    /// <summary>Municipalities and postcodes of Belgium.</summary>
    public const string BelgianPlaces = "belgian-places.csv";

    /// <summary>Departments of France.</summary>
    public const string FrenchDepartments = "french-departments.csv";

    /// <summary>Who validates in Belgium, by measure.</summary>
    public const string BelgianValidation = "belgian-validation.csv";

    /// <summary>Communes of France: read when somebody looks for one, never stored.</summary>
    public const string FrenchCommunes = "french-communes.csv";

    private const string Prefix = "TaskForce.Application.Seed.Reference.";

    /// <summary>The files that are loaded into the database, in their order: what names comes after what is named.</summary>
    public static IReadOnlyList<string> Loaded { get; } = [Authorities, BelgianPlaces, FrenchDepartments, BelgianValidation];

    /// <summary>The files as they are part of the application.</summary>
    public static IReadOnlyList<ReferenceFile> Embedded() => [.. Loaded.Select(EmbeddedOne)];

    /// <summary>One file as it is part of the application.</summary>
    public static ReferenceFile EmbeddedOne(string name) => Read(name, TextOf(name));

    /// <summary>The text of a file as it is part of the application.</summary>
    public static string TextOf(string name)
    {
        using var stream = typeof(ReferenceFile).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a file: lines of its head begin with a number sign, then come the columns and the rows.</summary>
    /// <exception cref="ReferenceDataException">The head lacks its version, source or date, or a row does not fit the columns.</exception>
    public static ReferenceFile Read(string name, string text)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, number) in text.Split('\n').TakeWhile(l => l.StartsWith('#')).Select((l, i) => (l[1..].Split(':', 2), i + 1)).Where(l => l.Item1.Length == 2))
        {
            if (!head.TryAdd(line[0].Trim(), line[1].Trim()))
                throw new ReferenceDataException([$"{name}, line {number}: '{line[0].Trim()}' stands twice in the head."]);
        }

        if (!head.TryGetValue("version", out var version) || !head.TryGetValue("source", out var source) || !head.TryGetValue("date", out var on)
            || !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || version.Length is 0 or > ReferenceVersion.VersionLength)
            throw new ReferenceDataException([$"{name}: the head needs a version, a source and a date (yyyy-MM-dd)."]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new ReferenceFile(name, version, source, date, hash, LinesOf(name, text));
    }

    private static List<ReferenceLine> LinesOf(string name, string text)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { Separator = ',', CommentPrefix = '#', TrackLineNumbers = true });
        var lines = new List<ReferenceLine>();
        try
        {
            csv.ReadHeader();
            var columns = csv.Headers.ToArray();
            if (columns.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice)
                throw new ReferenceDataException([$"{name}, line {csv.LineNumber}: the column '{twice.Key}' stands twice."]);
            while (csv.Read())
            {
                if (csv.FieldCount != columns.Length)
                    throw new ReferenceDataException([$"{name}, line {csv.LineNumber}: {csv.FieldCount} values for {columns.Length} columns."]);
                var values = new Dictionary<string, string>(columns.Length);
                for (var i = 0; i < columns.Length; i++)
                    values[columns[i]] = csv.GetString(i).Trim();
                lines.Add(new ReferenceLine((int)csv.LineNumber, values));
            }
        }
        catch (CsvFormatException broken)
        {
            throw new ReferenceDataException([$"{name}, line {broken.LineNumber}: this is no line of a table."]);
        }

        return lines;
    }
}

/// <summary>A line of a file of reference data.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Values">What stands in each column; empty where nothing does.</param>
public sealed record ReferenceLine(int Number, IReadOnlyDictionary<string, string> Values);

/// <summary>Reference data that cannot be loaded: every mistake, each with its file and line. Nothing was changed.</summary>
public sealed class ReferenceDataException(IReadOnlyList<string> mistakes) : Exception(string.Join(Environment.NewLine, mistakes))
{
    /// <summary>The mistakes.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}

/// <summary>Which version of a file stands in the database.</summary>
public sealed class ReferenceVersion
{
    /// <summary>Longest version.</summary>
    public const int VersionLength = 40;

    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>The version applied last.</summary>
    public required string Version { get; set; }

    /// <summary>Hash of its content.</summary>
    public required string Hash { get; set; }

    /// <summary>When it was applied.</summary>
    public required DateTimeOffset AppliedAt { get; set; }
}

/// <summary>A row of a file as it was applied last: what differs from it in the database was changed by hand.</summary>
public sealed class ReferenceRow
{
    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Key of the row.</summary>
    public required string Key { get; init; }

    /// <summary>What stood in each column.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; set; }

    /// <summary>Columns in which the hand of an administrator was kept when the file last changed them.</summary>
    public IReadOnlyList<string> KeptByHand { get; set; } = [];
}
