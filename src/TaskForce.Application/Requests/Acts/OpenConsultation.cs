using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Acts;

/// <summary>Opens a formal consultation (reference §4.6). The note is the question.</summary>
[Requires(Capability.ConsultOrders)]
public sealed record OpenConsultation(
    RequestId Id, int Version, When When, ConsultationKind Kind, IReadOnlyList<int> Measures, Ground? Ground, DateOnly? AnswerWantedBy, string? Note = null)
    : ActOnOrder(Id, Version, When, Note);

internal sealed class OpenConsultationValidator : ActValidator<OpenConsultation>
{
    public OpenConsultationValidator()
    {
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Ground).IsInEnum();
        RuleFor(c => c.AnswerWantedBy).NotNull();
    }
}

internal sealed class OpenConsultationHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<OpenConsultation, Unit>
{
    public async Task<Unit> Handle(OpenConsultation command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ToChangeAsync(command.Id, command.Version, cancellationToken);

        order.OpenConsultation(command.Kind, [.. command.Measures.Distinct()], command.Ground, command.AnswerWantedBy!.Value, deeds.Of(command));

        return Unit.Value;
    }
}
