using FluentValidation;
using MediatR;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Signs Section K and submits the draft to the validating authority (T04, Art. 2(c)).</summary>
[Requires(Capability.IssueOrders)]
public sealed record SubmitForValidation(
    RequestId Id, int Version, When When, AuthorityCode? Validating, Signatory Signature, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class SubmitForValidationValidator : ActValidator<SubmitForValidation>
{
    public SubmitForValidationValidator()
    {
        RuleFor(c => c.Validating).NotNull();
        RuleFor(c => c.Signature).SetValidator(new SignatoryValidator());
    }
}

internal sealed class SubmitForValidationHandler(TaskForceDbContext db, Addressees addressees, HomeCases homeCases, Deeds deeds) : ICommandHandler<SubmitForValidation, Unit>
{
    public async Task<Unit> Handle(SubmitForValidation command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var validating = await addressees.JudgeAsync(command.Validating, "Validating", cancellationToken);
        var deed = deeds.Of(command);
        var recipients = await addressees.RecipientsAsync(order, validating.Authority, cancellationToken);

        await homeCases.FollowAsync(order, cancellationToken);
        order.SubmitForValidation(validating.Authority, recipients, command.Signature.On(deed), deed);

        return Unit.Value;
    }
}
