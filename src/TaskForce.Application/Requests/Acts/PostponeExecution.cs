using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Postpones the execution (T28, Art. 15). The note is the reason.</summary>
[Requires(Capability.DecideOrders)]
public sealed record PostponeExecution(
    RequestId Id, int Version, When When, PostponementGround Ground, DateOnly? ExpectedUntil, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class PostponeExecutionValidator : ActValidator<PostponeExecution>
{
    public PostponeExecutionValidator() => RuleFor(c => c.Ground).IsInEnum();
}

internal sealed class PostponeExecutionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<PostponeExecution, Unit>
{
    public async Task<Unit> Handle(PostponeExecution command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.PostponeExecution(command.Ground, command.ExpectedUntil, deeds.Of(command));

        return Unit.Value;
    }
}
