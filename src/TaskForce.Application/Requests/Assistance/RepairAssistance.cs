using FluentValidation;
using MediatR;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>Forwards a request of another kind than the EIO to the competent authority of the same State.</summary>
[Requires(Capability.HandleAssistance)]
public sealed record ForwardAssistance(RequestId Id, int Version, When When, AuthorityCode? To, string? Note) : ActOnOrder(Id, Version, When, Note);

internal sealed class ForwardAssistanceValidator : ActValidator<ForwardAssistance>
{
    public ForwardAssistanceValidator() => RuleFor(c => c.To).NotNull();
}

internal sealed class ForwardAssistanceHandler(TaskForceDbContext db, Addressees addressees, Deeds deeds) : ICommandHandler<ForwardAssistance, Unit>
{
    public async Task<Unit> Handle(ForwardAssistance command, CancellationToken cancellationToken)
    {
        var request = await db.Assistance.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var to = await addressees.ExecutingAsync(command.To, cancellationToken);

        request.Forward(to, await addressees.RecipientsAsync(request, to.Authority, cancellationToken), deeds.Of(command));

        return Unit.Value;
    }
}

/// <summary>Corrects the recorded reception; every limit that runs from it is counted anew.</summary>
[Requires(Capability.HandleAssistance)]
public sealed record CorrectAssistanceReception(RequestId Id, int Version, DateOnly? ReceivedOn, TimeOnly? ReceivedTime, string? Note) : ActOnOrder(Id, Version, default, Note);

internal sealed class CorrectAssistanceReceptionValidator : ActValidator<CorrectAssistanceReception>
{
    public CorrectAssistanceReceptionValidator() => RuleFor(c => c.ReceivedOn).NotNull();
}

internal sealed class CorrectAssistanceReceptionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<CorrectAssistanceReception, Unit>
{
    public async Task<Unit> Handle(CorrectAssistanceReception command, CancellationToken cancellationToken)
    {
        var request = await db.Assistance.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var deed = deeds.Of(command);
        if (command.ReceivedTime is null && request.ReceptionStartedHours)
            throw new RuleViolation(Refusal.HourNeeded, "ReceivedTime");
        var right = new When(command.ReceivedOn, command.ReceivedTime).Instant(request.ExecutingCountry, deed.RecordedAt);

        request.CorrectReception(right, deed);

        return Unit.Value;
    }
}

/// <summary>Says why a limit of such a request was missed.</summary>
[Requires(Capability.HandleAssistance)]
public sealed record ExplainAssistanceLimit(RequestId Id, int Version, When When, int? Clock, MissReason? Reason, string? Note) : ActOnOrder(Id, Version, When, Note);

internal sealed class ExplainAssistanceLimitValidator : ActValidator<ExplainAssistanceLimit>
{
    public ExplainAssistanceLimitValidator()
    {
        RuleFor(c => c.Clock).NotNull();
        RuleFor(c => c.Reason).NotNull().IsInEnum();
    }
}

internal sealed class ExplainAssistanceLimitHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<ExplainAssistanceLimit, Unit>
{
    public async Task<Unit> Handle(ExplainAssistanceLimit command, CancellationToken cancellationToken)
    {
        var request = await db.Assistance.ToChangeAsync(command.Id, command.Version, cancellationToken);

        request.ExplainMissedLimit(command.Clock!.Value, command.Reason!.Value, deeds.Of(command));

        return Unit.Value;
    }
}

/// <summary>Signs and sends the new version of a form that was sent.</summary>
[Requires(Capability.SendAssistance)]
[NeedsProof]
public sealed record SendAssistanceCorrection(RequestId Id, int Version, When When, Signatory Signatory, string? Note) : ActOnOrder(Id, Version, When, Note);

internal sealed class SendAssistanceCorrectionValidator : ActValidator<SendAssistanceCorrection>
{
    public SendAssistanceCorrectionValidator() => RuleFor(c => c.Signatory).SetValidator(new SignatoryValidator());
}

internal sealed class SendAssistanceCorrectionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<SendAssistanceCorrection, Unit>
{
    public async Task<Unit> Handle(SendAssistanceCorrection command, CancellationToken cancellationToken)
    {
        var request = await db.Assistance.ToChangeAsync(command.Id, command.Version, cancellationToken);
        var deed = deeds.Of(command);

        request.SendCorrection(command.Signatory.On(deed), deed);

        return Unit.Value;
    }
}
