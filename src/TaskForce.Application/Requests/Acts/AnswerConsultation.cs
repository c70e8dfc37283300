using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Answers a consultation of the other side and says how it ends (reference §4.6). The note is the answer.</summary>
[Requires(Capability.ConsultOrders)]
public sealed record AnswerConsultation(
    RequestId Id, int Version, When When, int Number, ConsultationResult Result, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class AnswerConsultationValidator : ActValidator<AnswerConsultation>
{
    public AnswerConsultationValidator() => RuleFor(c => c.Result).IsInEnum();
}

internal sealed class AnswerConsultationHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<AnswerConsultation, Unit>
{
    public async Task<Unit> Handle(AnswerConsultation command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.AnswerConsultation(command.Number, command.Result, deeds.Of(command));

        return Unit.Value;
    }
}
