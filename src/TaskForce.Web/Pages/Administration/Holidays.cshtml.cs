using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Application.Organisations;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration;

/// <summary>The public holidays of the own State: those of the law, and those that decrees add.</summary>
public sealed class HolidaysModel(IMediator mediator, DecreedDays decreed) : FormPage
{
    /// <summary>The year that is shown.</summary>
    [FromQuery]
    public string? Year { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public HolidayInput Input { get; set; } = new();

    /// <summary>The days of the year.</summary>
    public HolidaysView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => View = await mediator.Send(
        new GetHolidays(int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null), cancellationToken);

    /// <summary>Enters a day. What is computed from now on counts it; limits that end on it move within a minute.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new AddHoliday(Input.Day, Input.Names, Input.Decree), cancellationToken);
        await decreed.PublishAsync(cancellationToken);
        TempData["Notice"] = "Administration.Holiday.Added";
        return LocalRedirect(AdministrationLinks.HolidaysOf(Input.Day!.Value.Year));
    }

    /// <summary>Takes a day back that is still to come.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? day, CancellationToken cancellationToken)
    {
        var known = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        await mediator.Send(new RemoveHoliday(known ? date : null), cancellationToken);
        await decreed.PublishAsync(cancellationToken);
        TempData["Notice"] = "Administration.Holiday.Removed";
        return LocalRedirect(AdministrationLinks.HolidaysOf(date.Year));
    }
}

/// <summary>What is typed of a public holiday.</summary>
public sealed class HolidayInput
{
    /// <summary>The day.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Its names.</summary>
    public NamesTyped Names { get; set; } = new();

    /// <summary>The decree.</summary>
    public string? Decree { get; set; }
}
