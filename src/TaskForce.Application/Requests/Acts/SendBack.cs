using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Sends an order submitted for validation back to its issuing authority, with the reason (T05).</summary>
[Requires(Capability.ValidateOrders)]
public sealed record SendBack(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class SendBackValidator : ActValidator<SendBack>;

internal sealed class SendBackHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<SendBack, Unit>
{
    public async Task<Unit> Handle(SendBack command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.SendBack(deeds.Of(command));

        return Unit.Value;
    }
}
