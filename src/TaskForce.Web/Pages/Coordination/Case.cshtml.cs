using MediatR;
using TaskForce.Application.Coordination;
using TaskForce.Application.Pipeline;
using TaskForce.Domain;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>A coordinated case: where it is, its proceedings, what happened.</summary>
public sealed class CaseModel(IMediator mediator, IViewer viewer) : CoordinationPage(CoordinationTab.Overview)
{
    /// <summary>The case.</summary>
    public CoordinationView View { get; private set; } = null!;

    /// <summary>The viewer's State.</summary>
    public CountryCode? Own => viewer.Country;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetCoordination(Id), cancellationToken);
        Head = View.Head;
    }
}

/// <summary>The members of a coordinated case, for members.</summary>
public sealed class AccessModel(IMediator mediator) : CoordinationPage(CoordinationTab.Access)
{
    /// <summary>The case.</summary>
    public CoordinationView View { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetCoordination(Id), cancellationToken);
        Head = View.Head.IsFull ? View.Head : throw new NotFoundException();
    }
}
