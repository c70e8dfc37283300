using FluentValidation;
using MediatR;
using TaskForce.Application.Administration;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Coordination;

/// <summary>Enters proceedings of the own State, or brings them up to date.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Which; null for new ones.</param>
/// <param name="Authority">The authority of the own State that leads them.</param>
/// <param name="FileNumber">National file number.</param>
/// <param name="Kind">Kind.</param>
/// <param name="State">Where they are.</param>
/// <param name="Language">Language of the proceedings.</param>
[Requires(Capability.ContributeToCoordination)]
public sealed record SaveProceeding(
    CoordinatedCaseId Id, int? Number, AuthorityCode? Authority, string? FileNumber, ProceedingKind? Kind, ProceedingState? State, Language? Language) : ICommand<Unit>;

internal sealed class SaveProceedingValidator : AbstractValidator<SaveProceeding>
{
    public SaveProceedingValidator()
    {
        RuleFor(c => c.Authority).NotNull();
        RuleFor(c => c.FileNumber).NotEmpty().MaximumLength(Proceeding.FileNumberLength);
        RuleFor(c => c.Kind).NotNull().IsInEnum();
        RuleFor(c => c.State).NotNull().IsInEnum();
        RuleFor(c => c.Language).NotNull().IsInEnum();
    }
}

internal sealed class SaveProceedingHandler(TaskForceDbContext db, IViewer viewer, Deeds deeds, TimeProvider clock) : ICommandHandler<SaveProceeding, Unit>
{
    public async Task<Unit> Handle(SaveProceeding command, CancellationToken cancellationToken)
    {
        var found = await db.CaseToChangeAsync(command.Id, null, cancellationToken);
        var leading = await db.LeadingAsync(command.Authority, Today.Of(viewer, clock), "Authority", cancellationToken);
        var facts = new ProceedingFacts(leading, command.FileNumber!, command.Kind!.Value, command.State!.Value, command.Language!.Value);

        if (command.Number is { } number)
            found.ChangeProceeding(number, facts, deeds.Now());
        else
            found.AddProceeding(facts, deeds.Now());

        return Unit.Value;
    }
}
