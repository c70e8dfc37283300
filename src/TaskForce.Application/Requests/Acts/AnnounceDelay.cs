using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Tells that the 90 days cannot be met and consults on the timing (T30, Art. 12(6)). The note is the reasons.</summary>
[Requires(Capability.DecideOrders)]
public sealed record AnnounceDelay(
    RequestId Id, int Version, When When, DateOnly? Foreseen, DateOnly? AnswerWantedBy, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class AnnounceDelayValidator : ActValidator<AnnounceDelay>
{
    public AnnounceDelayValidator() => RuleFor(c => c.AnswerWantedBy).NotNull();
}

internal sealed class AnnounceDelayHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<AnnounceDelay, Unit>
{
    public async Task<Unit> Handle(AnnounceDelay command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.AnnounceDelay(command.Foreseen, command.AnswerWantedBy!.Value, deeds.Of(command));

        return Unit.Value;
    }
}
