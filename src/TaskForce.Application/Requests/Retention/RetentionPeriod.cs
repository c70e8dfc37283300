using TaskForce.Domain;

namespace TaskForce.Application.Requests.Retention;

/// <summary>Kinds of records that have a time after which they are reviewed or erased.</summary>
public enum RetentionKind
{
    /// <summary>A request that was transmitted, counted from its end.</summary>
    Request = 1,

    /// <summary>A draft that was never sent, counted from its last change.</summary>
    Draft,

    /// <summary>The account of somebody who left, counted from the day of leaving.</summary>
    Account,

    /// <summary>An application for access, counted from its answer.</summary>
    AccessApplication,
}

/// <summary>How long a State keeps a kind of record. Its administrator sets it; without a row the default of the application counts.</summary>
public sealed class RetentionPeriod
{
    /// <summary>The State.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>The kind of record.</summary>
    public required RetentionKind Kind { get; init; }

    /// <summary>Months.</summary>
    public required int Months { get; set; }
}
