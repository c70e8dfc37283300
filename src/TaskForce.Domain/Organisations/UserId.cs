namespace TaskForce.Domain.Organisations;

/// <summary>Key of a user account.</summary>
public readonly record struct UserId(long Value)
{
    /// <summary>The application itself: it keeps clocks and does nothing else.</summary>
    public static readonly UserId System = new(0);
}
