using Microsoft.Extensions.Time.Testing;

namespace TaskForce.Testing;

/// <summary>Time that passes when the test says so. It starts on Tuesday 24 November 2026, 9:00 in Paris and Brussels.</summary>
public sealed class StoryClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan Awake = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Lets time pass as on a machine that slept until the last minute: what is done once a minute is done once afterwards,
    /// where <see cref="FakeTimeProvider.Advance"/> would have it done for every minute of the days between.
    /// </summary>
    public void Pass(TimeSpan span)
    {
        var last = span < Awake ? span : Awake;
        AdjustTime(GetUtcNow() + span - last);
        Advance(last);
    }
}
