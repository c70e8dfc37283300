using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Access;

/// <summary>Who of the viewer's own State sees a request, what was decided about it, and who asks for it.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetAccess(RequestId Id) : IQuery<AccessView>;

/// <summary>The answer.</summary>
/// <param name="Decides">The viewer decides on who sees it.</param>
/// <param name="MayLift">The viewer's side may open it again.</param>
/// <param name="Readers">Rows of the own State.</param>
/// <param name="Changes">Decisions, the newest first.</param>
/// <param name="Applications">Applications of the own State that wait for an answer.</param>
/// <param name="Colleagues">Members of the own authority, to be named in a restricted order.</param>
public sealed record AccessView(
    bool Decides, bool MayLift, IReadOnlyList<AccessReader> Readers, IReadOnlyList<AccessDecision> Changes, IReadOnlyList<OpenApplication> Applications,
    IReadOnlyList<Colleague> Colleagues);

/// <summary>A row: who sees it, at which level, since when, why, and whether it can be taken back.</summary>
public sealed record AccessReader(string Principal, PrincipalName Who, AccessLevel Level, AccessReason Reason, DateTimeOffset Since, bool Granted);

/// <summary>
/// The name of a principal: an authority, a person, or a group of the own State. A person with an empty name and an authority is
/// a former user of that authority.
/// </summary>
public sealed record PrincipalName(AuthorityName? Authority, string? Person, PrincipalGroup? Group);

/// <summary>Groups of a State.</summary>
public enum PrincipalGroup
{
    /// <summary>Its liaison magistrates.</summary>
    LiaisonMagistrates = 1,

    /// <summary>Its ministry staff.</summary>
    MinistryStaff,
}

/// <summary>A decision on who sees it. The person is named inside the own State only.</summary>
public sealed record AccessDecision(
    AccessChangeKind Kind, DateTimeOffset At, AuthorityName Authority, string? Person, string Reason, PrincipalName? Who, AccessLevel? Level);

/// <summary>An application that waits.</summary>
public sealed record OpenApplication(long Id, string Person, AuthorityName Authority, string Reason, DateTimeOffset AskedAt);

/// <summary>A colleague.</summary>
public sealed record Colleague(long Id, string Name, string Post);

internal sealed class GetAccessHandler(TaskForceDbContext db, CaseLoader cases, IViewer viewer) : IQueryHandler<GetAccess, AccessView>
{
    public async Task<AccessView> Handle(GetAccess query, CancellationToken cancellationToken)
    {
        var order = await cases.RequestAsync(query.Id, cancellationToken);
        // A reader of the register reads no form, and does not learn who else reads.
        if (!cases.ReadsWhole(order))
            throw new NotFoundException();
        var actor = viewer.AsActor();
        var own = actor.Authority!.Value;
        var applications = await db.Set<AccessApplication>().AsNoTracking()
            .Where(a => a.RequestId == query.Id && a.AnsweredAt == null && a.Country == own.Country).OrderBy(a => a.AskedAt).ToListAsync(cancellationToken);
        var people = await PeopleAsync(order, applications, cancellationToken);
        var names = await NamesAsync(order, people, cancellationToken);
        var decides = order.IsOwner(actor);
        return new AccessView(
            decides, decides && order.SideOf(actor) == Side.Issuing,
            [.. order.Access.Where(a => CountryOf(a.Principal) == own.Country).OrderByDescending(a => a.Level).ThenBy(a => a.Since)
                .Select(a => new AccessReader(a.Principal.Value, NameOf(a.Principal), a.Level, a.Reason, a.Since, a.GrantedBy == own.Country))],
            [.. order.AccessChanges.Reverse().Select(c => new AccessDecision(
                c.Kind, c.At, names[c.Authority], people.GetValueOrDefault(c.By) is { } by && by.Authority.Country == own.Country ? by.Name : null,
                c.Reason, c.Principal is { } who ? NameOf(who) : null, c.Level))],
            decides ? [.. applications.Select(a => new OpenApplication(a.Id, people[a.User].Name, names[people[a.User].Authority], a.Reason, a.AskedAt))] : [],
            decides && !order.Restricted ? await ColleaguesAsync(actor, cancellationToken) : []);

        CountryCode? CountryOf(Principal principal) =>
            principal.User is { } user ? people.GetValueOrDefault(user)?.Authority.Country : principal.Country;

        PrincipalName NameOf(Principal principal) => principal switch
        {
            { Authority: { } code } => new PrincipalName(names.GetValueOrDefault(code), null, null),
            { User: { } user } => people.GetValueOrDefault(user) is { } person
                ? new PrincipalName(person.Name.Length == 0 ? names[person.Authority] : null, person.Name, null) : new PrincipalName(null, null, null),
            var group => new PrincipalName(null, null, group == Principal.MinistryStaff(own.Country) ? PrincipalGroup.MinistryStaff : PrincipalGroup.LiaisonMagistrates),
        };
    }

    private async Task<IReadOnlyDictionary<UserId, Person>> PeopleAsync(
        CooperationRequest order, IReadOnlyList<AccessApplication> applications, CancellationToken cancellationToken)
    {
        var ids = order.Access.Select(a => a.Principal.User).Concat(order.AccessChanges.SelectMany(c => new[] { c.Principal?.User, c.By }))
            .Concat(applications.Select(a => (UserId?)a.User)).OfType<UserId>().Select(u => u.Value).Distinct().ToList();
        return await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName, u.Authority })
            .ToDictionaryAsync(u => new UserId(u.Id), u => new Person(u.DisplayName, u.Authority), cancellationToken);
    }

    private async Task<IReadOnlyDictionary<AuthorityCode, AuthorityName>> NamesAsync(
        CooperationRequest order, IReadOnlyDictionary<UserId, Person> people, CancellationToken cancellationToken)
    {
        var codes = order.Access.Select(a => a.Principal.Authority).Concat(order.AccessChanges.SelectMany(c => new[] { c.Principal?.Authority, c.Authority }))
            .OfType<AuthorityCode>().Concat(people.Values.Select(p => p.Authority)).Distinct().ToList();
        return await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code))
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames)).ToDictionaryAsync(a => a.Code, cancellationToken);
    }

    private async Task<IReadOnlyList<Colleague>> ColleaguesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var me = actor.User.Value;
        return await db.Users.AsNoTracking().Where(u => u.Authority == actor.Authority && u.Id != me && u.EndedAt == null).OrderBy(u => u.DisplayName)
            .Select(u => new Colleague(u.Id, u.DisplayName, u.Post)).ToListAsync(cancellationToken);
    }

    private sealed record Person(string Name, AuthorityCode Authority);
}
