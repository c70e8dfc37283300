using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Hands an order over to the investigating judge (T50; Belgian law of 22 May 2017, Art. 16).</summary>
[Requires(Capability.DecideOrders)]
public sealed record HandOver(RequestId Id, int Version, When When, AuthorityCode? To, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class HandOverValidator : ActValidator<HandOver>
{
    public HandOverValidator() => RuleFor(c => c.To).NotNull();
}

internal sealed class HandOverHandler(TaskForceDbContext db, Addressees addressees, Deeds deeds) : ICommandHandler<HandOver, Unit>
{
    public async Task<Unit> Handle(HandOver command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var to = await addressees.JudgeAsync(command.To, "To", cancellationToken);
        var recipients = await addressees.RecipientsAsync(order, to.Authority, cancellationToken);

        order.HandOver(to, recipients, deeds.Of(command));

        return Unit.Value;
    }
}
