using static TaskForce.Domain.Requests.Assistance.AssistanceGround;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>CONFISC</c> (§5.4): a final confiscation order is executed in the other State; 45 days for the decision, whose end does not end
/// the duty. The executing State keeps all up to 10 000 euro, above it half (a lawyer has to confirm the exact order).
/// </summary>
internal static class Confiscation
{
    public static readonly AssistanceDefinition Definition = new(RequestKind.CONFISC, [new(R2018_1805, "14"), new(R2018_1805, "20")],
    [
        Section("Judgment",
            Text("CF1").Must(), Day("CF2").Past().Must(), Day("CF3").Past().Must(), Text("CF4"), Long("CF5").Must(), Long("CF6").Must(), Offences("CF7").Cites(R2018_1805, "3(1)"),
            YesNo("CF8").Must().Helped().Cites(R2018_1805, "3(1)"), YesNo("CF9").Must().Cites(R2018_1805, "19(1)(g)"),
            Choice("CF10", "SUMMONED", "REPRESENTED", "DID_NOT_CONTEST", "WILL_BE_SERVED").MustWhen("CF9", "true").Cites(R2018_1805, "19(1)(g)"),
            YesNo("CF11").Must().Helped().Cites(R2018_1805, "15"), Long("CF12").MustWhen("CF11", "true").Cites(R2018_1805, "15")),
        Section("Property",
            Choice("CF13", "AMOUNT", "PROPERTY").Must(), Amount("CF14").MustWhen("CF13", "AMOUNT"), Property("CF15").MustWhen("CF13", "PROPERTY"), Long("CF16").Must()),
        Section("Persons", Persons("CF17").Must(), Persons("CF18").Cites(R2018_1805, "32")),
        Section("Urgency", Day("CF19"), Long("CF20")),
        Section("Instruction", Choice("CF21", "FROZEN_BEFORE", "NOT_FROZEN").Must(), Request("CF22").Only("CF21", "FROZEN_BEFORE")),
    ],
    [
        .. Drafting(),
        .. Arrival(step => step.Starts(L24)),
        .. Decision(step => step.Ends(L24), Refusal(consultFirst: true, C_A, C_B, C_C, C_D, C_E, C_F, C_G, C_H).Under(R2018_1805, "19(1)").Ends(L24)),
        .. Postponement(Choice("CF23", "ONGOING_INVESTIGATION", "AMOUNT_RISK", "ONGOING_CONFISCATION", "REMEDY").Must().Cites(R2018_1805, "21(1)")),
        Executing(AssistanceAct.StartExecution, MagistrateOrClerk, [Accepted, AcceptedInPart], InExecution).Next(),
        Executing(AssistanceAct.RecordRecovery, MagistrateOrClerk, [InExecution, Done]).Asks(Amount("CF24").Must(), Text("CF25")),
        Executing(AssistanceAct.Complete, MagistrateOrClerk, [InExecution], Done).Next().Asks(Long("CF26").Must()),
        Executing(AssistanceAct.FindImpossible, Magistrate, [.. Arrived, Accepted, AcceptedInPart, InExecution], NotPossible).Reasoned().CancelsClocks()
            .Asks(Choice("CF27", "CONFISCATED", "DISAPPEARED", "DESTROYED", "NOT_FOUND", "PLACE_NOT_PRECISE").Must().Cites(R2018_1805, "22(1)")),
        Executing(AssistanceAct.RecordSharing, MagistrateOrClerk, [InExecution, Done]).Under(R2018_1805, "30")
            .Asks(Choice("CF28", "ALL_KEPT", "HALF_TRANSFERRED", "OTHER").Must().Helped().Cites(R2018_1805, "30(7)"), Amount("CF29").MustWhen("CF28", "HALF_TRANSFERRED", "OTHER")),
        Executing(AssistanceAct.InformAffected, MagistrateOrClerk, [Accepted, AcceptedInPart, InExecution, Done]).Under(R2018_1805, "32"),
        .. Ending(Running, [Done, NotPossible, Refused], [.. Running, Done]),
    ])
    {
        FormArticle = new(R2018_1805, "14"),
        AppliesFrom = new DateOnly(2020, 12, 19),
        IsCertificate = true,
        InOrder = [("CF2", "CF3")],
    };
}
