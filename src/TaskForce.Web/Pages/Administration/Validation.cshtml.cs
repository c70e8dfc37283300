using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration;

/// <summary>Belgium: who issues and who validates an order, measure by measure.</summary>
public sealed class ValidationModel(IMediator mediator, Dates dates) : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public ValidationSettingInput Input { get; set; } = new();

    /// <summary>Every measure.</summary>
    public IReadOnlyList<ValidationRow> Rows { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => Rows = await mediator.Send(new GetValidation(), cancellationToken);

    /// <inheritdoc/>
    public override void Propose() => Input.From = dates.Today;

    /// <summary>Sets the case of a measure.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ChangeValidation(Input.Measure, Input.Case, Input.From), cancellationToken);
        TempData["Notice"] = "Administration.Saved";
        return LocalRedirect(AdministrationLinks.Validation);
    }
}

/// <summary>A case to be set.</summary>
public sealed class ValidationSettingInput
{
    /// <summary>The measure.</summary>
    public MeasureKind? Measure { get; set; }

    /// <summary>The case.</summary>
    public ValidationCase? Case { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }
}
