using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Coordination;

/// <summary>The joint calendar of a coordinated case between two days: its dates, the limits of the requests that the viewer sees, public holidays.</summary>
/// <param name="Id">The case.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
[Requires(Capability.ReadCoordination)]
[Consults(AuditKind.Consultation)]
public sealed record GetJointCalendar(CoordinatedCaseId Id, DateOnly From, DateOnly To) : IQuery<JointCalendar>;

/// <summary>The answer.</summary>
public sealed record JointCalendar(CoordinationHead Head, IReadOnlyList<DateRow> Dates, IReadOnlyList<LimitRow> Limits, IReadOnlyList<HolidayRow> Holidays);

/// <summary>A date.</summary>
public sealed record DateRow(
    long Id, JointDateKind Kind, DateOnly Day, TimeOnly? Time, DateOnly LastDay, string? Words, bool National, CountryCode Country, AuthorityName? Authority, bool MayChange);

/// <summary>A limit of a request that is still to be kept.</summary>
public sealed record LimitRow(RequestId Request, RequestNumber? Number, LimitCode Code, DateOnly Day, bool IsTarget);

/// <summary>A public holiday: of the law, or decreed.</summary>
public sealed record HolidayRow(CountryCode Country, DateOnly Day, PublicHoliday? Holiday, FourNames? Decreed);

internal sealed class GetJointCalendarHandler(TaskForceDbContext db, CoordinationLoader loader, IViewer viewer) : IQueryHandler<GetJointCalendar, JointCalendar>
{
    private const int Most = 500;

    public async Task<JointCalendar> Handle(GetJointCalendar query, CancellationToken cancellationToken)
    {
        var head = await loader.MemberHeadAsync(query.Id, cancellationToken);
        var dates = await db.Set<JointDate>().AsNoTracking().Where(d => d.CaseId == query.Id && d.Day <= query.To && d.LastDay >= query.From)
            .OrderBy(d => d.Day).ThenBy(d => d.Time).ThenBy(d => d.Id).Take(Most).ToListAsync(cancellationToken);
        var names = await loader.NamesAsync(dates.Select(d => (AuthorityCode?)d.Authority), cancellationToken);
        var limits = await db.Set<Clock>().AsNoTracking()
            .Where(c => c.DoneAt == null && !c.Superseded && !c.Lapsed && (c.State == ClockState.Running || c.State == ClockState.Missed) && c.LastDay >= query.From && c.LastDay <= query.To
                && db.Set<LinkedRequest>().Any(l => l.CaseId == query.Id && l.RequestId == c.RequestId))
            .Join(db.Requests, c => c.RequestId, o => o.Id, (c, o) => new { c.RequestId, o.Number, c.Code, c.LastDay, c.IsTarget })
            .OrderBy(l => l.LastDay).ThenBy(l => l.RequestId).Take(Most).ToListAsync(cancellationToken);
        var own = viewer.Country;
        return new JointCalendar(
            head,
            [.. dates.Select(d => new DateRow(
                d.Id, d.Kind, d.Day, d.Time, d.LastDay, d.Words, d.Audience is not null, d.Country, names.GetValueOrDefault(d.Authority), head.Writes && d.Country == own))],
            [.. limits.Select(l => new LimitRow(l.RequestId, l.Number, l.Code, l.LastDay, l.IsTarget))],
            [.. Holidays(query.From, query.To)]);
    }

    private static IEnumerable<HolidayRow> Holidays(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            foreach (var country in Enum.GetValues<CountryCode>())
            {
                var calendar = HolidayCalendar.Of(country);
                if (calendar.HolidayOn(day) is { } holiday)
                    yield return new HolidayRow(country, day, holiday, null);
                else if (calendar.DecreedOn(day) is { } names)
                    yield return new HolidayRow(country, day, null, names);
            }
        }
    }
}

/// <summary>The shared dates of a coordinated case for somebody's own calendar: kind and day, no words, no person.</summary>
[Requires(Capability.ReadCoordination)]
[Consults(AuditKind.Export)]
public sealed record ExportDates(CoordinatedCaseId Id) : IQuery<SharedDates>;

/// <summary>The answer.</summary>
public sealed record SharedDates(CoordinationHead Head, IReadOnlyList<SharedDate> Dates);

/// <summary>A shared date.</summary>
public sealed record SharedDate(long Id, JointDateKind Kind, DateOnly Day, TimeOnly? Time, DateOnly LastDay);

internal sealed class ExportDatesHandler(TaskForceDbContext db, CoordinationLoader loader) : IQueryHandler<ExportDates, SharedDates>
{
    private const int Most = 2_000;

    public async Task<SharedDates> Handle(ExportDates query, CancellationToken cancellationToken) => new(
        await loader.MemberHeadAsync(query.Id, cancellationToken),
        await db.Set<JointDate>().AsNoTracking().Where(d => d.CaseId == query.Id && d.Audience == null).OrderBy(d => d.Day).ThenBy(d => d.Id).Take(Most)
            .Select(d => new SharedDate(d.Id, d.Kind, d.Day, d.Time, d.LastDay)).ToListAsync(cancellationToken));
}

/// <summary>One date of the joint calendar, to be changed.</summary>
[Requires(Capability.ReadCoordination)]
[Consults(AuditKind.Consultation)]
public sealed record GetDate(CoordinatedCaseId Id, long Date) : IQuery<DateView>;

/// <summary>The answer.</summary>
public sealed record DateView(CoordinationHead Head, DateRow Date);

internal sealed class GetDateHandler(TaskForceDbContext db, CoordinationLoader loader, IViewer viewer) : IQueryHandler<GetDate, DateView>
{
    public async Task<DateView> Handle(GetDate query, CancellationToken cancellationToken)
    {
        var head = await loader.MemberHeadAsync(query.Id, cancellationToken);
        var date = await db.DateOfAsync(query.Id, query.Date, cancellationToken);
        return new DateView(head, new DateRow(
            date.Id, date.Kind, date.Day, date.Time, date.LastDay, date.Words, date.Audience is not null, date.Country, null, head.Writes && date.Country == viewer.Country));
    }
}
