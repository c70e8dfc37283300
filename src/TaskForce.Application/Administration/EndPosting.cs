using MediatR;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Administration;

/// <summary>Sets or takes away the last day of a posting of the own State; the person's sessions end at once and begin anew with what holds then.</summary>
/// <param name="Id">The posting.</param>
/// <param name="To">Last day, in the legal time of the own State; null while none is known. A day that has passed says when it ended.</param>
[Requires(Capability.Administer)]
public sealed record EndPosting(long Id, DateOnly? To) : ICommand<Unit>;

internal sealed class EndPostingHandler(TaskForceDbContext db, Inviting inviting) : ICommandHandler<EndPosting, Unit>
{
    public async Task<Unit> Handle(EndPosting command, CancellationToken cancellationToken)
    {
        var posting = await db.OwnPostings().SingleOrDefaultAsync(p => p.Id == command.Id, cancellationToken) ?? throw new NotFoundException();
        PostingDays.Check(posting.From, command.To);
        await db.CheckOverlapAsync(posting.User, posting.Role, posting.From, command.To, posting.Id, "To", cancellationToken);

        posting.To = command.To;
        await inviting.EndSessionsAsync(posting.User, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>One posting of the own State.</summary>
[Requires(Capability.Administer)]
public sealed record GetPosting(long Id) : IQuery<PostingRow>;

internal sealed class GetPostingHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : IQueryHandler<GetPosting, PostingRow>
{
    public async Task<PostingRow> Handle(GetPosting query, CancellationToken cancellationToken)
    {
        var found = await db.OwnPostings().AsNoTracking().Where(p => p.Id == query.Id)
            .Join(db.OwnAccounts().AsNoTracking(), p => p.User, u => u.Id, (p, u) => new { Posting = p, Account = u }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? throw new NotFoundException() : PostingRow.Of(found.Posting, found.Account, Today.Of(viewer, clock));
    }
}
