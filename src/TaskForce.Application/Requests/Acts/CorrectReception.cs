using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Corrects the date and hour of a recorded reception; its limits are computed anew (reference §4.8, point 4).</summary>
[Requires(Capability.HandleOrders)]
public sealed record CorrectReception(
    RequestId Id, int Version, When When, DateOnly? ReceivedOn, TimeOnly? ReceivedTime, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class CorrectReceptionValidator : ActValidator<CorrectReception>
{
    public CorrectReceptionValidator() => RuleFor(c => c.ReceivedOn).NotNull();
}

internal sealed class CorrectReceptionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<CorrectReception, Unit>
{
    public async Task<Unit> Handle(CorrectReception command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var received = new When(command.ReceivedOn, command.ReceivedTime);

        order.CorrectReception(deeds.Of(received, null).OccurredAt, deeds.Of(command));

        return Unit.Value;
    }
}
