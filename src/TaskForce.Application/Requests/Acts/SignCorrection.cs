using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Signs the new version of the form; the executing side sees both (reference §4.8).</summary>
[Requires(Capability.IssueOrders)]
[NeedsProof]
public sealed record SignCorrection(RequestId Id, int Version, When When, Signatory Signature, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class SignCorrectionValidator : ActValidator<SignCorrection>
{
    public SignCorrectionValidator() => RuleFor(c => c.Signature).SetValidator(new SignatoryValidator());
}

internal sealed class SignCorrectionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<SignCorrection, Unit>
{
    public async Task<Unit> Handle(SignCorrection command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var deed = deeds.Of(command);

        order.SignCorrection(command.Signature.On(deed), deed);

        return Unit.Value;
    }
}
