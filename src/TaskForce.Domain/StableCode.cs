using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace TaskForce.Domain;

/// <summary>
/// The stable identifiers of the legal reference (<c>HEARING_WITNESS</c>, <c>G_22_2_A</c>, <c>L01a</c>) as they stand
/// in the database, in addresses and in exports. Members of enums are named after them: <c>HearingWitness</c> is
/// <c>HEARING_WITNESS</c>; a member that is written like a citation
/// (<c>G_A</c>, <c>L01a</c>, <c>D07</c>, <c>JIRS</c>) is its own code.
/// </summary>
public static partial class StableCode
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, object>> ByCode = new();

    /// <summary>The stable code of a member.</summary>
    public static string Of<T>(T value) where T : struct, Enum => FromName(value.ToString());

    /// <summary>The stable code of a member whose type is known at run time only.</summary>
    public static string Of(Enum value) => FromName(value.ToString());

    /// <summary>The member with this stable code, or null: what comes from outside may be anything.</summary>
    public static T? Find<T>(string? code) where T : struct, Enum =>
        code is not null && Members(typeof(T)).TryGetValue(code, out var value) ? (T)value : null;

    /// <summary>The member with this stable code.</summary>
    /// <exception cref="FormatException">No member has it.</exception>
    public static T Parse<T>(string code) where T : struct, Enum =>
        Find<T>(code) ?? throw new FormatException($"'{code}' is no {typeof(T).Name}.");

    private static IReadOnlyDictionary<string, object> Members(Type type) => ByCode.GetOrAdd(type, static t =>
        Enum.GetValues(t).Cast<object>().ToDictionary(v => FromName(v.ToString()!), v => v, StringComparer.Ordinal));

    private static string FromName(string name) =>
        Citation().IsMatch(name) ? name : WordStart().Replace(name, "_").ToUpperInvariant();

    [GeneratedRegex("^[A-Z]+(_[0-9A-Z]+)*$|^[A-Z][0-9]+[a-z]?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Citation();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}
