using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Suspends the transfer of evidence (T35, Art. 13(2)). The note is the reason.</summary>
[Requires(Capability.DecideOrders)]
public sealed record SuspendTransfer(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class SuspendTransferValidator : ActValidator<SuspendTransfer>;

internal sealed class SuspendTransferHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<SuspendTransfer, Unit>
{
    public async Task<Unit> Handle(SuspendTransfer command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.SuspendTransfer(deeds.Of(command));

        return Unit.Value;
    }
}
