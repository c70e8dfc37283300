namespace TaskForce.Domain.Coordination;

/// <summary>Key of a coordinated case, made by the application. It says nothing; people know a case by its name.</summary>
public readonly record struct CoordinatedCaseId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
