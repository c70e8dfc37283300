using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Liaison;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Infrastructure.Exports;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Liaison;

/// <summary>What the liaison magistrates of the own State did in a month, in numbers, with what each number counts.</summary>
public sealed class ActivityModel(IMediator mediator, IViewer viewer, CoordinationExports exports, Dates dates) : FormPage
{
    /// <summary>The month, as yyyy-MM; anything else is this month.</summary>
    [FromQuery(Name = "month")]
    public string? Asked { get; set; }

    /// <summary>The figures.</summary>
    public LiaisonActivity View { get; private set; } = null!;

    /// <summary>Whether the viewer has a follow-up list to go back to.</summary>
    public bool Follows => viewer.Can(Capability.FollowRequests);

    private DateOnly Month =>
        DateOnly.TryParseExact(Asked + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && HolidayCalendar.Covers(day) ? day : dates.Today;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetActivity(Month), cancellationToken);

    /// <summary>The figures as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var activity = await mediator.Send(new ExportActivity(Month), cancellationToken);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"taskforce-liaison-{activity.Month:yyyyMM}.csv\"";
        await exports.WriteActivityAsync(activity, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
