using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>Throws away what the viewer had typed into a section and not saved.</summary>
[Requires(Capability.DraftOrders)]
public sealed record DiscardDraft(RequestId Id, FormSection Section) : ICommand<Unit>;

internal sealed class DiscardDraftHandler(TaskForceDbContext db) : ICommandHandler<DiscardDraft, Unit>
{
    public async Task<Unit> Handle(DiscardDraft command, CancellationToken cancellationToken)
    {
        var (order, section) = (command.Id, command.Section);
        await db.Set<SectionDraft>().Where(d => d.RequestId == order && d.Section == section).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}
