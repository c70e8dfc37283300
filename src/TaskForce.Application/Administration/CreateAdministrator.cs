using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>
/// Opens the account of a State's first administrator, for an empty production database; the others are opened by
/// administrators. Asked again for the same address before the invitation was used, it invites anew.
/// </summary>
/// <param name="Country">The State.</param>
/// <param name="Email">The address that the person signs in with.</param>
/// <param name="Name">Name, as others read it.</param>
/// <param name="Post">Post held.</param>
/// <param name="Organisation">The ministry.</param>
[Requires(Capability.Housekeeping)]
public sealed record CreateAdministrator(CountryCode Country, string Email, string Name, string Post, AuthorityCode Organisation) : ICommand<Invited>;

internal sealed class CreateAdministratorValidator : AbstractValidator<CreateAdministrator>
{
    public CreateAdministratorValidator()
    {
        RuleFor(c => c.Email).NotEmpty().MaximumLength(UserAccount.EmailLength).EmailAddress();
        RuleFor(c => c.Name).NotEmpty().MaximumLength(UserAccount.NameLength);
    }
}

internal sealed class CreateAdministratorHandler(TaskForceDbContext db, RequestIds ids, Inviting inviting, TimeProvider clock) : ICommandHandler<CreateAdministrator, Invited>
{
    public async Task<Invited> Handle(CreateAdministrator command, CancellationToken cancellationToken)
    {
        var today = HolidayCalendar.Of(command.Country).DayOf(clock.GetUtcNow());
        var ministry = await db.Authorities.AsNoTracking().SingleOrDefaultAsync(
            a => a.Code == command.Organisation && a.Country == command.Country && a.Kind == AuthorityKind.MIN, cancellationToken);
        if (ministry is null || ministry.IsClosed(today))
            throw new AdministrationRefusal(AdministrationRule.NoSuchOrganisation);
        var accounts = await db.Users.Where(u => u.EndedAt == null && (u.EndsOn == null || u.EndsOn >= today)
            && db.Authorities.Any(a => a.Code == u.Authority && a.Country == command.Country)).ToListAsync(cancellationToken);
        var administrators = accounts.Where(u => u.Roles.Contains(Role.Administrator)).ToList();
        var opening = await db.Users.AsNoTracking().ThatOpen(db).Select(u => u.Id).ToListAsync(cancellationToken);
        if (administrators.Exists(u => opening.Contains(u.Id)))
            throw new AdministrationRefusal(AdministrationRule.AdministratorExists);

        var known = administrators.Find(u => u.NormalizedEmail == NewAccount.Normal(command.Email.Trim()));
        if (known is null && await db.IsAddressTakenAsync(command.Email, cancellationToken))
            throw new AdministrationRefusal(AdministrationRule.AddressUnusable);
        var account = known ?? NewAccount.Of(ids.NextValue(), command.Email, ministry.Code, language: null);
        new AccountFacts { Name = command.Name, Post = command.Post, Roles = [Role.Administrator] }.WriteTo(account);
        if (known is null)
            db.Add(account);
        return await inviting.InviteAsync(account, UserId.System.Value, cancellationToken);
    }
}
