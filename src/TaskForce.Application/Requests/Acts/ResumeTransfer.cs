using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Ends the suspension of the transfer of evidence (T35).</summary>
[Requires(Capability.DecideOrders)]
public sealed record ResumeTransfer(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ResumeTransferValidator : ActValidator<ResumeTransfer>;

internal sealed class ResumeTransferHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ResumeTransfer, Unit>
{
    public async Task<Unit> Handle(ResumeTransfer command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.ResumeTransfer(deeds.Of(command));

        return Unit.Value;
    }
}
