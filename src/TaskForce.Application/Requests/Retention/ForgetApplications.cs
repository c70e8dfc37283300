using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Rights;
using TaskForce.Domain;

namespace TaskForce.Application.Requests.Retention;

/// <summary>
/// Removes applications for access whose time is up in the State of the asker, counted from the answer; from the asking where
/// nobody answered. That somebody asked stays in the audit trail. Answers how many went.
/// </summary>
[Requires(Capability.Housekeeping)]
public sealed record ForgetApplications : ICommand<int>;

internal sealed class ForgetApplicationsHandler(TaskForceDbContext db, RetentionTimes times) : ICommandHandler<ForgetApplications, int>
{
    private const int AtOnce = 200;

    public async Task<int> Handle(ForgetApplications command, CancellationToken cancellationToken)
    {
        var gone = 0;
        foreach (var state in Enum.GetValues<CountryCode>())
        {
            var before = await times.BegunBeforeAsync(state, RetentionKind.AccessApplication, cancellationToken);
            var old = await db.Set<AccessApplication>().BeyondTheViewer().Where(a => a.Country == state && (a.AnsweredAt ?? a.AskedAt) < before)
                .OrderBy(a => a.Id).Take(AtOnce).ToListAsync(cancellationToken);
            db.RemoveRange(old);
            gone += old.Count;
        }

        return gone;
    }
}
