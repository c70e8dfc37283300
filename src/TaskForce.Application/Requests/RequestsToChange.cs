using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests;

/// <summary>Loads requests of every kind whole, as <see cref="OrdersToChange"/> does orders.</summary>
internal static class RequestsToChange
{
    /// <summary>A request of any kind, to be changed by the viewer who saw that version of it.</summary>
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    /// <exception cref="StaleRequestException">It has changed since.</exception>
    public static async Task<CooperationRequest> RequestToChangeAsync(this TaskForceDbContext db, RequestId id, int version, CancellationToken cancellationToken) =>
        await db.KindOfAsync(id, cancellationToken) == RequestKind.EIO
            ? await db.Orders.ToChangeAsync(id, version, cancellationToken) : await db.Assistance.ToChangeAsync(id, version, cancellationToken);

    /// <summary>The whole request of another kind than the EIO, to be changed by the viewer who saw that version of it.</summary>
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    /// <exception cref="StaleRequestException">It has changed since.</exception>
    public static async Task<AssistanceRequest> ToChangeAsync(
        this IQueryable<AssistanceRequest> requests, RequestId id, int version, CancellationToken cancellationToken)
    {
        var request = await requests.ToWriteInAsync(id, cancellationToken);
        return request.Version == version ? request : throw new StaleRequestException(id, version);
    }

    /// <summary>The same, to write a part of it that carries a stamp of its own.</summary>
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    public static async Task<AssistanceRequest> ToWriteInAsync(this IQueryable<AssistanceRequest> requests, RequestId id, CancellationToken cancellationToken)
    {
        var one = requests.Where(r => r.Id == id);
        if (await one.TakeAsync(cancellationToken) == 0)
            throw new NotFoundException();
        // Who may see the request may act on it; an aggregate with parts hidden would number its next event twice.
        return await one.BeyondTheViewer().Whole().SingleAsync(cancellationToken);
    }

    /// <summary>The kind of a request that the viewer may see.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static async Task<RequestKind> KindOfAsync(this TaskForceDbContext db, RequestId id, CancellationToken cancellationToken) =>
        await db.Requests.Where(r => r.Id == id).Select(r => (RequestKind?)r.Kind).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();

    /// <summary>Requests with all their parts, each part through its own filter: orders first.</summary>
    public static async Task<IReadOnlyList<CooperationRequest>> WholeAsync(this IQueryable<CooperationRequest> requests, CancellationToken cancellationToken) =>
    [
        .. await requests.OfType<InvestigationOrder>().Whole().ToListAsync(cancellationToken),
        .. await requests.OfType<AssistanceRequest>().Whole().ToListAsync(cancellationToken),
    ];

    /// <summary>The request with all its parts, each part through its own filter.</summary>
    public static IQueryable<AssistanceRequest> Whole(this IQueryable<AssistanceRequest> requests) => requests
        .Include(r => r.Events.OrderBy(e => e.Number)).ThenInclude(e => e.Detail)
        .Include(r => r.Clocks.OrderBy(c => c.Number))
        .Include(r => r.Access)
        .Include(r => r.AccessChanges.OrderBy(c => c.Number))
        .Include(r => r.Handlings.OrderBy(h => h.Number))
        .Include(r => r.Versions.OrderBy(v => v.Number))
        .AsSplitQuery();
}
