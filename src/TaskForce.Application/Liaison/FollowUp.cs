using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Liaison;

/// <summary>What somebody looks for among the requests in difficulty.</summary>
/// <param name="Reason">One difficulty; null for any.</param>
/// <param name="Issuing">The State that issued it; null for both.</param>
public sealed record FollowUpFilter(Difficulty? Reason = null, CountryCode? Issuing = null);

/// <summary>
/// Finds the requests in difficulty among those that the viewer sees (reference §6.6): late, silent, disputed. What hangs on the
/// content, a consultation without an answer, counts for those who read the content.
/// </summary>
public sealed class FollowUp(TaskForceDbContext db, TimeProvider clock)
{
    /// <summary>The requests in difficulty.</summary>
    public IQueryable<CooperationRequest> Of(FollowUpFilter filter)
    {
        var open = db.Requests.AsNoTracking().Where(o => o.TransmittedAt != null && !o.IsClosed);
        if (filter.Issuing is { } country)
            open = open.Where(o => o.IssuingCountry == country);
        var now = clock.GetUtcNow();
        var (sentBefore, receivedBefore) = (now.AddDays(-Silence.DaysAfterSending), now.AddDays(-Silence.DaysAfterReception));
        var (sent, lasting, disputed) = (Silence.Sent.ToList(), Silence.Lasting.ToList(), Silence.DisputedStates.ToList());
        var asked = Asked();
        return filter.Reason switch
        {
            Difficulty.Late => open.Where(o => o.Clocks.Any(c => !c.IsTarget && c.DoneAt == null && !c.Superseded && !c.Lapsed && c.EndsAt < now
                && (c.State == ClockState.Running || c.State == ClockState.Missed))),
            Difficulty.Silent => open.Where(o => (!lasting.Contains(o.State) && o.Events.Where(e => e.Side != null).Max(e => e.RecordedAt) < (sent.Contains(o.State) ? sentBefore : receivedBefore))),
            Difficulty.Disputed => open.Where(o => disputed.Contains(o.State) || asked.Contains(o.Id)),
            _ => open.Where(o => disputed.Contains(o.State) || asked.Contains(o.Id)
                || o.Clocks.Any(c => !c.IsTarget && c.DoneAt == null && !c.Superseded && !c.Lapsed && c.EndsAt < now
                    && (c.State == ClockState.Running || c.State == ClockState.Missed))
                || (!lasting.Contains(o.State) && o.Events.Where(e => e.Side != null).Max(e => e.RecordedAt) < (sent.Contains(o.State) ? sentBefore : receivedBefore))),
        };
    }

    /// <summary>The requests with a question that waits for its answer, as far as the viewer reads the whole of them.</summary>
    private IQueryable<RequestId> Asked() =>
        db.Set<Consultation>().Where(c => c.AnsweredAt == null).Select(c => c.RequestId)
            .Concat(db.Assistance.Where(a => a.ConsultationAskedBy != null && a.Access.Any(r => r.Level == AccessLevel.Full && db.Principals.Contains(r.Principal))).Select(a => a.Id));

    /// <summary>The difficulties of some requests, and when one of the sides last recorded something.</summary>
    public async Task<IReadOnlyDictionary<RequestId, Difficulties>> DifficultiesAsync(IReadOnlyCollection<RequestId> ids, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var asked = Asked();
        var found = await db.Requests.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new
        {
            o.Id, o.State,
            Late = o.Clocks.Any(c => !c.IsTarget && c.DoneAt == null && !c.Superseded && !c.Lapsed && c.EndsAt < now && (c.State == ClockState.Running || c.State == ClockState.Missed)),
            Asked = asked.Contains(o.Id),
            LastAt = o.Events.Where(e => e.Side != null).Max(e => (DateTimeOffset?)e.RecordedAt),
            o.CreatedAt,
        }).ToListAsync(cancellationToken);
        return found.ToDictionary(o => o.Id, o => new Difficulties(
            [.. Of(o.Late, Silence.Since(o.State, o.LastAt ?? o.CreatedAt, now), o.Asked || Silence.DisputedStates.Contains(o.State))], o.LastAt ?? o.CreatedAt));

        static IEnumerable<Difficulty> Of(bool late, bool silent, bool disputed)
        {
            if (late)
                yield return Difficulty.Late;
            if (silent)
                yield return Difficulty.Silent;
            if (disputed)
                yield return Difficulty.Disputed;
        }
    }
}

/// <summary>What is difficult about a request.</summary>
/// <param name="All">Each difficulty, the gravest first.</param>
/// <param name="LastAt">When one of the two sides last recorded something.</param>
public sealed record Difficulties(IReadOnlyList<Difficulty> All, DateTimeOffset LastAt);
