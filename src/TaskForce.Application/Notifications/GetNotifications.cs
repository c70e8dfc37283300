using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Notifications;

/// <summary>What the viewer was told, the newest first.</summary>
/// <param name="Before">Key of the last one of the page before; null for the first page.</param>
[Requires(Capability.ReadRequests)]
public sealed record GetNotifications(long? Before = null) : IQuery<NotificationPage>;

/// <summary>The answer.</summary>
/// <param name="Lines">The notifications.</param>
/// <param name="Next">What the next page asks for; null on the last.</param>
public sealed record NotificationPage(IReadOnlyList<NotificationLine> Lines, long? Next);

/// <summary>A notification and the request that it is about. Act or limit are filled by kind.</summary>
public sealed record NotificationLine(
    long Id, RequestId RequestId, RequestNumber? Number, AuthorityName Issuing, AuthorityName? Executing, NotificationKind Kind, OrderAct? Act, AssistanceAct? Step,
    AuthorityName? By, LimitCode? Limit, DateTimeOffset? EndsAt, ReminderStep? Reminder, DateTimeOffset At, bool IsRead);

internal sealed class GetNotificationsHandler(TaskForceDbContext db) : IQueryHandler<GetNotifications, NotificationPage>
{
    public const int PageSize = 25;

    public async Task<NotificationPage> Handle(GetNotifications query, CancellationToken cancellationToken)
    {
        var own = db.Notifications.AsNoTracking();
        if (query.Before is { } before)
            own = own.Where(n => n.Id < before);
        var found = await own.Join(db.Requests, n => n.RequestId, r => r.Id, (n, r) => new { Notification = n, r.Number, r.Issuing, r.Executing })
            .OrderByDescending(x => x.Notification.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var codes = found.SelectMany(x => new[] { x.Issuing, x.Executing, x.Notification.By }).OfType<AuthorityCode>().Distinct().ToList();
        var names = await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code))
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames)).ToDictionaryAsync(a => a.Code, cancellationToken);
        return new NotificationPage(
            [.. found.Take(PageSize).Select(x => new NotificationLine(
                x.Notification.Id, x.Notification.RequestId, x.Number, names[x.Issuing], NameOf(x.Executing), x.Notification.Kind, x.Notification.Act, x.Notification.Step,
                NameOf(x.Notification.By), x.Notification.Limit, x.Notification.EndsAt, x.Notification.Reminder, x.Notification.At, x.Notification.ReadAt is not null))],
            found.Count > PageSize ? found[PageSize - 1].Notification.Id : null);

        AuthorityName? NameOf(AuthorityCode? code) => code is { } known ? names.GetValueOrDefault(known) : null;
    }
}

/// <summary>How many notifications the viewer has not read: stands on every page.</summary>
[Requires(Capability.ReadRequests)]
public sealed record CountUnread : IQuery<int>
{
    /// <summary>What is counted at most, so that a page costs the same after a long leave.</summary>
    public const int Most = 100;
}

internal sealed class CountUnreadHandler(TaskForceDbContext db) : IQueryHandler<CountUnread, int>
{
    public Task<int> Handle(CountUnread query, CancellationToken cancellationToken) =>
        db.Notifications.Where(n => n.ReadAt == null).OrderBy(n => n.Id).Take(CountUnread.Most).CountAsync(cancellationToken);
}
