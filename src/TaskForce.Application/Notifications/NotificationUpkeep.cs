using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TaskForce.Application.Data;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Notifications;

/// <summary>
/// Tells of each event whom it concerns, in the same save: nobody is told of what was not stored, and nothing is stored of which
/// nobody is told.
/// </summary>
internal sealed class NotificationUpkeep(Announcements announcements) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is TaskForceDbContext db)
        {
            var events = db.ChangeTracker.Entries<RequestEvent>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
            if (events.Count > 0)
            {
                var requests = db.ChangeTracker.Entries<CooperationRequest>().Select(e => e.Entity).ToDictionary(r => r.Id);
                await announcements.TellAsync(db, [.. events.Select(e => (e, requests[e.RequestId]))], cancellationToken);
            }
        }

        return result;
    }
}
