using System.Globalization;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;

namespace TaskForce.Application.Audit;

/// <summary>What an auditor looks for. It stands in the address of the page.</summary>
/// <param name="Who">Part of the name or of the address of a user of the own State.</param>
/// <param name="Reference">Number of a request.</param>
/// <param name="From">First day, legal time.</param>
/// <param name="To">Last day, legal time.</param>
/// <param name="Kind">Kind of row.</param>
/// <param name="Before">Rows before this one only: the next page.</param>
public sealed record AuditFilter(string? Who = null, string? Reference = null, DateOnly? From = null, DateOnly? To = null, AuditKind? Kind = null, long? Before = null)
{
    /// <summary>Longest text that is looked for.</summary>
    public const int LongestText = 100;

    /// <summary>Whether anything is asked for.</summary>
    public bool IsEmpty => this with { Before = null } == new AuditFilter();

    /// <summary>Reads it from an address; what makes no sense there is not asked for.</summary>
    public static AuditFilter Read(Func<string, IEnumerable<string?>> values)
    {
        return new AuditFilter(
            Text("who"), Text("reference"), Day("from"), Day("to"), StableCode.Find<AuditKind>(Text("kind")),
            long.TryParse(Text("before"), NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null);

        string? Text(string name) => values(name).FirstOrDefault()?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestText)] : null;
        DateOnly? Day(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && HolidayCalendar.Covers(day) ? day : null;
    }

    /// <summary>The address.</summary>
    public string ToQuery()
    {
        var pairs = new (string Name, string? Value)[]
        {
            ("who", Who), ("reference", Reference), ("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("kind", Kind is { } kind ? StableCode.Of(kind) : null),
            ("before", Before?.ToString(CultureInfo.InvariantCulture)),
        };
        var said = pairs.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}").ToList();
        return said.Count == 0 ? "" : "?" + string.Join('&', said);
    }
}
