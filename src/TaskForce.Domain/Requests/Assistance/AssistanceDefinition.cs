using TaskForce.Domain.Organisations;

namespace TaskForce.Domain.Requests.Assistance;

/// <summary>
/// One kind of assistance outside the EIO, to be read from top to bottom: its law, since when it applies, what its form asks for,
/// how its life goes (reference §5).
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Basis">Articles that it stands on, the first first.</param>
/// <param name="Sections">Its form.</param>
/// <param name="Life">Its steps, in the order in which they come.</param>
public sealed record AssistanceDefinition(
    RequestKind Kind, IReadOnlyList<Citation> Basis, IReadOnlyList<SectionDefinition> Sections, IReadOnlyList<AssistanceStep> Life)
{
    /// <summary>Roles that draft it.</summary>
    public IReadOnlyList<Role> DraftedBy { get; init; } = [Role.Magistrate, Role.Clerk];

    /// <summary>First day on which one may be drafted, in the legal time of the State; null where its instrument applies since before all others.</summary>
    public DateOnly? AppliesFrom { get; init; }

    /// <summary>The article that asks for its form, for the fields that have none of their own; null where the form is the application's (§5.11).</summary>
    public Citation? FormArticle { get; init; }

    /// <summary>The executing State must accept the language of the form or of its translation (§6.3).</summary>
    public bool IsCertificate { get; init; }

    /// <summary>What makes it urgent.</summary>
    public FieldCondition? UrgentWhen { get; init; }

    /// <summary>Sent to central authorities only, by a central authority (§5.9).</summary>
    public bool IsOfCentralAuthorities { get; init; }

    /// <summary>The field that gives it its title; null where it has a title of its own.</summary>
    public string? TitledBy { get; init; }

    /// <summary>Names are masked, and nobody but its two authorities knows of it (§5.10).</summary>
    public bool IsReinforced { get; init; }

    /// <summary>Liaison magistrates read the register only, even when it presses (§5.5).</summary>
    public bool IsMetadataToStates { get; init; }

    /// <summary>Pairs of days, of which the first may not be the later.</summary>
    public IReadOnlyList<(string Earlier, string Later)> InOrder { get; init; } = [];

    /// <summary>A limit that begins to run with a field of the draft, and the day on which it ends.</summary>
    public IReadOnlyList<ClockMove> DraftClocks { get; init; } = [];

    /// <summary>A limit whose end without an answer is an answer of a kind, and the state that it leads to.</summary>
    public IReadOnlyList<(LimitCode Limit, OrderState From, OrderState To)> Silence { get; init; } = [];

    /// <summary>Days before the hearing under which sending is late (1959 Convention, Art. 7(3)), and the field of the hearing.</summary>
    public (string Field, int Days)? WarnsBefore { get; init; }

    /// <summary>Fields that bind the receiver and are shown before all others (§5.6).</summary>
    public IReadOnlyList<string> Binds { get; init; } = [];

    /// <summary>The definitions of those fields.</summary>
    public IReadOnlyList<FieldDefinition> Binding => [.. Sections.SelectMany(s => s.Fields).Where(f => Binds.Contains(f.Id))];

    /// <summary>The state in which it stands once sent, by the first step that sends.</summary>
    public OrderState SentState => Life.First(s => s.Sends).To!.Value;

    /// <summary>Every field, of the form and of the steps.</summary>
    public IEnumerable<FieldDefinition> AllFields => Sections.SelectMany(s => s.Fields).Concat(Life.SelectMany(s => s.Asks)).DistinctBy(f => f.Id);

    /// <summary>The article that asks for a field of the form; null where none does.</summary>
    public Citation? ArticleOf(FieldDefinition field) => field.Cites ?? (Sections.Any(s => s.Fields.Contains(field)) ? FormArticle : null);

    /// <summary>The lines of a step.</summary>
    public IEnumerable<AssistanceStep> Of(AssistanceAct act) => Life.Where(s => s.Act == act);

    /// <summary>Whether one may be drafted on that day.</summary>
    public bool AppliesOn(DateOnly day) => AppliesFrom is not { } from || day >= from;
}
