using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>EAW</c> (§5.11): one act that goes with a European arrest warrant, and the limit that runs for it. The case of the warrant itself,
/// with its grounds of refusal, is not led here.
/// </summary>
internal static class WarrantAct
{
    private static FieldCondition Limit(string code) => new("EA6", [code]);

    public static readonly AssistanceDefinition Definition = new(RequestKind.EAW, [new(FD2002_584, "17"), new(FD2002_584, "29")],
    [
        Section("Warrant", Text("EA1").Must(), Persons("EA2").Must()),
        Section("WarrantAct",
            Choice("EA3", "PROPERTY", "HEARING", "TEMPORARY_TRANSFER", "SURRENDER_DATE", "POSTPONED_SURRENDER", "TEMPORARY_SURRENDER", "OTHER_OFFENCE", "ONWARD_SURRENDER").Must(),
            Long("EA4").Must(), Day("EA5").Past().Must()),
        Section("Limit",
            Choice("EA6", "L33", "L34", "L35", "L36", "NONE").Must().Helped(), Day("EA7").Past().MustWhen("EA6", "L33", "L34", "L35").Helped()),
    ],
    [
        .. Drafting(),
        .. Arrival(step => step.Starts(L33, when: Limit("L33"), from: "EA7").Starts(L34, when: Limit("L34"), from: "EA7").Starts(L35, when: Limit("L35"), from: "EA7").Starts(L36, when: Limit("L36"))),
        Executing(AssistanceAct.ExtendDecision, Magistrate, Arrived).WhenIt("EA6", "L33", "L34").Reasoned().Extends(L33, "EA8").Extends(L34, "EA8")
            .Asks(Number("EA8", 1, 30).Must().Cites(FD2002_584, "17(4)")),
        Executing(AssistanceAct.AgreeDate, Magistrate, [.. Arrived, Accepted, InExecution]).WhenIt("EA6", "L35").Reasoned().Restarts(L35, from: "EA9")
            .Asks(Day("EA9").Must().Cites(FD2002_584, "23(3)")),
        .. Decision(step => step.Ends(L33, L34, L36), Refusal(consultFirst: false).Ends(L33, L34, L35, L36), inPart: false),
        .. Postponement(),
        Executing(AssistanceAct.StartExecution, MagistrateOrClerk, [Accepted], InExecution),
        Executing(AssistanceAct.Complete, MagistrateOrClerk, [Accepted, InExecution], Done).Next().Ends(L33, L34, L35, L36)
            .Asks(Choice("EA10", "GRANTED", "GRANTED_IN_PART", "NOT_GRANTED").Must(), Long("EA11")),
        Executing(AssistanceAct.FindImpossible, Magistrate, [.. Arrived, Accepted, InExecution], NotPossible).Reasoned().CancelsClocks(),
        .. Ending(Running, [Done, NotPossible, Refused], [.. Running, Done]),
    ]);
}
