using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Says why a time limit was missed (reference §2.6). The missed limit stays on record.</summary>
[Requires(Capability.HandleOrders)]
public sealed record ExplainMissedLimit(
    RequestId Id, int Version, When When, int? Clock, MissReason Reason, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ExplainMissedLimitValidator : ActValidator<ExplainMissedLimit>
{
    public ExplainMissedLimitValidator()
    {
        RuleFor(c => c.Clock).NotNull();
        RuleFor(c => c.Reason).IsInEnum();
    }
}

internal sealed class ExplainMissedLimitHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ExplainMissedLimit, Unit>
{
    public async Task<Unit> Handle(ExplainMissedLimit command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.ExplainMissedLimit(command.Clock!.Value, command.Reason, deeds.Of(command));

        return Unit.Value;
    }
}
