using MediatR;
using TaskForce.Application.Administration;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Postings;

/// <summary>Who of the own State is, will be or was posted in the other one.</summary>
public sealed class IndexModel(IMediator mediator) : FormPage
{
    /// <summary>The postings.</summary>
    public PostingList List { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) => List = await mediator.Send(new ListPostings(), cancellationToken);
}
