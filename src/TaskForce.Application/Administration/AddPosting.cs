using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>Posts somebody of the own State in the other one: in that time the role counts.</summary>
/// <param name="Account">Who.</param>
/// <param name="Role">Liaison magistrate or liaison officer.</param>
/// <param name="From">First day, in the legal time of the own State.</param>
/// <param name="To">Last day; null while none is known.</param>
[Requires(Capability.Administer)]
public sealed record AddPosting(long? Account, Role? Role, DateOnly? From, DateOnly? To) : ICommand<Unit>;

internal sealed class AddPostingValidator : AbstractValidator<AddPosting>
{
    public AddPostingValidator()
    {
        RuleFor(c => c.Account).NotNull();
        RuleFor(c => c.Role).NotNull().Must(r => r is null || r.Value.NeedsPosting());
        RuleFor(c => c.From).NotNull();
    }
}

internal sealed class AddPostingHandler(TaskForceDbContext db, RequestIds ids, Inviting inviting) : ICommandHandler<AddPosting, Unit>
{
    public async Task<Unit> Handle(AddPosting command, CancellationToken cancellationToken)
    {
        var (id, role, from) = (command.Account!.Value, command.Role!.Value, command.From!.Value);
        var account = await db.OwnAccounts().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.EndedAt == null, cancellationToken)
            ?? throw new AdministrationRefusal(AdministrationRule.NoSuchAccount, "Account");
        if (!account.Roles.Contains(role))
            throw new AdministrationRefusal(AdministrationRule.RoleNotHeld, "Role");
        if (!HolidayCalendar.Covers(from))
            throw new AdministrationRefusal(AdministrationRule.DayOutOfRange, "From");
        PostingDays.Check(from, command.To);
        await db.CheckOverlapAsync(id, role, from, command.To, except: null, "From", cancellationToken);

        db.Add(new Posting { Id = ids.NextValue(), User = id, Role = role, Country = account.Authority.Country, From = from, To = command.To });
        // Roles are read when a session begins.
        await inviting.EndSessionsAsync(id, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>What two postings, and the two days of one, must be to each other.</summary>
internal static class PostingDays
{
    /// <exception cref="AdministrationRefusal">The days cannot be.</exception>
    public static void Check(DateOnly from, DateOnly? to)
    {
        if (to is not { } last)
            return;
        if (!HolidayCalendar.Covers(last))
            throw new AdministrationRefusal(AdministrationRule.DayOutOfRange, "To");
        if (last < from)
            throw new AdministrationRefusal(AdministrationRule.EndsBeforeItBegins, "To");
    }

    /// <exception cref="AdministrationRefusal">The person is posted for that role in that time already.</exception>
    public static async Task CheckOverlapAsync(
        this TaskForceDbContext db, long account, Role role, DateOnly from, DateOnly? to, long? except, string field, CancellationToken cancellationToken)
    {
        if (await db.OwnPostings().AnyAsync(
            p => p.User == account && p.Role == role && p.Id != except && (p.To == null || p.To >= from) && (to == null || p.From <= to), cancellationToken))
            throw new AdministrationRefusal(AdministrationRule.PostingOverlaps, field);
    }
}
