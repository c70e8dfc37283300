using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Administration.Organisations;

/// <summary>An organisation of the own State, to be read and changed.</summary>
public sealed class OrganisationModel(IMediator mediator) : OrganisationPage
{
    /// <summary>Its code.</summary>
    [FromRoute]
    public string? Code { get; set; }

    /// <summary>The organisation as it stands: after a refusal the form is sent again knowing that.</summary>
    public OrganisationView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetOrganisation(AuthorityCode.Find(Code)), cancellationToken);

    /// <inheritdoc/>
    public override void Propose() => Input = new OrganisationInput { Facts = View.Facts };

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ChangeOrganisation(AuthorityCode.Find(Code), Input.Stamp, Input.Facts), cancellationToken);
        TempData["Notice"] = "Administration.Saved";
        return LocalRedirect(AdministrationLinks.Organisations);
    }
}
