namespace TaskForce.Domain.Liaison;

/// <summary>Every reason for which the work of a liaison magistrate is refused. Each has its sentence in four languages.</summary>
public enum LiaisonRule
{
    /// <summary>Before transmission nothing is shared: the other State does not know the request.</summary>
    NothingSharedYet = 1,

    /// <summary>What came of it was recorded already; a correction goes another way.</summary>
    OutcomeKnown,

    /// <summary>It was corrected already.</summary>
    CorrectedAlready,

    /// <summary>Only a request that was not sent yet is opened for advice.</summary>
    SentAlready,

    /// <summary>The person is no liaison magistrate of the own State who is posted today.</summary>
    NotPosted,

    /// <summary>Advice on it is asked of that person already.</summary>
    AskedAlready,

    /// <summary>A restricted request is opened knowingly only.</summary>
    ConfirmRestricted,

    /// <summary>It was answered or taken back already.</summary>
    AdviceOver,

    /// <summary>The answer says nothing.</summary>
    NothingAdvised,

    /// <summary>Only who was asked answers.</summary>
    NotAsked,

    /// <summary>The authority named does not exist.</summary>
    NoSuchAuthority,
}

/// <summary>The work of a liaison magistrate is refused. The page says it in the reader's language.</summary>
public sealed class LiaisonViolation(LiaisonRule rule, string? field = null) : Exception($"Refused: {rule}.")
{
    /// <summary>Which rule.</summary>
    public LiaisonRule Rule { get; } = rule;

    /// <summary>The input that it concerns, where there is one.</summary>
    public string? Field { get; } = field;
}
