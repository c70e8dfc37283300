using FluentValidation;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain.Coordination;

namespace TaskForce.Application.Coordination;

/// <summary>Opens a coordinated case for the own authority; the other State knows nothing of it until it is proposed and joined.</summary>
/// <param name="Name">A neutral name of the operation.</param>
/// <param name="Restricted">Named persons only.</param>
[Requires(Capability.Coordinate)]
public sealed record OpenCoordination(string? Name, bool Restricted) : ICommand<CoordinatedCaseId>;

internal sealed class OpenCoordinationValidator : AbstractValidator<OpenCoordination>
{
    public OpenCoordinationValidator() => RuleFor(c => c.Name).NotEmpty().MaximumLength(CoordinatedCase.NameLength);
}

internal sealed class OpenCoordinationHandler(TaskForceDbContext db, RequestIds ids, Deeds deeds) : ICommandHandler<OpenCoordination, CoordinatedCaseId>
{
    public async Task<CoordinatedCaseId> Handle(OpenCoordination command, CancellationToken cancellationToken)
    {
        var opened = new CoordinatedCase(new CoordinatedCaseId(ids.NextValue()), command.Name!, command.Restricted, deeds.Now());
        await db.AddAsync(opened, cancellationToken);
        return opened.Id;
    }
}
