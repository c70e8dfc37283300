using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Access;

/// <summary>Asks for a case file whose number one knows. The answer reads the same whether there is such a request or not.</summary>
/// <param name="Number">The number, as it was typed.</param>
/// <param name="Reason">Why it is needed.</param>
[Requires(Capability.ReadRequests)]
public sealed record AskForAccess(string? Number, string? Reason) : ICommand<Unit>;

internal sealed class AskForAccessValidator : AbstractValidator<AskForAccess>
{
    public AskForAccessValidator()
    {
        RuleFor(c => c.Number).NotEmpty().MaximumLength(AccessApplication.TypedLength);
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(AccessChange.ReasonLength);
    }
}

internal sealed class AskForAccessHandler(TaskForceDbContext db, RequestIds ids, IViewer viewer, TimeProvider clock) : ICommandHandler<AskForAccess, Unit>
{
    public async Task<Unit> Handle(AskForAccess command, CancellationToken cancellationToken)
    {
        var actor = viewer.AsActor();
        db.Add(new AccessApplication
        {
            Id = ids.Next().Value, User = actor.User, Country = actor.Authority!.Value.Country, Typed = command.Number!.Trim(),
            RequestId = await FindAsync(command.Number, actor.Authority.Value.Country, cancellationToken), Reason = command.Reason!.Trim(), AskedAt = clock.GetUtcNow(),
        });
        return Unit.Value;
    }

    /// <summary>Looked up whether the asker sees it or not; nothing of it is told.</summary>
    private async Task<RequestId?> FindAsync(string? typed, CountryCode country, CancellationToken cancellationToken)
    {
        // An unknown number costs the same statement: how long the answer takes tells nothing either.
        var number = RequestNumber.Find(typed) ?? new RequestNumber(CountryCode.FR, CountryCode.BE, 2000, 1);
        // A surveillance stays with its two authorities: nobody opens it by a grant (reference §5.10).
        var found = await db.Requests.BeyondTheViewer()
            .Where(o => o.Number == number && o.Kind != RequestKind.SURV && (o.IssuingCountry == country || o.ExecutingCountry == country)).Select(o => o.Id).ToListAsync(cancellationToken);
        return found is [var id] ? id : null;
    }
}

/// <summary>One's own applications, the newest first.</summary>
[Requires(Capability.ReadRequests)]
public sealed record GetMyApplications : IQuery<IReadOnlyList<MyApplication>>;

/// <summary>An application as its author reads it.</summary>
public sealed record MyApplication(string Typed, string Reason, DateTimeOffset AskedAt, bool? Granted, string? Answer, DateTimeOffset? AnsweredAt, RequestId? Opened);

internal sealed class GetMyApplicationsHandler(TaskForceDbContext db, IViewer viewer) : IQueryHandler<GetMyApplications, IReadOnlyList<MyApplication>>
{
    private const int Most = 50;

    public async Task<IReadOnlyList<MyApplication>> Handle(GetMyApplications query, CancellationToken cancellationToken)
    {
        var me = viewer.AsActor().User;
        return await db.Set<AccessApplication>().AsNoTracking().Where(a => a.User == me).OrderByDescending(a => a.AskedAt).Take(Most)
            .Select(a => new MyApplication(a.Typed, a.Reason, a.AskedAt, a.Granted, a.Answer, a.AnsweredAt, a.Granted == true ? a.RequestId : null))
            .ToListAsync(cancellationToken);
    }
}
