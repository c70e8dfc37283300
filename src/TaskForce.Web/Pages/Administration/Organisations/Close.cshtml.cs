using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Application.Pipeline;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Organisations;

/// <summary>Closes an organisation of the own State.</summary>
public sealed class CloseModel(IMediator mediator, Dates dates) : FormPage
{
    /// <summary>Its code.</summary>
    [FromRoute]
    public string? Code { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public CloseInput Input { get; set; } = new();

    /// <summary>The organisation.</summary>
    public OrganisationView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetOrganisation(AuthorityCode.Find(Code)), cancellationToken);
        if (View.ClosedOn is not null && !HttpMethods.IsPost(Request.Method))
            throw new NotFoundException();
    }

    /// <inheritdoc/>
    public override void Propose() => Input.LastDay = dates.Today;

    /// <summary>Closes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new CloseOrganisation(AuthorityCode.Find(Code), Input.LastDay), cancellationToken);
        TempData["Notice"] = "Administration.Organisation.Closed";
        return LocalRedirect(AdministrationLinks.Organisations);
    }
}

/// <summary>When it ceases to exist.</summary>
public sealed class CloseInput
{
    /// <summary>The last day of its existence.</summary>
    public DateOnly? LastDay { get; set; }
}
