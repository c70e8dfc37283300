using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Tells the issuing authority that other measures appear useful (T31, Art. 16(2)(b)).</summary>
[Requires(Capability.DecideOrders)]
public sealed record SuggestMeasures(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class SuggestMeasuresValidator : ActValidator<SuggestMeasures>;

internal sealed class SuggestMeasuresHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<SuggestMeasures, Unit>
{
    public async Task<Unit> Handle(SuggestMeasures command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.SuggestMeasures(deeds.Of(command));

        return Unit.Value;
    }
}
