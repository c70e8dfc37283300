using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;

namespace TaskForce.Web.Identity;

/// <summary>An invitation that is open, and whose account it opens.</summary>
public sealed record OpenInvitation(Invitation Invitation, UserAccount Account);

/// <summary>
/// Invitations on their way from the link to the account. The secret moves at once from the address into an encrypted cookie:
/// it stands in no history and is told to no other page.
/// </summary>
public sealed class Invitations(
    TaskForceDbContext db, UserManager<UserAccount> users, Passkeys passkeys, IDataProtectionProvider protection, IHostEnvironment environment, TimeProvider clock)
{
    private const int SecretLength = 64;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly IDataProtector protector = protection.CreateProtector("TaskForce.Invitation");

    private string CookieName => environment.IsDevelopment() ? "taskforce-invitation" : "__Host-taskforce-invitation";

    /// <summary>Keeps the secret of a link for half an hour.</summary>
    public void Keep(HttpContext http, string secret)
    {
        if (secret.Length != SecretLength)
        {
            Forget(http);
            return;
        }

        var end = (clock.GetUtcNow() + Kept).ToUnixTimeSeconds();
        // Lax: who follows the link from an e-mail comes from elsewhere, and the page itself must still see it.
        http.Response.Cookies.Append(CookieName, protector.Protect($"{end.ToString(CultureInfo.InvariantCulture)} {secret}"), Options(Kept));
    }

    /// <summary>Forgets it.</summary>
    public void Forget(HttpContext http) => http.Response.Cookies.Delete(CookieName, Options(null));

    /// <summary>The invitation whose secret the browser holds; null where it opens nothing, for whatever reason.</summary>
    public async Task<OpenInvitation?> FindAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (Secret(http) is not { } secret)
            return null;
        var key = Invitation.HashOf(secret);
        var owner = await db.Set<Invitation>().AsNoTracking().Where(i => i.Key == key).Select(i => (long?)i.User).SingleOrDefaultAsync(cancellationToken);
        // The account first: whoever uses the invitation after this line changes the version of the account, and is noticed.
        var account = await db.Users.SingleOrDefaultAsync(u => u.Id == owner, cancellationToken);
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Key == key, cancellationToken);
        var now = clock.GetUtcNow();
        return account is not null && invitation is not null && invitation.IsOpen(now) && !account.HasEnded(now) ? new(invitation, account) : null;
    }

    /// <summary>
    /// Uses it: every earlier means of signing in gives way to the password or the passkey, and every session ends. All or nothing; of two
    /// who use it at once, one does.
    /// </summary>
    /// <returns>Whether it was used.</returns>
    public async Task<bool> AcceptAsync(OpenInvitation open, string? password, UserPasskeyInfo? passkey, CancellationToken cancellationToken)
    {
        var (account, now) = (open.Account, clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        account.PasswordHash = password is null ? null : users.PasswordHasher.HashPassword(account, password);
        account.SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
        (account.TwoFactorEnabled, account.LockoutEnd, account.AccessFailedCount) = (false, null, 0);
        db.RemoveRange(await db.UserTokens.Where(t => t.UserId == account.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<IdentityUserPasskey<long>>().Where(p => p.UserId == account.Id).ToListAsync(cancellationToken));
        open.Invitation.UsedAt = now;
        await db.Set<Session>().Where(s => s.User == account.Id).ExecuteDeleteAsync(cancellationToken);
        if (!(await users.UpdateAsync(account)).Succeeded || (passkey is not null && !await passkeys.KeepAsync(account, passkey)))
        {
            db.ChangeTracker.Clear();
            return false;
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private string? Secret(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is not { } kept)
            return null;
        try
        {
            var parts = protector.Unprotect(kept).Split(' ');
            return long.Parse(parts[0], CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Options(TimeSpan? age) => new()
    {
        HttpOnly = true, Secure = !environment.IsDevelopment(), SameSite = SameSiteMode.Lax, MaxAge = age, Path = "/", IsEssential = true,
    };
}
