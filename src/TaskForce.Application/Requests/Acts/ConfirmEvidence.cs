using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Confirms, for the issuing side, the evidence that came (T37).</summary>
[Requires(Capability.HandleOrders)]
public sealed record ConfirmEvidence(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ConfirmEvidenceValidator : ActValidator<ConfirmEvidence>;

internal sealed class ConfirmEvidenceHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ConfirmEvidence, Unit>
{
    public async Task<Unit> Handle(ConfirmEvidence command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.ConfirmEvidence(deeds.Of(command));

        return Unit.Value;
    }
}
