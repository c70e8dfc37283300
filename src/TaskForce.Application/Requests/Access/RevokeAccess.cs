using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Access;

/// <summary>Takes back what the own side granted, with a reason.</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="From">Whose grant, as its row names the principal.</param>
/// <param name="Reason">Why.</param>
[Requires(Capability.DecideAccess)]
[NeedsProof]
public sealed record RevokeAccess(RequestId Id, int Version, string? From, string? Reason) : ICommand<Unit>;

internal sealed class RevokeAccessValidator : AbstractValidator<RevokeAccess>
{
    public RevokeAccessValidator()
    {
        RuleFor(c => c.From).NotEmpty().MaximumLength(Principal.MaxLength);
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(AccessChange.ReasonLength);
    }
}

internal sealed class RevokeAccessHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<RevokeAccess, Unit>
{
    public async Task<Unit> Handle(RevokeAccess command, CancellationToken cancellationToken)
    {
        var order = await db.RequestToChangeAsync(command.Id, command.Version, cancellationToken);

        order.Revoke(new Principal(command.From!), deeds.Now(command.Reason));

        return Unit.Value;
    }
}
