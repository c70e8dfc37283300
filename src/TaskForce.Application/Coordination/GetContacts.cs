using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Coordination;

/// <summary>Who is to be reached in a coordinated case, on both sides.</summary>
[Requires(Capability.ReadCoordination)]
[Consults(AuditKind.Consultation)]
public sealed record GetContacts(CoordinatedCaseId Id) : IQuery<ContactList>;

/// <summary>The same for a file.</summary>
[Requires(Capability.ReadCoordination)]
[Consults(AuditKind.Export)]
[NeedsProof]
public sealed record ExportContacts(CoordinatedCaseId Id) : IQuery<ContactList>;

/// <summary>The answer.</summary>
public sealed record ContactList(CoordinationHead Head, IReadOnlyList<ContactRow> Contacts);

/// <summary>A contact.</summary>
public sealed record ContactRow(
    long Id, CountryCode Country, AuthorityName? Authority, string Name, string Function, string? Telephone, string? Email, IReadOnlyList<Language> Languages, string? Deputy,
    bool MayChange);

internal sealed class GetContactsHandler(TaskForceDbContext db, CoordinationLoader loader, IViewer viewer) :
    IQueryHandler<GetContacts, ContactList>, IQueryHandler<ExportContacts, ContactList>
{
    private const int Most = 300;

    public Task<ContactList> Handle(GetContacts query, CancellationToken cancellationToken) => ListAsync(query.Id, cancellationToken);

    public Task<ContactList> Handle(ExportContacts query, CancellationToken cancellationToken) => ListAsync(query.Id, cancellationToken);

    private async Task<ContactList> ListAsync(CoordinatedCaseId id, CancellationToken cancellationToken)
    {
        var head = await loader.MemberHeadAsync(id, cancellationToken);
        var contacts = await db.Set<CoordinationContact>().AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.Country).ThenBy(c => c.Name).ThenBy(c => c.Id)
            .Take(Most).ToListAsync(cancellationToken);
        var names = await loader.NamesAsync(contacts.Select(c => (AuthorityCode?)c.Authority), cancellationToken);
        return new ContactList(head, [.. contacts.Select(c => new ContactRow(
            c.Id, c.Country, names.GetValueOrDefault(c.Authority), c.Name, c.Function, c.Telephone, c.Email, c.Languages, c.Deputy,
            head.Writes && c.Country == viewer.Country))]);
    }
}
