using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests;

internal static class OrdersToChange
{
    /// <summary>The whole order, to be changed by the viewer who saw that version of it.</summary>
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    /// <exception cref="StaleRequestException">It has changed since.</exception>
    public static async Task<InvestigationOrder> ToChangeAsync(
        this IQueryable<InvestigationOrder> orders, RequestId id, int version, CancellationToken cancellationToken)
    {
        var order = await orders.ToWriteInAsync(id, cancellationToken);
        return order.Version == version ? order : throw new StaleRequestException(id, version);
    }

    /// <summary>The whole order, to write a part of it that carries a stamp of its own.</summary>
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    public static async Task<InvestigationOrder> ToWriteInAsync(this IQueryable<InvestigationOrder> orders, RequestId id, CancellationToken cancellationToken)
    {
        var one = orders.Where(o => o.Id == id);
        if (await one.TakeAsync(cancellationToken) == 0)
            throw new NotFoundException();
        // Who may see the order may act on it; an aggregate with parts hidden would number its next event twice.
        return await one.BeyondTheViewer().Whole().SingleAsync(cancellationToken);
    }

    /// <summary>
    /// Takes requests for the rest of the transaction; answers how many. The parts are read one statement after the other: without
    /// this, somebody's change between two of them would be read by half.
    /// </summary>
    public static Task<int> TakeAsync<T>(this IQueryable<T> requests, CancellationToken cancellationToken) where T : CooperationRequest =>
        requests.ExecuteUpdateAsync(set => set.SetProperty(o => o.Version, o => o.Version), cancellationToken);

    /// <summary>The order with all its parts, each part through its own filter.</summary>
    public static IQueryable<InvestigationOrder> Whole(this IQueryable<InvestigationOrder> orders) => orders
        .Include(o => o.Events.OrderBy(e => e.Number)).ThenInclude(e => e.Detail)
        .Include(o => o.Clocks.OrderBy(c => c.Number))
        .Include(o => o.Access)
        .Include(o => o.AccessChanges.OrderBy(c => c.Number))
        .Include(o => o.Measures.OrderBy(m => m.Number))
        .Include(o => o.Forms.OrderBy(f => f.Number))
        .Include(o => o.Handlings.OrderBy(h => h.Number))
        .Include(o => o.Consultations.OrderBy(c => c.Number))
        .AsSplitQuery();
}
