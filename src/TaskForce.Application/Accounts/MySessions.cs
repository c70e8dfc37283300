using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Accounts;

/// <summary>Where the viewer is signed in, the last used first.</summary>
[Requires(Capability.UseApplication)]
public sealed record GetMySessions : IQuery<IReadOnlyList<MySession>>;

/// <summary>One of them.</summary>
public sealed record MySession(string Key, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt);

internal sealed class GetMySessionsHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : IQueryHandler<GetMySessions, IReadOnlyList<MySession>>
{
    public async Task<IReadOnlyList<MySession>> Handle(GetMySessions query, CancellationToken cancellationToken)
    {
        var (me, now) = (viewer.AsActor().User.Value, clock.GetUtcNow());
        return await db.Set<Session>().AsNoTracking().Where(s => s.User == me && s.ExpiresAt > now).OrderByDescending(s => s.SeenAt)
            .Select(s => new MySession(s.Key, s.Device, s.StartedAt, s.SeenAt)).ToListAsync(cancellationToken);
    }
}

/// <summary>Ends one of the viewer's sessions, or all but one.</summary>
/// <param name="Key">The one to end; null ends all but the kept one.</param>
/// <param name="Kept">The one in which the viewer acts.</param>
[Requires(Capability.UseApplication)]
public sealed record EndSessions(string? Key, string? Kept) : ICommand<Unit>;

internal sealed class EndSessionsValidator : AbstractValidator<EndSessions>
{
    public EndSessionsValidator()
    {
        RuleFor(c => c.Key).MaximumLength(64);
        RuleFor(c => c.Kept).NotEmpty().MaximumLength(64).When(c => c.Key is null);
    }
}

internal sealed class EndSessionsHandler(TaskForceDbContext db, IViewer viewer) : ICommandHandler<EndSessions, Unit>
{
    public async Task<Unit> Handle(EndSessions command, CancellationToken cancellationToken)
    {
        var me = viewer.AsActor().User.Value;
        db.Trail.Notes.Add(new AuditNote(AuditKind.SignOut, nameof(EndSessions), Account: me));
        await db.Set<Session>().Where(s => s.User == me && (command.Key == null ? s.Key != command.Kept : s.Key == command.Key)).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}
