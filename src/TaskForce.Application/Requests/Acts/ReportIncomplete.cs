using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Tells that the form is incomplete or manifestly incorrect (T15, Art. 16(2)(a)). The note is the list of defects.</summary>
[Requires(Capability.DecideOrders)]
public sealed record ReportIncomplete(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ReportIncompleteValidator : ActValidator<ReportIncomplete>;

internal sealed class ReportIncompleteHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ReportIncomplete, Unit>
{
    public async Task<Unit> Handle(ReportIncomplete command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.ReportIncomplete(deeds.Of(command));

        return Unit.Value;
    }
}
