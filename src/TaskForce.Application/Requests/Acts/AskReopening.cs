using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Asks to reopen what was closed by mistake (T49).</summary>
[Requires(Capability.ConsultOrders)]
public sealed record AskReopening(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class AskReopeningValidator : ActValidator<AskReopening>;

internal sealed class AskReopeningHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<AskReopening, Unit>
{
    public async Task<Unit> Handle(AskReopening command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.AskReopening(deeds.Of(command));

        return Unit.Value;
    }
}
