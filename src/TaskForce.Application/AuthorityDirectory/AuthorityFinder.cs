using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.AuthorityDirectory;

/// <summary>What somebody asks of the finder: as it is typed, places by name, postcode or code.</summary>
public sealed record CompetenceAsked(
    CountryCode Executing, IReadOnlyList<MeasureKind> Measures, IReadOnlyList<string> Places, SpecialMatter Matter = SpecialMatter.Ordinary, bool Urgent = false)
{
    /// <summary>Most places that are asked for at once.</summary>
    public const int MostPlaces = 6;
}

/// <summary>A place as it was typed, and what was found.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Found">The place; null where several fit or none does.</param>
/// <param name="Choices">Those that fit, where several do.</param>
public sealed record PlaceAsked(string Typed, Place? Found, IReadOnlyList<Place> Choices);

/// <summary>What the finder found.</summary>
/// <param name="Places">The places.</param>
/// <param name="Answer">The answer; null while a place is not clear or no measure is named.</param>
/// <param name="Authorities">The authorities that the answer names.</param>
public sealed record Finding(IReadOnlyList<PlaceAsked> Places, CompetenceAnswer? Answer, IReadOnlyDictionary<AuthorityCode, Authority> Authorities);

/// <summary>Joins the territory and the directory with the law's answer (<see cref="Competence"/>).</summary>
public sealed class AuthorityFinder(TaskForceDbContext db, PlaceFinder places, TimeProvider clock)
{
    private const int MostChoices = 12;

    /// <summary>Looks for the authority.</summary>
    public async Task<Finding> FindAsync(CompetenceAsked asked, CancellationToken cancellationToken)
    {
        var found = new List<PlaceAsked>();
        foreach (var typed in asked.Places.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Take(CompetenceAsked.MostPlaces))
        {
            var one = await places.OneAsync(typed, asked.Executing, cancellationToken);
            found.Add(new PlaceAsked(typed, one, one is null ? await places.SearchAsync(typed, asked.Executing, MostChoices, cancellationToken) : []));
        }

        return await AnswerAsync(asked, found, cancellationToken);
    }

    /// <summary>Looks for the authority of an order: by the places of its measures (C1.6), else by the place of the measure in Section E (E2), else by where its persons are; the first that is clear counts for each.</summary>
    public async Task<Finding> FindAsync(InvestigationOrder order, CancellationToken cancellationToken)
    {
        var asked = AskedOf(order.OpenForm is { } open && order.TransmittedAt is null ? open.Content : order.Form, order.ExecutingCountry, order.Urgent);
        var clear = new List<PlaceAsked>();
        foreach (var texts in asked.Addresses)
        {
            foreach (var typed in texts)
            {
                if (await places.OneAsync(typed, order.ExecutingCountry, cancellationToken) is not { } place)
                    continue;
                clear.Add(new PlaceAsked(typed, place, []));
                break;
            }
        }

        return await AnswerAsync(asked.Question, [.. clear.DistinctBy(p => p.Found!.Code).Take(CompetenceAsked.MostPlaces)], cancellationToken);
    }

    private async Task<Finding> AnswerAsync(CompetenceAsked asked, IReadOnlyList<PlaceAsked> found, CancellationToken cancellationToken)
    {
        if (asked.Measures.Count == 0 || found.Any(p => p.Found is null))
            return new Finding(found, null, new Dictionary<AuthorityCode, Authority>());
        var today = HolidayCalendar.Of(asked.Executing).DayOf(clock.GetUtcNow());
        var directory = (await db.Authorities.AsNoTracking().Where(a => a.Country == asked.Executing).ToListAsync(cancellationToken)).Where(a => a.IsOpen(today)).ToList();
        var answer = new Competence(directory).Answer(new CompetenceQuestion(
            asked.Executing, asked.Measures, [.. found.Select(p => new PlaceOffices(p.Found!.NameFr, p.Found.Offices, p.Found.Division, p.Found.ToConfirm))], asked.Matter, asked.Urgent));
        return new Finding(found, answer, directory.ToDictionary(a => a.Code));
    }

    private static (CompetenceAsked Question, IReadOnlyList<string[]> Addresses) AskedOf(OrderForm form, CountryCode executing, bool urgent)
    {
        var addresses = form.Measures.Select(m => m.Place).Where(a => !a.IsEmpty).ToList();
        if (addresses.Count == 0 && !form.Persons.Place.IsEmpty)
            addresses = [form.Persons.Place];
        if (addresses.Count == 0)
            addresses = [.. form.Persons.Lines.Select(p => p.Address).Where(a => !a.IsEmpty)];
        var matter = form.Grounds.Categories.Contains(OffenceCategory.D02) ? SpecialMatter.Terrorism : SpecialMatter.Ordinary;
        return (new CompetenceAsked(executing, [.. form.Measures.Select(m => m.Kind).Distinct()], [], matter, urgent),
            [.. addresses.Select(a => new[] { a.Town, a.Postcode }.Where(t => !string.IsNullOrWhiteSpace(t)).Cast<string>().ToArray())]);
    }
}
