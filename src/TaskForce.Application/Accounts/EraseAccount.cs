using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Accounts;

/// <summary>Accounts of people who left so long ago that their State no longer keeps them.</summary>
[Requires(Capability.Housekeeping)]
public sealed record GetErasableAccounts : IQuery<IReadOnlyList<long>>;

internal sealed class GetErasableAccountsHandler(ErasableAccounts erasable) : IQueryHandler<GetErasableAccounts, IReadOnlyList<long>>
{
    public Task<IReadOnlyList<long>> Handle(GetErasableAccounts query, CancellationToken cancellationToken) => erasable.FindAsync(null, cancellationToken);
}

/// <summary>
/// Erases one of them: what named the person and what opened the account goes, the number stays, so that acts still have their
/// author apart from others: "former user of" an authority. Answers whether it did.
/// </summary>
[Requires(Capability.Housekeeping)]
public sealed record EraseAccount(long Id) : ICommand<bool>;

internal sealed class EraseAccountHandler(TaskForceDbContext db, ErasableAccounts erasable, KeyDestruction keys) : ICommandHandler<EraseAccount, bool>
{
    public async Task<bool> Handle(EraseAccount command, CancellationToken cancellationToken)
    {
        if ((await erasable.FindAsync(command.Id, cancellationToken)).Count == 0)
            return false;
        var (id, user) = (command.Id, new UserId(command.Id));
        var account = await db.Users.SingleAsync(u => u.Id == id, cancellationToken);
        account.Erase();
        db.RemoveRange(await db.UserClaims.Where(c => c.UserId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.UserLogins.Where(l => l.UserId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.UserTokens.Where(t => t.UserId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<IdentityUserPasskey<long>>().Where(p => p.UserId == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<Invitation>().Where(i => i.User == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.SavedViews.BeyondTheViewer().Where(v => v.User == user).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<AccessApplication>().BeyondTheViewer().Where(a => a.User == user).ToListAsync(cancellationToken));
        await db.Set<Session>().Where(s => s.User == id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SectionDraft>().BeyondTheViewer().Where(d => d.User == user).ExecuteDeleteAsync(cancellationToken);
        await db.Notifications.BeyondTheViewer().Where(n => n.User == user).ExecuteDeleteAsync(cancellationToken);
        await db.OutgoingMails.Where(m => m.User == id).ExecuteDeleteAsync(cancellationToken);
        await db.KeptForms.Where(f => f.User == id).ExecuteDeleteAsync(cancellationToken);
        await keys.AfterSavingAsync(SubjectKeys.SubjectOf(null, id), cancellationToken);
        return true;
    }
}

/// <summary>Whose account has come to the end of its time: counted from the day of leaving, or from the last day that was set.</summary>
public sealed class ErasableAccounts(TaskForceDbContext db, RetentionTimes times)
{
    private const int AtOnce = 200;

    /// <summary>All of them, or this one where it is one of them.</summary>
    internal async Task<IReadOnlyList<long>> FindAsync(long? only, CancellationToken cancellationToken)
    {
        var found = new List<long>();
        foreach (var state in Enum.GetValues<CountryCode>())
        {
            var ended = await times.BegunBeforeAsync(state, RetentionKind.Account, cancellationToken);
            var lastDay = times.Today(state).AddMonths(-await times.MonthsAsync(state, RetentionKind.Account, cancellationToken));
            var own = db.Authorities.Where(a => a.Country == state).Select(a => a.Code);
            // An account of the demonstration is nobody's.
            found.AddRange(await db.Users.Where(u => !u.IsDemonstration && u.DisplayName != "" && own.Contains(u.Authority) && (only == null || u.Id == only)
                    && (u.EndedAt == null ? u.EndsOn <= lastDay : u.EndedAt < ended))
                .OrderBy(u => u.Id).Take(AtOnce).Select(u => u.Id).ToListAsync(cancellationToken));
        }

        return found;
    }
}
