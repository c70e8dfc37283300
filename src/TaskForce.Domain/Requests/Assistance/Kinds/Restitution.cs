using static TaskForce.Domain.Requests.Assistance.AssistanceGround;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>RESTIT</c> (§5.13): objects obtained by crime are put at the disposal of the requesting State, to be returned to their owner,
/// without prejudice to third parties in good faith.
/// </summary>
internal static class Restitution
{
    public static readonly AssistanceDefinition Definition = new(RequestKind.RESTIT, [new(C2000, "8")],
    [
        Section("Objects", Property("RT1").Must(), Text("RT2").Must()),
        Section("Owner", Persons("RT3").Must(), Long("RT4").Cites(C2000, "8(1)")),
        Section("RestitutionDecision", Text("RT5").Must(), Day("RT6").Past().Must()),
    ],
    [
        .. Drafting(),
        .. Arrival(step => step),
        .. Decision(step => step, Refusal(consultFirst: false, A_A, A_B)),
        .. Postponement(),
        Executing(AssistanceAct.StartExecution, MagistrateOrClerk, [Accepted, AcceptedInPart], InExecution),
        Executing(AssistanceAct.HandOver, MagistrateOrClerk, [Accepted, AcceptedInPart, InExecution], Done).Next().Asks(Long("RT7").Must(), Text("RT8")),
        Executing(AssistanceAct.FindImpossible, Magistrate, [.. Arrived, Accepted, AcceptedInPart, InExecution], NotPossible).Reasoned(),
        .. Ending(Running, [Done, NotPossible, Refused], [.. Running, Done]),
    ])
    {
        FormArticle = new(C2000, "8"),
    };
}
