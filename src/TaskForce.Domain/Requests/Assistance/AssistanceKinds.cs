using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests.Assistance.Kinds;

namespace TaskForce.Domain.Requests.Assistance;

/// <summary>Every kind of assistance outside the EIO. A new one is a class in <c>Kinds</c> and a line here.</summary>
public static class AssistanceKinds
{
    /// <summary>All of them, in the order of reference §5.1.</summary>
    public static IReadOnlyList<AssistanceDefinition> All { get; } =
    [
        InterceptionNotification.Definition, Service.Definition, Freezing.Definition, Confiscation.Definition, JointTeam.Definition, SpontaneousExchange.Definition,
        Denunciation.Definition, ProceedingsTransfer.Definition, CriminalRecord.Definition, Surveillance.Definition, WarrantAct.Definition,
        EvidenceNotification.Definition, EvidenceEnforcement.Definition, Restitution.Definition, LetterRogatory.Definition,
    ];

    /// <summary>The definition of a kind.</summary>
    /// <exception cref="KeyNotFoundException">The kind is the EIO.</exception>
    public static AssistanceDefinition Of(RequestKind kind) => Find(kind) ?? throw new KeyNotFoundException($"'{kind}' is no kind of assistance outside the EIO.");

    /// <summary>The definition of a kind; null for the EIO.</summary>
    public static AssistanceDefinition? Find(RequestKind kind) => All.FirstOrDefault(d => d.Kind == kind);

    /// <summary>The kinds that somebody with these roles may draft on that day.</summary>
    public static IEnumerable<AssistanceDefinition> OpenTo(IReadOnlySet<Role> roles, DateOnly day) =>
        All.Where(d => d.DraftedBy.Any(roles.Contains) && d.AppliesOn(day));
}
