using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Retention;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Coordination;

namespace TaskForce.Application.Coordination;

/// <summary>
/// Removes contacts, notes, dates, links and what was written in proposals and reasons of coordinated cases that have been closed for as long as both States keep a request
/// (Directive (EU) 2016/680, Art. 5). Name, authorities and dates of the case stay. Answers how many rows went.
/// </summary>
[Requires(Capability.Housekeeping)]
public sealed record ForgetCoordination : ICommand<int>;

internal sealed class ForgetCoordinationHandler(TaskForceDbContext db, RetentionTimes times) : ICommandHandler<ForgetCoordination, int>
{
    private const int AtOnce = 200;

    public async Task<int> Handle(ForgetCoordination command, CancellationToken cancellationToken)
    {
        var before = DateTimeOffset.MaxValue;
        foreach (var state in Enum.GetValues<CountryCode>())
        {
            var begun = await times.BegunBeforeAsync(state, RetentionKind.Request, cancellationToken);
            before = begun < before ? begun : before;
        }

        var old = db.Set<CoordinatedCase>().BeyondTheViewer().Where(c => c.ClosedAt < before).Select(c => c.Id);
        return await RemoveAsync(db.Set<CoordinationContact>().BeyondTheViewer().Where(c => old.Contains(c.CaseId)).OrderBy(c => c.Id), cancellationToken)
            + await RemoveAsync(db.Set<CoordinationNote>().BeyondTheViewer().Where(n => old.Contains(n.CaseId)).OrderBy(n => n.Id), cancellationToken)
            + await RemoveAsync(db.Set<JointDate>().BeyondTheViewer().Where(d => old.Contains(d.CaseId)).OrderBy(d => d.Id), cancellationToken)
            + await RemoveAsync(db.Set<LinkedRequest>().BeyondTheViewer().Where(l => old.Contains(l.CaseId)).OrderBy(l => l.RequestId), cancellationToken)
            + await db.Set<CoordinationProposal>().BeyondTheViewer().Where(p => old.Contains(p.CaseId) && p.Message != "").ExecuteUpdateAsync(set => set.SetProperty(p => p.Message, ""), cancellationToken)
            + await db.Set<CoordinationEntry>().BeyondTheViewer().Where(e => old.Contains(e.CaseId) && e.Note != null).ExecuteUpdateAsync(set => set.SetProperty(e => e.Note, (string?)null), cancellationToken);
    }

    private async Task<int> RemoveAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken) where T : class
    {
        var found = await rows.Take(AtOnce).ToListAsync(cancellationToken);
        db.RemoveRange(found);
        return found.Count;
    }
}
