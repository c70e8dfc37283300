using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Acknowledges receipt with Annex B (T14, Art. 16(1)). The note is the other information of its part D.</summary>
[Requires(Capability.HandleOrders)]
public sealed record Acknowledge(RequestId Id, int Version, When When, string? Reference, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class AcknowledgeValidator : ActValidator<Acknowledge>
{
    public AcknowledgeValidator() => RuleFor(c => c.Reference).NotEmpty().MaximumLength(OrderForm.ShortText);
}

internal sealed class AcknowledgeHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<Acknowledge, Unit>
{
    public async Task<Unit> Handle(Acknowledge command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.Acknowledge(command.Reference!.Trim(), deeds.Of(command));

        return Unit.Value;
    }
}
