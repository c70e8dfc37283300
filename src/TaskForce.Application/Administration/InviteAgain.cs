using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Administration;

/// <summary>Invites somebody of the own State anew: the link was lost or has expired, or every means of signing in was lost.</summary>
[Requires(Capability.Administer)]
public sealed record InviteAgain(long Id) : ICommand<Invited>;

internal sealed class InviteAgainHandler(TaskForceDbContext db, Inviting inviting, IViewer viewer, TimeProvider clock) : ICommandHandler<InviteAgain, Invited>
{
    public async Task<Invited> Handle(InviteAgain command, CancellationToken cancellationToken)
    {
        var account = await db.OwnAccounts().OpenTodayAsync(command.Id, Today.Of(viewer, clock), cancellationToken);
        if (await db.OwnAccounts().ThatSignInAtMinistry(db).AnyAsync(u => u.Id == command.Id, cancellationToken))
            throw new AdministrationRefusal(AdministrationRule.SignsInAtMinistry);
        return await inviting.InviteAsync(account, viewer.AsActor().User.Value, cancellationToken);
    }
}

/// <summary>Takes back the invitation that still opens an account of the own State.</summary>
[Requires(Capability.Administer)]
public sealed record WithdrawInvitation(long Id) : ICommand<Unit>;

internal sealed class WithdrawInvitationHandler(TaskForceDbContext db, Inviting inviting) : ICommandHandler<WithdrawInvitation, Unit>
{
    public async Task<Unit> Handle(WithdrawInvitation command, CancellationToken cancellationToken)
    {
        if (!await db.OwnAccounts().AnyAsync(u => u.Id == command.Id, cancellationToken))
            throw new NotFoundException();
        if (!await inviting.WithdrawAsync(command.Id, cancellationToken))
            throw new AdministrationRefusal(AdministrationRule.NothingToWithdraw);
        return Unit.Value;
    }
}

internal static class OpenAccounts
{
    /// <exception cref="NotFoundException">There is no such account in the own State.</exception>
    /// <exception cref="AdministrationRefusal">It has ended.</exception>
    public static async Task<UserAccount> OpenTodayAsync(this IQueryable<UserAccount> accounts, long id, DateOnly today, CancellationToken cancellationToken)
    {
        var account = await accounts.SingleOrDefaultAsync(u => u.Id == id, cancellationToken) ?? throw new NotFoundException();
        return account.EndedAt is not null || account.EndsOn < today ? throw new AdministrationRefusal(AdministrationRule.AccountEnded) : account;
    }
}
