using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Requests.Retention;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration;

/// <summary>How long the administrator's own State keeps each kind of record.</summary>
public sealed class RetentionModel(IMediator mediator) : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public PeriodsInput Input { get; set; } = new();

    private IReadOnlyDictionary<RetentionKind, int> periods = new Dictionary<RetentionKind, int>();

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) =>
        periods = (await mediator.Send(new GetRetentionPeriods(), cancellationToken)).ToDictionary(p => p.Kind, p => p.Months);

    /// <inheritdoc/>
    public override void Propose() => Input = new PeriodsInput
    {
        Request = periods[RetentionKind.Request], Draft = periods[RetentionKind.Draft], Account = periods[RetentionKind.Account],
        AccessApplication = periods[RetentionKind.AccessApplication],
    };

    /// <summary>Saves them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new SetRetentionPeriods(Input.Request, Input.Draft, Input.Account, Input.AccessApplication), cancellationToken);
        TempData["Notice"] = "Retention.PeriodsSaved";
        return LocalRedirect(Links.RetentionPeriods);
    }
}

/// <summary>The periods, in months.</summary>
public sealed class PeriodsInput
{
    /// <summary>Of a request that was sent.</summary>
    public int? Request { get; set; }

    /// <summary>Of a draft that was not.</summary>
    public int? Draft { get; set; }

    /// <summary>Of the account of somebody who left.</summary>
    public int? Account { get; set; }

    /// <summary>Of an application for access.</summary>
    public int? AccessApplication { get; set; }
}
