using System.Runtime.InteropServices;

namespace TaskForce.Domain.Calendars;

/// <summary>Where a period ends and why (reference §2.3). Two deadlines are equal when all they say is equal.</summary>
/// <param name="NaiveLastDay">The last day before Art. 3(4) of Regulation 1182/71 moves it, local.</param>
/// <param name="LastDay">The last day, inclusive, local; for hours the local day of the end.</param>
/// <param name="EndsAt">The end, inclusive, in UTC (offset zero); for days and weeks 24:00 local of the last day.</param>
/// <param name="Unit">How the length was expressed.</param>
/// <param name="Passed">Every day passed over, from the naive last day to the eve of the last day, in order.</param>
public sealed record Deadline(
    DateOnly NaiveLastDay, DateOnly LastDay, DateTimeOffset EndsAt, PeriodUnit Unit, IReadOnlyList<DayPassed> Passed)
{
    /// <summary>Whether the end moved to a later working day (Regulation 1182/71, Art. 3(4)).</summary>
    public bool Moved => LastDay != NaiveLastDay;

    /// <summary>
    /// Whether an action at this instant is in time: before the end or exactly at it (reference §2.3).
    /// <example>The end 22:00 UTC is met at 22:00:00 UTC, not one tick later.</example>
    /// </summary>
    public bool IsMetBy(DateTimeOffset instant) => instant <= EndsAt;

    /// <inheritdoc/>
    public bool Equals(Deadline? other) =>
        other is not null && NaiveLastDay == other.NaiveLastDay && LastDay == other.LastDay && EndsAt == other.EndsAt
        && Unit == other.Unit && Passed.SequenceEqual(other.Passed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NaiveLastDay, LastDay, EndsAt, Unit);
}

/// <summary>A day on which a period could not end (Regulation 1182/71, Art. 3(4)).</summary>
/// <param name="Day">The day, local.</param>
/// <param name="Holiday">Its public holiday, also when on a weekend; null for a plain Saturday or Sunday.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayPassed(DateOnly Day, PublicHoliday? Holiday);
