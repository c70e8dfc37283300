using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Starts the execution of recognised measures (T27).</summary>
[Requires(Capability.HandleOrders)]
public sealed record StartExecution(
    RequestId Id, int Version, When When, IReadOnlyList<int> Measures, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class StartExecutionValidator : ActValidator<StartExecution>
{
    public StartExecutionValidator() => RuleFor(c => c.Measures).NotEmpty();
}

internal sealed class StartExecutionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<StartExecution, Unit>
{
    public async Task<Unit> Handle(StartExecution command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.StartExecution([.. command.Measures.Distinct()], deeds.Of(command));

        return Unit.Value;
    }
}
