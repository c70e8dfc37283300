using System.Globalization;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Register;

/// <summary>Which of the two roles the viewer's own authority has.</summary>
public enum Ours
{
    /// <summary>Issued by it.</summary>
    Issued = 1,

    /// <summary>To be executed by it.</summary>
    ToExecute,
}

/// <summary>When something is due.</summary>
public enum DueWithin
{
    /// <summary>A limit has passed.</summary>
    Late = 1,

    /// <summary>Today.</summary>
    Today,

    /// <summary>Within seven days, today included.</summary>
    Week,

    /// <summary>Within thirty days, today included.</summary>
    Month,

    /// <summary>A limit stands still (Art. 15, Art. 13(2)).</summary>
    Paused,

    /// <summary>Nothing is due.</summary>
    Nothing,
}

/// <summary>Open or closed.</summary>
public enum Openness
{
    /// <summary>Not closed.</summary>
    Open = 1,

    /// <summary>Closed or cancelled.</summary>
    Closed,

    /// <summary>Both.</summary>
    All,
}

/// <summary>Order of the rows.</summary>
public enum RegisterSort
{
    /// <summary>The soonest due first.</summary>
    Due = 1,

    /// <summary>The last sent first.</summary>
    Sent,

    /// <summary>By number.</summary>
    Number,
}

/// <summary>What the register shows. It is the whole state of the page and stands in its address.</summary>
public sealed record RegisterFilter
{
    /// <summary>Longest text that is searched.</summary>
    public const int LongestText = 200;

    /// <summary>Free text over references, persons, names of authorities and title.</summary>
    public string? Text { get; init; }

    /// <summary>Issuing States; empty for both directions.</summary>
    public IReadOnlyList<CountryCode> From { get; init; } = [];

    /// <summary>States; empty for all.</summary>
    public IReadOnlyList<OrderState> States { get; init; } = [];

    /// <summary>Kinds; empty for all.</summary>
    public IReadOnlyList<RequestKind> Kinds { get; init; } = [];

    /// <summary>A measure.</summary>
    public MeasureKind? Measure { get; init; }

    /// <summary>An authority, on either side.</summary>
    public AuthorityCode? Authority { get; init; }

    /// <summary>Role of the viewer's own authority.</summary>
    public Ours? Ours { get; init; }

    /// <summary>When something is due.</summary>
    public DueWithin? Due { get; init; }

    /// <summary>Urgent ones only.</summary>
    public bool Urgent { get; init; }

    /// <summary>Language of the form.</summary>
    public Language? Language { get; init; }

    /// <summary>Open or closed.</summary>
    public Openness Openness { get; init; } = Openness.Open;

    /// <summary>Order.</summary>
    public RegisterSort Sort { get; init; } = RegisterSort.Due;

    /// <summary>Where the page begins; null for the first.</summary>
    public RegisterCursor? Cursor { get; init; }

    /// <summary>Whether anything narrows the register.</summary>
    public bool IsNarrowed => this with { Cursor = null, Sort = RegisterSort.Due } is var f
        && (f.Text is not null || f.Kinds.Count > 0 || f.From.Count > 0 || f.States.Count > 0 || f.Measure is not null || f.Authority is not null || f.Ours is not null
            || f.Due is not null || f.Urgent || f.Language is not null || f.Openness != Openness.Open);

    /// <summary>Reads the filter from the values of an address; what is unknown is left out.</summary>
    public static RegisterFilter Read(Func<string, IEnumerable<string?>> values)
    {
        return new RegisterFilter
        {
            Text = First("q") is { Length: > 0 } q ? q.Trim() is { Length: > 0 } t ? t[..Math.Min(t.Length, LongestText)] : null : null,
            From = [.. values("from").Select(StableCode.Find<CountryCode>).OfType<CountryCode>().Distinct()],
            States = [.. values("state").Select(StableCode.Find<OrderState>).OfType<OrderState>().Distinct()],
            Kinds = [.. values("kind").Select(StableCode.Find<RequestKind>).OfType<RequestKind>().Distinct()],
            Measure = StableCode.Find<MeasureKind>(First("measure")),
            Authority = AuthorityCode.Find(First("authority")),
            Ours = StableCode.Find<Ours>(First("ours")),
            Due = StableCode.Find<DueWithin>(First("due")),
            Urgent = First("urgent") == "1",
            Language = StableCode.Find<Language>(First("language")),
            Openness = StableCode.Find<Openness>(First("open")) ?? Openness.Open,
            Sort = StableCode.Find<RegisterSort>(First("sort")) ?? RegisterSort.Due,
            Cursor = RegisterCursor.Find(First("page")),
        };

        string? First(string name) => values(name).FirstOrDefault();
    }

    /// <summary>The pairs of the address, in a fixed order, so that equal filters have equal addresses.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs()
    {
        if (Text is not null)
            yield return new("q", Text);
        foreach (var from in From)
            yield return new("from", StableCode.Of(from));
        foreach (var state in States)
            yield return new("state", StableCode.Of(state));
        foreach (var kind in Kinds)
            yield return new("kind", StableCode.Of(kind));
        if (Measure is { } measure)
            yield return new("measure", StableCode.Of(measure));
        if (Authority is { } authority)
            yield return new("authority", authority.Value);
        if (Ours is { } ours)
            yield return new("ours", StableCode.Of(ours));
        if (Due is { } due)
            yield return new("due", StableCode.Of(due));
        if (Urgent)
            yield return new("urgent", "1");
        if (Language is { } language)
            yield return new("language", StableCode.Of(language));
        if (Openness != Openness.Open)
            yield return new("open", StableCode.Of(Openness));
        if (Sort != RegisterSort.Due)
            yield return new("sort", StableCode.Of(Sort));
        if (Cursor is { } cursor)
            yield return new("page", cursor.ToString());
    }

    /// <summary>The query string, with its question mark; empty for the plain register.</summary>
    public string ToQuery()
    {
        var query = string.Join('&', ToPairs().Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        return query.Length == 0 ? "" : "?" + query;
    }
}

/// <summary>
/// A place between two rows: the sort key and the id of the row before or after it. A row that comes or goes meanwhile
/// shifts nothing.
/// </summary>
/// <param name="Backwards">The page ends here instead of beginning here.</param>
/// <param name="Key">Sort key of the row: ticks, or the number.</param>
/// <param name="Id">Its id.</param>
public sealed record RegisterCursor(bool Backwards, string Key, long Id)
{
    /// <summary>The cursor in a text, or null where the text is none.</summary>
    public static RegisterCursor? Find(string? text) =>
        text?.Split('~') is [("f" or "b") and var way, { Length: <= 24 } key, var id]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new RegisterCursor(way == "b", key, number) : null;

    /// <summary>The key as an instant; null where it is none.</summary>
    public DateTimeOffset? Instant => long.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Backwards ? 'b' : 'f')}~{Key}~{Id}");
}
