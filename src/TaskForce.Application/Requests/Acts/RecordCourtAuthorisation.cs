using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Records that a court authorisation was asked for, or given (T18).</summary>
[Requires(Capability.DecideOrders)]
public sealed record RecordCourtAuthorisation(RequestId Id, int Version, When When, bool? Given, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class RecordCourtAuthorisationValidator : ActValidator<RecordCourtAuthorisation>
{
    public RecordCourtAuthorisationValidator() => RuleFor(c => c.Given).NotNull();
}

internal sealed class RecordCourtAuthorisationHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<RecordCourtAuthorisation, Unit>
{
    public async Task<Unit> Handle(RecordCourtAuthorisation command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.RecordCourtAuthorisation(command.Given!.Value, deeds.Of(command));

        return Unit.Value;
    }
}
