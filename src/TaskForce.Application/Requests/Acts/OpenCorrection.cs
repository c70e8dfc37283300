using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Opens a new version of the form that was sent, to rectify an error or complete it (reference §4.8). The note is the reason.</summary>
[Requires(Capability.IssueOrders)]
public sealed record OpenCorrection(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class OpenCorrectionValidator : ActValidator<OpenCorrection>;

internal sealed class OpenCorrectionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<OpenCorrection, Unit>
{
    public async Task<Unit> Handle(OpenCorrection command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.OpenCorrection(deeds.Of(command), await db.AddedToAsync(order, cancellationToken));

        return Unit.Value;
    }
}
