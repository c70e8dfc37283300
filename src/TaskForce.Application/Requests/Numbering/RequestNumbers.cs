using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Numbering;

/// <summary>
/// Allots numbers inside the transaction that transmits. Rule: count up first, then read. Don't: read the last number and
/// add one. Why: the update takes the lock, so that two instances that transmit at once get two numbers; a transmission
/// that fails gives its number back with the rest of its transaction.
/// </summary>
public sealed class RequestNumbers(TaskForceDbContext db)
{
    /// <summary>The next number of that direction in the year of the instant.</summary>
    public async Task<RequestNumber> NextAsync(
        CountryCode issuing, CountryCode executing, DateTimeOffset transmittedAt, CancellationToken cancellationToken)
    {
        var year = HolidayCalendar.Of(issuing).DayOf(transmittedAt).Year;
        var sequence = db.NumberSequences.Where(s => s.Issuing == issuing && s.Executing == executing && s.Year == year);
        if (await sequence.ExecuteUpdateAsync(s => s.SetProperty(n => n.Last, n => n.Last + 1), cancellationToken) == 0)
        {
            // The first of the year. If another instance is first too, one insert fails and the pipeline begins that use case again.
            db.NumberSequences.Add(new NumberSequence { Issuing = issuing, Executing = executing, Year = year, Last = 1 });
            await db.SaveChangesAsync(cancellationToken);
            return new RequestNumber(issuing, executing, year, 1);
        }

        return new RequestNumber(issuing, executing, year, await sequence.AsNoTracking().Select(s => s.Last).SingleAsync(cancellationToken));
    }
}
