using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Confirms, for the other side, that an order is reopened (T49).</summary>
[Requires(Capability.ConsultOrders)]
public sealed record ConfirmReopening(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ConfirmReopeningValidator : ActValidator<ConfirmReopening>;

internal sealed class ConfirmReopeningHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ConfirmReopening, Unit>
{
    public async Task<Unit> Handle(ConfirmReopening command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.ConfirmReopening(deeds.Of(command));

        return Unit.Value;
    }
}
