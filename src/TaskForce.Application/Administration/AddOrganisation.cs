using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>Adds an organisation of the own State. The legal time is that of the State.</summary>
/// <param name="Code">Its code, for good: the State, the kind and the place.</param>
/// <param name="Kind">Its kind, for good.</param>
/// <param name="Parent">The office that a division belongs to.</param>
/// <param name="Facts">What can be changed later.</param>
[Requires(Capability.Administer)]
public sealed record AddOrganisation(string? Code, AuthorityKind? Kind, AuthorityCode? Parent, OrganisationFacts Facts) : ICommand<string>;

internal sealed class AddOrganisationValidator : AbstractValidator<AddOrganisation>
{
    public AddOrganisationValidator()
    {
        RuleFor(c => c.Code).NotEmpty().MaximumLength(AuthorityCode.MaxLength);
        RuleFor(c => c.Kind).NotNull().IsInEnum();
        RuleFor(c => c.Facts).SetValidator(new OrganisationFactsValidator());
    }
}

internal sealed partial class AddOrganisationHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : ICommandHandler<AddOrganisation, string>
{
    public async Task<string> Handle(AddOrganisation command, CancellationToken cancellationToken)
    {
        var (own, today) = (viewer.AsActor().Authority!.Value.Country, Today.Of(viewer, clock));
        var typed = command.Code!.Trim().ToUpperInvariant();
        if (AuthorityCode.Find(typed) is not { } code || code.Country != own || !Form().IsMatch(typed))
            throw new AdministrationRefusal(AdministrationRule.CodeNotUsable, "Code", own);
        if (await db.OwnAuthorities().AnyAsync(a => a.Code == code, cancellationToken))
            throw new AdministrationRefusal(AdministrationRule.CodeTaken, "Code");
        var parent = await db.OwnAuthorities().AsNoTracking().SingleOrDefaultAsync(a => a.Code == command.Parent, cancellationToken);
        var isDivision = command.Kind == AuthorityKind.DIV;
        if (isDivision ? parent is not { Kind: AuthorityKind.PR } || parent.IsClosed(today) : command.Parent is not null)
            throw new AdministrationRefusal(AdministrationRule.ParentNotFitting, "Parent");

        var authority = new Authority
        {
            Code = code, Country = own, Kind = command.Kind!.Value, Parent = command.Parent, TimeZone = HolidayCalendar.Of(own).Zone.Id,
            Names = command.Facts.Names.ToNames(), ShortNames = command.Facts.ShortNames.ToNames(), Seat = "", Languages = [],
        };
        command.Facts.WriteTo(authority);
        db.Add(authority);
        return code.Value;
    }

    [GeneratedRegex("^[A-Z]{2}(-[A-Z0-9]+)+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
