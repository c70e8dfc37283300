using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;

namespace TaskForce.Application.Administration;

/// <summary>
/// An invitation that was made. The secret is told once and kept nowhere: the store of answers, by which a form that is sent
/// twice does the thing once, leaves it out as well.
/// </summary>
/// <param name="Account">The account that it opens.</param>
/// <param name="Secret">What the link holds; null in the answer to the second of two equal forms.</param>
/// <param name="Until">When the link ends.</param>
public sealed record Invited(long Account, [property: JsonIgnore] string? Secret, DateTimeOffset Until);

/// <summary>Makes and takes back invitations, and ends sessions: what an administrator does to an account from outside.</summary>
internal sealed class Inviting(TaskForceDbContext db, TimeProvider clock)
{
    /// <summary>A new invitation in the place of every earlier one.</summary>
    public async Task<Invited> InviteAsync(UserAccount account, long by, CancellationToken cancellationToken)
    {
        await WithdrawAsync(account.Id, cancellationToken);
        var (secret, now) = (Invitation.NewSecret(), clock.GetUtcNow());
        var invitation = new Invitation
        {
            Key = Invitation.HashOf(secret), User = account.Id, InvitedBy = by, CreatedAt = now, ExpiresAt = now + Invitation.Lifetime,
        };
        db.Add(invitation);
        return new Invited(account.Id, secret, invitation.ExpiresAt);
    }

    /// <summary>Takes back what still opens the account; answers whether there was anything.</summary>
    public async Task<bool> WithdrawAsync(long account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = await db.Set<Invitation>().Where(i => i.User == account && i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now).ToListAsync(cancellationToken);
        open.ForEach(i => i.WithdrawnAt = now);
        return open.Count > 0;
    }

    /// <summary>Ends every session of somebody at once.</summary>
    public Task EndSessionsAsync(long account, CancellationToken cancellationToken) =>
        db.Set<Session>().Where(s => s.User == account).ExecuteDeleteAsync(cancellationToken);
}
