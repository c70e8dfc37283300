namespace TaskForce.Domain;

/// <summary>
/// The domain refuses: what was asked contradicts the law, the state or the order of events. The text in the reader's
/// language is found under <see cref="Code"/>; <see cref="Arguments"/> fill its places.
/// </summary>
public sealed class RuleViolation(Requests.Refusal code, string? field = null, params object[] arguments)
    : Exception($"Refused: {code}.")
{
    /// <summary>Which rule.</summary>
    public Requests.Refusal Code { get; } = code;

    /// <summary>The input that the refusal concerns, where there is one.</summary>
    public string? Field { get; } = field;

    /// <summary>Dates, authorities and numbers that the sentence names.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
