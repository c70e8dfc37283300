using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Records that the executing authority has received an order, and starts the limits there (T11, T13, T50).</summary>
[Requires(Capability.ReceiveOrders)]
public sealed record RecordReception(RequestId Id, int Version, When When, bool Competent, string? Reference, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class RecordReceptionValidator : ActValidator<RecordReception>
{
    public RecordReceptionValidator() => RuleFor(c => c.Reference).MaximumLength(OrderForm.ShortText);
}

internal sealed class RecordReceptionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<RecordReception, Unit>
{
    public async Task<Unit> Handle(RecordReception command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        // A central authority is never the competent one: the decision does not run with it (reference §2.1).
        var executes = await db.Authorities.AsNoTracking().AnyAsync(a => a.Code == order.Current!.Authority && a.Kind != AuthorityKind.CENTRAL, cancellationToken);

        order.RecordReception(command.Competent && executes, command.Reference, deeds.Of(command));

        return Unit.Value;
    }
}
