using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
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
        var deed = deeds.Of(command);
        request.DemandHour(command.Act, command.When, deed);

        request.Take(command.Act, await links.KeptAsync(request.Definition, command.Act, command.Said, cancellationToken), [], deed);

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
        var deed = deeds.Of(command);
        request.DemandHour(command.Act, command.When, deed);

        request.Take(command.Act, await links.KeptAsync(request.Definition, command.Act, command.Said, cancellationToken), [.. command.Grounds.Distinct()], deed);

        return Unit.Value;
    }
}

internal static class HoursOfSteps
{
    /// <summary>
    /// Where a limit in hours begins, somebody says the hour: a day alone stands at its end. What is decided here and now is decided now;
    /// what came today came before.
    /// </summary>
    /// <exception cref="RuleViolation">The hour is missing.</exception>
    public static void DemandHour(this AssistanceRequest request, AssistanceAct act, When when, Deed deed)
    {
        if (when is { Day: { } day, Time: null } && request.StartsHours(act, deed.By)
            && (act == AssistanceAct.RecordReception || day != HolidayCalendar.Of(deed.By.Authority!.Value.Country).DayOf(deed.RecordedAt)))
            throw new RuleViolation(Refusal.HourNeeded, "OccurredTime");
    }
}
