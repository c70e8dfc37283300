using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Closes an order on which nothing is left to do (T42 to T44).</summary>
[Requires(Capability.HandleOrders)]
public sealed record Close(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class CloseValidator : ActValidator<Close>;

internal sealed class CloseHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<Close, Unit>
{
    public async Task<Unit> Handle(Close command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.Close(deeds.Of(command));

        return Unit.Value;
    }
}
