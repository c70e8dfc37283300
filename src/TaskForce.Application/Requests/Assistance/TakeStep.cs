using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>Takes a step of the life of a request of another kind than the EIO that is no decision.</summary>
/// <param name="Id">The request.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Act">The step.</param>
/// <param name="When">When it happened.</param>
/// <param name="Said">What its fields hold.</param>
/// <param name="Note">Reason or remark.</param>
[Requires(Capability.HandleAssistance)]
public sealed record TakeStep(RequestId Id, int Version, AssistanceAct Act, When When, AssistanceValues Said, string? Note = null) : ActOnOrder(Id, Version, When, Note);

internal sealed class TakeStepValidator : ActValidator<TakeStep>
{
    public TakeStepValidator() => RuleFor(c => c.Act).IsInEnum();
}

internal sealed class TakeStepHandler(TaskForceDbContext db, RequestLinks links, Deeds deeds) : ICommandHandler<TakeStep, Unit>
{
    public async Task<Unit> Handle(TakeStep command, CancellationToken cancellationToken)
    {
        var request = await db.Assistance.ToChangeAsync(command.Id, command.Version, cancellationToken);
        if (request.Definition.Of(command.Act).Any(s => s.IsWeighty))
            throw new ForbiddenException(Capability.DecideAssistance);

        request.Take(command.Act, await links.KeptAsync(request.Definition, command.Act, command.Said, cancellationToken), [], deeds.Of(command));

        return Unit.Value;
    }
}

/// <summary>Takes a weighty step: a decision, a refusal, a withdrawal, a signature. The person proves again who he or she is.</summary>
/// <param name="Id">The request.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Act">The step.</param>
/// <param name="When">When it happened.</param>
/// <param name="Said">What its fields hold.</param>
/// <param name="Grounds">Grounds of a refusal.</param>
/// <param name="Note">Reason or remark.</param>
[Requires(Capability.DecideAssistance)]
[NeedsProof]
public sealed record TakeWeightyStep(
    RequestId Id, int Version, AssistanceAct Act, When When, AssistanceValues Said, IReadOnlyList<AssistanceGround> Grounds, string? Note = null) : ActOnOrder(Id, Version, When, Note);

internal sealed class TakeWeightyStepValidator : ActValidator<TakeWeightyStep>
{
    public TakeWeightyStepValidator()
    {
        RuleFor(c => c.Act).IsInEnum();
        RuleForEach(c => c.Grounds).IsInEnum().OverridePropertyName("Grounds");
    }
}

internal sealed class TakeWeightyStepHandler(TaskForceDbContext db, RequestLinks links, Deeds deeds) : ICommandHandler<TakeWeightyStep, Unit>
{
    public async Task<Unit> Handle(TakeWeightyStep command, CancellationToken cancellationToken)
    {
        var request = await db.Assistance.ToChangeAsync(command.Id, command.Version, cancellationToken);

        request.Take(command.Act, await links.KeptAsync(request.Definition, command.Act, command.Said, cancellationToken), [.. command.Grounds.Distinct()], deeds.Of(command));

        return Unit.Value;
    }
}
