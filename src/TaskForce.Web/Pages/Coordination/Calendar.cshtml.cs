using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Domain.Calendars;
using TaskForce.Infrastructure.Exports;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>The joint calendar of a coordinated case, a month at a time.</summary>
public sealed class CalendarModel(IMediator mediator, CoordinationExports exports, Dates dates) : CoordinationPage(CoordinationTab.Calendar)
{
    /// <summary>The month, as yyyy-MM; anything else is this month.</summary>
    [FromQuery(Name = "month")]
    public string? Asked { get; set; }

    /// <summary>First day of the month.</summary>
    public DateOnly First { get; private set; }

    /// <summary>What stands in it.</summary>
    public JointCalendar Calendar { get; private set; } = null!;

    /// <summary>Every day on which something stands, in order.</summary>
    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    /// <summary>The weeks of the month, from Monday; null outside it.</summary>
    public IEnumerable<IReadOnlyList<CalendarDay?>> Weeks
    {
        get
        {
            var byDay = Days.ToDictionary(d => d.Day);
            for (var monday = First.AddDays(-(((int)First.DayOfWeek + 6) % 7)); monday < First.AddMonths(1); monday = monday.AddDays(7))
            {
                yield return [.. Enumerable.Range(0, 7).Select(monday.AddDays).Select(day => day.Month != First.Month ? null
                    : byDay.GetValueOrDefault(day) ?? new CalendarDay(day, [], [], []))];
            }
        }
    }

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        First = DateOnly.TryParseExact(Asked + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && HolidayCalendar.Covers(day)
            ? day : new DateOnly(dates.Today.Year, dates.Today.Month, 1);
        var last = First.AddMonths(1).AddDays(-1);
        Calendar = await mediator.Send(new GetJointCalendar(Id, First, last), cancellationToken);
        Head = Calendar.Head;
        Days = [.. Enumerable.Range(0, last.Day).Select(First.AddDays).Select(d => new CalendarDay(
            d, [.. Calendar.Dates.Where(x => x.Day <= d && x.LastDay >= d)], [.. Calendar.Limits.Where(x => x.Day == d)], [.. Calendar.Holidays.Where(x => x.Day == d)]))
            .Where(d => !d.IsEmpty)];
    }

    /// <summary>The shared dates as a file for somebody's own calendar.</summary>
    public async Task<IActionResult> OnGetIcsAsync(CancellationToken cancellationToken)
    {
        var shared = await mediator.Send(new ExportDates(Id), cancellationToken);
        return File(System.Text.Encoding.UTF8.GetBytes(exports.CalendarOf(shared)), "text/calendar; charset=utf-8", "taskforce.ics");
    }
}

/// <summary>A day of the calendar.</summary>
public sealed record CalendarDay(DateOnly Day, IReadOnlyList<DateRow> Dates, IReadOnlyList<LimitRow> Limits, IReadOnlyList<HolidayRow> Holidays)
{
    /// <summary>Whether nothing stands on it.</summary>
    public bool IsEmpty => Dates.Count + Limits.Count + Holidays.Count == 0;
}
