namespace TaskForce.Domain.Organisations;

/// <summary>
/// The stable code of an authority, ministry department or service (reference §6.7): <c>FR-PR-LIL</c> is the public
/// prosecutor's office of Lille. Its first two letters are the State.
/// </summary>
public readonly record struct AuthorityCode
{
    /// <summary>Longest code that is stored.</summary>
    public const int MaxLength = 24;

    /// <summary>Takes a code as it stands in the reference.</summary>
    /// <exception cref="FormatException">The code names no State of the task force, or is too long.</exception>
    public AuthorityCode(string value)
    {
        if (value is not { Length: > 3 and <= MaxLength } || value[2] != '-' || StableCode.Find<CountryCode>(value[..2]) is null)
            throw new FormatException($"'{value}' is no code of an authority.");
        Value = value;
    }

    /// <summary>The code itself.</summary>
    public string Value { get; }

    /// <summary>The State that the authority belongs to.</summary>
    public CountryCode Country => StableCode.Parse<CountryCode>(Value[..2]);

    /// <summary>The authority with this code, or null where the text is no code: what comes from outside may be anything.</summary>
    public static AuthorityCode? Find(string? text)
    {
        try
        {
            return text is null ? null : new AuthorityCode(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
