using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>Opens an account of the own State, without any means of signing in, and invites the person to it.</summary>
/// <param name="Email">The address that the person signs in with.</param>
/// <param name="Organisation">The organisation; it never changes.</param>
/// <param name="Language">Language of the interface to begin with.</param>
/// <param name="Facts">What can be changed later.</param>
[Requires(Capability.Administer)]
public sealed record OpenAccount(string? Email, AuthorityCode? Organisation, Language? Language, AccountFacts Facts) : ICommand<Invited>;

internal sealed class OpenAccountValidator : AbstractValidator<OpenAccount>
{
    public OpenAccountValidator()
    {
        RuleFor(c => c.Email).NotEmpty().MaximumLength(UserAccount.EmailLength).EmailAddress();
        RuleFor(c => c.Organisation).NotNull();
        RuleFor(c => c.Language).IsInEnum();
        RuleFor(c => c.Facts).SetValidator(new AccountFactsValidator());
    }
}

internal sealed class OpenAccountHandler(TaskForceDbContext db, RequestIds ids, Inviting inviting, IViewer viewer, TimeProvider clock) : ICommandHandler<OpenAccount, Invited>
{
    public async Task<Invited> Handle(OpenAccount command, CancellationToken cancellationToken)
    {
        var today = Today.Of(viewer, clock);
        var organisation = await db.OwnAuthorities().AsNoTracking().SingleOrDefaultAsync(a => a.Code == command.Organisation, cancellationToken);
        if (organisation is null || organisation.IsClosed(today))
            throw new AdministrationRefusal(AdministrationRule.NoSuchOrganisation);
        command.Facts.Check(organisation.Kind, today);
        if (await db.IsAddressTakenAsync(command.Email!, cancellationToken))
            throw new AdministrationRefusal(AdministrationRule.AddressUnusable, "Email");

        var account = NewAccount.Of(ids.NextValue(), command.Email!, organisation.Code, command.Language);
        command.Facts.WriteTo(account);
        db.Add(account);
        return await inviting.InviteAsync(account, viewer.AsActor().User.Value, cancellationToken);
    }
}

/// <summary>An account as it begins, whoever opens it.</summary>
internal static class NewAccount
{
    public static UserAccount Of(long id, string email, AuthorityCode organisation, Language? language)
    {
        var address = email.Trim();
        return new UserAccount
        {
            Id = id, UserName = address, NormalizedUserName = Normal(address), Email = address, NormalizedEmail = Normal(address), EmailConfirmed = true,
            LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N"), DisplayName = "", Post = "", Authority = organisation, Roles = [], Language = language,
        };
    }

    /// <summary>Whether the address opens an account, in whichever State. An account that was ended has given its address back.</summary>
    public static Task<bool> IsAddressTakenAsync(this TaskForceDbContext db, string email, CancellationToken cancellationToken)
    {
        var address = Normal(email.Trim());
        return db.Users.AnyAsync(u => u.NormalizedEmail == address || u.NormalizedUserName == address, cancellationToken);
    }

    /// <summary>As ASP.NET Core Identity looks addresses up.</summary>
    public static string Normal(string address) => address.Normalize().ToUpperInvariant();
}
