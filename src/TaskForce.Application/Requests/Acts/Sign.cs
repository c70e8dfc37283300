using MediatR;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Signs Section K of a complete draft that needs no validation; the form is sealed (T07).</summary>
[Requires(Capability.IssueOrders)]
[NeedsProof]
public sealed record Sign(RequestId Id, int Version, When When, Signatory Signature, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class SignValidator : ActValidator<Sign>
{
    public SignValidator() => RuleFor(c => c.Signature).SetValidator(new SignatoryValidator());
}

internal sealed class SignHandler(TaskForceDbContext db, HomeCases homeCases, Deeds deeds) : ICommandHandler<Sign, Unit>
{
    public async Task<Unit> Handle(Sign command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var deed = deeds.Of(command);

        await homeCases.FollowAsync(order, cancellationToken);
        order.Sign(command.Signature.On(deed), deed);

        return Unit.Value;
    }
}
