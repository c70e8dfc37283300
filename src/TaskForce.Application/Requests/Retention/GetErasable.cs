using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Retention;

/// <summary>
/// Requests that nobody keeps any longer: their time is up in both States and both let them go; of a draft that was never sent,
/// in its own State alone.
/// </summary>
[Requires(Capability.Housekeeping)]
public sealed record GetErasable : IQuery<IReadOnlyList<RequestId>>;

internal sealed class GetErasableHandler(Erasable erasable) : IQueryHandler<GetErasable, IReadOnlyList<RequestId>>
{
    private const int AtOnce = 500;

    public async Task<IReadOnlyList<RequestId>> Handle(GetErasable query, CancellationToken cancellationToken)
    {
        var found = await (await erasable.CandidatesAsync(cancellationToken)).AsNoTracking().OrderBy(o => o.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var ids = new List<RequestId>();
        foreach (var order in found)
        {
            if (await erasable.IsOverAsync(order, cancellationToken))
                ids.Add(order.Id);
        }

        return ids;
    }
}

/// <summary>When a request may be erased. It is nobody's in particular: whoever looks, what both States let go is found.</summary>
public sealed class Erasable(TaskForceDbContext db, RetentionTimes times)
{
    private static readonly CountryCode[] States = Enum.GetValues<CountryCode>();

    /// <summary>Let go by all who decide, and old enough but for a day or two.</summary>
    internal async Task<IQueryable<InvestigationOrder>> CandidatesAsync(CancellationToken cancellationToken)
    {
        // Both States of the task force are parties to every request: the later of their two days counts.
        var closed = DateTimeOffset.MaxValue;
        foreach (var state in States)
        {
            var before = await times.BegunBeforeAsync(state, RetentionKind.Request, times.Today(state), cancellationToken);
            closed = before < closed ? before : closed;
        }

        var letGo = db.DecisionsThatCount().Where(d => d.KeepUntil == null);
        return db.Orders.BeyondTheViewer().Where(o => o.ErasedAt == null && letGo.Any(d => d.RequestId == o.Id && d.Country == o.IssuingCountry)
            && (o.TransmittedAt == null || (o.ClosedAt < closed && letGo.Any(d => d.RequestId == o.Id && d.Country == o.ExecutingCountry))));
    }

    /// <summary>Whether the time of everybody who keeps it is up, to the day.</summary>
    internal async Task<bool> IsOverAsync(InvestigationOrder order, CancellationToken cancellationToken)
    {
        if (order.TransmittedAt is null)
            return await IsUpAsync(order.IssuingCountry, RetentionKind.Draft, order.ChangedAt, cancellationToken);
        return order.ClosedAt is { } closed
            && await IsUpAsync(order.IssuingCountry, RetentionKind.Request, closed, cancellationToken)
            && await IsUpAsync(order.ExecutingCountry, RetentionKind.Request, closed, cancellationToken);
    }

    private async Task<bool> IsUpAsync(CountryCode country, RetentionKind kind, DateTimeOffset begun, CancellationToken cancellationToken) =>
        await times.DueOnAsync(country, kind, begun, cancellationToken) <= times.Today(country);
}
