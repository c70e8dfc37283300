using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Postpones recognition (T20, Art. 15). The note is the reason.</summary>
[Requires(Capability.DecideOrders)]
public sealed record PostponeRecognition(
    RequestId Id, int Version, When When, PostponementGround Ground, DateOnly? ExpectedUntil, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class PostponeRecognitionValidator : ActValidator<PostponeRecognition>
{
    public PostponeRecognitionValidator() => RuleFor(c => c.Ground).IsInEnum();
}

internal sealed class PostponeRecognitionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<PostponeRecognition, Unit>
{
    public async Task<Unit> Handle(PostponeRecognition command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.PostponeRecognition(command.Ground, command.ExpectedUntil, deeds.Of(command));

        return Unit.Value;
    }
}
