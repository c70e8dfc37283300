using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Organisations;

/// <summary>A public holiday that a decree added to those of the law (reference §2.4): a day of mourning, a coronation.</summary>
public sealed class DecreedHoliday
{
    /// <summary>Longest reference of a decree.</summary>
    public const int DecreeLength = 250;

    /// <summary>The State.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Its names.</summary>
    public required FourNames Names { get; set; }

    /// <summary>The decree, as one cites it.</summary>
    public required string Decree { get; set; }

    /// <summary>Who entered it.</summary>
    public required long AddedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AddedAt { get; init; }
}
