using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Access;

/// <summary>Answers somebody's application for a case file: grants it or not, with a reason that the asker reads.</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="Application">Key of the application.</param>
/// <param name="Granted">Whether it is granted.</param>
/// <param name="Level">How much, where it is.</param>
/// <param name="Reason">Why.</param>
[Requires(Capability.DecideAccess)]
[NeedsProof]
public sealed record AnswerApplication(RequestId Id, int Version, long Application, bool? Granted, AccessLevel? Level, string? Reason) : ICommand<Unit>;

internal sealed class AnswerApplicationValidator : AbstractValidator<AnswerApplication>
{
    public AnswerApplicationValidator()
    {
        RuleFor(c => c.Granted).NotNull();
        RuleFor(c => c.Level).NotNull().IsInEnum().When(c => c.Granted == true);
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(AccessChange.ReasonLength);
    }
}

internal sealed class AnswerApplicationHandler(TaskForceDbContext db, IViewer viewer, Deeds deeds, TimeProvider clock) : ICommandHandler<AnswerApplication, Unit>
{
    public async Task<Unit> Handle(AnswerApplication command, CancellationToken cancellationToken)
    {
        var order = await db.RequestToChangeAsync(command.Id, command.Version, cancellationToken);
        var actor = viewer.AsActor();
        var application = await db.Set<AccessApplication>()
            .SingleOrDefaultAsync(a => a.Id == command.Application && a.RequestId == command.Id && a.AnsweredAt == null, cancellationToken);
        if (application is null || !order.IsOwner(actor) || application.Country != actor.Authority!.Value.Country)
            throw new NotFoundException();

        if (command.Granted == true)
            order.Grant(Principal.Of(application.User), application.Country, command.Level!.Value, deeds.Now(command.Reason));
        (application.Granted, application.Answer, application.AnsweredBy, application.AnsweredAt) = (command.Granted, command.Reason!.Trim(), actor.User, clock.GetUtcNow());

        return Unit.Value;
    }
}
