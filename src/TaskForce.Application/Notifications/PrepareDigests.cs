using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Calendars;

namespace TaskForce.Application.Notifications;

/// <summary>
/// Writes the e-mail of the day for whoever wants one a day and has something unread. The application's own; asked again on the same
/// day it finds what it wrote. Answers how many it wrote.
/// </summary>
[Requires(Capability.Housekeeping)]
public sealed record PrepareDigests : ICommand<int>;

internal sealed class PrepareDigestsHandler(TaskForceDbContext db, RequestIds ids, MailOffice office, TimeProvider clock) : ICommandHandler<PrepareDigests, int>
{
    /// <summary>What is older is no news: whoever asks for digests today is not told of last year.</summary>
    internal static readonly TimeSpan Reach = TimeSpan.FromDays(7);

    public async Task<int> Handle(PrepareDigests command, CancellationToken cancellationToken)
    {
        if (!office.IsOpen)
            return 0;
        var now = clock.GetUtcNow();
        // France and Belgium have the same day at every instant (reference §2.3).
        var today = HolidayCalendar.Of(CountryCode.FR).DayOf(now);
        var since = now - Reach;
        var news = (await db.Notifications.BeyondTheViewer().Where(n => n.ReadAt == null && n.Mail == null && n.At > since).ToListAsync(cancellationToken)).ToLookup(n => n.User.Value);
        var waiting = news.Select(n => n.Key).ToList();
        var readers = await db.Users.AsNoTracking()
            .Where(u => waiting.Contains(u.Id) && u.Emails == EmailChoice.DailyDigest && u.Email != null && !db.OutgoingMails.Any(m => m.User == u.Id && m.DigestOf == today))
            .Select(u => u.Id).ToListAsync(cancellationToken);
        var id = ids.NextValue();
        foreach (var reader in readers)
        {
            db.Add(new OutgoingMail { Id = ++id, User = reader, DigestOf = today, CreatedAt = now, DueAt = now });
            foreach (var notification in news[reader])
                notification.Mail = id;
        }

        return readers.Count;
    }
}
