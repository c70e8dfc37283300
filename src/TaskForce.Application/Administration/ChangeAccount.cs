using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>
/// Changes name, post, roles, restricted requests or last day of an account of the own State. What the person may do is read
/// when a session begins: where it changes, every session ends.
/// </summary>
/// <param name="Id">The account.</param>
/// <param name="Stamp">What the form was filled from.</param>
/// <param name="Facts">What holds from now on.</param>
[Requires(Capability.Administer)]
public sealed record ChangeAccount(long Id, string? Stamp, AccountFacts Facts) : ICommand<Unit>;

internal sealed class ChangeAccountValidator : AbstractValidator<ChangeAccount>
{
    public ChangeAccountValidator() => RuleFor(c => c.Facts).SetValidator(new AccountFactsValidator());
}

internal sealed class ChangeAccountHandler(TaskForceDbContext db, Inviting inviting, CaseCounts cases, IViewer viewer, TimeProvider clock) : ICommandHandler<ChangeAccount, Unit>
{
    public async Task<Unit> Handle(ChangeAccount command, CancellationToken cancellationToken)
    {
        var today = Today.Of(viewer, clock);
        var account = await db.OwnAccounts().SingleOrDefaultAsync(u => u.Id == command.Id, cancellationToken) ?? throw new NotFoundException();
        if (account.EndedAt is not null)
            throw new AdministrationRefusal(AdministrationRule.AccountEnded);
        var (before, after) = (AccountFacts.Of(account), command.Facts);
        Stamp.Check(command.Stamp, before);
        after.Check(await db.OwnAuthorities().Where(a => a.Code == account.Authority).Select(a => a.Kind).SingleAsync(cancellationToken), today, before);
        if (account.Id == viewer.AsActor().User.Value && (!after.Roles.Contains(Role.Administrator) || after.EndsOn is not null)
            && !await db.HasOtherAdministratorAsync(account.Id, today, cancellationToken))
            throw new AdministrationRefusal(AdministrationRule.LastAdministrator, "Facts.Roles");
        if (!after.Roles.Any(RolesTable.WorksOnCaseFiles) && before.Roles.Any(RolesTable.WorksOnCaseFiles)
            && await cases.OnlyReadByAsync(account.Id, account.Authority, today, cancellationToken) is > 0 and var left)
            throw new AdministrationRefusal(AdministrationRule.OnlyReader, "Facts.Roles", left);

        after.WriteTo(account);
        if (!before.Roles.ToHashSet().SetEquals(after.Roles) || before.EndsOn != after.EndsOn)
            await inviting.EndSessionsAsync(account.Id, cancellationToken);
        return Unit.Value;
    }
}
