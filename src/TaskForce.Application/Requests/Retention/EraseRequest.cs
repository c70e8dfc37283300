using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Rights;
using TaskForce.Application.Storage;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Retention;

/// <summary>
/// Erases one request that nobody keeps any longer, and destroys its key: what the audit trail holds of it can no longer be read.
/// Answers whether it did; a second instance finds it done, or that somebody has decided otherwise.
/// </summary>
[Requires(Capability.Housekeeping)]
public sealed record EraseRequest(RequestId Id) : ICommand<bool>;

internal sealed class EraseRequestHandler(TaskForceDbContext db, Erasable erasable, KeyDestruction keys, TimeProvider clock) : ICommandHandler<EraseRequest, bool>
{
    public async Task<bool> Handle(EraseRequest command, CancellationToken cancellationToken)
    {
        var one = (await erasable.AllAsync(cancellationToken)).Where(o => o.Id == command.Id);
        if (await one.TakeAsync(cancellationToken) == 0)
            return false;
        var order = (await one.WholeAsync(cancellationToken)).Single();

        order.Erase(clock.GetUtcNow());
        foreach (var decision in await db.Set<RetentionDecision>().BeyondTheViewer().Where(d => d.RequestId == order.Id).ToListAsync(cancellationToken))
            decision.Reason = "";
        // That somebody stepped in stays for the figures; what was written goes.
        foreach (var text in await db.Set<InterventionText>().BeyondTheViewer().Where(t => t.RequestId == order.Id).ToListAsync(cancellationToken))
            text.Erase();
        db.RemoveRange(await db.Set<AdviceText>().BeyondTheViewer().Where(t => t.RequestId == order.Id).ToListAsync(cancellationToken));
        // Nothing of these is needed any more, not even that they were.
        db.RemoveRange(await db.Set<AccessApplication>().BeyondTheViewer().Where(a => a.RequestId == order.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<CaseOpening>().BeyondTheViewer().Where(o => o.RequestId == order.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Notifications.BeyondTheViewer().Where(n => n.RequestId == order.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<AddedTranslation>().BeyondTheViewer().Where(t => t.RequestId == order.Id).ToListAsync(cancellationToken));
        // With its row the key of a file is gone: what lies in the store is noise, and is swept away within days.
        db.RemoveRange(await db.Set<CaseDocument>().BeyondTheViewer().Where(d => d.RequestId == order.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<StoredFile>().BeyondTheViewer().Where(f => f.RequestId == order.Id).ToListAsync(cancellationToken));
        await db.DropDraftsAsync(order.Id, cancellationToken);
        await keys.AfterSavingAsync(SubjectKeys.SubjectOf(order.Id, null), cancellationToken);
        return true;
    }
}
