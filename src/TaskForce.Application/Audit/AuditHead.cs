namespace TaskForce.Application.Audit;

/// <summary>The end of the chain. One row, there before the first page: who writes the trail takes it first, so that two writers never fork the chain.</summary>
public sealed class AuditHead
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    /// <summary>The last row.</summary>
    public long Sequence { get; set; }

    /// <summary>Its hash.</summary>
    public required byte[] Hash { get; set; }
}
