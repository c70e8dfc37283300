using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Coordination;

/// <summary>Puts a request into a coordinated case. It gives nobody sight of it: who sees a request is decided by the request.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Number of the request, as it was typed.</param>
[Requires(Capability.ContributeToCoordination)]
public sealed record LinkRequest(CoordinatedCaseId Id, string? Number) : ICommand<Unit>;

internal sealed class LinkRequestValidator : AbstractValidator<LinkRequest>
{
    public LinkRequestValidator() => RuleFor(c => c.Number).NotEmpty().MaximumLength(40);
}

internal sealed class LinkRequestHandler(TaskForceDbContext db, IViewer viewer, Deeds deeds) : ICommandHandler<LinkRequest, Unit>
{
    public async Task<Unit> Handle(LinkRequest command, CancellationToken cancellationToken)
    {
        var found = await db.CaseToChangeAsync(command.Id, null, cancellationToken);
        var number = RequestNumber.Find(command.Number) ?? throw new CoordinationViolation(CoordinationRule.NoSuchRequest, "Number");
        var principals = viewer.Principals;
        // A request that is not there and one that the viewer does not see read the same.
        var request = await db.Requests.AsNoTracking().Include(o => o.Access.Where(a => principals.Contains(a.Principal)))
            .SingleOrDefaultAsync(o => o.Number == number, cancellationToken) ?? throw new CoordinationViolation(CoordinationRule.NoSuchRequest, "Number");
        var link = found.Link(request, request.Access.Max(a => a.Level), deeds.Now());
        // Whoever put it there, this reader sees it there.
        if (await db.Set<LinkedRequest>().AnyAsync(l => l.CaseId == command.Id && l.RequestId == request.Id, cancellationToken))
            throw new CoordinationViolation(CoordinationRule.LinkedAlready, "Number");

        db.Add(link);
        return Unit.Value;
    }
}

/// <summary>Takes a request out of a coordinated case that somebody of the own State has put there.</summary>
/// <param name="Id">The case.</param>
/// <param name="Request">The request.</param>
[Requires(Capability.ContributeToCoordination)]
public sealed record UnlinkRequest(CoordinatedCaseId Id, RequestId Request) : ICommand<Unit>;

internal sealed class UnlinkRequestHandler(TaskForceDbContext db, Deeds deeds) : ICommandHandler<UnlinkRequest, Unit>
{
    public async Task<Unit> Handle(UnlinkRequest command, CancellationToken cancellationToken)
    {
        var found = await db.CaseToChangeAsync(command.Id, null, cancellationToken);
        var link = await db.Set<LinkedRequest>().SingleOrDefaultAsync(l => l.CaseId == command.Id && l.RequestId == command.Request, cancellationToken)
            ?? throw new NotFoundException();

        found.DemandOwn(link.Authority.Country, deeds.Now());

        db.Remove(link);
        return Unit.Value;
    }
}
