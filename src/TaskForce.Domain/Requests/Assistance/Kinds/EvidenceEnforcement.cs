using static TaskForce.Domain.Requests.Assistance.AssistanceGround;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>EEV_E</c> (§5.12): a provider has not complied with a production or preservation order; the enforcing authority recognises it
/// within five working days, orders the provider to comply and may impose a penalty.
/// </summary>
internal static class EvidenceEnforcement
{
    private static readonly OrderState[] Open = [Sent, .. Arrived, Recognised, ProviderOrdered, Penalty];

    public static readonly AssistanceDefinition Definition = new(RequestKind.EEV_E, [new(R2023_1543, "16")],
    [
        Section("ProviderOrder",
            Choice("EE1", "PRODUCTION", "PRESERVATION").Must(), Text("EE2").Must(), Text("EE3").Must(), Day("EE4").Past().Must(), Day("EE5").Past().Must().Helped(),
            YesNo("EE6").MustWhen("EE1", "PRODUCTION").Cites(R2023_1543, "10(4)")),
        Section("Failure", Long("EE7").Must().Cites(R2023_1543, "16(1)"), Long("EE8").Must(), Offences("EE9")),
    ],
    [
        .. Drafting(),
        .. Arrival(step => step.Starts(L39)),
        .. Decision(step => step.Ends(L39), Refusal(consultFirst: false, E_A, E_B, E_C, E_D, E_E, E_F).Under(R2023_1543, "16(4)").Ends(L39), accept: Recognised, by: AssistanceAct.Recognise, inPart: false),
        Executing(AssistanceAct.OrderProvider, Magistrate, [Recognised], ProviderOrdered).Weighty().Next().Asks(Day("EE10").Must()),
        Executing(AssistanceAct.ImposePenalty, Magistrate, [ProviderOrdered], Penalty).Weighty().Reasoned().Asks(Amount("EE11").Must().Cites(R2023_1543, "15")),
        Executing(AssistanceAct.Complete, MagistrateOrClerk, [ProviderOrdered, Penalty], Done).Next().Asks(Choice("EE12", "DATA_PRODUCED", "DATA_PRESERVED", "NOT_COMPLIED").Must()),
        Executing(AssistanceAct.FindImpossible, Magistrate, [.. Arrived, Recognised, ProviderOrdered, Penalty], NotPossible).Reasoned().CancelsClocks(),
        Issuing(AssistanceAct.AskClarification, MagistrateOrClerk, [Sent, .. Arrived, Recognised]).Reasoned().Starts(L42, Side.Issuing),
        Issuing(AssistanceAct.Clarify, MagistrateOrClerk, Open).Reasoned().Ends(L42),
        Issuing(AssistanceAct.ExtendPreservation, Magistrate, Open).WhenIt("EE1", "PRESERVATION").Extends(L41, "EE13").Asks(Number("EE13", 1, 30).Must().Cites(R2023_1543, "11(1)")),
        .. Ending(Open, [Done, NotPossible, Refused], [.. Open, Done]),
    ])
    {
        FormArticle = new(R2023_1543, "16"),
        AppliesFrom = new DateOnly(2026, 8, 18),
        IsCertificate = true,
        UrgentWhen = new FieldCondition("EE6", ["true"]),
        InOrder = [("EE4", "EE5")],
        DraftClocks =
        [
            new ClockMove(ClockDeed.Start, L41, Side.Executing, new FieldCondition("EE1", ["PRESERVATION"]), From: "EE5"),
        ],
    };
}
