using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Validates an order (T06, Art. 2(c)): the conditions of Art. 6(1) are met; its representative signs Section L.</summary>
[Requires(Capability.ValidateOrders)]
[NeedsProof]
public sealed record Validate(
    RequestId Id, int Version, When When, ValidationSection Validation, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ValidateValidator : ActValidator<Validate>
{
    public ValidateValidator()
    {
        RuleFor(c => c.Validation.Kind).IsInEnum();
        RuleFor(c => c.Validation.MainContact).IsInEnum();
        RuleForEach(c => c.Validation.Languages).IsInEnum();
        RuleFor(c => c.Validation.Representative).NotEmpty().MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Validation.Post).NotEmpty().MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Validation.FileNumber).MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Validation.Contact.Email).MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Validation.Contact.Telephone).MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Validation.Contact.Fax).MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Validation.Contact.Address).MaximumLength(FormLimits.Of("Validation.Contact.Address"));
    }
}

internal sealed class ValidateHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<Validate, Unit>
{
    public async Task<Unit> Handle(Validate command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var deed = deeds.Of(command);
        var signatory = new Signatory(command.Validation.Representative, command.Validation.Post);

        order.Validate(command.Validation, signatory.On(deed), deed);

        return Unit.Value;
    }
}
