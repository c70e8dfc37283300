using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Requests.Register;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.AuthorityDirectory;

/// <summary>
/// Finds places by any of their names, by postcode or by the number of a department. A State has some hundreds of places: they
/// are compared here, so that both databases find accents alike.
/// </summary>
public sealed class PlaceFinder(TaskForceDbContext db, TimeProvider clock)
{
    /// <summary>Longest text that is looked for.</summary>
    public const int LongestText = 100;

    private IReadOnlyList<Place>? places;
    private Dictionary<string, AuthorityCode>? seats;

    /// <summary>The places that fit, those whose whole name it is first; none for an empty or an endless text.</summary>
    public async Task<IReadOnlyList<Place>> SearchAsync(string? text, CountryCode? country, int most, CancellationToken cancellationToken)
    {
        if (text is null || text.Length > LongestText || Tokens.Searched(text) is not { Count: > 0 } words)
            return [];
        await LoadAsync(cancellationToken);
        var stored = places!.Where(p => country is null || p.Country == country).ToList();
        var found = stored.Where(p => Fits(p, words)).ToList();
        if (country is null or CountryCode.FR)
            found.AddRange(Gazetteer.Find(words).Where(c => stored.TrueForAll(p => p.Code != CodeOf(c))).Select(AsPlace));
        // A postcode leads to its province or department only where no municipality has it.
        if (found.Count == 0 && words is [var digits] && digits.All(char.IsAsciiDigit))
            found.AddRange(stored.Where(p => Covers(p, digits)));
        var whole = Tokens.Fold(text.Trim());
        return [.. found.OrderBy(p => Names(p).Any(n => Tokens.Fold(n) == whole) ? 0 : 1).ThenBy(p => p.Kind).ThenBy(p => p.NameFr, StringComparer.Ordinal).ThenBy(p => p.Code, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>
    /// The one place that a text means: by its code, as the only one with a postcode, or as the only one that is called exactly so. Null
    /// where several or none are: the beginning of a name means nothing yet.
    /// </summary>
    public async Task<Place?> OneAsync(string? text, CountryCode country, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            return null;
        await LoadAsync(cancellationToken);
        var code = CodeIn(text).ToUpperInvariant();
        if (places!.FirstOrDefault(p => p.Code == code && p.Country == country) is { } stored)
            return stored;
        if (country == CountryCode.FR && code.StartsWith("FR-", StringComparison.Ordinal) && Gazetteer.ByCode(code[3..]) is { } commune)
            return AsPlace(commune);
        var found = await SearchAsync(text, country, 25, cancellationToken);
        var whole = Tokens.Fold(text.Trim());
        return found is [var only] && whole.All(char.IsAsciiDigit) ? only
            : found.Where(p => Names(p).Any(n => Tokens.Fold(n) == whole)).ToList() is [var exact] ? exact : null;
    }

    /// <summary>The places for which an office is named, or that lie in a division.</summary>
    public async Task<IReadOnlyList<Place>> OfAsync(AuthorityCode office, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return [.. places!.Where(p => p.Offices.Contains(office) || p.Division == office).OrderBy(p => p.Kind).ThenBy(p => p.NameFr, StringComparer.Ordinal)];
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (places is not null)
            return;
        var today = HolidayCalendar.Of(CountryCode.FR).DayOf(clock.GetUtcNow());
        // Where two offices have one seat, the seat alone tells neither from the other.
        seats = (await db.Authorities.AsNoTracking().Where(a => a.Country == CountryCode.FR && a.Kind == AuthorityKind.PR && a.Department != null).ToListAsync(cancellationToken))
            .Where(a => a.IsOpen(today)).GroupBy(a => $"{a.Department}/{Tokens.Fold(a.Seat)}").Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Code);
        places = await db.Set<Place>().AsNoTracking().Where(p => p.ClosedOn == null || p.ClosedOn >= today).ToListAsync(cancellationToken);
    }

    /// <summary>A commune stands under the offices of its department; the seat of a court lies in that court's own district.</summary>
    private Place AsPlace(Commune commune)
    {
        var department = places!.FirstOrDefault(p => p.Code == $"FR-{commune.Department}");
        var seat = department is not null && seats!.TryGetValue($"{department.NameFr}/{commune.Folded}", out var court) ? court : (AuthorityCode?)null;
        return new Place
        {
            Code = CodeOf(commune), Country = CountryCode.FR, Kind = PlaceKind.Municipality, NameFr = commune.Name, Postcodes = commune.Postcodes,
            Offices = seat is { } own ? [own] : department?.Offices ?? [], ToConfirm = seat is null && department is { ToConfirm: true },
        };
    }

    /// <summary>A place that was chosen from a list stands as its name with its code behind it.</summary>
    private static string CodeIn(string text) => text.Trim() is var whole && whole.EndsWith(')') && whole.LastIndexOf('(') is > 0 and var open ? whole[(open + 1)..^1] : whole;

    private static string CodeOf(Commune commune) => $"FR-{commune.Code}";

    private static bool Fits(Place place, IReadOnlyList<string> words)
    {
        if (words is [var one] && one.All(char.IsAsciiDigit))
            return place.Kind != PlaceKind.Postcodes && (place.Postcodes ?? "").Split(' ').Contains(one);
        if (place.Kind == PlaceKind.Postcodes)
            return false;
        var names = Tokens.Of(Names(place));
        return words.All(w => names.Any(n => n.StartsWith(w, StringComparison.Ordinal)))
            || (words is [{ } number] && place.Kind == PlaceKind.Department && string.Equals(place.Postcodes, number, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Covers(Place place, string digits) => place.Kind switch
    {
        PlaceKind.Postcodes => digits.Length == 4 && place.Postcodes?.Split('-') is [var first, var last]
            && string.CompareOrdinal(first, digits) <= 0 && string.CompareOrdinal(digits, last) <= 0,
        // Overseas departments have three digits; the postcodes of Corsica, 20, do not tell its two departments apart.
        PlaceKind.Department => digits.Length == 5 && place.Postcodes is { } number
            && (digits.StartsWith(number, StringComparison.Ordinal) || (number is "2A" or "2B" && digits.StartsWith("20", StringComparison.Ordinal))),
        _ => false,
    };

    private static IEnumerable<string> Names(Place place) => new[] { place.NameFr, place.NameNl, place.NameDe }.OfType<string>();
}
