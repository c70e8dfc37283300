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
/// nobody is told. Who wants to know at once gets one e-mail for all that one save tells.
/// </summary>
internal sealed class NotificationUpkeep(RequestIds ids, MailOffice office, TimeProvider clock) : SaveChangesInterceptor
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
        Add(db, [.. news.SelectMany(n => Told(n.Event, n.Request, n.To, readers))]);
    }

    private static IEnumerable<(UserAccount Reader, NotificationKind Kind, RequestEvent Event)> Told(
        RequestEvent happened, CooperationRequest request, IReadOnlyList<AuthorityCode> to, Readers readers)
    {
        var missed = happened.Act == OrderAct.MissLimit;
        var told = to.SelectMany(a => readers.At(a, request)).Select(r => (Reader: r, Kind: missed ? NotificationKind.MissedLimit : NotificationKind.Act));
        if (missed)
            told = told.Concat(readers.Liaison(request).Select(r => (r, NotificationKind.Escalation)));
        return told.Where(t => t.Reader.Id != happened.User.Value).DistinctBy(t => t.Reader.Id).Select(t => (t.Reader, t.Kind, happened));
    }

    private void Add(TaskForceDbContext db, IReadOnlyList<(UserAccount Reader, NotificationKind Kind, RequestEvent Event)> told)
    {
        // The first key is drawn by lot and the others follow it, so that they do not meet.
        var id = ids.NextValue();
        var now = clock.GetUtcNow();
        foreach (var reader in told.GroupBy(t => t.Reader.Id))
        {
            var mail = office.IsOpen && reader.First().Reader is { Emails: EmailChoice.AtOnce, Email: not null }
                ? new OutgoingMail { Id = ++id, User = reader.Key, CreatedAt = now, DueAt = now } : null;
            if (mail is not null)
                db.Add(mail);
            db.AddRange(reader.Select(t => Of(++id, new UserId(reader.Key), t.Kind, t.Event, mail?.Id)));
        }
    }

    private static Notification Of(long id, UserId user, NotificationKind kind, RequestEvent happened, long? mail)
    {
        var limit = kind == NotificationKind.Act ? null : happened.Detail?.Facts.Limit;
        return new Notification
        {
            Id = id, User = user, RequestId = happened.RequestId, Audience = happened.Audience, Kind = kind, At = happened.RecordedAt, By = happened.Authority,
            Act = limit is null ? happened.Act : null, Step = happened.Step, Limit = limit, EndsAt = limit is null ? null : happened.OccurredAt, Mail = mail,
        };
    }
}
