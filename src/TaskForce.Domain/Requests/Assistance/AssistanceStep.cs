using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests.Assistance;

/// <summary>What a step does to a limit.</summary>
public enum ClockDeed
{
    /// <summary>Starts it.</summary>
    Start = 1,

    /// <summary>Does what it asks for.</summary>
    End,

    /// <summary>Takes its object away.</summary>
    Cancel,

    /// <summary>Lets it run longer from its own beginning.</summary>
    Extend,

    /// <summary>Counts it anew.</summary>
    Restart,
}

/// <summary>A limit that a step moves.</summary>
/// <param name="Deed">What it does.</param>
/// <param name="Code">The limit.</param>
/// <param name="Where">The side that must act: the holidays of its State count.</param>
/// <param name="When">Only when a field of the form holds one of some codes; not, where <see cref="Unless"/>.</param>
/// <param name="Unless">Only when it does not.</param>
/// <param name="From">The field whose day or instant starts it; null for the step itself.</param>
/// <param name="Days">The field that holds how many days more; or the number itself.</param>
/// <param name="Length">Another length than the rule's.</param>
/// <param name="On">The field that holds the day on which it ends.</param>
public sealed record ClockMove(
    ClockDeed Deed, LimitCode Code, Side Where = Side.Executing, FieldCondition? When = null, bool Unless = false, string? From = null, string? Days = null,
    int? Length = null, string? On = null);

/// <summary>
/// A line of the life of a kind: who may take the step, in which states, where it leads, what it asks for, which limits it moves.
/// </summary>
/// <param name="Act">The step.</param>
/// <param name="Side">The side that takes it; null for either.</param>
/// <param name="By">Roles that may take it; none for the application itself.</param>
/// <param name="From">States in which it is open.</param>
/// <param name="To">State that it leads to; null where the state stays or is the one before.</param>
public sealed record AssistanceStep(AssistanceAct Act, Side? Side, IReadOnlyList<Role> By, IReadOnlyList<OrderState> From, OrderState? To)
{
    /// <summary>The article that it follows, where it is another than those of the kind.</summary>
    public Citation? Basis { get; init; }

    /// <summary>Fields that it asks for, beside day and remark.</summary>
    public IReadOnlyList<FieldDefinition> Asks { get; init; } = [];

    /// <summary>Limits that it moves, in this order.</summary>
    public IReadOnlyList<ClockMove> Clocks { get; init; } = [];

    /// <summary>Grounds of refusal; one at least must be named where there are any.</summary>
    public IReadOnlyList<AssistanceGround> Grounds { get; init; } = [];

    /// <summary>The other side must have been consulted on it before.</summary>
    public bool ConsultFirst { get; init; }

    /// <summary>Grounds on which the other side must have been consulted before, where it need not be on every one.</summary>
    public IReadOnlyList<AssistanceGround> ConsultFirstOn { get; init; } = [];

    /// <summary>A reason or a text must be written.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>No remark can be written: what it could hold may not be stored (reference §5.9).</summary>
    public bool HasNoNote { get; init; }

    /// <summary>The other State learns of the request by it; its content is signed.</summary>
    public bool Sends { get; init; }

    /// <summary>Somebody proves again who he or she is before.</summary>
    public bool IsWeighty { get; init; }

    /// <summary>What the request waits for from that side in that state.</summary>
    public bool IsNext { get; init; }

    /// <summary>The hour matters: a limit in hours runs from it or ends by it.</summary>
    public bool AsksHour { get; init; }

    /// <summary>It needs both sides; the state changes with the second.</summary>
    public bool NeedsBoth { get; init; }

    /// <summary>Leads back to the state before the present one.</summary>
    public bool Returns { get; init; }

    /// <summary>Open only when a field of the form holds one of some codes.</summary>
    public FieldCondition? When { get; init; }

    /// <summary>Closes every limit that runs.</summary>
    public bool CancelsClocks { get; init; }
}
