using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Prepares a validated order for sending (T08).</summary>
[Requires(Capability.IssueOrders)]
public sealed record PrepareForSending(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class PrepareForSendingValidator : ActValidator<PrepareForSending>;

internal sealed class PrepareForSendingHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<PrepareForSending, Unit>
{
    public async Task<Unit> Handle(PrepareForSending command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.PrepareForSending(deeds.Of(command));

        return Unit.Value;
    }
}
