using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Records that the evidence is back in the executing State (T38, Art. 13(3) and (4)).</summary>
[Requires(Capability.HandleOrders)]
public sealed record RecordReturn(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class RecordReturnValidator : ActValidator<RecordReturn>;

internal sealed class RecordReturnHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<RecordReturn, Unit>
{
    public async Task<Unit> Handle(RecordReturn command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.RecordReturn(deeds.Of(command));

        return Unit.Value;
    }
}
