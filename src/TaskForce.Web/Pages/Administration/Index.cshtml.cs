using MediatR;
using TaskForce.Application.Administration;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration;

/// <summary>What an administrator has to look after, and the way to the rooms of administration.</summary>
public sealed class IndexModel(IMediator mediator) : FormPage
{
    /// <summary>What is to be done.</summary>
    public AdministrationView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetAdministration(), cancellationToken);
}
