using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>The public holidays of the own State in a year: those of the law, and those that decrees added.</summary>
/// <param name="Year">The year; null, or one that the calendar does not know, is this year.</param>
[Requires(Capability.Administer)]
public sealed record GetHolidays(int? Year) : IQuery<HolidaysView>;

/// <summary>The answer.</summary>
public sealed record HolidaysView(int Year, IReadOnlyList<HolidayRow> Days);

/// <summary>A public holiday.</summary>
/// <param name="Day">The day.</param>
/// <param name="Holiday">Which; by decree where <paramref name="Names"/> says its names.</param>
/// <param name="Names">The names of a day that a decree added.</param>
/// <param name="Decree">The decree.</param>
/// <param name="Removable">It was added by decree and is still to come.</param>
public sealed record HolidayRow(DateOnly Day, PublicHoliday Holiday, FourNames? Names, string? Decree, bool Removable);

internal sealed class GetHolidaysHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : IQueryHandler<GetHolidays, HolidaysView>
{
    public async Task<HolidaysView> Handle(GetHolidays query, CancellationToken cancellationToken)
    {
        var today = Today.Of(viewer, clock);
        var year = query.Year is { } asked and >= HolidayCalendar.FirstYear and <= HolidayCalendar.LastYear ? asked : today.Year;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var decreed = await db.OwnDecreedHolidays().AsNoTracking().Where(h => h.Date >= first && h.Date <= last).ToListAsync(cancellationToken);
        var legal = HolidayCalendar.Of(viewer.Country!.Value).HolidaysOf(year).Select(h => new HolidayRow(h.Key, h.Value, null, null, false));
        return new HolidaysView(year,
            [.. legal.Concat(decreed.Select(h => new HolidayRow(h.Date, PublicHoliday.ByDecree, h.Names, h.Decree, h.Date > today))).OrderBy(h => h.Day)]);
    }
}
