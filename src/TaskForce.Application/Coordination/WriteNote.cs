using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain.Coordination;

namespace TaskForce.Application.Coordination;

/// <summary>Writes a note in a coordinated case; it stays as it is.</summary>
/// <param name="Id">The case.</param>
/// <param name="Text">What is written.</param>
/// <param name="National">For the own State only.</param>
[Requires(Capability.ContributeToCoordination)]
public sealed record WriteNote(CoordinatedCaseId Id, string? Text, bool? National) : ICommand<Unit>;

internal sealed class WriteNoteValidator : AbstractValidator<WriteNote>
{
    public WriteNoteValidator()
    {
        RuleFor(c => c.Text).NotEmpty().MaximumLength(CoordinatedCase.TextLength);
        RuleFor(c => c.National).NotNull();
    }
}

internal sealed class WriteNoteHandler(TaskForceDbContext db, RequestIds ids, Deeds deeds) : ICommandHandler<WriteNote, Unit>
{
    public async Task<Unit> Handle(WriteNote command, CancellationToken cancellationToken)
    {
        var found = await db.CaseToChangeAsync(command.Id, null, cancellationToken);
        db.Add(found.Write(ids.NextValue(), command.National!.Value, deeds.Now(command.Text)));
        return Unit.Value;
    }
}
