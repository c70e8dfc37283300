using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Tells that the decision cannot be taken in 30 days, and in how many days more (T19, Art. 12(5)). The note is the reasons.</summary>
[Requires(Capability.DecideOrders)]
public sealed record Extend(RequestId Id, int Version, When When, int? ExtraDays, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ExtendValidator : ActValidator<Extend>
{
    public ExtendValidator() => RuleFor(c => c.ExtraDays).NotNull();
}

internal sealed class ExtendHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<Extend, Unit>
{
    public async Task<Unit> Handle(Extend command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.Extend(command.ExtraDays!.Value, deeds.Of(command));

        return Unit.Value;
    }
}
