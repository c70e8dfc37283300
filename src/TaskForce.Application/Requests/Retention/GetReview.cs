using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Retention;

/// <summary>The requests of the viewer's own authority whose time is up or soon will be, and what was decided on them.</summary>
/// <param name="Only">These alone, for a page that decides on them; null for the whole list.</param>
[Requires(Capability.ReviewRetention)]
public sealed record GetReview(IReadOnlyCollection<RequestId>? Only = null) : IQuery<ReviewView>;

/// <summary>The answer.</summary>
/// <param name="ToDecide">The first due first; at most <see cref="GetReviewHandler.MostRows"/>.</param>
/// <param name="More">There are more.</param>
/// <param name="LetGo">What the own State lets go and is not erased yet.</param>
/// <param name="Months">Months for which the own State keeps a request.</param>
/// <param name="MonthsOfDrafts">Months for which it keeps a draft that was never sent.</param>
public sealed record ReviewView(IReadOnlyList<ReviewRow> ToDecide, bool More, IReadOnlyList<ReviewRow> LetGo, int Months, int MonthsOfDrafts);

/// <summary>One request, without title or person.</summary>
/// <param name="Row">As in the register.</param>
/// <param name="EndedOn">When it was closed; of a draft, when it was last changed.</param>
/// <param name="DueOn">When its time is up in the own State.</param>
/// <param name="IsDue">Whether it is.</param>
/// <param name="Other">What the other State decided; null for a draft, of which it knows nothing.</param>
/// <param name="KeptFor">The reason for which the own State has kept it so far; null where it has not.</param>
/// <param name="MayDecide">Whether the viewer decides on it.</param>
public sealed record ReviewRow(RegisterRow Row, DateOnly EndedOn, DateOnly DueOn, bool IsDue, OtherDecision? Other, string? KeptFor, bool MayDecide);

/// <summary>What is told of the other State's decision.</summary>
public enum OtherDecision
{
    /// <summary>It has not decided.</summary>
    None = 1,

    /// <summary>It may be erased.</summary>
    Erase,

    /// <summary>It keeps it.</summary>
    Keep,
}

internal sealed class GetReviewHandler(TaskForceDbContext db, IViewer viewer, ReviewRows review, RegisterRows register, RetentionTimes times, OtherDecisions others)
    : IQueryHandler<GetReview, ReviewView>
{
    public const int MostRows = 50;

    public async Task<ReviewView> Handle(GetReview query, CancellationToken cancellationToken)
    {
        var own = viewer.AsActor().Authority!.Value.Country;
        var undecided = await RowsAsync(Narrow(await review.UndecidedAsync(cancellationToken)), cancellationToken);
        var letGo = await RowsAsync(Narrow(await review.LetGoAsync(cancellationToken)), cancellationToken);
        return new ReviewView(
            [.. undecided.Take(MostRows)], undecided.Count > MostRows, letGo,
            await times.MonthsAsync(own, RetentionKind.Request, cancellationToken), await times.MonthsAsync(own, RetentionKind.Draft, cancellationToken));

        IQueryable<CooperationRequest> Narrow(IQueryable<CooperationRequest> rows) =>
            query.Only is { } only ? rows.Where(o => only.Contains(o.Id)) : rows;
    }

    private async Task<IReadOnlyList<ReviewRow>> RowsAsync(IQueryable<CooperationRequest> orders, CancellationToken cancellationToken)
    {
        var actor = viewer.AsActor();
        var own = actor.Authority!.Value.Country;
        var today = times.Today(own);
        // What ended first is due first; drafts by their last change among them.
        var page = orders.AsNoTracking().OrderBy(o => o.ClosedAt ?? o.ChangedAt).ThenBy(o => o.Id).Take(MostRows + 1);
        var found = await page.ToListAsync(cancellationToken);
        var rows = (await new GetRegisterHandler(db, register).RowsAsync(page, cancellationToken)).ToDictionary(r => r.Id);
        var ids = found.Select(o => o.Id).ToList();
        var other = await others.OfAsync(ids, own, today, cancellationToken);
        var decisions = await db.Set<RetentionDecision>().AsNoTracking().Where(d => ids.Contains(d.RequestId)).ToListAsync(cancellationToken);
        var kept = decisions.GroupBy(d => d.RequestId).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Number) is { KeepUntil: not null } last ? last.Reason : null);
        var list = new List<ReviewRow>();
        foreach (var order in found.Where(o => rows.ContainsKey(o.Id)))
        {
            var sent = order.TransmittedAt is not null;
            var ended = sent ? order.ClosedAt!.Value : order.ChangedAt;
            var due = await times.DueOnAsync(own, sent ? RetentionKind.Request : RetentionKind.Draft, ended, cancellationToken);
            list.Add(new ReviewRow(
                rows[order.Id] with { Title = null }, Domain.Calendars.HolidayCalendar.Of(own).DayOf(ended), due, due <= today,
                sent ? other.GetValueOrDefault(order.Id, OtherDecision.None) : null, kept.GetValueOrDefault(order.Id),
                viewer.Can(Capability.DecideRetention) && order.DecidesOnRetention(actor)));
        }

        return [.. list.OrderBy(r => r.DueOn).ThenBy(r => r.Row.Id)];
    }
}

/// <summary>
/// What the other State decided on requests that the viewer has already found on the own list: that it lets them go or keeps
/// them, never its reason or its day.
/// </summary>
public sealed class OtherDecisions(TaskForceDbContext db)
{
    /// <summary>By request; none where it has decided nothing that still counts.</summary>
    internal async Task<IReadOnlyDictionary<RequestId, OtherDecision>> OfAsync(
        IReadOnlyList<RequestId> requests, CountryCode own, DateOnly today, CancellationToken cancellationToken)
    {
        var counted = await db.DecisionsThatCount().BeyondTheViewer().AsNoTracking().Where(d => requests.Contains(d.RequestId) && d.Country != own)
            .Select(d => new { d.RequestId, d.KeepUntil }).ToListAsync(cancellationToken);
        return counted.Where(d => d.KeepUntil is null || d.KeepUntil > today)
            .ToDictionary(d => d.RequestId, d => d.KeepUntil is null ? OtherDecision.Erase : OtherDecision.Keep);
    }
}
