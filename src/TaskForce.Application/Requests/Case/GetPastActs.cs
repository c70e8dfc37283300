using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Case;

/// <summary>What was said each time that an act happened on an order; the act that follows stands on it.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetPastActs(RequestId Id, OrderAct Act) : IQuery<IReadOnlyList<PastAct>>;

/// <summary>One time.</summary>
public sealed record PastAct(AuthorityName? Authority, DateTimeOffset OccurredAt, string? Note, EventFacts Facts);

internal sealed class GetPastActsHandler(CaseLoader cases) : IQueryHandler<GetPastActs, IReadOnlyList<PastAct>>
{
    public async Task<IReadOnlyList<PastAct>> Handle(GetPastActs query, CancellationToken cancellationToken)
    {
        var order = await cases.OrderAsync(query.Id, cancellationToken);
        var names = await cases.NamesAsync(order, cancellationToken);
        return [.. order.Events.Where(e => e.Act == query.Act && e.Detail is not null).Select(e => new PastAct(
            e.Authority is { } authority ? names.GetValueOrDefault(authority) : null, e.OccurredAt, e.Detail!.Note, e.Detail.Facts))];
    }
}
