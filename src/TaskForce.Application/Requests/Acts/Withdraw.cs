using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Withdraws an order, or some of its measures (T39, T40). The note is the reason.</summary>
[Requires(Capability.IssueOrders)]
public sealed record Withdraw(RequestId Id, int Version, When When, IReadOnlyList<int> Measures, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class WithdrawValidator : ActValidator<Withdraw>;

internal sealed class WithdrawHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<Withdraw, Unit>
{
    public async Task<Unit> Handle(Withdraw command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.Withdraw([.. command.Measures.Distinct()], deeds.Of(command));

        return Unit.Value;
    }
}
