using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Administration;

/// <summary>
/// How many requests stand in the way of an end. An administrator sees no request, and these are numbers only; they look past
/// visibility because a request that is left without a reader helps nobody.
/// </summary>
internal sealed class CaseCounts(TaskForceDbContext db)
{
    /// <summary>Restricted requests that nobody else of the authority, whose account has not ended, could read by name.</summary>
    public async Task<int> OnlyReadByAsync(long account, AuthorityCode authority, DateOnly today, CancellationToken cancellationToken)
    {
        var me = Principal.Of(new UserId(account));
        var colleagues = await db.Users.AsNoTracking()
            .Where(u => u.Authority == authority && u.Id != account && u.EndedAt == null && (u.EndsOn == null || u.EndsOn >= today))
            .Select(u => u.Id).ToListAsync(cancellationToken);
        var others = colleagues.Select(id => Principal.Of(new UserId(id))).ToList();
        return await db.Set<CooperationRequest>().BeyondTheViewer().CountAsync(
            r => r.Restricted && r.ErasedAt == null && r.Access.Any(a => a.Principal == me) && !r.Access.Any(a => others.Contains(a.Principal)), cancellationToken);
    }

    /// <summary>
    /// Requests that are open and that the authority issues, validates or executes. What the other State has not sent is not
    /// counted: a draft is national, even as a number.
    /// </summary>
    public Task<int> OpenOfAsync(AuthorityCode authority, CancellationToken cancellationToken) =>
        db.Requests.BeyondTheViewer().CountAsync(
            o => !o.IsClosed && (o.Issuing == authority || o.Validating == authority
                || (o.TransmittedAt != null && (o.Executing == authority || o.HandedTo == authority))), cancellationToken);
}
