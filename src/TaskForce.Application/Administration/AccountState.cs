using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;

namespace TaskForce.Application.Administration;

/// <summary>What an account opens today.</summary>
public enum AccountState
{
    /// <summary>Somebody can sign in with it.</summary>
    Active = 1,

    /// <summary>Nobody has yet used the invitation to it, or every means of signing in was lost.</summary>
    Invited,

    /// <summary>Nothing: the person has left, or the last day has passed.</summary>
    Ended,
}

internal static class AccountStates
{
    public static AccountState Of(DateTimeOffset? endedAt, DateOnly? endsOn, bool opens, DateOnly today) =>
        endedAt is not null || endsOn < today ? AccountState.Ended : opens ? AccountState.Active : AccountState.Invited;

    /// <summary>The accounts that hold a means of signing in: a password, a passkey, or a login of a ministry's own provider.</summary>
    public static IQueryable<UserAccount> ThatOpen(this IQueryable<UserAccount> accounts, TaskForceDbContext db) => accounts.Where(Opens(db));

    private static Expression<Func<UserAccount, bool>> Opens(TaskForceDbContext db) => u => u.PasswordHash != null
        || db.Set<IdentityUserPasskey<long>>().Any(p => p.UserId == u.Id) || db.UserLogins.Any(l => l.UserId == u.Id);

    /// <summary>The accounts that a ministry's own provider opens, which alone says who they are.</summary>
    public static IQueryable<UserAccount> ThatSignInAtMinistry(this IQueryable<UserAccount> accounts, TaskForceDbContext db) =>
        accounts.Where(u => db.UserLogins.Any(l => l.UserId == u.Id));

    /// <summary>Whether somebody else administers the State and can sign in today.</summary>
    public static async Task<bool> HasOtherAdministratorAsync(this TaskForceDbContext db, long than, DateOnly today, CancellationToken cancellationToken) =>
        (await db.OwnAccounts().AsNoTracking().ThatOpen(db).Where(u => u.Id != than && u.EndedAt == null && (u.EndsOn == null || u.EndsOn >= today))
            .Select(u => u.Roles).ToListAsync(cancellationToken)).Any(r => r.Contains(Domain.Organisations.Role.Administrator));
}
