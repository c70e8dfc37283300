using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Audit;

/// <summary>Signs the chain as it stood at the end of each day (UTC) that is over and has rows. Answers how many were signed.</summary>
[Requires(Capability.Housekeeping)]
public sealed record SignDigests : ICommand<int>;

internal sealed class SignDigestsHandler(TaskForceDbContext db, DigestKeys keys, TimeProvider clock) : ICommandHandler<SignDigests, int>
{
    public async Task<int> Handle(SignDigests command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var signed = await db.Set<AuditDigest>().OrderByDescending(d => d.Day).Select(d => (long?)d.Sequence).FirstOrDefaultAsync(cancellationToken) ?? 0;
        var count = 0;
        // One row at a time: the first that is not signed yet tells the next day that needs a digest.
        while (await Rows().Where(r => r.Sequence > signed && r.At < today).OrderBy(r => r.Sequence).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(cancellationToken) is { } first)
        {
            var end = new DateTimeOffset(first.UtcDateTime.Date, TimeSpan.Zero).AddDays(1);
            var after = signed;
            var last = await Rows().Where(r => r.Sequence > after && r.At < end).OrderByDescending(r => r.Sequence).Select(r => new { r.Sequence, r.Hash }).FirstAsync(cancellationToken);
            db.Add(keys.Sign(DateOnly.FromDateTime(first.UtcDateTime), last.Sequence, last.Hash, now));
            (signed, count) = (last.Sequence, count + 1);
        }

        return count;

        IQueryable<AuditRow> Rows() => db.Set<AuditRow>().BeyondTheViewer().AsNoTracking();
    }
}
