using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Liaison;

/// <summary>Records an intervention on a request, or corrects one by another entry; what was entered stays.</summary>
/// <param name="Request">The request.</param>
/// <param name="Corrects">The entry that this one corrects; null for a new one.</param>
/// <param name="On">The day.</param>
/// <param name="Kind">How.</param>
/// <param name="With">With which authority.</param>
/// <param name="Asked">What was asked or said.</param>
/// <param name="Shared">Both States read it.</param>
[Requires(Capability.FollowRequests)]
public sealed record LogIntervention(
    RequestId Request, long? Corrects, DateOnly? On, InterventionKind? Kind, AuthorityCode? With, string? Asked, bool? Shared) : ICommand<Unit>;

internal sealed class LogInterventionValidator : AbstractValidator<LogIntervention>
{
    public LogInterventionValidator()
    {
        RuleFor(c => c.On).NotNull();
        RuleFor(c => c.Kind).NotNull().IsInEnum();
        RuleFor(c => c.With).NotNull();
        RuleFor(c => c.Asked).NotEmpty().MaximumLength(Intervention.TextLength);
        RuleFor(c => c.Shared).NotNull();
    }
}

internal sealed class LogInterventionHandler(TaskForceDbContext db, FollowUp followUp, RequestIds ids, Deeds deeds, IViewer viewer) : ICommandHandler<LogIntervention, Unit>
{
    public async Task<Unit> Handle(LogIntervention command, CancellationToken cancellationToken)
    {
        var principals = viewer.Principals;
        var request = await db.Requests.AsNoTracking().Include(o => o.Access.Where(a => principals.Contains(a.Principal)))
            .SingleOrDefaultAsync(o => o.Id == command.Request, cancellationToken) ?? throw new NotFoundException();
        if (!await db.Authorities.AnyAsync(a => a.Code == command.With, cancellationToken))
            throw new LiaisonViolation(LiaisonRule.NoSuchAuthority, "With");
        var difficulties = await followUp.DifficultiesAsync([request.Id], cancellationToken);
        var facts = new InterventionFacts(command.On!.Value, command.Kind!.Value, command.With!.Value, command.Asked!, command.Shared!.Value);
        var deed = deeds.Now();
        var logged = new Intervention(
            ids.NextValue(), request, request.Access.Max(a => a.Level), difficulties[request.Id].All.Cast<Difficulty?>().FirstOrDefault(), facts, deed);

        if (command.Corrects is { } earlier)
            (await db.InterventionOfAsync(command.Request, earlier, cancellationToken)).CorrectBy(logged, deed);

        db.Add(logged);
        return Unit.Value;
    }
}

/// <summary>Records what came of an intervention, once.</summary>
[Requires(Capability.FollowRequests)]
public sealed record CompleteIntervention(RequestId Request, long Intervention, InterventionResult? Result, string? Outcome) : ICommand<Unit>;

internal sealed class CompleteInterventionValidator : AbstractValidator<CompleteIntervention>
{
    public CompleteInterventionValidator()
    {
        RuleFor(c => c.Result).NotNull().IsInEnum();
        RuleFor(c => c.Outcome).MaximumLength(Intervention.TextLength);
    }
}

internal sealed class CompleteInterventionHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<CompleteIntervention, Unit>
{
    public async Task<Unit> Handle(CompleteIntervention command, CancellationToken cancellationToken)
    {
        var logged = await db.InterventionOfAsync(command.Request, command.Intervention, cancellationToken);
        logged.Complete(command.Result!.Value, command.Outcome, deeds.Now());
        return Unit.Value;
    }
}

internal static class InterventionsOfRequest
{
    /// <exception cref="NotFoundException">There is none whose words the viewer may read.</exception>
    public static async Task<Intervention> InterventionOfAsync(this TaskForceDbContext db, RequestId request, long id, CancellationToken cancellationToken) =>
        await db.Set<Intervention>().Include(i => i.Text).SingleOrDefaultAsync(i => i.Id == id && i.RequestId == request, cancellationToken) is { Text: not null } found
            ? found : throw new NotFoundException();
}
