using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Returns an order that no competent authority issued or validated (T17, Art. 9(3)).</summary>
[Requires(Capability.DecideOrders)]
public sealed record Return(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ReturnValidator : ActValidator<Return>;

internal sealed class ReturnHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<Return, Unit>
{
    public async Task<Unit> Handle(Return command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.Return(deeds.Of(command));

        return Unit.Value;
    }
}
