using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Administration;

/// <summary>What an administrator has to look after in the own State.</summary>
[Requires(Capability.Administer)]
public sealed record GetAdministration : IQuery<AdministrationView>;

/// <summary>The answer.</summary>
/// <param name="Invitations">Accounts that nobody has taken possession of, with the end of their last invitation; the earliest first.</param>
/// <param name="Leaving">Accounts whose last day is near, or has passed without their access being ended for good.</param>
/// <param name="Postings">Postings that end soon.</param>
/// <param name="ToConfirm">Organisations of which something has still to be confirmed.</param>
public sealed record AdministrationView(
    IReadOnlyList<WaitingInvitation> Invitations, IReadOnlyList<LeavingAccount> Leaving, IReadOnlyList<PostingRow> Postings, int ToConfirm);

/// <summary>An account that waits for its person.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Name.</param>
/// <param name="Until">When the last invitation ends or ended; null where it was withdrawn.</param>
/// <param name="Expired">No invitation opens the account now.</param>
public sealed record WaitingInvitation(long Account, string Name, DateTimeOffset? Until, bool Expired);

/// <summary>An account whose last day is near.</summary>
public sealed record LeavingAccount(long Account, string Name, DateOnly LastDay, bool Passed);

internal sealed class GetAdministrationHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : IQueryHandler<GetAdministration, AdministrationView>
{
    private const int DaysAhead = 30;
    private const int Most = 50;

    public async Task<AdministrationView> Handle(GetAdministration query, CancellationToken cancellationToken)
    {
        var (today, now) = (Today.Of(viewer, clock), clock.GetUtcNow());
        var soon = today.AddDays(DaysAhead);
        var current = db.OwnAccounts().AsNoTracking().Where(u => u.EndedAt == null && (u.EndsOn == null || u.EndsOn >= today));
        var opening = db.OwnAccounts().ThatOpen(db).Select(u => u.Id);
        var waiting = await current.Where(u => !opening.Contains(u.Id))
            .Select(u => new
            {
                u.Id, u.DisplayName,
                Until = db.OwnInvitations().Where(i => i.User == u.Id && i.UsedAt == null && i.WithdrawnAt == null).Max(i => (DateTimeOffset?)i.ExpiresAt),
            })
            .OrderBy(u => u.Until).ThenBy(u => u.Id).Take(Most).ToListAsync(cancellationToken);
        var leaving = await db.OwnAccounts().AsNoTracking().Where(u => u.EndedAt == null && u.EndsOn <= soon).OrderBy(u => u.EndsOn).ThenBy(u => u.Id).Take(Most)
            .Select(u => new { u.Id, u.DisplayName, u.EndsOn }).ToListAsync(cancellationToken);
        var postings = await db.OwnPostings().AsNoTracking().Where(p => p.To >= today && p.To <= soon)
            .Join(db.OwnAccounts().AsNoTracking().Where(u => u.EndedAt == null), p => p.User, u => u.Id, (p, u) => new { Posting = p, Account = u })
            .OrderBy(p => p.Posting.To).ThenBy(p => p.Posting.Id).Take(Most).ToListAsync(cancellationToken);
        var toConfirm = await db.OwnAuthorities().CountAsync(a => a.ToConfirm != null && (a.ClosedOn == null || a.ClosedOn >= today), cancellationToken);
        return new AdministrationView(
            [.. waiting.Select(w => new WaitingInvitation(w.Id, w.DisplayName, w.Until, w.Until is not { } until || until <= now))],
            [.. leaving.Select(l => new LeavingAccount(l.Id, l.DisplayName, l.EndsOn!.Value, l.EndsOn < today))],
            [.. postings.Select(p => PostingRow.Of(p.Posting, p.Account, today))], toConfirm);
    }
}
