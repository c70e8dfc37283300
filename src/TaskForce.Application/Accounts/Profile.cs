using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Accounts;

/// <summary>The viewer's own account.</summary>
[Requires(Capability.UseApplication)]
public sealed record GetProfile : IQuery<ProfileView>;

/// <summary>The answer.</summary>
public sealed record ProfileView(
    string DisplayName, string Post, string? Email, FourNames Organisation, IReadOnlyList<Role> Roles, Language? Language, EmailChoice Emails);

internal sealed class GetProfileHandler(Me me, TaskForceDbContext db) : IQueryHandler<GetProfile, ProfileView>
{
    public async Task<ProfileView> Handle(GetProfile query, CancellationToken cancellationToken)
    {
        var account = await me.GetAsync(cancellationToken);
        var organisation = await db.Authorities.AsNoTracking().Where(a => a.Code == account.Authority).Select(a => a.Names).SingleAsync(cancellationToken);
        return new ProfileView(account.DisplayName, account.Post, account.Email, organisation, account.Roles, account.Language, account.Emails);
    }
}

/// <summary>Changes what a user decides alone: language of the interface and e-mails.</summary>
[Requires(Capability.UseApplication)]
public sealed record ChangeProfile(Language? Language, EmailChoice Emails) : ICommand<Unit>;

internal sealed class ChangeProfileValidator : AbstractValidator<ChangeProfile>
{
    public ChangeProfileValidator()
    {
        RuleFor(c => c.Language).IsInEnum();
        RuleFor(c => c.Emails).IsInEnum();
    }
}

internal sealed class ChangeProfileHandler(TaskForceDbContext db, IViewer viewer) : ICommandHandler<ChangeProfile, Unit>
{
    public async Task<Unit> Handle(ChangeProfile command, CancellationToken cancellationToken)
    {
        var id = viewer.AsActor().User.Value;
        var account = await db.Users.SingleAsync(u => u.Id == id, cancellationToken);
        (account.Language, account.Emails) = (command.Language, command.Emails);
        return Unit.Value;
    }
}
