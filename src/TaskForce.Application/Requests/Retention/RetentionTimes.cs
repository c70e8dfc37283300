using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;

namespace TaskForce.Application.Requests.Retention;

/// <summary>
/// When the time of a record is up. It is counted in months from the day of its beginning, in the legal time of the State that
/// keeps it: closed on 15 March 2026 and kept for 120 months, a request is due on 15 March 2036.
/// </summary>
public sealed class RetentionTimes(TaskForceDbContext db, TimeProvider clock)
{
    private Dictionary<(CountryCode, RetentionKind), int>? set;

    /// <summary>Today in a State.</summary>
    public DateOnly Today(CountryCode country) => HolidayCalendar.Of(country).DayOf(clock.GetUtcNow());

    /// <summary>Months for which a State keeps a kind of record.</summary>
    public async Task<int> MonthsAsync(CountryCode country, RetentionKind kind, CancellationToken cancellationToken)
    {
        set ??= await db.Set<RetentionPeriod>().AsNoTracking().ToDictionaryAsync(p => (p.Country, p.Kind), p => p.Months, cancellationToken);
        return set.GetValueOrDefault((country, kind), RetentionDefaults.MonthsOf(kind));
    }

    /// <summary>The day on which the time is up of what began at that instant; from that day on it is due.</summary>
    public async Task<DateOnly> DueOnAsync(CountryCode country, RetentionKind kind, DateTimeOffset begun, CancellationToken cancellationToken) =>
        HolidayCalendar.Of(country).DayOf(begun).AddMonths(await MonthsAsync(country, kind, cancellationToken));

    /// <summary>
    /// What began before this instant is due on that day. At the end of a long month up to three days pass before a day that
    /// <see cref="DueOnAsync"/> gives: what is kept from 31 August for six months is due on 28 February and found on 1 March.
    /// </summary>
    public async Task<DateTimeOffset> BegunBeforeAsync(CountryCode country, RetentionKind kind, DateOnly dueOn, CancellationToken cancellationToken) =>
        HolidayCalendar.Of(country).EndOf(dueOn.AddMonths(-await MonthsAsync(country, kind, cancellationToken)));

    /// <summary>The same for what is due today.</summary>
    public Task<DateTimeOffset> BegunBeforeAsync(CountryCode country, RetentionKind kind, CancellationToken cancellationToken) =>
        BegunBeforeAsync(country, kind, Today(country), cancellationToken);
}
