namespace TaskForce.Application.Data;

/// <summary>A form that was sent, and what came of it: sent again, it does nothing and gives the same answer.</summary>
public sealed class SubmittedForm
{
    /// <summary>User, use case and key of the form.</summary>
    public required string Key { get; init; }

    /// <summary>The answer, as JSON.</summary>
    public required string Result { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset SubmittedAt { get; init; }
}
