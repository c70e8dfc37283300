using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Coordination;

/// <summary>The notes of a coordinated case that the viewer may read, the newest first.</summary>
[Requires(Capability.ReadCoordination)]
[Consults(AuditKind.Consultation)]
public sealed record GetNotes(CoordinatedCaseId Id) : IQuery<NoteList>;

/// <summary>The answer; at most <see cref="GetNotesHandler.Most"/> notes.</summary>
public sealed record NoteList(CoordinationHead Head, IReadOnlyList<NoteRow> Notes);

/// <summary>A note. The person is named inside the own State only.</summary>
public sealed record NoteRow(string Text, bool National, AuthorityName? Authority, string? Person, DateTimeOffset At);

internal sealed class GetNotesHandler(TaskForceDbContext db, CoordinationLoader loader, IViewer viewer) : IQueryHandler<GetNotes, NoteList>
{
    public const int Most = 200;

    public async Task<NoteList> Handle(GetNotes query, CancellationToken cancellationToken)
    {
        var head = await loader.MemberHeadAsync(query.Id, cancellationToken);
        var notes = await db.Set<CoordinationNote>().AsNoTracking().Where(n => n.CaseId == query.Id).OrderByDescending(n => n.At).ThenByDescending(n => n.Id)
            .Take(Most).ToListAsync(cancellationToken);
        var names = await loader.NamesAsync(notes.Select(n => (AuthorityCode?)n.Authority), cancellationToken);
        var users = notes.Where(n => n.Authority.Country == viewer.Country).Select(n => n.By.Value).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return new NoteList(head, [.. notes.Select(n => new NoteRow(
            n.Text, n.Audience is not null, names.GetValueOrDefault(n.Authority), people.GetValueOrDefault(n.By.Value), n.At))]);
    }
}
