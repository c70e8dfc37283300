using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Requests;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Notifications;

/// <summary>
/// Writes what people are told into the save that is under way, and one e-mail of it all for each who wants to know at once.
/// </summary>
internal sealed class Announcements(RequestIds ids, MailOffice office, TimeProvider clock)
{
    /// <summary>Tells of events whom they concern.</summary>
    public async Task TellAsync(TaskForceDbContext db, IReadOnlyCollection<(RequestEvent Event, CooperationRequest Request)> events, CancellationToken cancellationToken)
    {
        var news = events.Select(e => (e.Event, e.Request, To: Concerned.By(e.Request, e.Event))).Where(n => n.To.Count > 0).ToList();
        if (news.Count == 0)
            return;
        var readers = await Readers.OfAsync(
            db, news.SelectMany(n => n.To).ToHashSet(), news.Exists(n => n.Event.Act == OrderAct.MissLimit), clock.GetUtcNow(), cancellationToken);
        Write(db, [.. news.SelectMany(n => Told(n.Event, n.Request, n.To, readers))]);
    }

    /// <summary>Reminds whoever must act.</summary>
    public async Task RemindAsync(
        TaskForceDbContext db, IReadOnlyCollection<(CooperationRequest Request, IReadOnlyList<Reminder> Reminders)> due, CancellationToken cancellationToken)
    {
        var news = due.SelectMany(d => d.Reminders, (d, r) => (d.Request, Reminder: r, To: Concerned.By(d.Request, r.Clock))).Where(n => n.To is not null).ToList();
        if (news.Count == 0)
            return;
        var now = clock.GetUtcNow();
        var readers = await Readers.OfAsync(db, news.Select(n => n.To!.Value).ToHashSet(), withLiaison: false, now, cancellationToken);
        Write(db, [.. news.SelectMany(n => readers.At(n.To!.Value, n.Request).Select(reader => new News(reader, n.Request.Id, NotificationKind.Reminder, now)
        {
            // Before it is sent a request is known to its own State alone.
            Audience = n.Request.TransmittedAt is null ? n.Request.IssuingCountry : null,
            Limit = n.Reminder.Clock.Code, EndsAt = n.Reminder.Clock.EndsAt, Clock = n.Reminder.Clock.Number, Reminder = n.Reminder.Step,
        }))]);
    }

    private static IEnumerable<News> Told(RequestEvent happened, CooperationRequest request, IReadOnlyList<AuthorityCode> to, Readers readers)
    {
        var missed = happened.Act == OrderAct.MissLimit;
        var people = to.SelectMany(a => readers.At(a, request)).Where(p => p.Id != happened.User.Value).DistinctBy(p => p.Id)
            .Select(p => Of(p, missed ? NotificationKind.MissedLimit : NotificationKind.Act));
        return missed ? people.Concat(readers.Liaison(request).Select(p => Of(p, NotificationKind.Escalation))) : people;

        News Of(UserAccount reader, NotificationKind kind) => new(reader, request.Id, kind, happened.RecordedAt)
        {
            Audience = happened.Audience, By = happened.Authority, Act = missed ? null : happened.Act, Step = happened.Step,
            Limit = missed ? happened.Detail!.Facts.Limit : null, EndsAt = missed ? happened.OccurredAt : null,
        };
    }

    private void Write(TaskForceDbContext db, IReadOnlyCollection<News> all)
    {
        // The first key is drawn by lot and the others follow it, so that they do not meet.
        var id = ids.NextValue();
        var now = clock.GetUtcNow();
        foreach (var reader in all.GroupBy(n => n.Reader.Id))
        {
            var mail = office.IsOpen && reader.First().Reader is { Emails: EmailChoice.AtOnce, Email: not null }
                ? new OutgoingMail { Id = ++id, User = reader.Key, CreatedAt = now, DueAt = now } : null;
            if (mail is not null)
                db.Add(mail);
            db.AddRange(reader.Select(n => n.AsNotification(++id, mail?.Id)));
        }
    }

    /// <summary>What one reader is told.</summary>
    private sealed record News(UserAccount Reader, RequestId Request, NotificationKind Kind, DateTimeOffset At)
    {
        public CountryCode? Audience { get; init; }

        public OrderAct? Act { get; init; }

        public AssistanceAct? Step { get; init; }

        public AuthorityCode? By { get; init; }

        public LimitCode? Limit { get; init; }

        public DateTimeOffset? EndsAt { get; init; }

        public int? Clock { get; init; }

        public ReminderStep? Reminder { get; init; }

        public Notification AsNotification(long id, long? mail) => new()
        {
            Id = id, User = new UserId(Reader.Id), RequestId = Request, Audience = Audience, Kind = Kind, Act = Act, Step = Step, By = By,
            Limit = Limit, EndsAt = EndsAt, Clock = Clock, Reminder = Reminder, At = At, Mail = mail,
        };
    }
}
