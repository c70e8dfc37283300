using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;

namespace TaskForce.Application.Audit;

/// <summary>Goes through the whole trail and its digests, from the first row on, and stops at the first that is not what was written.</summary>
[Requires(Capability.ReadAudit), Consults(AuditKind.Audit)]
public sealed record VerifyAudit : IQuery<AuditVerdict>;

/// <summary>What is wrong with a trail.</summary>
public enum AuditFault
{
    /// <summary>A row is not there, or one stands twice.</summary>
    Gap = 1,

    /// <summary>A row does not follow the one before it: something was removed, put in between or replaced.</summary>
    Order,

    /// <summary>A row was altered.</summary>
    Altered,

    /// <summary>Rows at the end are missing.</summary>
    End,

    /// <summary>A digest is not signed by a known key of the application.</summary>
    Signature,

    /// <summary>A digest was signed over another chain: the trail was rewritten.</summary>
    Rewritten,
}

/// <summary>The answer.</summary>
/// <param name="Rows">Rows that are what was written.</param>
/// <param name="Digests">Digests that fit.</param>
/// <param name="Hash">Hash of the last good row.</param>
/// <param name="Fault">What is wrong; null where nothing is.</param>
/// <param name="Row">The first row that is wrong; of a digest its last row.</param>
/// <param name="Day">The day of the digest that is wrong.</param>
public sealed record AuditVerdict(long Rows, int Digests, byte[] Hash, AuditFault? Fault = null, long? Row = null, DateOnly? Day = null);

internal sealed class VerifyAuditHandler(AuditVerifier verifier) : IQueryHandler<VerifyAudit, AuditVerdict>
{
    public Task<AuditVerdict> Handle(VerifyAudit query, CancellationToken cancellationToken) => verifier.VerifyAsync(cancellationToken);
}

/// <summary>The verifier, for the page and for the command.</summary>
public sealed class AuditVerifier(TaskForceDbContext db, DigestKeys keys)
{
    private const int Batch = 2_000;

    /// <summary>Reads the trail in batches, whoever looks: nothing of it is shown but where it breaks.</summary>
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        var (digests, noDigest) = await AuditReading.ReadAsync(Digests, d => d.Sequence, cancellationToken);
        if (noDigest is not null)
            return new AuditVerdict(0, 0, AuditHash.Beginning, AuditFault.Signature, noDigest);
        // Taken before the rows: what is written while they are read comes after it.
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);
        var (last, hash, fitting) = (0L, AuditHash.Beginning, 0);
        while (true)
        {
            var after = last;
            var (rows, unreadable) = await AuditReading.ReadAsync(
                db.Set<AuditRow>().BeyondTheViewer().AsNoTracking().Where(r => r.Sequence > after).OrderBy(r => r.Sequence).Take(Batch), r => r.Sequence, cancellationToken);
            foreach (var row in rows)
            {
                if (FaultOf(row, last, hash) is { } fault)
                    return new AuditVerdict(last, fitting, hash, fault, row.Sequence);
                (last, hash) = (row.Sequence, row.Hash);
                foreach (var digest in digests.Skip(fitting).TakeWhile(d => d.Sequence == row.Sequence))
                {
                    if (!keys.IsSigned(digest))
                        return new AuditVerdict(last, fitting, hash, AuditFault.Signature, digest.Sequence, digest.Day);
                    if (!digest.Hash.AsSpan().SequenceEqual(hash))
                        return new AuditVerdict(last, fitting, hash, AuditFault.Rewritten, digest.Sequence, digest.Day);
                    fitting++;
                }

                if (row.Sequence == head.Sequence && !head.Hash.AsSpan().SequenceEqual(hash))
                    return new AuditVerdict(last, fitting, hash, AuditFault.End, row.Sequence);
            }

            if (unreadable is not null)
                return new AuditVerdict(last, fitting, hash, AuditFault.Altered, unreadable);
            if (rows.Count < Batch)
                break;
        }

        if (last < head.Sequence)
            return new AuditVerdict(last, fitting, hash, AuditFault.End, last + 1);
        return fitting < digests.Count
            ? new AuditVerdict(last, fitting, hash, AuditFault.Rewritten, digests[fitting].Sequence, digests[fitting].Day) : new AuditVerdict(last, fitting, hash);
    }

    /// <summary>Whether a digest that was kept elsewhere is signed by a known key and fits the trail: null where it does.</summary>
    public async Task<AuditFault?> FaultOfAsync(AuditDigest kept, CancellationToken cancellationToken)
    {
        if (!keys.IsSigned(kept))
            return AuditFault.Signature;
        var row = await db.Set<AuditRow>().BeyondTheViewer().AsNoTracking().SingleOrDefaultAsync(r => r.Sequence == kept.Sequence, cancellationToken);
        return row is not null && row.Hash.AsSpan().SequenceEqual(kept.Hash) && AuditHash.Of(row).AsSpan().SequenceEqual(kept.Hash) ? null : AuditFault.Rewritten;
    }

    /// <summary>Every digest that can be read, in the order of the days.</summary>
    public async Task<IReadOnlyList<AuditDigest>> DigestsAsync(CancellationToken cancellationToken) =>
        (await AuditReading.ReadAsync(Digests, d => d.Sequence, cancellationToken)).Rows;

    private IQueryable<AuditDigest> Digests => db.Set<AuditDigest>().AsNoTracking().OrderBy(d => d.Day);

    private static AuditFault? FaultOf(AuditRow row, long last, byte[] hash) =>
        row.Sequence != last + 1 ? AuditFault.Gap
        : !CryptographicOperations.FixedTimeEquals(AuditHash.Of(row), row.Hash) ? AuditFault.Altered
        : !row.Previous.AsSpan().SequenceEqual(hash) ? AuditFault.Order
        : null;
}
