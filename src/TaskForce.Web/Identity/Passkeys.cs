using System.Globalization;
using Microsoft.AspNetCore.Identity;
using TaskForce.Application.Accounts;

namespace TaskForce.Web.Identity;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Names it in a form: the credential in base 64.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="CreatedAt">Since when it opens the account.</param>
public sealed record PasskeyLine(string Id, string? Name, DateTimeOffset CreatedAt);

/// <summary>
/// Passkeys: keys of the person's own device, which asks for a finger, a face or a code before it answers. One proves two
/// factors at once, to this host alone, and nothing that could be stolen is kept here.
/// </summary>
public sealed class Passkeys(SignInManager<UserAccount> signIn, TimeProvider clock)
{
    /// <summary>Longest name of a passkey.</summary>
    public const int NameLength = 60;

    /// <summary>Longest answer of a device, in characters.</summary>
    public const int AnswerLength = 20_000;

    private readonly UserManager<UserAccount> users = signIn.UserManager;

    /// <summary>What the browser is asked, as JSON, to make a passkey for an account.</summary>
    public Task<string> ToMakeAsync(UserAccount account) => signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
    {
        Id = account.Id.ToString(CultureInfo.InvariantCulture), Name = account.Email ?? "", DisplayName = account.DisplayName,
    });

    /// <summary>What the browser is asked, as JSON, to sign in or to confirm.</summary>
    /// <param name="account">Whose passkey is asked for; null asks for any and names nobody.</param>
    public Task<string> ToSignInAsync(UserAccount? account = null) => signIn.MakePasskeyRequestOptionsAsync(account);

    /// <summary>The passkey in the answer of a browser; null where it is not one that was asked for, for this account.</summary>
    /// <param name="account">For whom it was asked.</param>
    /// <param name="answer">The answer, as JSON.</param>
    /// <param name="name">What it is called; cut after <see cref="NameLength"/>.</param>
    public async Task<UserPasskeyInfo?> MadeAsync(UserAccount account, string? answer, string? name)
    {
        if (answer is not { Length: > 0 and <= AnswerLength })
            return null;
        if (await AskedAsync(() => signIn.PerformPasskeyAttestationAsync(answer)) is not { Succeeded: true } result || result.UserEntity.Id != account.Id.ToString(CultureInfo.InvariantCulture))
            return null;
        var (made, wanted) = (result.Passkey, name?.Trim());
        return new UserPasskeyInfo(
            made.CredentialId, made.PublicKey, clock.GetUtcNow(), made.SignCount, made.Transports, made.IsUserVerified, made.IsBackupEligible, made.IsBackedUp,
            made.AttestationObject, made.ClientDataJson) { Name = wanted?.Length > NameLength ? wanted[..NameLength] : wanted };
    }

    /// <summary>Keeps a passkey.</summary>
    public async Task<bool> KeepAsync(UserAccount account, UserPasskeyInfo passkey) => (await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded;

    /// <summary>Whose passkey answered; null where none did.</summary>
    public async Task<UserAccount?> OwnerAsync(string? answer)
    {
        if (answer is not { Length: > 0 and <= AnswerLength })
            return null;
        // The counter of the device goes up with each answer: a copy of it would be noticed.
        return await AskedAsync(() => signIn.PerformPasskeyAssertionAsync(answer)) is { Succeeded: true } result && await KeepAsync(result.User, result.Passkey)
            ? result.User : null;
    }

    /// <summary>The passkeys of an account, the oldest first.</summary>
    public async Task<IReadOnlyList<PasskeyLine>> OfAsync(UserAccount account) =>
        [.. (await users.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt).Select(p => new PasskeyLine(Convert.ToBase64String(p.CredentialId), p.Name, p.CreatedAt))];

    /// <summary>Takes a passkey away; false where the account has none of that name.</summary>
    public async Task<bool> RemoveAsync(UserAccount account, string? id)
    {
        if ((await users.GetPasskeysAsync(account)).FirstOrDefault(p => Convert.ToBase64String(p.CredentialId) == id) is not { } passkey)
            return false;
        return (await users.RemovePasskeyAsync(account, passkey.CredentialId)).Succeeded;
    }

    // An answer to a question that was never put, or that was answered already, is one that fails.
    private static async Task<T?> AskedAsync<T>(Func<Task<T>> perform) where T : class
    {
        try
        {
            return await perform();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
