using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Plans another measure and informs the issuing authority first (T26, Art. 10). The note is the reasons.</summary>
[Requires(Capability.DecideOrders)]
public sealed record PlanSubstitute(
    RequestId Id, int Version, When When, int? Measure, SubstitutionGround Ground, MeasureKind Substitute, DateOnly? AnswerWantedBy, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class PlanSubstituteValidator : ActValidator<PlanSubstitute>
{
    public PlanSubstituteValidator()
    {
        RuleFor(c => c.Measure).NotNull();
        RuleFor(c => c.Ground).IsInEnum();
        RuleFor(c => c.Substitute).IsInEnum();
        RuleFor(c => c.AnswerWantedBy).NotNull();
    }
}

internal sealed class PlanSubstituteHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<PlanSubstitute, Unit>
{
    public async Task<Unit> Handle(PlanSubstitute command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.PlanSubstitute(command.Measure!.Value, command.Ground, command.Substitute, command.AnswerWantedBy!.Value, deeds.Of(command));

        return Unit.Value;
    }
}
