using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Tells the issuing authority that formalities cannot be respected (T32, Art. 16(2)(c)).</summary>
[Requires(Capability.DecideOrders)]
public sealed record ReportFormalities(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ReportFormalitiesValidator : ActValidator<ReportFormalities>;

internal sealed class ReportFormalitiesHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ReportFormalities, Unit>
{
    public async Task<Unit> Handle(ReportFormalities command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.ReportFormalities(deeds.Of(command));

        return Unit.Value;
    }
}
