using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Coordination;

/// <summary>A coordinated case: its proceedings, its proposal, what happened.</summary>
[Requires(Capability.ReadCoordination)]
[Consults(AuditKind.Consultation)]
public sealed record GetCoordination(CoordinatedCaseId Id) : IQuery<CoordinationView>;

/// <summary>The answer. For who sees only that the case exists the lists are empty; who is asked reads the proposal.</summary>
public sealed record CoordinationView(
    CoordinationHead Head, IReadOnlyList<ProceedingRow> Proceedings, string? Proposal, IReadOnlyList<EntryRow> Entries, IReadOnlyList<MemberRow> Members);

/// <summary>Proceedings of a State.</summary>
public sealed record ProceedingRow(
    int Number, CountryCode Country, AuthorityName Authority, string FileNumber, ProceedingKind Kind, ProceedingState State, Language Language, DateTimeOffset ChangedAt);

/// <summary>Something that happened.</summary>
public sealed record EntryRow(int Number, CoordinationAct Act, DateTimeOffset At, AuthorityName? Authority, string? Member, string? Note, bool National);

/// <summary>A member. A named person of the other State is not named: the authority stands for it.</summary>
public sealed record MemberRow(string Principal, CountryCode Country, AuthorityName? Authority, string? Person, AccessLevel Level, CoordinationSeat Seat, DateTimeOffset Since, bool MayDismiss);

internal sealed class GetCoordinationHandler(TaskForceDbContext db, CoordinationLoader loader, IViewer viewer) : IQueryHandler<GetCoordination, CoordinationView>
{
    public async Task<CoordinationView> Handle(GetCoordination query, CancellationToken cancellationToken)
    {
        var head = await loader.HeadAsync(query.Id, cancellationToken);
        var proceedings = await db.Set<Proceeding>().AsNoTracking().Where(p => p.CaseId == query.Id).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        var proposal = await db.Set<CoordinationProposal>().AsNoTracking().Where(p => p.CaseId == query.Id).OrderByDescending(p => p.Number)
            .Select(p => p.Message).FirstOrDefaultAsync(cancellationToken);
        var entries = await db.Set<CoordinationEntry>().AsNoTracking().Where(e => e.CaseId == query.Id).OrderByDescending(e => e.Number).ToListAsync(cancellationToken);
        var seats = head.IsFull ? await db.Set<CoordinationAccess>().AsNoTracking().Where(a => a.CaseId == query.Id).OrderBy(a => a.Since).ThenBy(a => a.Principal).ToListAsync(cancellationToken) : [];
        var people = await PeopleAsync(seats.Select(s => s.Principal).Concat(entries.Select(e => e.Principal).OfType<Principal>()), cancellationToken);
        var names = await loader.NamesAsync(
            [.. proceedings.Select(p => (AuthorityCode?)p.Authority), .. entries.Select(e => (AuthorityCode?)e.Authority), .. people.Values.Select(p => (AuthorityCode?)p.Authority),
                .. seats.Select(s => s.Principal.Authority), .. entries.Select(e => e.Principal?.Authority)], cancellationToken);
        var own = viewer.Country;
        var mine = viewer.Principals;
        return new CoordinationView(
            head, [.. proceedings.Select(p => new ProceedingRow(p.Number, p.Country, names[p.Authority], p.FileNumber, p.Kind, p.State, p.Language, p.ChangedAt))],
            proposal,
            [.. entries.Select(e => new EntryRow(e.Number, e.Act, e.At, names.GetValueOrDefault(e.Authority), NameIn(e.Principal), e.Note, e.Audience is not null))],
            [.. seats.Where(s => s.IsMember || s.Seat == CoordinationSeat.Invited).Select(s => new MemberRow(
                s.Principal.Value, s.Country, NameOf(s.Principal), s.Country == own && s.Principal.User is { } user ? people.GetValueOrDefault(user.Value)?.Name : null,
                s.Level, s.Seat, s.Since, s.IsMember && s.Country == own && !mine.Contains(s.Principal) && head.Acts.Contains(CoordinationAct.Dismiss)))]);

        AuthorityName? NameOf(Principal principal) => principal.Authority is { } code ? names.GetValueOrDefault(code)
            : principal.User is { } user && people.TryGetValue(user.Value, out var person) ? names.GetValueOrDefault(person.Authority) : null;

        string? NameIn(Principal? principal) => principal is not { } known ? null
            : known.User is { } user ? people.TryGetValue(user.Value, out var person) && person.Authority.Country == own ? person.Name : null : known.Authority?.Value;
    }

    private async Task<IReadOnlyDictionary<long, Person>> PeopleAsync(IEnumerable<Principal> principals, CancellationToken cancellationToken)
    {
        var users = principals.Select(p => p.User?.Value).OfType<long>().Distinct().ToList();
        return await db.Users.AsNoTracking().Where(u => users.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName, u.Authority })
            .ToDictionaryAsync(u => u.Id, u => new Person(u.DisplayName, u.Authority), cancellationToken);
    }

    private sealed record Person(string Name, AuthorityCode Authority);
}
