using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>What the viewer had typed into a section and not saved; null where there is nothing.</summary>
[Requires(Capability.DraftOrders)]
[Consults(AuditKind.Consultation)]
public sealed record GetDraft(RequestId Id, FormSection Section) : IQuery<DraftView?>;

/// <summary>The answer.</summary>
/// <param name="KeptAt">When it was kept last.</param>
/// <param name="Fields">The fields of the page, by their names.</param>
public sealed record DraftView(DateTimeOffset KeptAt, IReadOnlyDictionary<string, string[]> Fields);

internal sealed class GetDraftHandler(TaskForceDbContext db, DraftCipher cipher) : IQueryHandler<GetDraft, DraftView?>
{
    public async Task<DraftView?> Handle(GetDraft query, CancellationToken cancellationToken)
    {
        var (order, section) = (query.Id, query.Section);
        // The filter gives each viewer the own draft only.
        var draft = await db.Set<SectionDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.RequestId == order && d.Section == section, cancellationToken);
        return draft is not null && cipher.Decrypt(draft.Content) is { } fields ? new DraftView(draft.KeptAt, fields) : null;
    }
}
