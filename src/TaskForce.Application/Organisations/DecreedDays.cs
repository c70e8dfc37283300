using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;

namespace TaskForce.Application.Organisations;

/// <summary>Brings the days that stand in the database to the calendars of this process: at start, after a change, and every minute, since another instance may have changed them.</summary>
public sealed class DecreedDays(TaskForceDbContext db)
{
    /// <summary>Publishes what is stored, for both States.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        var stored = (await db.Set<DecreedHoliday>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(h => h.Country);
        foreach (var country in Enum.GetValues<CountryCode>())
            HolidayCalendar.Decree(country, stored[country].ToDictionary(h => h.Date, h => h.Names));
    }
}
