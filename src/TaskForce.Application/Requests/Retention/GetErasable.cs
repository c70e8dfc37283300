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

    public async Task<IReadOnlyList<RequestId>> Handle(GetErasable query, CancellationToken cancellationToken) =>
        await (await erasable.AllAsync(cancellationToken)).OrderBy(o => o.Id).Select(o => o.Id).Take(AtOnce).ToListAsync(cancellationToken);
}

/// <summary>When a request may be erased. It is nobody's in particular: whoever looks, what both States let go is found.</summary>
public sealed class Erasable(TaskForceDbContext db, RetentionTimes times)
{
    /// <summary>All of them: let go, and their time up, in every State that keeps them.</summary>
    internal async Task<IQueryable<CooperationRequest>> AllAsync(CancellationToken cancellationToken)
    {
        var (france, belgium) = (await BeforeAsync(CountryCode.FR, RetentionKind.Request), await BeforeAsync(CountryCode.BE, RetentionKind.Request));
        // Both States of the task force are parties to every request that was sent: the longer of their times counts.
        var closed = france < belgium ? france : belgium;
        var (frenchDraft, belgianDraft) = (await BeforeAsync(CountryCode.FR, RetentionKind.Draft), await BeforeAsync(CountryCode.BE, RetentionKind.Draft));
        var letGo = db.DecisionsThatCount().Where(d => d.KeepUntil == null);
        return db.Requests.BeyondTheViewer().Where(o => o.ErasedAt == null && letGo.Any(d => d.RequestId == o.Id && d.Country == o.IssuingCountry)
            && (o.TransmittedAt == null
                ? o.ChangedAt < (o.IssuingCountry == CountryCode.FR ? frenchDraft : belgianDraft)
                : o.ClosedAt < closed && letGo.Any(d => d.RequestId == o.Id && d.Country == o.ExecutingCountry)));

        Task<DateTimeOffset> BeforeAsync(CountryCode country, RetentionKind kind) => times.BegunBeforeAsync(country, kind, cancellationToken);
    }
}
