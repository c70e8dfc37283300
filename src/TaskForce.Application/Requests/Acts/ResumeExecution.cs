using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Tells that the ground of the postponement has ended: execution starts at once (T29, Art. 15(2)).</summary>
[Requires(Capability.DecideOrders)]
public sealed record ResumeExecution(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ResumeExecutionValidator : ActValidator<ResumeExecution>;

internal sealed class ResumeExecutionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ResumeExecution, Unit>
{
    public async Task<Unit> Handle(ResumeExecution command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.ResumeExecution(deeds.Of(command));

        return Unit.Value;
    }
}
