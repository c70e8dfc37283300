using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>Closes an organisation of the own State: it is addressed no more and opens no account. Its requests and its code stay.</summary>
/// <param name="Code">The organisation.</param>
/// <param name="LastDay">The last day of its existence, in the legal time of the State: today or earlier.</param>
[Requires(Capability.Administer)]
public sealed record CloseOrganisation(AuthorityCode? Code, DateOnly? LastDay) : ICommand<Unit>;

internal sealed class CloseOrganisationValidator : AbstractValidator<CloseOrganisation>
{
    public CloseOrganisationValidator() => RuleFor(c => c.LastDay).NotNull();
}

internal sealed class CloseOrganisationHandler(TaskForceDbContext db, CaseCounts cases, IViewer viewer, TimeProvider clock) : ICommandHandler<CloseOrganisation, Unit>
{
    public async Task<Unit> Handle(CloseOrganisation command, CancellationToken cancellationToken)
    {
        var last = command.LastDay!.Value;
        var authority = await db.OwnAuthorities().SingleOrDefaultAsync(a => a.Code == command.Code, cancellationToken) ?? throw new NotFoundException();
        if (authority.ClosedOn is not null)
            throw new AdministrationRefusal(AdministrationRule.ClosedAlready);
        if (last > Today.Of(viewer, clock))
            throw new AdministrationRefusal(AdministrationRule.DayToCome, "LastDay");
        if (!HolidayCalendar.Covers(last))
            throw new AdministrationRefusal(AdministrationRule.DayOutOfRange, "LastDay");
        if (last < authority.OpenedOn)
            throw new AdministrationRefusal(AdministrationRule.EndsBeforeItBegins, "LastDay");
        if (await db.AccountsOfAsync(authority.Code, cancellationToken) is > 0 and var accounts)
            throw new AdministrationRefusal(AdministrationRule.AccountsRemain, null, accounts);
        if (await cases.OpenOfAsync(authority.Code, cancellationToken) is > 0 and var requests)
            throw new AdministrationRefusal(AdministrationRule.RequestsRemain, null, requests);
        if (await db.DivisionsOfAsync(authority.Code, cancellationToken) is > 0 and var divisions)
            throw new AdministrationRefusal(AdministrationRule.DivisionsRemain, null, divisions);

        authority.ClosedOn = last;
        return Unit.Value;
    }
}
