using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;

namespace TaskForce.Web.Identity.Ministries;

/// <summary>
/// Makes an account exactly what its ministry says. Rule: an account is found by provider and subject. Don't: find it by its
/// e-mail address. Why: whoever writes addresses into a provider would take over any account of either State.
/// </summary>
internal sealed class MinistryAccounts(UserManager<UserAccount> users, TaskForceDbContext db, RequestIds ids, TimeProvider clock)
{
    /// <summary>Whether the ministry speaks of this account.</summary>
    public async Task<bool> SpeaksOfAsync(MinistryStatement said, long user) => (await FindAsync(said))?.Id == user;

    /// <summary>The account of whom the ministry speaks, made or changed as it says.</summary>
    /// <exception cref="MinistryRefusedException">The person has no access, or no longer.</exception>
    public async Task<UserAccount> AdmitAsync(MinistryStatement said, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await FindAsync(said);
        if (account?.HasEnded(clock.GetUtcNow()) == true)
            throw new MinistryRefusedException(MinistryRefusal.AccountEnded, account);
        if (said.Organisation is not { } organisation || said.Roles.Count == 0)
        {
            await WithdrawAsync(account, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            throw new MinistryRefusedException(said.Organisation is null ? MinistryRefusal.UnknownOrganisation : MinistryRefusal.NoRole, account);
        }

        if (!said.IsStrong && SecondFactor.IsRequiredFor(said.Roles))
            throw new MinistryRefusedException(MinistryRefusal.NoSecondFactor, account);
        if (account is not null && account.Authority != organisation)
        {
            await EndAsync(account, said, cancellationToken);
            account = null;
        }

        await FreeAddressAsync(said.Email, account, cancellationToken);
        account = account is null ? await CreateAsync(said, organisation) : await ChangeAsync(account, said, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return account;
    }

    private Task<UserAccount?> FindAsync(MinistryStatement said) => users.FindByLoginAsync(said.Ministry.Scheme, said.Subject);

    /// <summary>Nothing opens any more, until the ministry says otherwise.</summary>
    private async Task WithdrawAsync(UserAccount? account, CancellationToken cancellationToken)
    {
        if (account is null)
            return;
        account.Roles = [];
        await db.SaveChangesAsync(cancellationToken);
        await EndSessionsAsync(account, cancellationToken);
    }

    /// <summary>Whoever goes to another organisation begins anew there: what was granted by name went with the post.</summary>
    private async Task EndAsync(UserAccount account, MinistryStatement said, CancellationToken cancellationToken)
    {
        account.EndedAt = clock.GetUtcNow();
        Require(await users.RemoveLoginAsync(account, said.Ministry.Scheme, said.Subject));
        await EndSessionsAsync(account, cancellationToken);
    }

    /// <summary>An account that has ended gives up the address, by which it is then not found any more; one that has not keeps it.</summary>
    private async Task FreeAddressAsync(string email, UserAccount? own, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(email) is not { } holder || holder.Id == own?.Id)
            return;
        if (!holder.HasEnded(clock.GetUtcNow()))
            throw new MinistryRefusedException(MinistryRefusal.AddressTaken, own);
        holder.NormalizedEmail = null;
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<UserAccount> CreateAsync(MinistryStatement said, AuthorityCode organisation)
    {
        var account = new UserAccount
        {
            Id = ids.NextValue(),
            // Not the address: typed into the form of the local sign-in, it finds nobody.
            UserName = $"{said.Ministry.Key}-{Convert.ToHexString(RandomNumberGenerator.GetBytes(16))}",
            Email = said.Email, EmailConfirmed = true, DisplayName = said.Name, Post = said.Post, Authority = organisation, Roles = said.Roles,
        };
        Require(await users.CreateAsync(account));
        Require(await users.AddLoginAsync(account, new UserLoginInfo(said.Ministry.Scheme, said.Subject, said.Ministry.Key)));
        return account;
    }

    private async Task<UserAccount> ChangeAsync(UserAccount account, MinistryStatement said, CancellationToken cancellationToken)
    {
        if (!account.Roles.SequenceEqual(said.Roles))
            await EndSessionsAsync(account, cancellationToken); // They were opened with other roles.
        if (account.Roles.SequenceEqual(said.Roles) && (account.DisplayName, account.Post, account.Email) == (said.Name, said.Post, said.Email))
            return account;
        (account.DisplayName, account.Post, account.Email, account.Roles) = (said.Name, said.Post, said.Email, said.Roles);
        Require(await users.UpdateAsync(account));
        return account;
    }

    private Task<int> EndSessionsAsync(UserAccount account, CancellationToken cancellationToken) =>
        db.Set<Session>().Where(s => s.User == account.Id).ExecuteDeleteAsync(cancellationToken);

    // What the store itself refuses: an address that is none, or somebody's change at the same moment.
    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new MinistryRefusedException(result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? MinistryRefusal.Collision : MinistryRefusal.MissingClaim);
    }
}
