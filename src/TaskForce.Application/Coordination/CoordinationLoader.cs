using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Domain.Coordination;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Coordination;

/// <summary>What stands above every page of a coordinated case.</summary>
/// <param name="Id">Key.</param>
/// <param name="Version">The version that acts are done on.</param>
/// <param name="Name">Name of the operation.</param>
/// <param name="Restricted">Named persons only.</param>
/// <param name="State">Where it is.</param>
/// <param name="Opening">The authority that opened it.</param>
/// <param name="Partner">The authority of the other State to which it was proposed, or which joined.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="JoinedAt">When the other State joined.</param>
/// <param name="ClosedAt">When it was closed.</param>
/// <param name="Level">How much the viewer sees.</param>
/// <param name="IsInvited">It is proposed to the viewer.</param>
/// <param name="Writes">The viewer writes in it.</param>
/// <param name="Acts">Acts open to the viewer.</param>
public sealed record CoordinationHead(
    CoordinatedCaseId Id, int Version, string Name, bool Restricted, CoordinationState State, AuthorityName Opening, AuthorityName? Partner,
    DateTimeOffset OpenedAt, DateTimeOffset? JoinedAt, DateTimeOffset? ClosedAt, AccessLevel Level, bool IsInvited, bool Writes,
    IReadOnlyList<CoordinationAct> Acts)
{
    /// <summary>Whether the viewer reads what members read.</summary>
    public bool IsFull => Level == AccessLevel.Full;
}

/// <summary>Loads coordinated cases for their pages: the case with its rows, and the names of authorities.</summary>
public sealed class CoordinationLoader(TaskForceDbContext db, IViewer viewer)
{
    /// <summary>The head of a case.</summary>
    /// <exception cref="NotFoundException">There is none that the viewer may see.</exception>
    public async Task<CoordinationHead> HeadAsync(CoordinatedCaseId id, CancellationToken cancellationToken)
    {
        var found = await db.Set<CoordinatedCase>().AsNoTracking().Include(c => c.Access).SingleOrDefaultAsync(c => c.Id == id, cancellationToken)
            ?? throw new NotFoundException();
        var names = await NamesAsync(new[] { found.Opening, found.Partner }, cancellationToken);
        return HeadOf(found, names);
    }

    /// <summary>The head of a case that the viewer reads as a member.</summary>
    /// <exception cref="NotFoundException">There is none, or the viewer is no member at the full level.</exception>
    public async Task<CoordinationHead> MemberHeadAsync(CoordinatedCaseId id, CancellationToken cancellationToken) =>
        await HeadAsync(id, cancellationToken) is { IsFull: true } head ? head : throw new NotFoundException();

    /// <summary>Names of authorities.</summary>
    public async Task<IReadOnlyDictionary<AuthorityCode, AuthorityName>> NamesAsync(IEnumerable<AuthorityCode?> wanted, CancellationToken cancellationToken)
    {
        var codes = wanted.OfType<AuthorityCode>().Distinct().ToList();
        return await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code))
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames)).ToDictionaryAsync(a => a.Code, cancellationToken);
    }

    internal CoordinationHead HeadOf(CoordinatedCase found, IReadOnlyDictionary<AuthorityCode, AuthorityName> names)
    {
        var actor = viewer.AsActor();
        var rows = found.Access.Where(a => viewer.Principals.Contains(a.Principal)).ToList();
        var level = rows.Max(a => a.Level);
        return new CoordinationHead(
            found.Id, found.Version, found.Name, found.Restricted, found.State, names[found.Opening], found.Partner is { } partner ? names[partner] : null,
            found.OpenedAt, found.JoinedAt, found.ClosedAt, level, rows.Exists(a => a.Seat == CoordinationSeat.Invited), found.IsWrittenBy(actor),
            found.OpenTo(actor));
    }
}
