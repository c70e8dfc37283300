using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Decides on every pending measure: recognised, refused with its ground, or not possible (T22 to T25, Art. 9 to 11).</summary>
[Requires(Capability.DecideOrders)]
public sealed record Decide(
    RequestId Id, int Version, When When, IReadOnlyList<MeasureOutcome> Outcomes, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class DecideValidator : ActValidator<Decide>
{
    public DecideValidator()
    {
        RuleForEach(c => c.Outcomes).OverrideIndexer((_, _, outcome, _) => $"[{outcome.Measure}]").ChildRules(o =>
        {
            o.RuleFor(x => x.Ground).IsInEnum();
            o.RuleFor(x => x.Reason).MaximumLength(OrderForm.LongText);
            o.RuleFor(x => x.Particulars).MaximumLength(OrderForm.LongText);
        });
        RuleFor(c => c.Outcomes.Count).LessThanOrEqualTo(OrderForm.MostLines).OverridePropertyName("Outcomes");
    }
}

internal sealed class DecideHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<Decide, Unit>
{
    public async Task<Unit> Handle(Decide command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.Decide(command.Outcomes, deeds.Of(command));

        return Unit.Value;
    }
}
