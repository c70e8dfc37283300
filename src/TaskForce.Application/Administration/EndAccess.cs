using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Administration;

/// <summary>
/// Ends an account of the own State at once, with every session and invitation: the person has left. Nothing opens it again;
/// its address is free for a new account.
/// </summary>
/// <param name="Id">The account.</param>
/// <param name="LeftOn">The day of leaving, in the legal time of the own State: today or earlier.</param>
[Requires(Capability.Administer)]
public sealed record EndAccess(long Id, DateOnly? LeftOn) : ICommand<Unit>;

internal sealed class EndAccessValidator : AbstractValidator<EndAccess>
{
    public EndAccessValidator() => RuleFor(c => c.LeftOn).NotNull();
}

internal sealed class EndAccessHandler(TaskForceDbContext db, Inviting inviting, CaseCounts cases, IViewer viewer, TimeProvider clock) : ICommandHandler<EndAccess, Unit>
{
    public async Task<Unit> Handle(EndAccess command, CancellationToken cancellationToken)
    {
        var today = Today.Of(viewer, clock);
        var account = await db.OwnAccounts().SingleOrDefaultAsync(u => u.Id == command.Id, cancellationToken) ?? throw new NotFoundException();
        if (account.EndedAt is not null)
            throw new AdministrationRefusal(AdministrationRule.AccountEnded);
        if (command.LeftOn > today)
            throw new AdministrationRefusal(AdministrationRule.DayToCome, "LeftOn");
        if (account.Id == viewer.AsActor().User.Value && !await db.HasOtherAdministratorAsync(account.Id, today, cancellationToken))
            throw new AdministrationRefusal(AdministrationRule.LastAdministrator);
        if (await cases.OnlyReadByAsync(account.Id, account.Authority, today, cancellationToken) is > 0 and var left)
            throw new AdministrationRefusal(AdministrationRule.OnlyReader, null, left);

        (account.EndedAt, account.EndsOn, account.TakesRestricted) = (clock.GetUtcNow(), command.LeftOn, false);
        // Nobody finds the account by its address any more, and a new account may have it: the post changes, the address often does not.
        (account.NormalizedUserName, account.NormalizedEmail) = (null, null);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        await inviting.WithdrawAsync(account.Id, cancellationToken);
        await inviting.EndSessionsAsync(account.Id, cancellationToken);
        return Unit.Value;
    }
}
