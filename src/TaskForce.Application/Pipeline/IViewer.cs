using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Pipeline;

/// <summary>
/// Who looks: the edge between the use cases and whatever signs people in. Nobody signed in sees nothing.
/// </summary>
public interface IViewer
{
    /// <summary>Who acts; null when nobody is signed in.</summary>
    Actor? Actor { get; }

    /// <summary>The State of the viewer; null when nobody is signed in.</summary>
    CountryCode? Country { get; }

    /// <summary>Under which principals the viewer is shown requests. Empty: sees none.</summary>
    IReadOnlyList<Principal> Principals { get; }

    /// <summary>When the viewer last proved who they are, in this session; null when nobody is signed in, and for the application itself.</summary>
    DateTimeOffset? ProvedAt { get; }
}

/// <summary>What follows from a viewer, said once.</summary>
public static class Viewers
{
    /// <summary>The actor, where a use case needs one.</summary>
    /// <exception cref="NotFoundException">Nobody is signed in.</exception>
    public static Actor AsActor(this IViewer viewer) => viewer.Actor ?? throw new NotFoundException();

    /// <summary>Whether the viewer has a capability: what the pages offer. The pipeline asks again.</summary>
    public static bool Can(this IViewer viewer, Capability capability) => viewer.Actor is { } actor && RightsTable.Allows(actor.Roles, capability);

    /// <summary>
    /// The principals of somebody: the own authority for those who work on its case files, the group of liaison
    /// magistrates or ministry staff, and the person.
    /// </summary>
    public static IReadOnlyList<Principal> PrincipalsOf(Actor actor)
    {
        if (actor.Authority is not { } authority)
            return [];
        var found = new List<Principal>(3);
        if (actor.Roles.Any(RolesTable.WorksOnCaseFiles))
            found.Add(Principal.Of(authority));
        if (actor.Is(Role.LiaisonMagistrate))
            found.Add(Principal.LiaisonMagistrates(authority.Country));
        if (actor.Is(Role.MinistryStaff))
            found.Add(Principal.MinistryStaff(authority.Country));
        if (found.Count > 0)
            found.Add(Principal.Of(actor.User));
        return found;
    }
}

/// <summary>The application itself, in its own jobs. It sees no request through the filters.</summary>
public sealed class SystemViewer : IViewer
{
    /// <inheritdoc/>
    public Actor? Actor => Domain.Organisations.Actor.System;

    /// <inheritdoc/>
    public CountryCode? Country => null;

    /// <inheritdoc/>
    public IReadOnlyList<Principal> Principals => [];

    /// <inheritdoc/>
    public DateTimeOffset? ProvedAt => null;
}
