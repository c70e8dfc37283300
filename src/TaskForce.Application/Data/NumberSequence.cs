using TaskForce.Domain;

namespace TaskForce.Application.Data;

/// <summary>The last number allotted for a direction and a year.</summary>
public sealed class NumberSequence
{
    /// <summary>Issuing State.</summary>
    public required CountryCode Issuing { get; init; }

    /// <summary>Executing State.</summary>
    public required CountryCode Executing { get; init; }

    /// <summary>Year of transmission, in the calendar of the issuing State.</summary>
    public required int Year { get; init; }

    /// <summary>The last one.</summary>
    public int Last { get; set; }
}
