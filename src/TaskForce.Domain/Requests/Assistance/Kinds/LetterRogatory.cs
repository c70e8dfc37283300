using static TaskForce.Domain.Requests.Assistance.AssistanceGround;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary><c>LEGACY</c> (§5.13): requests under Art. 35 of the Directive and other letters rogatory. No limit of law; a target of 90 days.</summary>
internal static class LetterRogatory
{
    public static readonly AssistanceDefinition Definition = new(RequestKind.LEGACY, [new(D2014_41, "35"), new(C1959, "3")],
    [
        Section("Letter", Choice("LG1", "CONVENTION_1959", "SCHENGEN", "CONVENTION_2000", "OTHER").Must(), Text("LG2").Must(), Day("LG3").Past().Must()),
        Section("Object", Long("LG4").Must().Cites(C1959, "14"), Long("LG5").Must().Cites(C1959, "14"), Long("LG6").Cites(C1959, "14")),
        Section("Persons", Persons("LG7")),
    ],
    [
        .. Drafting(),
        .. Arrival(step => step.Starts(LegacyTarget)),
        .. Decision(step => step, Refusal(consultFirst: false, A_A, A_B).Ends(LegacyTarget)),
        .. Postponement(),
        Executing(AssistanceAct.StartExecution, MagistrateOrClerk, [Accepted, AcceptedInPart], InExecution).Next(),
        Executing(AssistanceAct.Complete, MagistrateOrClerk, [Accepted, AcceptedInPart, InExecution], Done).Next().Ends(LegacyTarget).Asks(Long("LG8").Must()),
        Executing(AssistanceAct.FindImpossible, Magistrate, [.. Arrived, Accepted, AcceptedInPart, InExecution], NotPossible).Reasoned().CancelsClocks(),
        .. Ending(Running, [Done, NotPossible, Refused], [.. Running, Done]),
    ])
    {
        FormArticle = new(C1959, "14"),
    };
}
