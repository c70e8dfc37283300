using static TaskForce.Domain.Requests.Assistance.AssistanceGround;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>FREEZE</c> (§5.3): property is frozen with a view to its confiscation, not for evidence. Urgent: 48 hours for the decision and 48
/// more for the measures. Every refusal is preceded by a consultation.
/// </summary>
internal static class Freezing
{
    private static readonly FieldCondition Urgent = new("FZ16", ["true"]);
    private static readonly OrderState[] Decided = [Accepted, AcceptedInPart, InExecution];

    public static readonly AssistanceDefinition Definition = new(RequestKind.FREEZE, [new(R2018_1805, "4"), new(R2018_1805, "9")],
    [
        Section("Order",
            Text("FZ1").Must(), Day("FZ2").Past().Must(), Text("FZ3"), Long("FZ4").Must(), Long("FZ5").Must(), Offences("FZ6").Cites(R2018_1805, "3(1)"),
            YesNo("FZ7").Must().Helped().Cites(R2018_1805, "3(1)"),
            YesNo("FZ8").Must().Helped().Cites(R2018_1805, "5"), Long("FZ9").MustWhen("FZ8", "true").Cites(R2018_1805, "5")),
        Section("Property", Property("FZ10").Must(), Long("FZ11").Must()),
        Section("Persons", Persons("FZ12").Must(), Persons("FZ13").Cites(R2018_1805, "32"), YesNo("FZ14").Cites(R2018_1805, "11(3)")),
        Section("Urgency",
            Day("FZ15").Cites(R2018_1805, "9(2)"), YesNo("FZ16").Must().Helped().Cites(R2018_1805, "9(3)"), Long("FZ17").MustWhen("FZ16", "true").Cites(R2018_1805, "9(3)")),
        Section("Instruction",
            Choice("FZ18", "REMAIN_FROZEN", "CONFISCATION_JOINED").Must().Cites(R2018_1805, "4(6)"), Day("FZ19").MustWhen("FZ18", "REMAIN_FROZEN").Cites(R2018_1805, "4(6)"),
            Request("FZ20")),
    ],
    [
        .. Drafting(),
        .. Arrival(step => step.ByTheHour().Starts(L20, when: Urgent).Starts(L22, when: Urgent, unless: true)),
        .. Decision(step => step.ByTheHour().Ends(L20).Starts(L21, when: Urgent), Refusal(consultFirst: true, F_A, F_B, F_C, F_D, F_E, F_F).Under(R2018_1805, "8(1)").ByTheHour().Ends(L20, L22)),
        .. Postponement(Choice("FZ21", "ONGOING_INVESTIGATION", "ALREADY_FROZEN", "OTHER_ORDER").Must().Cites(R2018_1805, "10(1)")),
        Executing(AssistanceAct.StartExecution, MagistrateOrClerk, [Accepted, AcceptedInPart], InExecution),
        Executing(AssistanceAct.Freeze, MagistrateOrClerk, Decided, Frozen).Under(R2018_1805, "7(2)").ByTheHour().Ends(L21, L22).Next()
            .Asks(Long("FZ22").Must().Cites(R2018_1805, "7(2)"), Amount("FZ23").Cites(R2018_1805, "7(2)"), Day("FZ24")),
        Executing(AssistanceAct.FindImpossible, Magistrate, [.. Arrived, .. Decided], NotPossible).Reasoned().CancelsClocks()
            .Asks(Choice("FZ25", "CONFISCATED", "DISAPPEARED", "DESTROYED", "NOT_FOUND", "PLACE_NOT_PRECISE").Must().Cites(R2018_1805, "13(1)")),
        Executing(AssistanceAct.InformAffected, MagistrateOrClerk, [Frozen, Lifted]).Under(R2018_1805, "32"),
        Executing(AssistanceAct.AskForLimit, Magistrate, [Frozen]).Under(R2018_1805, "12(2)").Reasoned().Starts(L23, Side.Issuing).Asks(Day("FZ26").Must().Cites(R2018_1805, "12(2)")),
        Issuing(AssistanceAct.AnswerLimit, Magistrate, [Frozen]).Under(R2018_1805, "12(2)").Reasoned().Ends(L23).Asks(YesNo("FZ27").Must().Cites(R2018_1805, "12(2)")),
        Either(AssistanceAct.Lift, Magistrate, [Frozen], Lifted).Reasoned().Weighty().CancelsClocks(),
        .. Ending(Running, [Frozen, Lifted, NotPossible, Refused], [.. Running, Frozen, Lifted]),
    ])
    {
        FormArticle = new(R2018_1805, "4"),
        AppliesFrom = new DateOnly(2020, 12, 19),
        IsCertificate = true,
        UrgentWhen = Urgent,
        InOrder = [("FZ2", "FZ19"), ("FZ2", "FZ15")],
    };
}
