using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Forwards an order to the competent authority of the same State (T12, Art. 7(6)), with Annex B and its part C.</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="When">When it happened.</param>
/// <param name="To">The competent authority.</param>
/// <param name="Contact">What is known of it.</param>
/// <param name="Note">The reason.</param>
[Requires(Capability.ReceiveOrders)]
public sealed record Forward(RequestId Id, int Version, When When, AuthorityCode? To, ForwardContact Contact, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class ForwardValidator : ActValidator<Forward>
{
    public ForwardValidator()
    {
        RuleFor(c => c.To).NotNull();
        RuleFor(c => c.Contact.Representative).MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Contact.Post).MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Contact.Reference).MaximumLength(OrderForm.ShortText);
    }
}

internal sealed class ForwardHandler(TaskForceDbContext db, Addressees addressees, Deeds deeds) : ICommandHandler<Forward, Unit>
{
    public async Task<Unit> Handle(Forward command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var to = await addressees.ExecutingAsync(command.To, cancellationToken);
        var recipients = await addressees.RecipientsAsync(order, to.Authority, cancellationToken);

        order.Forward(to, recipients, deeds.Of(command), command.Contact);

        return Unit.Value;
    }
}
