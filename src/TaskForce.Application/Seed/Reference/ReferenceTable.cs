using System.Globalization;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Seed.Reference;

/// <summary>A column of a file: how its text is read from a row of the database and written to it.</summary>
internal sealed record ReferenceColumn<T>(string Name, Func<T, string> Read, Action<T, string> Write);

/// <summary>What a file means: the key of its rows, their columns, and how a row ends.</summary>
internal sealed class ReferenceTable<T>(
    IReadOnlyList<string> key, Func<IReadOnlyDictionary<string, string>, T> make, IReadOnlyList<ReferenceColumn<T>> columns, Func<T, string> keyOf, Action<T, DateOnly>? close)
{
    public IReadOnlyList<ReferenceColumn<T>> Columns => columns;

    public Func<T, string> KeyOf => keyOf;

    /// <summary>Ends what is no longer in the file; null where the past is kept as it is.</summary>
    public Action<T, DateOnly>? Close => close;

    public string KeyIn(ReferenceLine line) => string.Join(' ', key.Select(k => line.Values[k]));

    /// <exception cref="FormatException">A value is none that the column can hold; the message begins with the column.</exception>
    public T Make(ReferenceLine line)
    {
        var made = make(line.Values);
        foreach (var column in columns)
        {
            try
            {
                column.Write(made, line.Values[column.Name]);
            }
            catch (FormatException wrong)
            {
                throw new FormatException($"{column.Name}: {wrong.Message}", wrong);
            }
        }

        return made;
    }
}

/// <summary>The files and what they mean.</summary>
internal static class ReferenceTables
{
    private static readonly FourNames NoNames = new("", "", "", "");

    public static readonly ReferenceTable<Authority> Authorities = new(["code"],
        v => new Authority
        {
            Code = new AuthorityCode(v["code"]), Country = new AuthorityCode(v["code"]).Country, Kind = StableCode.Parse<AuthorityKind>(v["kind"]),
            Names = NoNames, ShortNames = NoNames, Seat = "", Languages = [], TimeZone = "",
        },
        [
            new("kind", a => StableCode.Of(a.Kind), (a, t) => a.Kind = StableCode.Parse<AuthorityKind>(t)),
            new("parent", a => a.Parent?.Value ?? "", (a, t) => a.Parent = CodeOrNull(t)),
            new("court", a => a.Court ?? "", (a, t) => a.Court = Given(t, 12)),
            new("names_fr", a => a.Names.Fr, (a, t) => a.Names = a.Names with { Fr = Needed(t, 150) }),
            new("names_nl", a => a.Names.Nl, (a, t) => a.Names = a.Names with { Nl = Needed(t, 150) }),
            new("names_de", a => a.Names.De, (a, t) => a.Names = a.Names with { De = Needed(t, 150) }),
            new("names_en", a => a.Names.En, (a, t) => a.Names = a.Names with { En = Needed(t, 150) }),
            new("short_fr", a => a.ShortNames.Fr, (a, t) => a.ShortNames = a.ShortNames with { Fr = Needed(t, 60) }),
            new("short_nl", a => a.ShortNames.Nl, (a, t) => a.ShortNames = a.ShortNames with { Nl = Needed(t, 60) }),
            new("short_de", a => a.ShortNames.De, (a, t) => a.ShortNames = a.ShortNames with { De = Needed(t, 60) }),
            new("short_en", a => a.ShortNames.En, (a, t) => a.ShortNames = a.ShortNames with { En = Needed(t, 60) }),
            new("seat", a => a.Seat, (a, t) => a.Seat = Needed(t, 100)),
            new("other_names", a => a.OtherNames ?? "", (a, t) => a.OtherNames = Given(t, 250)),
            new("languages", a => string.Join(' ', a.Languages.Select(l => StableCode.Of(l).ToLowerInvariant())), (a, t) => a.Languages = LanguagesOf(t)),
            new("time_zone", a => a.TimeZone, (a, t) => a.TimeZone = ZoneOf(t)),
            new("court_of_appeal", a => a.CourtOfAppeal ?? "", (a, t) => a.CourtOfAppeal = Given(t, 100)),
            new("department", a => a.Department ?? "", (a, t) => a.Department = Given(t, 100)),
            new("region", a => a.Region ?? "", (a, t) => a.Region = Given(t, 12)),
            new("jirs", a => a.Jirs?.Value ?? "", (a, t) => a.Jirs = CodeOrNull(t)),
            new("border", a => a.Border ? "yes" : "", (a, t) => a.Border = YesOrNot(t)),
            new("mailbox", a => a.Email ?? "", (a, t) => a.Email = Given(t, 250)),
            new("opened_on", a => Day(a.OpenedOn), (a, t) => a.OpenedOn = DayOrNull(t)),
            new("closed_on", a => Day(a.ClosedOn), (a, t) => a.ClosedOn = DayOrNull(t)),
            new("confirm", a => a.ToConfirm ?? "", (a, t) => a.ToConfirm = Given(t, 500)),
        ],
        a => a.Code.Value, (a, day) => a.ClosedOn ??= day);

    public static readonly ReferenceTable<Place> Places = new(["code"],
        v => new Place { Code = Needed(v["code"], Place.CodeLength), Country = StableCode.Parse<CountryCode>(v["code"][..Math.Min(2, v["code"].Length)]), Kind = StableCode.Parse<PlaceKind>(v["kind"]), NameFr = "", Offices = [] },
        [
            new("kind", p => StableCode.Of(p.Kind), (p, t) => p.Kind = StableCode.Parse<PlaceKind>(t)),
            new("name_fr", p => p.NameFr, (p, t) => p.NameFr = Needed(t, Place.NameLength)),
            new("name_nl", p => p.NameNl ?? "", (p, t) => p.NameNl = Given(t, Place.NameLength)),
            new("name_de", p => p.NameDe ?? "", (p, t) => p.NameDe = Given(t, Place.NameLength)),
            new("postcodes", p => p.Postcodes ?? "", (p, t) => p.Postcodes = Given(t, 200)),
            new("offices", p => string.Join(' ', p.Offices), (p, t) => p.Offices = [.. t.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => new AuthorityCode(c))]),
            new("division", p => p.Division?.Value ?? "", (p, t) => p.Division = CodeOrNull(t)),
            new("confirm", p => p.ToConfirm ? "yes" : "", (p, t) => p.ToConfirm = YesOrNot(t)),
        ],
        p => p.Code, (p, day) => p.ClosedOn ??= day);

    public static readonly ReferenceTable<ValidationSetting> Validation = new(["measure", "from"],
        v => new ValidationSetting { Measure = StableCode.Parse<MeasureKind>(v["measure"]), From = DayOrNull(v["from"]) ?? throw new FormatException("from: a day is needed."), Case = ValidationCase.A },
        [
            new("case", s => StableCode.Of(s.Case), (s, t) => s.Case = StableCode.Parse<ValidationCase>(t)),
            new("confirm", s => s.ToConfirm ? "yes" : "", (s, t) => s.ToConfirm = YesOrNot(t)),
        ],
        s => $"{StableCode.Of(s.Measure)} {Day(s.From)}", close: null);

    private static AuthorityCode? CodeOrNull(string text) => text.Length == 0 ? null : new AuthorityCode(text);

    private static string? Given(string text, int most) => text.Length == 0 ? null : Needed(text, most);

    private static string Needed(string text, int most) => text.Length == 0 ? throw new FormatException("something is needed.")
        : text.Length > most ? throw new FormatException($"at most {most} characters.") : text;

    private static bool YesOrNot(string text) => text switch { "" => false, "yes" => true, _ => throw new FormatException($"'{text}' is neither 'yes' nor empty.") };

    private static IReadOnlyList<Language> LanguagesOf(string text) => text.Length == 0 ? throw new FormatException("a language is needed.")
        : [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(l => StableCode.Parse<Language>(l.ToUpperInvariant()))];

    private static string ZoneOf(string text) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out _) ? text : throw new FormatException($"'{text}' is no time zone.");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? DayOrNull(string text) => text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FormatException($"'{text}' is no day.");
}
