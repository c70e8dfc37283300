using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Tells that the ground of the postponement has ended: the decision runs on (T21).</summary>
[Requires(Capability.DecideOrders)]
public sealed record ResumeRecognition(RequestId Id, int Version, When When, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ResumeRecognitionValidator : ActValidator<ResumeRecognition>;

internal sealed class ResumeRecognitionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ResumeRecognition, Unit>
{
    public async Task<Unit> Handle(ResumeRecognition command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.ResumeRecognition(deeds.Of(command));

        return Unit.Value;
    }
}
