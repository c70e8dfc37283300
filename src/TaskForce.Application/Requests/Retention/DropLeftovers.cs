using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Notifications;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Requests.Retention;

/// <summary>
/// Drops what the pages leave behind: forms that were kept for somebody who never came back for them, what
/// was typed into a section and never saved, the marks by which a form
/// sent twice is known, who had a case file open, and what people were told half a year
/// ago, and what became of e-mails. It is of use for minutes or days, and may hold what a case file holds.
/// </summary>
[Requires(Capability.Housekeeping)]
public sealed record DropLeftovers : ICommand<int>;

internal sealed class DropLeftoversHandler(TaskForceDbContext db, TimeProvider clock) : ICommandHandler<DropLeftovers, int>
{
    /// <summary>Days for which such things stay.</summary>
    internal const int Days = 30;

    public async Task<int> Handle(DropLeftovers command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (before, told, sent) = (now.AddDays(-Days), now.AddDays(-Notification.KeptDays), now.AddDays(-OutgoingMail.KeptDays));
        return await db.KeptForms.Where(f => f.KeptAt < before).ExecuteDeleteAsync(cancellationToken)
            + await db.SubmittedForms.Where(f => f.SubmittedAt < before).ExecuteDeleteAsync(cancellationToken)
            + await db.Set<SectionDraft>().BeyondTheViewer().Where(d => d.KeptAt < before).ExecuteDeleteAsync(cancellationToken)
            + await db.Set<CaseOpening>().BeyondTheViewer().Where(o => o.SeenAt < before).ExecuteDeleteAsync(cancellationToken)
            + await db.Notifications.BeyondTheViewer().Where(n => n.At < told).ExecuteDeleteAsync(cancellationToken)
            + await db.OutgoingMails.Where(m => m.EndedAt < sent).ExecuteDeleteAsync(cancellationToken);
    }
}
