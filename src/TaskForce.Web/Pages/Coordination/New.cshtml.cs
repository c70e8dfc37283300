using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>Opens a coordinated case.</summary>
public sealed class NewModel(IMediator mediator, IViewer viewer) : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public NewInput Input { get; set; } = new();

    /// <inheritdoc/>
    public override Task LoadAsync(CancellationToken cancellationToken) =>
        viewer.Can(Capability.Coordinate) ? Task.CompletedTask : throw new ForbiddenException(Capability.Coordinate);

    /// <summary>Opens it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new OpenCoordination(Input.Name, Input.Restricted), cancellationToken);
        TempData["Notice"] = "Coordination.Opened";
        return LocalRedirect(CoordinationLinks.Tab(id));
    }
}

/// <summary>What is typed of a new case.</summary>
public sealed class NewInput
{
    /// <summary>Name of the operation.</summary>
    public string? Name { get; set; }

    /// <summary>Named persons only.</summary>
    public bool Restricted { get; set; }
}
