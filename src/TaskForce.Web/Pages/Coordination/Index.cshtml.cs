using MediatR;
using TaskForce.Application.Coordination;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>The coordinated cases that the viewer may see.</summary>
public sealed class IndexModel(IMediator mediator, IViewer viewer) : FormPage
{
    /// <summary>The cases.</summary>
    public CoordinationList List { get; private set; } = null!;

    /// <summary>Whether the viewer may open one.</summary>
    public bool CanOpen => viewer.Can(Capability.Coordinate);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => List = await mediator.Send(new ListCoordination(), cancellationToken);
}
