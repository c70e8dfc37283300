using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Refuses a measure, or finds it impossible, after its execution has started (T33).</summary>
[Requires(Capability.DecideOrders)]
public sealed record EndMeasure(RequestId Id, int Version, When When, MeasureOutcome Outcome, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class EndMeasureValidator : ActValidator<EndMeasure>
{
    public EndMeasureValidator()
    {
        RuleFor(c => c.Outcome.Measure).NotEmpty();
        RuleFor(c => c.Outcome.State).IsInEnum();
        RuleFor(c => c.Outcome.Ground).IsInEnum();
        RuleFor(c => c.Outcome.Reason).MaximumLength(OrderForm.LongText);
        RuleFor(c => c.Outcome.Particulars).MaximumLength(OrderForm.LongText);
    }
}

internal sealed class EndMeasureHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<EndMeasure, Unit>
{
    public async Task<Unit> Handle(EndMeasure command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.EndMeasure(command.Outcome, deeds.Of(command));

        return Unit.Value;
    }
}
