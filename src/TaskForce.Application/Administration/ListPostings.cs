using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Administration;

/// <summary>Who of the own State is, will be or was posted in the other one, the latest first.</summary>
[Requires(Capability.Administer)]
public sealed record ListPostings : IQuery<PostingList>;

/// <summary>The answer.</summary>
/// <param name="Postings">The postings.</param>
/// <param name="People">Who holds a role for which one is posted, and could be.</param>
public sealed record PostingList(IReadOnlyList<PostingRow> Postings, IReadOnlyList<PostablePerson> People);

/// <summary>Somebody who can be posted.</summary>
public sealed record PostablePerson(long Account, string Name, string Post, IReadOnlyList<Role> Roles);

/// <summary>When a posting is.</summary>
public enum PostingTime
{
    /// <summary>In force today.</summary>
    Now = 1,

    /// <summary>Still to begin.</summary>
    Coming,

    /// <summary>Over.</summary>
    Past,
}

/// <summary>A posting in a list.</summary>
public sealed record PostingRow(long Id, long Account, string Name, string Post, Role Role, DateOnly From, DateOnly? To, PostingTime Time)
{
    internal static PostingRow Of(Posting posting, UserAccount account, DateOnly today) => new(
        posting.Id, account.Id, account.DisplayName, account.Post, posting.Role, posting.From, posting.To,
        posting.To < today ? PostingTime.Past : posting.From > today ? PostingTime.Coming : PostingTime.Now);
}

internal sealed class ListPostingsHandler(TaskForceDbContext db, IViewer viewer, TimeProvider clock) : IQueryHandler<ListPostings, PostingList>
{
    public async Task<PostingList> Handle(ListPostings query, CancellationToken cancellationToken)
    {
        var today = Today.Of(viewer, clock);
        var postings = await db.OwnPostings().AsNoTracking().Join(db.OwnAccounts().AsNoTracking(), p => p.User, u => u.Id, (p, u) => new { Posting = p, Account = u })
            .OrderByDescending(p => p.Posting.From).ThenBy(p => p.Posting.Id).ToListAsync(cancellationToken);
        var people = await db.OwnAccounts().AsNoTracking().Where(u => u.EndedAt == null && (u.EndsOn == null || u.EndsOn >= today)
                && db.Authorities.Any(a => a.Code == u.Authority && (a.Kind == AuthorityKind.LIAISON || a.Kind == AuthorityKind.POL)))
            .OrderBy(u => u.DisplayName).Select(u => new PostablePerson(u.Id, u.DisplayName, u.Post, u.Roles)).ToListAsync(cancellationToken);
        return new PostingList(
            [.. postings.Select(p => PostingRow.Of(p.Posting, p.Account, today))], [.. people.Where(p => p.Roles.Any(RolesTable.NeedsPosting))]);
    }
}
