using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Administration;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Rights;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Liaison;

/// <summary>The follow-up list of a liaison magistrate: requests in difficulty by the next due date, drafts to advise on, the own posting.</summary>
/// <param name="Filter">What is looked for.</param>
/// <param name="After">Key set of the last row of the page before, as <see cref="FollowUpPage.Next"/> gave it.</param>
/// <param name="Size">Most rows.</param>
[Requires(Capability.FollowRequests)]
public sealed record GetFollowUp(FollowUpFilter Filter, FollowUpCursor? After = null, int Size = 25) : IQuery<FollowUpPage>;

/// <summary>Where a page ends.</summary>
public sealed record FollowUpCursor(long Due, long Id);

/// <summary>The answer.</summary>
public sealed record FollowUpPage(
    IReadOnlyList<FollowUpRow> Rows, FollowUpCursor? Next, IReadOnlyList<AdviceToGive> ToAdvise, IReadOnlyList<PostingTerm> Postings);

/// <summary>A request in difficulty, and what was done last.</summary>
public sealed record FollowUpRow(RegisterRow Row, IReadOnlyList<Difficulty> Difficulties, DateTimeOffset LastAt, LastStep? Last);

/// <summary>The last intervention that the viewer may know of.</summary>
public sealed record LastStep(DateOnly On, InterventionKind Kind, InterventionResult? Result);

/// <summary>A draft on which the viewer is asked for advice.</summary>
public sealed record AdviceToGive(RequestId Request, string? Title, DateTimeOffset AskedAt);

/// <summary>Who of the own State is posted in the other one: the viewer, and who stands in.</summary>
public sealed record PostingTerm(string Name, bool Mine, DateOnly From, DateOnly? To);

internal sealed class GetFollowUpHandler(TaskForceDbContext db, FollowUp followUp, RegisterRows register, IViewer viewer, TimeProvider clock)
    : IQueryHandler<GetFollowUp, FollowUpPage>
{
    private const int MostAdvices = 20;

    public async Task<FollowUpPage> Handle(GetFollowUp query, CancellationToken cancellationToken)
    {
        var found = followUp.Of(query.Filter);
        if (query.After is { } after)
        {
            var (due, id) = (new DateTimeOffset(after.Due, TimeSpan.Zero), new RequestId(after.Id));
            found = found.Where(o => o.NextDueAt > due || (o.NextDueAt == due && o.Id > id));
        }

        var rows = await new GetRegisterHandler(db, register).RowsAsync(
            found.OrderBy(o => o.NextDueAt).ThenBy(o => o.Id).Take(query.Size + 1), cancellationToken);
        var page = rows.Take(query.Size).ToList();
        var ids = page.Select(r => r.Id).ToList();
        var difficulties = await followUp.DifficultiesAsync(ids, cancellationToken);
        var last = (await db.Set<Intervention>().AsNoTracking().Where(i => ids.Contains(i.RequestId) && !i.Corrected)
                .Select(i => new { i.RequestId, i.On, i.RecordedAt, i.Kind, i.Result }).ToListAsync(cancellationToken))
            .GroupBy(i => i.RequestId).ToDictionary(g => g.Key, g => g.OrderBy(i => i.On).ThenBy(i => i.RecordedAt).Last());
        return new FollowUpPage(
            [.. page.Select(r => new FollowUpRow(
                r, difficulties[r.Id].All, difficulties[r.Id].LastAt, last.TryGetValue(r.Id, out var step) ? new LastStep(step.On, step.Kind, step.Result) : null))],
            rows.Count > query.Size ? new FollowUpCursor(page[^1].NextDueAt.UtcTicks, page[^1].Id.Value) : null,
            await ToAdviseAsync(cancellationToken), await PostingsAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<AdviceToGive>> ToAdviseAsync(CancellationToken cancellationToken)
    {
        var me = viewer.AsActor().User;
        var asked = await db.Set<Advice>().AsNoTracking().Where(a => a.Magistrate == me && a.AnsweredAt == null && a.WithdrawnAt == null)
            .OrderBy(a => a.AskedAt).Take(MostAdvices).Select(a => new { a.RequestId, a.AskedAt }).ToListAsync(cancellationToken);
        var ids = asked.Select(a => a.RequestId).ToList();
        var titles = (await db.Set<FormVersion>().AsNoTracking().Where(f => ids.Contains(f.RequestId) && !f.Void).Select(f => new { f.RequestId, f.Number, f.Title })
            .ToListAsync(cancellationToken)).GroupBy(f => f.RequestId).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Number)!.Title);
        return [.. asked.Select(a => new AdviceToGive(a.RequestId, titles.GetValueOrDefault(a.RequestId), a.AskedAt))];
    }

    private async Task<IReadOnlyList<PostingTerm>> PostingsAsync(CancellationToken cancellationToken)
    {
        var me = viewer.AsActor().User.Value;
        return [.. (await LiaisonPostings.TodayAsync(db, Today.Of(viewer, clock), cancellationToken)).OrderByDescending(p => p.Account.Id == me)
            .Select(p => new PostingTerm(p.Account.DisplayName, p.Account.Id == me, p.Posting.From, p.Posting.To))];
    }
}

/// <summary>The liaison magistrates of the viewer's State who are posted today.</summary>
internal static class LiaisonPostings
{
    public static async Task<IReadOnlyList<(Posting Posting, UserAccount Account)>> TodayAsync(TaskForceDbContext db, DateOnly today, CancellationToken cancellationToken) =>
        [.. (await db.OwnPostings().AsNoTracking().Where(p => p.Role == Role.LiaisonMagistrate && p.From <= today && (p.To == null || p.To >= today))
            .Join(db.OwnAccounts().AsNoTracking().Where(u => u.EndedAt == null), p => p.User, u => u.Id, (p, u) => new { Posting = p, Account = u })
            .OrderBy(x => x.Account.DisplayName).ToListAsync(cancellationToken))
            .Where(x => x.Account.Roles.Contains(Role.LiaisonMagistrate)).Select(x => (x.Posting, x.Account))];
}
