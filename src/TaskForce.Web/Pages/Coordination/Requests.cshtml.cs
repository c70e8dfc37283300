using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Coordination;
using TaskForce.Application.Requests.Register;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>The requests of a coordinated case that the viewer sees.</summary>
public sealed class RequestsModel(IMediator mediator) : CoordinationPage(CoordinationTab.Requests)
{
    /// <summary>The requests.</summary>
    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];

    /// <summary>Those that the viewer may take out.</summary>
    public IReadOnlySet<RequestId> Removable { get; private set; } = new HashSet<RequestId>();

    /// <summary>What is typed.</summary>
    [BindProperty]
    public LinkInput Input { get; set; } = new();

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => (Head, Rows, Removable) = await mediator.Send(new GetLinkedRequests(Id), cancellationToken);

    /// <summary>Puts a request into the case.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new LinkRequest(Id, Input.Number), cancellationToken);
        return Done("Coordination.Linked");
    }

    /// <summary>Takes one out.</summary>
    public async Task<IActionResult> OnPostUnlinkAsync(long request, CancellationToken cancellationToken)
    {
        await mediator.Send(new UnlinkRequest(Id, new RequestId(request)), cancellationToken);
        return Done("Coordination.Unlinked");
    }
}

/// <summary>Which request.</summary>
public sealed class LinkInput
{
    /// <summary>Its number.</summary>
    public string? Number { get; set; }
}
