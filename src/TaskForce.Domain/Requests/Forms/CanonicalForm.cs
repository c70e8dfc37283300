using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;

namespace TaskForce.Domain.Requests.Forms;

/// <summary>
/// Writes a form as one text that is the same on every machine, in every language of the reader and after every reading from a
/// database: JSON with the order of members and the escapes of RFC 8785. Codes stand for members of the vocabulary, yyyy-MM-dd for
/// days. What was not written (null, an unticked box, an empty list, a block without a word) is not there, so that a field which
/// joins the form later leaves the text of older forms as it was. The fields of other kinds stand by their ids, in the same order.
/// </summary>
public static class CanonicalForm
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    /// <summary>The text of a form, or of any record, list or value in one.</summary>
    /// <exception cref="NotSupportedException">A value of a type that no form has so far.</exception>
    public static string Of(object value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                WriteText(text, words);
                break;
            case bool answer:
                text.Append(answer ? "true" : "false");
                break;
            case int number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                WriteText(text, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case Enum member:
                WriteText(text, StableCode.Of(member));
                break;
            case IList list:
                WriteList(text, list);
                break;
            case IDictionary fields:
                WriteFields(text, fields);
                break;
            case { } record when record.GetType() is { IsClass: true }:
                WriteRecord(text, record);
                break;
            default:
                throw new NotSupportedException($"{value.GetType().Name} has no canonical form.");
        }
    }

    // In a list the place says something: an empty line keeps it.
    private static void WriteList(StringBuilder text, IList list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Write(text, list[i]);
        }

        text.Append(']');
    }

    private static void WriteRecord(StringBuilder text, object record)
    {
        var start = text.Append('{').Length;
        foreach (var member in Members.GetOrAdd(record.GetType(), MembersOf))
        {
            var value = member.GetValue(record);
            if (!(value is false && member.PropertyType == typeof(bool)))
                WriteMember(text, start, member.Name, value);
        }

        text.Append('}');
    }

    // Fields by their ids: a field that was emptied is one that was never written.
    private static void WriteFields(StringBuilder text, IDictionary fields)
    {
        var start = text.Append('{').Length;
        foreach (var name in fields.Keys.Cast<string>().Order(StringComparer.Ordinal))
            WriteMember(text, start, name, fields[name]);
        text.Append('}');
    }

    private static void WriteMember(StringBuilder text, int start, string name, object? value)
    {
        if (value is null or ICollection { Count: 0 })
            return;
        var before = text.Length;
        if (before > start)
            text.Append(',');
        WriteText(text, name);
        var written = text.Append(':').Length;
        Write(text, value);
        if (text.Length == written + 2 && text[written] == '{')
            text.Length = before;
    }

    private static PropertyInfo[] MembersOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.GetCustomAttribute<JsonIgnoreAttribute>() is null).OrderBy(p => p.Name, StringComparer.Ordinal),
    ];

    private static void WriteText(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var c in words)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
