using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.AuthorityDirectory;

/// <summary>The authorities and organisations of both States, a page at a time; where a place is looked for, those competent for it first.</summary>
/// <param name="Text">Part of a name, a seat or a code; a municipality, a postcode or a department. Accents and capitals do not matter.</param>
/// <param name="Country">Their State.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="Language">A language of their proceedings.</param>
/// <param name="Measure">A measure that they usually have in hand (reference §6.2).</param>
/// <param name="After">Code of the last authority of the page before.</param>
[Requires(Capability.UseApplication)]
public sealed record SearchDirectory(
    string? Text = null, CountryCode? Country = null, AuthorityKind? Kind = null, Language? Language = null, MeasureKind? Measure = null, string? After = null) : IQuery<DirectoryPage>;

/// <summary>A page of the directory.</summary>
/// <param name="Count">How many fit.</param>
/// <param name="Rows">Those of this page.</param>
/// <param name="Next">Code to go on after; null on the last page.</param>
public sealed record DirectoryPage(int Count, IReadOnlyList<DirectoryRow> Rows, string? Next);

/// <summary>An authority in the directory; competent for those of the places looked for that lie in its territory.</summary>
public sealed record DirectoryRow(
    AuthorityCode Code, CountryCode Country, AuthorityKind Kind, FourNames Names, string Seat, IReadOnlyList<Language> Languages, bool ToConfirm, DateOnly? ClosedOn,
    IReadOnlyList<Place> CompetentFor);

internal sealed class SearchDirectoryHandler(TaskForceDbContext db, PlaceFinder places, TimeProvider clock) : IQueryHandler<SearchDirectory, DirectoryPage>
{
    private const int PageSize = 50;
    private const int MostPlaces = 5;

    public async Task<DirectoryPage> Handle(SearchDirectory query, CancellationToken cancellationToken)
    {
        var words = Tokens.Searched(query.Text);
        var all = await db.Authorities.AsNoTracking().ToListAsync(cancellationToken);
        var found = await places.SearchAsync(query.Text, query.Country, MostPlaces, cancellationToken);
        var ranks = found.Select((place, rank) => (place.Code, rank)).ToDictionary(p => p.Code, p => p.rank);
        var today = HolidayCalendar.Of(CountryCode.FR).DayOf(clock.GetUtcNow());
        var fitting = all.Where(a => (query.Country is null || a.Country == query.Country) && (query.Kind is null || a.Kind == query.Kind)
                && (query.Language is not { } language || a.Languages.Contains(language)) && (query.Measure is not { } measure || Handles(a, measure)))
            .Select(a => (Authority: a, CompetentFor: Competent(a, all, found)))
            .Where(a => words.Count == 0 || a.CompetentFor.Count > 0 || Fits(a.Authority, words))
            .OrderBy(a => a.CompetentFor.Count > 0 ? ranks[a.CompetentFor[0].Code] : found.Count).ThenBy(a => a.Authority.IsClosed(today)).ThenBy(a => a.Authority.Country).ThenBy(a => a.Authority.Kind)
            .ThenBy(a => a.Authority.Code.Value, StringComparer.Ordinal).ToList();
        var from = fitting.FindIndex(a => a.Authority.Code.Value == query.After) + 1;
        var rows = fitting.Skip(from).Take(PageSize).Select(a => new DirectoryRow(
            a.Authority.Code, a.Authority.Country, a.Authority.Kind, a.Authority.Names, a.Authority.Seat, a.Authority.Languages, a.Authority.ToConfirm is not null,
            a.Authority.ClosedOn, a.CompetentFor)).ToList();
        return new DirectoryPage(fitting.Count, rows, from + rows.Count < fitting.Count ? rows[^1].Code.Value : null);
    }

    /// <summary>The places that lie in its territory: of a prosecutor's office or its division, and of the judges of the same court.</summary>
    private static List<Place> Competent(Authority authority, IReadOnlyList<Authority> all, IReadOnlyList<Place> found) => authority.Kind switch
    {
        AuthorityKind.PR => [.. found.Where(p => p.Offices.Contains(authority.Code))],
        AuthorityKind.DIV => [.. found.Where(p => p.Division == authority.Code)],
        AuthorityKind.JI => [.. found.Where(p => p.Offices.Any(o => all.Any(a => a.Code == o && a.Court is not null && a.Court == authority.Court && a.Country == authority.Country)))],
        _ => [],
    };

    private static bool Handles(Authority authority, MeasureKind measure) => DomesticMagistrates.Of(measure, authority.Country) switch
    {
        DomesticMagistrate.InvestigatingJudge => authority.Kind == AuthorityKind.JI,
        DomesticMagistrate.ProsecutorOrJudge => authority.Kind is AuthorityKind.JI or AuthorityKind.JIRS || authority.Kind.IsProsecutor(),
        _ => authority.Kind == AuthorityKind.JIRS || authority.Kind.IsProsecutor(),
    };

    private static bool Fits(Authority authority, IReadOnlyList<string> words)
    {
        var own = Tokens.Of([authority.Code.Value, authority.Names.Fr, authority.Names.Nl, authority.Names.De, authority.Names.En, authority.ShortNames.Fr, authority.ShortNames.Nl,
            authority.ShortNames.De, authority.ShortNames.En, authority.Seat, authority.OtherNames?.Replace('|', ' '), authority.Department, authority.CourtOfAppeal]);
        return words.All(w => own.Any(n => n.StartsWith(w, StringComparison.Ordinal)));
    }
}
