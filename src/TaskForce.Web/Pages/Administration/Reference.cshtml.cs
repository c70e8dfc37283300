using MediatR;
using TaskForce.Application.Administration;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration;

/// <summary>The versions of the reference data, and what was kept by hand.</summary>
public sealed class ReferenceModel(IMediator mediator) : FormPage
{
    /// <summary>What stands here.</summary>
    public ReferenceDataView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetReferenceData(), cancellationToken);
}
