using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Administration;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Coordination;

/// <summary>What is done to a coordinated case as a whole: proposing, answering, members, closing.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Act">What is done.</param>
/// <param name="Authority">The authority to which it is proposed, or that becomes a member.</param>
/// <param name="Email">The account of a person who becomes a member of a restricted case.</param>
/// <param name="Level">How much a member reads.</param>
/// <param name="Member">The member who is taken out, as its row names the principal.</param>
/// <param name="Note">Message or reason.</param>
[Requires(Capability.Coordinate)]
[NeedsProof]
public sealed record ActOnCoordination(
    CoordinatedCaseId Id, int Version, CoordinationAct Act, AuthorityCode? Authority = null, string? Email = null, AccessLevel? Level = null,
    string? Member = null, string? Note = null) : ICommand<Unit>;

internal sealed class ActOnCoordinationValidator : AbstractValidator<ActOnCoordination>
{
    public ActOnCoordinationValidator()
    {
        RuleFor(c => c.Act).IsInEnum();
        RuleFor(c => c.Authority).NotNull().When(c => c.Act == CoordinationAct.Propose || (c.Act == CoordinationAct.Admit && c.Email is null));
        RuleFor(c => c.Email).MaximumLength(256);
        RuleFor(c => c.Level).NotNull().IsInEnum().When(c => c.Act == CoordinationAct.Admit);
        RuleFor(c => c.Member).NotEmpty().MaximumLength(Principal.MaxLength).When(c => c.Act == CoordinationAct.Dismiss);
        RuleFor(c => c.Note).MaximumLength(CoordinatedCase.TextLength);
    }
}

internal sealed class ActOnCoordinationHandler(TaskForceDbContext db, IViewer viewer, Deeds deeds, TimeProvider clock) : ICommandHandler<ActOnCoordination, Unit>
{
    public async Task<Unit> Handle(ActOnCoordination command, CancellationToken cancellationToken)
    {
        var found = await db.CaseToChangeAsync(command.Id, command.Version, cancellationToken);
        var deed = deeds.Now(command.Note);
        switch (command.Act)
        {
            case CoordinationAct.Propose:
                var to = await db.LeadingAsync(command.Authority, Today.Of(viewer, clock), "Authority", cancellationToken);
                found.ProposeTo(to, found.Restricted ? await TakersAsync(to, cancellationToken) : [], deed);
                break;
            case CoordinationAct.Admit:
                await AdmitAsync(found, command, deed, cancellationToken);
                break;
            case CoordinationAct.Dismiss:
                found.DismissMember(new Principal(command.Member!), deed);
                break;
            case CoordinationAct.Withdraw:
                found.WithdrawProposal(deed);
                break;
            case CoordinationAct.Join:
                found.JoinIt(deed);
                break;
            case CoordinationAct.Decline:
                found.DeclineIt(deed);
                break;
            case CoordinationAct.Leave:
                found.LeaveIt(deed);
                break;
            case CoordinationAct.Close:
                found.CloseIt(deed);
                break;
            case CoordinationAct.Reopen:
                found.ReopenIt(deed);
                break;
            default:
                throw new NotFoundException();
        }

        return Unit.Value;
    }

    private async Task AdmitAsync(CoordinatedCase found, ActOnCoordination command, Deed deed, CancellationToken cancellationToken)
    {
        if (found.Restricted || command.Authority is null)
        {
            var own = viewer.AsActor().Authority!.Value.Country;
            found.AdmitMember(await PersonAsync(command.Email ?? "", own, cancellationToken), own, command.Level!.Value, deed);
            return;
        }

        var code = await db.LeadingAsync(command.Authority, Today.Of(viewer, clock), "Authority", cancellationToken);
        found.AdmitMember(Principal.Of(code), code.Country, command.Level!.Value, deed);
    }

    /// <summary>A person of the own State who reads coordinated cases; who belongs to the other State does not exist here.</summary>
    private async Task<Principal> PersonAsync(string email, CountryCode own, CancellationToken cancellationToken)
    {
        var normalized = email.Trim().ToUpperInvariant();
        var person = await db.Users.AsNoTracking().Where(u => u.NormalizedEmail == normalized && u.EndedAt == null)
            .Select(u => new { u.Id, u.Authority, u.Roles }).SingleOrDefaultAsync(cancellationToken);
        return person is not null && person.Authority.Country == own && RightsTable.Allows(person.Roles.ToHashSet(), Capability.ReadCoordination)
            ? Principal.Of(new UserId(person.Id)) : throw new CoordinationViolation(CoordinationRule.NoSuchPerson, "Email");
    }

    private async Task<IReadOnlyCollection<UserId>> TakersAsync(AuthorityCode code, CancellationToken cancellationToken) =>
        [.. (await db.Users.AsNoTracking().Where(u => u.Authority == code && u.EndedAt == null && u.TakesRestricted).Select(u => u.Id).ToListAsync(cancellationToken))
            .Select(id => new UserId(id))];
}
