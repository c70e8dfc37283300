using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Access;

/// <summary>To whom access is granted.</summary>
public enum GranteeKind
{
    /// <summary>The members of an authority.</summary>
    Authority = 1,

    /// <summary>The liaison magistrates of the own State.</summary>
    LiaisonMagistrates,

    /// <summary>A person, by the address of the account.</summary>
    Person,
}

/// <summary>Lets somebody of the own State see an order, with a reason.</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Kind">To whom.</param>
/// <param name="Authority">The authority.</param>
/// <param name="Email">The address of the person.</param>
/// <param name="Level">How much.</param>
/// <param name="Reason">Why.</param>
[Requires(Capability.DecideAccess)]
[NeedsProof]
public sealed record GrantAccess(
    RequestId Id, int Version, GranteeKind? Kind, AuthorityCode? Authority, string? Email, AccessLevel? Level, string? Reason) : ICommand<Unit>;

internal sealed class GrantAccessValidator : AbstractValidator<GrantAccess>
{
    public GrantAccessValidator()
    {
        RuleFor(c => c.Kind).NotNull().IsInEnum();
        RuleFor(c => c.Authority).NotNull().When(c => c.Kind == GranteeKind.Authority);
        RuleFor(c => c.Email).NotEmpty().MaximumLength(256).When(c => c.Kind == GranteeKind.Person);
        RuleFor(c => c.Level).NotNull().IsInEnum();
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(AccessChange.ReasonLength);
    }
}

internal sealed class GrantAccessHandler(TaskForceDbContext db, IViewer viewer, Deeds deeds) : ICommandHandler<GrantAccess, Unit>
{
    public async Task<Unit> Handle(GrantAccess command, CancellationToken cancellationToken)
    {
        var order = await db.RequestToChangeAsync(command.Id, command.Version, cancellationToken);
        var own = viewer.AsActor().Authority!.Value.Country;
        var (principal, country) = command.Kind switch
        {
            GranteeKind.Authority => (Principal.Of(command.Authority!.Value), command.Authority!.Value.Country),
            GranteeKind.LiaisonMagistrates => (Principal.LiaisonMagistrates(own), own),
            _ => (await PersonAsync(command.Email!, own, cancellationToken), own),
        };

        order.Grant(principal, country, command.Level!.Value, deeds.Now(command.Reason));

        return Unit.Value;
    }

    /// <summary>A person of the own State who may read requests; who belongs to the other State does not exist here.</summary>
    private async Task<Principal> PersonAsync(string email, CountryCode own, CancellationToken cancellationToken)
    {
        var normalized = email.Trim().ToUpperInvariant();
        var found = await db.Users.AsNoTracking().Where(u => u.NormalizedEmail == normalized)
            .Select(u => new { u.Id, u.Authority, u.Roles }).SingleOrDefaultAsync(cancellationToken);
        return found is not null && found.Authority.Country == own && RightsTable.Allows(found.Roles.ToHashSet(), Capability.ReadRequests)
            ? Principal.Of(new UserId(found.Id)) : throw new RuleViolation(Refusal.NoSuchPerson, "Email");
    }
}
