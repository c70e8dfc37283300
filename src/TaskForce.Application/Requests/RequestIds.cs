using System.Security.Cryptography;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Requests;

/// <summary>
/// Makes keys: milliseconds since 2020 above, 21 random bits below. They grow with time, so that an index grows at its end,
/// need no round trip to either database, and two instances do not meet.
/// </summary>
public sealed class RequestIds(TimeProvider clock)
{
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A new key of a request.</summary>
    public RequestId Next() => new(NextValue());

    /// <summary>A new key of anything else.</summary>
    public long NextValue() => ((clock.GetUtcNow() - Epoch).Ticks / TimeSpan.TicksPerMillisecond << 21) | (uint)RandomNumberGenerator.GetInt32(1 << 21);
}
