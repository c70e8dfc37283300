using FluentValidation;
using MediatR;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>
/// Addresses a draft to the authority that the finder proposes, or to another with a reason, which stays with the issuing side
/// (Directive 2014/41/EU, Art. 7).
/// </summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Asked">What was asked of the finder.</param>
/// <param name="To">The authority chosen.</param>
/// <param name="Reason">Why another than the one proposed.</param>
[Requires(Capability.DraftOrders)]
public sealed record AddressOrder(RequestId Id, int Version, CompetenceAsked Asked, AuthorityCode? To, string? Reason) : ICommand<Unit>;

internal sealed class AddressOrderValidator : AbstractValidator<AddressOrder>
{
    public AddressOrderValidator()
    {
        RuleFor(c => c.To).NotNull();
        RuleFor(c => c.Reason).MaximumLength(OrderForm.ShortText);
        RuleFor(c => c.Asked).SetValidator(new CompetenceAskedValidator());
    }
}

internal sealed class AddressOrderHandler(TaskForceDbContext db, Addressees addressees, Choosing choosing, Deeds deeds) : ICommandHandler<AddressOrder, Unit>
{
    public async Task<Unit> Handle(AddressOrder command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var to = await addressees.OfAsync(command.To, "To", cancellationToken);
        var reason = await choosing.ReasonAsync(command.Asked with { Executing = order.ExecutingCountry }, to, command.Reason, cancellationToken);

        order.Address(to.Authority, deeds.Now(reason));

        return Unit.Value;
    }
}

/// <summary>Holds a choice of authority against the finder's answer.</summary>
public sealed class Choosing(AuthorityFinder finder)
{
    /// <summary>The reason to be kept; null where the choice follows the answer, or where there is none: then nothing is asked.</summary>
    /// <exception cref="RuleViolation">Another authority than the one proposed, without a reason.</exception>
    public async Task<string?> ReasonAsync(CompetenceAsked asked, Addressee chosen, string? reason, CancellationToken cancellationToken)
    {
        var finding = await finder.FindAsync(asked, cancellationToken);
        if (finding.Answer is not { } answer || answer.Follows(chosen.Authority, chosen.Parent))
            return null;
        return string.IsNullOrWhiteSpace(reason) ? throw new RuleViolation(Refusal.ReasonNeeded, "Reason") : reason.Trim();
    }
}
