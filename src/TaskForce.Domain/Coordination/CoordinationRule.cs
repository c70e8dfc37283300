namespace TaskForce.Domain.Coordination;

/// <summary>Every reason for which a coordinated case refuses something. Each has its sentence in four languages.</summary>
public enum CoordinationRule
{
    /// <summary>The actor is no member, or not one who does this.</summary>
    NotYourAct = 1,

    /// <summary>The case is not in a state in which this is done.</summary>
    NotInThisState,

    /// <summary>Somebody else changed the case while the form was open.</summary>
    ChangedMeanwhile,

    /// <summary>A case is proposed to an authority of the other State.</summary>
    AuthorityOfOwnState,

    /// <summary>There is no such authority, it was closed, or it leads no proceedings.</summary>
    AuthorityLeadsNoProceedings,

    /// <summary>Nobody of that authority takes restricted cases.</summary>
    NoRecipients,

    /// <summary>A reason or a text is needed.</summary>
    TextNeeded,

    /// <summary>The text is too long; says how long it may be.</summary>
    TextTooLong,

    /// <summary>A restricted case is opened to named persons only.</summary>
    NamedOnly,

    /// <summary>Each State decides on its own members only.</summary>
    MemberOfOtherState,

    /// <summary>Is a member at that level already.</summary>
    MemberAlready,

    /// <summary>Is no member of the own State whom somebody could take out.</summary>
    NoSuchMember,

    /// <summary>The State would be left without a member: it closes the case instead.</summary>
    LastMember,

    /// <summary>There is no such person in the own State who reads requests.</summary>
    NoSuchPerson,

    /// <summary>There is no such request that the actor may read in full.</summary>
    NoSuchRequest,

    /// <summary>The request is in the case already.</summary>
    LinkedAlready,

    /// <summary>The content of the request was erased.</summary>
    RequestErased,

    /// <summary>The day is none that the calendar knows.</summary>
    DateOutOfRange,

    /// <summary>The last day lies before the first.</summary>
    EndsBeforeItBegins,
}

/// <summary>A coordinated case refuses. The page says it in the reader's language; the arguments fill the places of the sentence.</summary>
public sealed class CoordinationViolation(CoordinationRule rule, string? field = null, params object[] arguments) : Exception($"Refused: {rule}.")
{
    /// <summary>Which rule.</summary>
    public CoordinationRule Rule { get; } = rule;

    /// <summary>The input that it concerns, where there is one.</summary>
    public string? Field { get; } = field;

    /// <summary>Numbers that the sentence names.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
