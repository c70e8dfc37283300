using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Rights;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests.Drafting;

/// <summary>Orders of one's own authority that one reads in full: words can be taken over from them. The last ones, or those found.</summary>
/// <param name="Id">The order that is being written; it is none of them.</param>
/// <param name="Text">What is looked for, as in the register.</param>
[Requires(Capability.DraftOrders)]
[Consults(AuditKind.Consultation)]
public sealed record GetEarlierOrders(RequestId Id, string? Text = null) : IQuery<IReadOnlyList<EarlierOrder>>
{
    /// <summary>Most orders shown; more are found by searching.</summary>
    public const int Most = 50;
}

/// <summary>One of them.</summary>
public sealed record EarlierOrder(RequestId Id, RequestNumber? Number, string? Title, OrderState State, DateTimeOffset CreatedAt);

internal sealed class GetEarlierOrdersHandler(RegisterRows rows) : IQueryHandler<GetEarlierOrders, IReadOnlyList<EarlierOrder>>
{
    public async Task<IReadOnlyList<EarlierOrder>> Handle(GetEarlierOrders query, CancellationToken cancellationToken) =>
        await rows.Of(new RegisterFilter { Openness = Openness.All, Ours = Ours.Issued, Text = query.Text }).OfType<InvestigationOrder>()
            // A form in sight is the whole case file in sight.
            .Where(o => o.Id != query.Id && o.ErasedAt == null && o.Forms.Any())
            .OrderByDescending(o => o.Id).Take(GetEarlierOrders.Most)
            .Select(o => new EarlierOrder(o.Id, o.Number, o.Forms.OrderByDescending(f => f.Number).Select(f => f.Title).First(), o.State, o.CreatedAt))
            .ToListAsync(cancellationToken);
}
