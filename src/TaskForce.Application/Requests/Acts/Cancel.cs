using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Gives a draft up (T03). It stays on record for the issuing side.</summary>
[Requires(Capability.IssueOrders)]
public sealed record Cancel(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class CancelValidator : ActValidator<Cancel>;

internal sealed class CancelHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<Cancel, Unit>
{
    public async Task<Unit> Handle(Cancel command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.Cancel(deeds.Of(command));
        await db.DropDraftsAsync(command.Id, cancellationToken);

        return Unit.Value;
    }
}
