using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Liaison;

/// <summary>What the liaison magistrates of the own State did in a month, in numbers.</summary>
/// <param name="Month">Any day of the month.</param>
[Requires(Capability.ReadLiaisonActivity)]
public sealed record GetActivity(DateOnly Month) : IQuery<LiaisonActivity>;

/// <summary>The same for a file.</summary>
[Requires(Capability.ReadLiaisonActivity)]
[Consults(AuditKind.Export)]
public sealed record ExportActivity(DateOnly Month) : IQuery<LiaisonActivity>;

/// <summary>The answer: a line for each liaison magistrate.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Lines">The lines, by name.</param>
public sealed record LiaisonActivity(DateOnly Month, IReadOnlyList<ActivityLine> Lines);

/// <summary>What one liaison magistrate did in a month. A corrected entry does not count, its correction does.</summary>
/// <param name="Name">Name; empty for a former user.</param>
/// <param name="ByKind">Interventions of the month by their kind.</param>
/// <param name="ByResult">The same by what came of them, as far as it is known today.</param>
/// <param name="Pending">Those of which nothing is known yet.</param>
/// <param name="Requests">Different requests that they concern.</param>
/// <param name="Advices">Advice on drafts given in the month.</param>
/// <param name="Resolved">Requests late or silent at an intervention of the month, for which what was waited for has been recorded since.</param>
public sealed record ActivityLine(
    string Name, IReadOnlyDictionary<InterventionKind, int> ByKind, IReadOnlyDictionary<InterventionResult, int> ByResult, int Pending, int Requests, int Advices, int Resolved);

internal sealed class GetActivityHandler(TaskForceDbContext db, IViewer viewer) : IQueryHandler<GetActivity, LiaisonActivity>, IQueryHandler<ExportActivity, LiaisonActivity>
{
    public Task<LiaisonActivity> Handle(GetActivity query, CancellationToken cancellationToken) => OfAsync(query.Month, cancellationToken);

    public Task<LiaisonActivity> Handle(ExportActivity query, CancellationToken cancellationToken) => OfAsync(query.Month, cancellationToken);

    // Numbers count what the own State did, whoever may read it (product, who sees what, 1: totals are the one exception).
    private async Task<LiaisonActivity> OfAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var own = viewer.Country ?? throw new NotFoundException();
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var calendar = HolidayCalendar.Of(own);
        var (begins, ends) = (calendar.EndOf(first.AddDays(-1)), calendar.EndOf(last));
        var entries = await db.Set<Intervention>().BeyondTheViewer().AsNoTracking().Where(i => i.Country == own && !i.Corrected && i.On >= first && i.On <= last)
            .Select(i => new Entry(i.Id, i.Corrects, i.Author, i.RequestId, i.Kind, i.Result, i.Difficulty, i.RecordedAt)).ToListAsync(cancellationToken);
        var done = await AsFirstEnteredAsync(entries, own, cancellationToken);
        var advices = await db.Set<Advice>().BeyondTheViewer().AsNoTracking().Where(a => a.Country == own && a.AnsweredAt >= begins && a.AnsweredAt < ends)
            .GroupBy(a => a.Magistrate).Select(g => new { Magistrate = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Magistrate, g => g.Count, cancellationToken);
        var difficult = done.Where(i => i.Difficulty is Difficulty.Late or Difficulty.Silent).Select(i => i.Request).Distinct().ToList();
        var acts = (await db.Set<RequestEvent>().BeyondTheViewer().AsNoTracking().Where(e => difficult.Contains(e.RequestId) && e.Side != null)
            .GroupBy(e => e.RequestId).Select(g => new { Request = g.Key, LastAt = g.Max(e => e.RecordedAt) }).ToListAsync(cancellationToken)).ToDictionary(a => a.Request, a => a.LastAt);
        var stillLate = (await db.Set<Clock>().BeyondTheViewer().AsNoTracking()
            .Where(c => difficult.Contains(c.RequestId) && c.State == ClockState.Missed && !c.IsTarget && c.DoneAt == null && !c.Superseded && !c.Lapsed)
            .Select(c => c.RequestId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var users = done.Select(i => i.Author).Concat(advices.Keys).Distinct().ToList();
        var keys = users.Select(u => u.Value).ToList();
        var names = await db.Users.AsNoTracking().Where(u => keys.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return new LiaisonActivity(first, [.. users.Select(user =>
        {
            var mine = done.Where(i => i.Author == user).ToList();
            var resolved = mine.Where(i => acts.TryGetValue(i.Request, out var at) && at > i.RecordedAt
                && (i.Difficulty == Difficulty.Silent || (i.Difficulty == Difficulty.Late && !stillLate.Contains(i.Request))));
            return new ActivityLine(
                names.GetValueOrDefault(user.Value, ""), mine.GroupBy(i => i.Kind).ToDictionary(g => g.Key, g => g.Count()),
                mine.Where(i => i.Result is not null).GroupBy(i => i.Result!.Value).ToDictionary(g => g.Key, g => g.Count()), mine.Count(i => i.Result is null),
                mine.Select(i => i.Request).Distinct().Count(), advices.GetValueOrDefault(user), resolved.Select(i => i.Request).Distinct().Count());
        }).OrderBy(l => l.Name, StringComparer.CurrentCulture)]);
    }

    /// <summary>Who corrects an entry did not do what it says: it counts for whoever entered it first, and from then on.</summary>
    private async Task<IReadOnlyList<Entry>> AsFirstEnteredAsync(IReadOnlyList<Entry> entries, CountryCode own, CancellationToken cancellationToken)
    {
        var requests = entries.Where(e => e.Corrects is not null).Select(e => e.Request).Distinct().ToList();
        var earlier = await db.Set<Intervention>().BeyondTheViewer().AsNoTracking().Where(i => i.Country == own && i.Corrected && requests.Contains(i.RequestId))
            .Select(i => new Entry(i.Id, i.Corrects, i.Author, i.RequestId, i.Kind, i.Result, i.Difficulty, i.RecordedAt)).ToDictionaryAsync(e => e.Id, cancellationToken);
        return [.. entries.Select(entry =>
        {
            var first = entry;
            while (first.Corrects is { } before && earlier.TryGetValue(before, out var known))
                first = known;
            return entry with { Author = first.Author, RecordedAt = first.RecordedAt };
        })];
    }

    private sealed record Entry(
        long Id, long? Corrects, UserId Author, RequestId Request, InterventionKind Kind, InterventionResult? Result, Difficulty? Difficulty, DateTimeOffset RecordedAt);
}
