using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Reopens a signed order that was not sent; the signature is void (T09).</summary>
[Requires(Capability.IssueOrders)]
public sealed record ReopenDraft(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ReopenDraftValidator : ActValidator<ReopenDraft>;

internal sealed class ReopenDraftHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ReopenDraft, Unit>
{
    public async Task<Unit> Handle(ReopenDraft command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.ReopenDraft(deeds.Of(command), await db.AddedToAsync(order, cancellationToken));

        return Unit.Value;
    }
}
