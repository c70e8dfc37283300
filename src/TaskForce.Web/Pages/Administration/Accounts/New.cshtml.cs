using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Domain.Organisations;

namespace TaskForce.Web.Pages.Administration.Accounts;

/// <summary>Opens an account: first the organisation, which says what roles there are, then the person.</summary>
public sealed class NewModel(IMediator mediator) : AccountPage
{
    /// <summary>Code of the organisation.</summary>
    [FromQuery(Name = "code")]
    public string? Code { get; set; }

    /// <inheritdoc/>
    public override AuthorityKind Kind => Organisation!.Kind;

    /// <summary>Organisations of the own State.</summary>
    public IReadOnlyList<OrganisationRow> Organisations { get; private set; } = [];

    /// <summary>The one that was chosen; null before that, and where it is none of the own State.</summary>
    public OrganisationRow? Organisation { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Organisations = await mediator.Send(new ListOrganisations(), cancellationToken);
        Organisation = Organisations.FirstOrDefault(o => !o.IsClosed && o.Code.Value == Code);
    }

    /// <summary>Opens it; the next page shows the link, once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var invited = await mediator.Send(new OpenAccount(Input.Email, AuthorityCode.Find(Code), Input.Language, Input.Facts), cancellationToken);
        return this.ShowLinkOnce(invited);
    }
}
