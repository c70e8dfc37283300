using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Access;

/// <summary>
/// Limits an order to named users: those chosen of the own authority, and on the other side those who take restricted requests
/// there or have already acted on it.
/// </summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Users">Colleagues of the own authority who keep it.</param>
/// <param name="Reason">Why.</param>
[Requires(Capability.DecideAccess)]
[NeedsProof]
public sealed record RestrictAccess(RequestId Id, int Version, IReadOnlyList<long> Users, string? Reason) : ICommand<Unit>;

internal sealed class RestrictAccessValidator : AbstractValidator<RestrictAccess>
{
    public RestrictAccessValidator()
    {
        RuleFor(c => c.Users.Count).LessThanOrEqualTo(50).OverridePropertyName("Users");
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(AccessChange.ReasonLength);
    }
}

internal sealed class RestrictAccessHandler(TaskForceDbContext db, IViewer viewer, Deeds deeds) : ICommandHandler<RestrictAccess, Unit>
{
    public async Task<Unit> Handle(RestrictAccess command, CancellationToken cancellationToken)
    {
        var order = await db.RequestToChangeAsync(command.Id, command.Version, cancellationToken);
        var own = viewer.AsActor().Authority;
        var colleagues = await db.Users.Where(u => u.Authority == own && u.EndedAt == null && command.Users.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken);

        order.RestrictTo([.. colleagues.Select(id => new UserId(id))], await OthersAsync(order, cancellationToken), deeds.Now(command.Reason));

        await db.DropDraftsOfOthersAsync(order, cancellationToken);
        return Unit.Value;
    }

    private async Task<IReadOnlyCollection<UserId>> OthersAsync(CooperationRequest order, CancellationToken cancellationToken)
    {
        var other = order.SideOf(viewer.AsActor()) == Side.Issuing ? (order.HandedTo ?? order.Executing) : order.Issuing;
        var acted = order.Events.Select(e => e.User.Value).Distinct().ToList();
        return [.. (await db.Users.Where(u => u.Authority == other && u.EndedAt == null && (u.TakesRestricted || acted.Contains(u.Id))).Select(u => u.Id)
            .ToListAsync(cancellationToken)).Select(id => new UserId(id))];
    }
}

/// <summary>Opens a restricted order to its authorities again.</summary>
[Requires(Capability.DecideAccess)]
[NeedsProof]
public sealed record LiftRestriction(RequestId Id, int Version, string? Reason) : ICommand<Unit>;

internal sealed class LiftRestrictionValidator : AbstractValidator<LiftRestriction>
{
    public LiftRestrictionValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(AccessChange.ReasonLength);
}

internal sealed class LiftRestrictionHandler(TaskForceDbContext db, Addressees addressees, Deeds deeds) : ICommandHandler<LiftRestriction, Unit>
{
    public async Task<Unit> Handle(LiftRestriction command, CancellationToken cancellationToken)
    {
        var order = await db.RequestToChangeAsync(command.Id, command.Version, cancellationToken);
        var executing = order.TransmittedAt is null ? null : await addressees.KnownAsync(order.Executing, cancellationToken);

        order.Unrestrict(executing, deeds.Now(command.Reason));

        return Unit.Value;
    }
}
