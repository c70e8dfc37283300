using FluentValidation;
using TaskForce.Application.Accounts;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>What an administrator says of a person and may change later.</summary>
public sealed record AccountFacts
{
    /// <summary>Name, as others read it.</summary>
    public string? Name { get; init; }

    /// <summary>Post held: title, grade.</summary>
    public string? Post { get; init; }

    /// <summary>What the person may do.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Takes restricted requests for the authority.</summary>
    public bool TakesRestricted { get; init; }

    /// <summary>The last day, in the legal time of the own State; null where none is known.</summary>
    public DateOnly? EndsOn { get; init; }

    internal static AccountFacts Of(UserAccount account) => new()
    {
        Name = account.DisplayName, Post = account.Post, Roles = [.. account.Roles.Order()], TakesRestricted = account.TakesRestricted, EndsOn = account.EndsOn,
    };

    internal void WriteTo(UserAccount account)
    {
        (account.DisplayName, account.Post) = (Name!.Trim(), Post!.Trim());
        (account.Roles, account.TakesRestricted, account.EndsOn) = ([.. Roles.Distinct().Order()], TakesRestricted, EndsOn);
    }

    /// <summary>What no kind of organisation allows, and what this one does not.</summary>
    /// <param name="kind">Kind of the person's organisation.</param>
    /// <param name="today">Today, in the own State.</param>
    /// <param name="before">What the account held before; null for a new one.</param>
    /// <exception cref="AdministrationRefusal">A rule refuses.</exception>
    internal void Check(AuthorityKind kind, DateOnly today, AccountFacts? before = null)
    {
        if (Roles.Except(RolesTable.Of(kind)).Any())
            throw new AdministrationRefusal(AdministrationRule.RoleNotOfOrganisation, "Facts.Roles");
        if (Roles.Contains(Role.Administrator) && Roles.Contains(Role.Auditor))
            throw new AdministrationRefusal(AdministrationRule.AdministratorIsNoAuditor, "Facts.Roles");
        if (TakesRestricted && !Roles.Any(RolesTable.WorksOnCaseFiles))
            throw new AdministrationRefusal(AdministrationRule.RestrictedNeedsCaseFiles, "Facts.TakesRestricted");
        if (EndsOn is null && Roles.Contains(Role.Delegate))
            throw new AdministrationRefusal(AdministrationRule.GuestNeedsLastDay, "Facts.EndsOn");
        if (EndsOn == before?.EndsOn || EndsOn is not { } last)
            return;
        if (last < today)
            throw new AdministrationRefusal(AdministrationRule.DayPassed, "Facts.EndsOn");
        if (!HolidayCalendar.Covers(last))
            throw new AdministrationRefusal(AdministrationRule.DayOutOfRange, "Facts.EndsOn");
    }
}

internal sealed class AccountFactsValidator : AbstractValidator<AccountFacts>
{
    public AccountFactsValidator()
    {
        RuleFor(f => f.Name).NotEmpty().MaximumLength(UserAccount.NameLength);
        RuleFor(f => f.Post).NotEmpty().MaximumLength(UserAccount.NameLength);
        RuleFor(f => f.Roles).NotEmpty();
        RuleForEach(f => f.Roles).IsInEnum().OverridePropertyName(nameof(AccountFacts.Roles));
    }
}
