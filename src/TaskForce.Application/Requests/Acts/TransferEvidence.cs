using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Transfers evidence, in whole or in part (T36, Art. 13(1)).</summary>
[Requires(Capability.HandleOrders)]
public sealed record TransferEvidence(
    RequestId Id, int Version, When When, string? Items, Channel Channel, bool? Last, DateOnly? ReturnBy, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class TransferEvidenceValidator : ActValidator<TransferEvidence>
{
    public TransferEvidenceValidator()
    {
        RuleFor(c => c.Items).NotEmpty().MaximumLength(OrderForm.LongText);
        RuleFor(c => c.Channel).IsInEnum();
        RuleFor(c => c.Last).NotNull();
    }
}

internal sealed class TransferEvidenceHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<TransferEvidence, Unit>
{
    public async Task<Unit> Handle(TransferEvidence command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.TransferEvidence(command.Items!.Trim(), command.Channel, command.Last!.Value, command.ReturnBy, deeds.Of(command));

        return Unit.Value;
    }
}
