using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;

namespace TaskForce.Web.Identity;

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInOutcome
{
    /// <summary>Wrong, locked, unknown or ended: they read the same.</summary>
    Refused = 1,

    /// <summary>The password is right; a code is asked for next.</summary>
    NeedsCode,

    /// <summary>Signed in.</summary>
    Entered,
}

/// <summary>The one door: every success and every failure of signing in passes here and is written to the audit trail.</summary>
public sealed class SignIns(SignInManager<UserAccount> signIn, Authenticators authenticators, Passkeys passkeys, AuditTrail trail, TaskForceDbContext db, TimeProvider clock)
{
    /// <summary>How the person signed in (RFC 8176), kept in the session.</summary>
    public const string MethodClaim = "amr";

    /// <summary>By password alone.</summary>
    public const string OneFactor = "pwd";

    /// <summary>By two factors.</summary>
    public const string TwoFactors = "mfa";

    private const string StampClaim = "tf:stamp";

    private readonly UserManager<UserAccount> users = signIn.UserManager;

    /// <summary>Signs in by address and password, as far as a password leads.</summary>
    public async Task<SignInOutcome> ByPasswordAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(email) || string.IsNullOrEmpty(password))
            return SignInOutcome.Refused;
        var account = await users.FindByNameAsync(email);
        if (account is { PasswordHash: not null } && await MayTryAsync(account))
        {
            if (!await users.CheckPasswordAsync(account, password))
                return await FailAsync(account, "Password", cancellationToken);
            return account.TwoFactorEnabled ? await AskForCodeAsync(account) : await EnterAsync(account, OneFactor, "Password", cancellationToken);
        }

        // An address that nobody has and an account that is locked or over cost the same computation as a wrong password: the time tells nothing.
        _ = users.PasswordHasher.HashPassword(account!, password); // It reads the password only.
        return await RefuseAsync(account, "Password", cancellationToken);
    }

    /// <summary>Whose code is awaited after a right password; null when nobody's, or no longer.</summary>
    public async Task<UserAccount?> AwaitedAsync()
    {
        var kept = (await signIn.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        if (kept?.FindFirstValue(ClaimTypes.Name) is not { } id || kept.FindFirstValue(StampClaim) is not { } stamp)
            return null;
        return await users.FindByIdAsync(id) is { } account && account.SecurityStamp == stamp ? account : null;
    }

    /// <summary>Signs in whoever is awaited by a code of the authenticator or a recovery code.</summary>
    public async Task<SignInOutcome> ByCodeAsync(string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(code) || await AwaitedAsync() is not { } account)
            return SignInOutcome.Refused;
        var means = Authenticators.IsCode(code) ? "Code" : "RecoveryCode";
        if (!await MayTryAsync(account))
            return await RefuseAsync(account, means, cancellationToken);
        if (!await authenticators.TakeAsync(account, code))
            return await FailAsync(account, means, cancellationToken);
        await signIn.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return await EnterAsync(account, TwoFactors, means, cancellationToken);
    }

    /// <summary>Signs in by a passkey, which the device gave after it had made sure of its person: two factors.</summary>
    public async Task<SignInOutcome> ByPasskeyAsync(string? answer, CancellationToken cancellationToken)
    {
        if (await passkeys.OwnerAsync(answer) is not { } account)
            return await RefuseAsync(null, "Passkey", cancellationToken);
        // Wrong passwords of strangers do not lock a passkey out: it cannot be guessed.
        return account.HasEnded(clock.GetUtcNow())
            ? await RefuseAsync(account, "Passkey", cancellationToken) : await EnterAsync(account, TwoFactors, "Passkey", cancellationToken);
    }

    /// <summary>Signs in whoever has just accepted an invitation.</summary>
    /// <param name="account">The account.</param>
    /// <param name="withPasskey">A passkey was made, which proves two factors.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task ByInvitationAsync(UserAccount account, bool withPasskey, CancellationToken cancellationToken) =>
        EnterAsync(account, withPasskey ? TwoFactors : OneFactor, "Invitation", cancellationToken);

    /// <summary>Notes that an invitation was refused, to whomever it belonged.</summary>
    public Task RefuseInvitationAsync(CancellationToken cancellationToken) => RefuseAsync(null, "Invitation", cancellationToken);

    /// <summary>
    /// After a change of means: other sessions end, and this one goes on with two factors or as it was.
    /// </summary>
    /// <param name="account">Whose means were changed.</param>
    /// <param name="proved">Two factors have just been proved.</param>
    /// <param name="session">The session that goes on.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RenewAsync(UserAccount account, bool proved, string? session, CancellationToken cancellationToken)
    {
        await users.UpdateSecurityStampAsync(account);
        await db.Set<Session>().Where(s => s.User == account.Id && s.Key != session).ExecuteDeleteAsync(cancellationToken);
        if (proved)
            await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(MethodClaim, TwoFactors)]);
        else
            await signIn.RefreshSignInAsync(account);
    }

    /// <summary>Ends the session.</summary>
    public async Task OutAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(signIn.Context.User) is { } account)
            await trail.NoteAsync(AuditKind.SignOut, "SignOut", account, cancellationToken);
        await signIn.SignOutAsync();
    }

    private async Task<bool> MayTryAsync(UserAccount account) => !account.HasEnded(clock.GetUtcNow()) && !await users.IsLockedOutAsync(account);

    private async Task<SignInOutcome> AskForCodeAsync(UserAccount account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new Claim(ClaimTypes.Name, await users.GetUserIdAsync(account)));
        identity.AddClaim(new Claim(StampClaim, account.SecurityStamp ?? ""));
        await signIn.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
        return SignInOutcome.NeedsCode;
    }

    private async Task<SignInOutcome> EnterAsync(UserAccount account, string method, string means, CancellationToken cancellationToken)
    {
        await users.ResetAccessFailedCountAsync(account);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(MethodClaim, method)]);
        await trail.NoteAsync(AuditKind.SignIn, means, account, cancellationToken);
        return SignInOutcome.Entered;
    }

    private async Task<SignInOutcome> FailAsync(UserAccount account, string means, CancellationToken cancellationToken)
    {
        // A code that somebody else took at the same moment was not stored here: the account is read anew.
        db.ChangeTracker.Clear();
        var stored = await db.Users.SingleAsync(u => u.Id == account.Id, cancellationToken);
        await users.AccessFailedAsync(stored);
        return await RefuseAsync(stored, means, cancellationToken);
    }

    private async Task<SignInOutcome> RefuseAsync(UserAccount? account, string means, CancellationToken cancellationToken)
    {
        await trail.NoteAsync(AuditKind.SignInRefused, means, account, cancellationToken);
        return SignInOutcome.Refused;
    }
}
