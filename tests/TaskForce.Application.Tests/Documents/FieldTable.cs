using System.Collections;
using System.Reflection;
using TaskForce.Application.Accounts;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Documents;

/// <summary>A row of docs/forms-fields.md, by the heads of its columns.</summary>
internal sealed record FieldRow(IReadOnlyDictionary<string, string> Cells)
{
    public string Box => Cells["Box"];

    public string Property => Cells["Property"];

    /// <summary>Address of the page after that of the request; null where nobody types it.</summary>
    public string? Page => Cells["Page"] == "—" ? null : Cells["Page"].Split('#', ' ')[0];

    /// <summary>The box is shown on the page, and nobody types it.</summary>
    public bool IsShown => Cells["Page"].EndsWith(" (shown)", StringComparison.Ordinal);

    /// <summary>Under which box it is shown.</summary>
    public string ShownBox => Cells["Page"].Replace(" (shown)", "", StringComparison.Ordinal).Split('#') is [_, var other] ? other : Box;

    /// <summary>Name of the input of an end of the property, without the places in lists.</summary>
    public string InputOf(string end) => Cells["Page"].Split('#') is [_, var named] ? named : "Input." + end[(end.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>Part of the paper and its box; null where it is not printed.</summary>
    public (string Part, string Box)? Document => Cells["Document"].Split(", ", 2) is [var part, var box] ? (part, box) : null;

    /// <summary>Property and document, to say which row is wrong.</summary>
    public override string ToString() => string.Join(" | ", Cells.Values);
}

/// <summary>The tables of docs/forms-fields.md, and the properties that they name.</summary>
internal static class FieldTable
{
    private static readonly Type[] Blocks = [typeof(Address), typeof(Contact), typeof(TranslatedText)];

    /// <summary>The rows under a heading.</summary>
    public static IReadOnlyList<FieldRow> Under(string heading)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "docs", "forms-fields.md")).SkipWhile(l => l != "## " + heading).Skip(1)
            .TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal)).Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(CellsOf).ToList();
        return [.. lines.Skip(1).Select(cells => new FieldRow(lines[0].Zip(cells).ToDictionary(p => p.First, p => p.Second)))];
    }

    /// <summary>The property itself, or every line of an address or a contact.</summary>
    public static IReadOnlyList<string> EndsOf(string property) =>
        TypeOf(property) is { } type && Blocks.Contains(type) ? [.. EndsOf(type, property)] : [property];

    /// <summary>Every property that holds a value, however deep.</summary>
    public static IEnumerable<string> EndsOf(Type record, string path) => Written(record).SelectMany(p =>
        ElementOf(p.PropertyType) is var type && IsRecord(type) ? EndsOf(type, $"{path}.{p.Name}") : [$"{path}.{p.Name}"]);

    /// <summary>Whether the path ends in a value, or in a block that has one row for all its lines.</summary>
    public static bool IsRowFor(string property) => TypeOf(property) is { } type && (!IsRecord(type) || Blocks.Contains(type));

    /// <summary>The record with another value at the end of the path: in each line where the path goes through a list.</summary>
    public static object Changed(object record, ReadOnlySpan<string> path)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        var property = record.GetType().GetProperty(path[0])!;
        var value = property.GetValue(record);
        property.SetValue(copy, path.Length == 1 ? Other(value, property.PropertyType) : value is IList list ? Lines(list, path[1..]) : Changed(value!, path[1..]));
        return copy;
    }

    private static Array Lines(IList list, ReadOnlySpan<string> path)
    {
        var lines = Array.CreateInstance(list[0]!.GetType(), list.Count);
        for (var i = 0; i < list.Count; i++)
            lines.SetValue(Changed(list[i]!, path), i);
        return lines;
    }

    private static object? Other(object? value, Type type) => value switch
    {
        null => null,
        string => "other",
        bool answer => !answer,
        int number => number + 1,
        DateOnly day => day.AddDays(1),
        Enum member => Enum.GetValues(member.GetType()) is var all && member.Equals(all.GetValue(0)) ? all.GetValue(1)! : all.GetValue(0)!,
        IList => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No value of a form."),
    };

    private static Type? TypeOf(string property)
    {
        var path = property.Split('.');
        var type = new[] { typeof(OrderForm).Assembly, typeof(UserAccount).Assembly }.SelectMany(a => a.GetExportedTypes()).SingleOrDefault(t => t.Name == path[0]);
        foreach (var name in path.Skip(1))
            type = type?.GetProperty(name) is { } found ? ElementOf(found.PropertyType) : null;
        return type;
    }

    private static Type ElementOf(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type);

    private static bool IsRecord(Type type) => type.IsClass && type.Namespace == typeof(OrderForm).Namespace;

    private static IEnumerable<PropertyInfo> Written(Type record) => record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

    private static string[] CellsOf(string line) => [.. line[2..^2].Split(" | ").Select(c => c.Trim())];
}
