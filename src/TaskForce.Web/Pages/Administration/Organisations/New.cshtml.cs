using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Organisations;

/// <summary>Adds an organisation of the own State.</summary>
public sealed class NewModel(IMediator mediator, Dates dates) : OrganisationPage
{
    /// <summary>Offices that a division can belong to.</summary>
    public IReadOnlyList<Choice> Parents { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) =>
        Parents = [.. (await mediator.Send(new ListOrganisations(Kind: AuthorityKind.PR), cancellationToken)).Where(o => !o.IsClosed)
            .Select(o => new Choice(o.Code.Value, dates.NameOf(o.Names)))];

    /// <summary>Adds it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var code = await mediator.Send(new AddOrganisation(Input.Code, Input.Kind, AuthorityCode.Find(Input.Parent), Input.Facts), cancellationToken);
        TempData["Notice"] = "Administration.Organisation.Added";
        return LocalRedirect(AdministrationLinks.Organisation(new AuthorityCode(code)));
    }
}
