using TaskForce.Application.Pipeline;
using TaskForce.Domain.Calendars;

namespace TaskForce.Application.Administration;

/// <summary>The day by which administration reckons: today in the legal time of the viewer's State.</summary>
internal static class Today
{
    /// <exception cref="NotFoundException">Nobody is signed in.</exception>
    public static DateOnly Of(IViewer viewer, TimeProvider clock) =>
        HolidayCalendar.Of(viewer.Country ?? throw new NotFoundException()).DayOf(clock.GetUtcNow());
}
