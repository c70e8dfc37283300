using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>Changes names, addresses, languages or what is to be confirmed of an organisation of the own State.</summary>
/// <param name="Code">The organisation.</param>
/// <param name="Stamp">What the form was filled from.</param>
/// <param name="Facts">What holds from now on.</param>
[Requires(Capability.Administer)]
public sealed record ChangeOrganisation(AuthorityCode? Code, string? Stamp, OrganisationFacts Facts) : ICommand<Unit>;

internal sealed class ChangeOrganisationValidator : AbstractValidator<ChangeOrganisation>
{
    public ChangeOrganisationValidator() => RuleFor(c => c.Facts).SetValidator(new OrganisationFactsValidator());
}

internal sealed class ChangeOrganisationHandler(TaskForceDbContext db) : ICommandHandler<ChangeOrganisation, Unit>
{
    public async Task<Unit> Handle(ChangeOrganisation command, CancellationToken cancellationToken)
    {
        var authority = await db.OwnAuthorities().SingleOrDefaultAsync(a => a.Code == command.Code, cancellationToken) ?? throw new NotFoundException();
        Stamp.Check(command.Stamp, OrganisationFacts.Of(authority));

        command.Facts.WriteTo(authority);
        return Unit.Value;
    }
}
