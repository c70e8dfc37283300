using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Records that the completed form has come (T16).</summary>
[Requires(Capability.HandleOrders)]
public sealed record Complete(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class CompleteValidator : ActValidator<Complete>;

internal sealed class CompleteHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<Complete, Unit>
{
    public async Task<Unit> Handle(Complete command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.Complete(deeds.Of(command));

        return Unit.Value;
    }
}
