using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace TaskForce.Application.Audit;

/// <summary>Reads what somebody may have altered by hand.</summary>
internal static class AuditReading
{
    /// <summary>
    /// Reads rows up to the first that cannot be read, and names that one: whoever alters a row may write what is no day and
    /// no code, and the answer must say where instead of failing.
    /// </summary>
    public static async Task<(List<T> Rows, long? Unreadable)> ReadAsync<T>(
        IQueryable<T> rows, Expression<Func<T, long>> sequence, CancellationToken cancellationToken)
    {
        try
        {
            return (await rows.ToListAsync(cancellationToken), null);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            var read = new List<T>();
            while (true)
            {
                try
                {
                    var next = await rows.Skip(read.Count).Take(1).ToListAsync(cancellationToken);
                    if (next.Count == 0)
                        return (read, null);
                    read.AddRange(next);
                }
                catch (Exception one) when (IsUnreadable(one))
                {
                    return (read, await rows.Skip(read.Count).Select(sequence).FirstAsync(cancellationToken));
                }
            }
        }
    }

    private static bool IsUnreadable(Exception e) => e is FormatException or InvalidCastException or ArgumentException or InvalidOperationException or OverflowException;
}
