using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Requests;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Notifications;

/// <summary>
/// Tells of each event whom it concerns, in the same save: nobody is told of what was not stored, and nothing is stored of which
/// nobody is told.
/// </summary>
internal sealed class NotificationUpkeep(RequestIds ids, TimeProvider clock) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is TaskForceDbContext db)
        {
            var events = db.ChangeTracker.Entries<RequestEvent>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
            if (events.Count > 0)
                await TellAsync(db, events, cancellationToken);
        }

        return result;
    }

    private async Task TellAsync(TaskForceDbContext db, IReadOnlyList<RequestEvent> events, CancellationToken cancellationToken)
    {
        var requests = db.ChangeTracker.Entries<CooperationRequest>().Select(e => e.Entity).ToDictionary(r => r.Id);
        var news = events.Select(e => (Event: e, Request: requests[e.RequestId], To: Concerned.By(requests[e.RequestId], e))).Where(n => n.To.Count > 0).ToList();
        if (news.Count == 0)
            return;
        var readers = await Readers.OfAsync(
            db, news.SelectMany(n => n.To).ToHashSet(), news.Exists(n => n.Event.Act == OrderAct.MissLimit), clock.GetUtcNow(), cancellationToken);
        // The first key is drawn by lot and the others follow it, so that they do not meet.
        var id = ids.NextValue();
        foreach (var (happened, request, to) in news)
        {
            var missed = happened.Act == OrderAct.MissLimit;
            Add(to.SelectMany(a => readers.At(a, request)), missed ? NotificationKind.MissedLimit : NotificationKind.Act);
            if (missed)
                Add(readers.Liaison(request), NotificationKind.Escalation);

            void Add(IEnumerable<UserAccount> accounts, NotificationKind kind) => db.AddRange(
                accounts.Select(a => new UserId(a.Id)).Where(user => user != happened.User).Distinct().Select(user => Of(++id, user, kind, happened)));
        }
    }

    private static Notification Of(long id, UserId user, NotificationKind kind, RequestEvent happened)
    {
        var limit = kind == NotificationKind.Act ? null : happened.Detail?.Facts.Limit;
        return new Notification
        {
            Id = id, User = user, RequestId = happened.RequestId, Audience = happened.Audience, Kind = kind, At = happened.RecordedAt, By = happened.Authority,
            Act = limit is null ? happened.Act : null, Step = happened.Step, Limit = limit, EndsAt = limit is null ? null : happened.OccurredAt,
        };
    }
}
