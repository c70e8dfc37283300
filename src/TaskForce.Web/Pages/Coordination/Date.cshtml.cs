using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Application.Pipeline;
using TaskForce.Domain.Coordination;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>Enters or changes a date of the joint calendar.</summary>
public sealed class DateModel(IMediator mediator) : CoordinationPage(CoordinationTab.Calendar)
{
    private DateRow? row;

    /// <summary>Which, or "new".</summary>
    [FromRoute(Name = "date")]
    public string? Date { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public DateInput Input { get; set; } = new();

    /// <summary>Whether a new one is entered.</summary>
    public bool IsNew => Date == "new";

    private long? Which => IsNew ? null : long.TryParse(Date, System.Globalization.CultureInfo.InvariantCulture, out var key) ? key : throw new NotFoundException();

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (Which is { } key)
        {
            (Head, row) = await mediator.Send(new GetDate(Id, key), cancellationToken);
        }
        else
        {
            Head = (await mediator.Send(new GetCoordination(Id), cancellationToken)).Head;
        }

        if (!HttpMethods.IsPost(Request.Method) && !(row?.MayChange ?? Head.Writes))
            throw new NotFoundException();
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        if (row is not null)
        {
            Input = new DateInput
            {
                Kind = row.Kind, Day = row.Day, Time = row.Time, LastDay = row.LastDay == row.Day ? null : row.LastDay, Words = row.Words, National = row.National,
            };
        }
    }

    /// <summary>Saves or removes it.</summary>
    public async Task<IActionResult> OnPostAsync(bool remove, CancellationToken cancellationToken)
    {
        if (remove && Which is { } key)
            await mediator.Send(new RemoveDate(Id, key), cancellationToken);
        else
            await mediator.Send(new SaveDate(Id, Which, Input.Kind, Input.Day, Input.Time, Input.LastDay, Input.Words, Input.National), cancellationToken);
        TempData["Notice"] = remove ? "Coordination.Removed" : "Coordination.Saved";
        return LocalRedirect(!remove && Input.Day is { } day ? CoordinationLinks.Month(Id, day) : CoordinationLinks.Tab(Id, CoordinationTab.Calendar));
    }
}

/// <summary>What is typed of a date.</summary>
public sealed class DateInput
{
    /// <summary>What it stands for.</summary>
    public JointDateKind? Kind { get; set; }

    /// <summary>The day, or the first one.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Local time.</summary>
    public TimeOnly? Time { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>What it is, in words.</summary>
    public string? Words { get; set; }

    /// <summary>For the own State only.</summary>
    public bool? National { get; set; }
}
