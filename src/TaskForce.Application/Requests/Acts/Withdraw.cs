using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Withdraws an order, or some of its measures (T39, T40). The note is the reason.</summary>
[Requires(Capability.IssueOrders)]
public sealed record Withdraw(RequestId Id, int Version, When When, bool? Whole, IReadOnlyList<int> Measures, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class WithdrawValidator : ActValidator<Withdraw>
{
    public WithdrawValidator()
    {
        RuleFor(c => c.Whole).NotNull();
        // The domain reads an empty list as the whole order: that is never meant by a list left empty.
        RuleFor(c => c.Measures).NotEmpty().When(c => c.Whole == false);
    }
}

internal sealed class WithdrawHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<Withdraw, Unit>
{
    public async Task<Unit> Handle(Withdraw command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.Withdraw(command.Whole == true ? [] : [.. command.Measures.Distinct()], deeds.Of(command));

        return Unit.Value;
    }
}
