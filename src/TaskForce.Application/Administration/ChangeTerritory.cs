using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>The places of a prosecutor's office of the own State, to be changed.</summary>
[Requires(Capability.Administer)]
public sealed record GetTerritory(AuthorityCode? Code) : IQuery<TerritoryView>;

/// <summary>The answer.</summary>
public sealed record TerritoryView(AuthorityCode Code, FourNames Names, IReadOnlyList<Place> Places);

internal sealed class GetTerritoryHandler(TaskForceDbContext db, PlaceFinder places) : IQueryHandler<GetTerritory, TerritoryView>
{
    public async Task<TerritoryView> Handle(GetTerritory query, CancellationToken cancellationToken)
    {
        var office = await db.OwnAuthorities().AsNoTracking().SingleOrDefaultAsync(a => a.Code == query.Code && a.Kind == AuthorityKind.PR, cancellationToken) ?? throw new NotFoundException();
        return new TerritoryView(office.Code, office.Names, await places.OfAsync(office.Code, cancellationToken));
    }
}

/// <summary>Says that an office of the own State is the one competent for a place: whatever other offices were named, it is now this one.</summary>
/// <param name="Code">The office.</param>
/// <param name="Place">The place, by its name, a postcode or its code.</param>
[Requires(Capability.Administer)]
public sealed record AssignPlace(AuthorityCode? Code, string? Place) : ICommand<Unit>;

internal sealed class AssignPlaceValidator : AbstractValidator<AssignPlace>
{
    public AssignPlaceValidator() => RuleFor(c => c.Place).NotEmpty().MaximumLength(PlaceFinder.LongestText);
}

internal sealed class AssignPlaceHandler(TaskForceDbContext db, PlaceFinder places, IViewer viewer, TimeProvider clock) : ICommandHandler<AssignPlace, Unit>
{
    public async Task<Unit> Handle(AssignPlace command, CancellationToken cancellationToken)
    {
        var office = await db.OwnAuthorities().AsNoTracking().SingleOrDefaultAsync(a => a.Code == command.Code && a.Kind == AuthorityKind.PR, cancellationToken) ?? throw new NotFoundException();
        if (office.IsClosed(Today.Of(viewer, clock)))
            throw new AdministrationRefusal(AdministrationRule.NoSuchOrganisation);
        var found = await places.OneAsync(command.Place, office.Country, cancellationToken) ?? throw new AdministrationRefusal(AdministrationRule.PlaceNotClear, "Place");
        var stored = await db.Set<Place>().SingleOrDefaultAsync(p => p.Code == found.Code, cancellationToken);
        // A commune of France stands under its department until somebody says to which court it belongs.
        if (stored is null)
            db.Add(stored = found);
        (stored.Offices, stored.ToConfirm) = ([office.Code], false);
        if (stored.Division is { } division && !await db.Authorities.AnyAsync(a => a.Code == division && a.Parent == office.Code, cancellationToken))
            stored.Division = null;
        return Unit.Value;
    }
}
