using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Organisations;

/// <summary>The places of a prosecutor's office of the own State.</summary>
public sealed class TerritoryModel(IMediator mediator) : FormPage
{
    /// <summary>Code of the office.</summary>
    [FromRoute]
    public string? Code { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public TerritoryInput Input { get; set; } = new();

    /// <summary>The office and its places.</summary>
    public TerritoryView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetTerritory(AuthorityCode.Find(Code)), cancellationToken);

    /// <summary>Assigns a place to the office.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new AssignPlace(AuthorityCode.Find(Code), Input.Place), cancellationToken);
        TempData["Notice"] = "Administration.Saved";
        return LocalRedirect(AdministrationLinks.Territory(new AuthorityCode(Code!)));
    }
}

/// <summary>A place to be assigned.</summary>
public sealed class TerritoryInput
{
    /// <summary>Its name, a postcode or its code.</summary>
    public string? Place { get; set; }
}
