using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Records that a measure is executed and what it brought (T34). The note is the report.</summary>
[Requires(Capability.HandleOrders)]
public sealed record ExecuteMeasure(
    RequestId Id, int Version, When When, int? Measure, bool? EvidenceFound, string? Items, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ExecuteMeasureValidator : ActValidator<ExecuteMeasure>
{
    public ExecuteMeasureValidator()
    {
        RuleFor(c => c.Measure).NotNull();
        RuleFor(c => c.EvidenceFound).NotNull();
        RuleFor(c => c.Items).MaximumLength(OrderForm.LongText);
    }
}

internal sealed class ExecuteMeasureHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ExecuteMeasure, Unit>
{
    public async Task<Unit> Handle(ExecuteMeasure command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.ExecuteMeasure(command.Measure!.Value, command.EvidenceFound!.Value, command.Items, deeds.Of(command));

        return Unit.Value;
    }
}
