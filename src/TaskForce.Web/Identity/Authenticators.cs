using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using TaskForce.Application.Accounts;

namespace TaskForce.Web.Identity;

/// <summary>
/// The second factor of an account: an authenticator, and recovery codes for the day it is lost. The key is kept encrypted,
/// of the recovery codes their hashes only. Each change is guarded by the version of the account: of two posts with the same
/// code one wins.
/// </summary>
public sealed class Authenticators(UserManager<UserAccount> users, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How many recovery codes there are at first.</summary>
    public const int Codes = 10;

    private const string Provider = "TaskForce";
    private const string Key = "AuthenticatorKey";
    private const string Pending = "PendingKey";
    private const string LastStep = "LastStep";
    private const string Recovery = "RecoveryCodes";

    // No letter that reads like a digit. 16 of 32 signs are 80 bits: a plain hash is enough.
    private const string Signs = "abcdefghjkmnpqrstuvwxyz123456789";
    private const int CodeLength = 16;
    private const int CodeGroup = 4;

    private readonly IDataProtector protector = protection.CreateProtector("TaskForce.Authenticator");

    /// <summary>Makes a key for an authenticator; it counts from its first code on.</summary>
    public Task BeginAsync(UserAccount account) => SetAsync(account, Pending, protector.Protect(Totp.NewKey()));

    /// <summary>The key that waits for its first code, in base 32; null where none does.</summary>
    public async Task<string?> PendingAsync(UserAccount account) => Open(await users.GetAuthenticationTokenAsync(account, Provider, Pending));

    /// <summary>Takes the first code of the key that waits: from then on it is asked for.</summary>
    /// <returns>The recovery codes in clear, this once; null where the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(UserAccount account, string code)
    {
        if (await PendingAsync(account) is not { } key || Totp.StepOf(key, Digits(code), clock.GetUtcNow()) is not { } step)
            return null;
        await SetAsync(account, Key, protector.Protect(key));
        await SetAsync(account, LastStep, step.ToString(CultureInfo.InvariantCulture));
        Require(await users.RemoveAuthenticationTokenAsync(account, Provider, Pending));
        account.TwoFactorEnabled = true;
        return await NewRecoveryCodesAsync(account);
    }

    /// <summary>Whether this is the code that the authenticator shows, or a recovery code. Either is good once.</summary>
    public Task<bool> TakeAsync(UserAccount account, string code) => IsCode(code) ? TakeCodeAsync(account, code) : TakeRecoveryCodeAsync(account, code);

    /// <summary>Whether it reads like a code of an authenticator, not like a recovery code.</summary>
    public static bool IsCode(string code) => Digits(code) is { Length: 6 } digits && digits.All(char.IsAsciiDigit);

    /// <summary>New recovery codes in the place of those there are.</summary>
    /// <returns>The codes in clear, this once.</returns>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(UserAccount account)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => RandomNumberGenerator.GetString(Signs, CodeLength)).ToList();
        await SetAsync(account, Recovery, string.Join(';', codes.Select(HashOf)));
        return [.. codes.Select(c => string.Join('-', c.Chunk(CodeGroup).Select(g => new string(g))))];
    }

    /// <summary>How many recovery codes are left.</summary>
    public async Task<int> RecoveryCodesLeftAsync(UserAccount account) => (await HashesAsync(account)).Count;

    private async Task<bool> TakeCodeAsync(UserAccount account, string code)
    {
        var last = long.Parse(await users.GetAuthenticationTokenAsync(account, Provider, LastStep) ?? "0", CultureInfo.InvariantCulture);
        return Open(await users.GetAuthenticationTokenAsync(account, Provider, Key)) is { } key
            && Totp.StepOf(key, Digits(code), clock.GetUtcNow()) is { } step && step > last
            && (await users.SetAuthenticationTokenAsync(account, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }

    private async Task<bool> TakeRecoveryCodeAsync(UserAccount account, string code)
    {
        var hashes = await HashesAsync(account);
        var given = HashOf(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());
        return hashes.Remove(given) && (await users.SetAuthenticationTokenAsync(account, Provider, Recovery, string.Join(';', hashes))).Succeeded;
    }

    private async Task<List<string>> HashesAsync(UserAccount account) =>
        [.. (await users.GetAuthenticationTokenAsync(account, Provider, Recovery) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)];

    private string? Open(string? kept) => kept is null ? null : protector.Unprotect(kept);

    private async Task SetAsync(UserAccount account, string name, string value) => Require(await users.SetAuthenticationTokenAsync(account, Provider, name, value));

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException("The account was changed by somebody else at the same time: " + string.Join(", ", result.Errors.Select(e => e.Code)));
    }

    private static string Digits(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c)));

    private static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
