using Microsoft.AspNetCore.Identity;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;

namespace TaskForce.Web.Identity;

/// <summary>What came of a proof.</summary>
internal enum ProofOutcome
{
    /// <summary>It holds, for this session, from now on.</summary>
    Given,

    /// <summary>It does not hold, and was counted.</summary>
    Wrong,

    /// <summary>Too many did not hold: the account is locked, and what is given now is not looked at.</summary>
    Locked,
}

/// <summary>
/// Asks the person of a session to prove again who they are. What is typed or held here comes through here, so that wrong
/// proofs count together with those of the sign-in page; a ministry's provider keeps its own count.
/// </summary>
internal sealed class Proofs(UserManager<UserAccount> users, SessionStore sessions, AuditTrail trail)
{
    /// <summary>Takes a proof from the person of a request and, where it holds, notes in their session that they gave it now.</summary>
    /// <param name="http">The request of somebody who is signed in.</param>
    /// <param name="way">How it is proved, for the audit trail: <c>Password</c> or <c>Passkey</c>.</param>
    /// <param name="proves">Whether what was given proves that it is this person. Not asked while the account is locked.</param>
    /// <exception cref="NotFoundException">Nobody is signed in, or the account is gone.</exception>
    public async Task<ProofOutcome> ConfirmAsync(HttpContext http, string way, Func<UserAccount, Task<bool>> proves)
    {
        var person = await users.GetUserAsync(http.User) ?? throw new NotFoundException();
        var outcome = await TakeAsync(http, person, proves);
        await trail.NoteAsync(outcome == ProofOutcome.Given ? AuditKind.SignIn : AuditKind.SignInRefused, way + ":Confirm", person, http.RequestAborted);
        return outcome;
    }

    private async Task<ProofOutcome> TakeAsync(HttpContext http, UserAccount person, Func<UserAccount, Task<bool>> proves)
    {
        if (await users.IsLockedOutAsync(person))
            return ProofOutcome.Locked;
        if (!await proves(person))
        {
            await users.AccessFailedAsync(person);
            return await users.IsLockedOutAsync(person) ? ProofOutcome.Locked : ProofOutcome.Wrong;
        }

        // Refused where a wrong proof was counted at the same moment: many guesses at once do not outrun the count.
        if (!(await users.ResetAccessFailedCountAsync(person)).Succeeded)
            return ProofOutcome.Wrong;
        return SessionStore.KeyOf(http) is { } session && await sessions.ProveAsync(session) ? ProofOutcome.Given : ProofOutcome.Wrong;
    }
}
