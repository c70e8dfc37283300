using static TaskForce.Domain.Requests.Assistance.AssistanceGround;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>SERVICE</c> (§5.2): sending and service of procedural documents. The document goes by post directly; through the authorities of
/// the other State only for one of four reasons. No limit in the EU text.
/// </summary>
internal static class Service
{
    public static readonly AssistanceDefinition Definition = new(RequestKind.SERVICE, [new(C2000, "5"), new(C2000, "6(1)"), new(C1959, "7")],
    [
        Section("Document",
            Choice("SE1", "SUMMONS_ACCUSED", "SUMMONS_WITNESS", "JUDGMENT", "DECISION", "OTHER").Must(), Text("SE2").Must(), Text("SE3"), OneLanguage("SE4").Must(),
            Choice("SE5", "NOT_NEEDED", "WHOLE", "IMPORTANT_PARTS").Must().Cites(C2000, "5(3)"), OneLanguage("SE6").MustWhen("SE5", "WHOLE", "IMPORTANT_PARTS"),
            YesNo("SE7").Must().Cites(C2000, "5(4)")),
        Section("Addressee", Persons("SE8").Must(), Long("SE9").Must()),
        Section("Serving",
            Choice("SE10", "POST", "PERSONAL", "THROUGH_AUTHORITY").Must().Helped().Cites(C2000, "5(1)"),
            Choice("SE11", "ADDRESS_UNKNOWN", "PROOF_NEEDED", "POST_FAILED", "POST_UNSUITABLE").MustWhen("SE10", "PERSONAL", "THROUGH_AUTHORITY").Cites(C2000, "5(2)"),
            Day("SE12").Helped().Cites(C1959, "7(3)")),
    ],
    [
        .. Drafting(),
        .. Arrival(step => step),
        .. Decision(step => step, Refusal(consultFirst: false, A_A, A_B)),
        .. Postponement(),
        // Acceptance may be passed over.
        Executing(AssistanceAct.StartExecution, MagistrateOrClerk, [.. Arrived, Accepted, AcceptedInPart], InExecution).Next(),
        Executing(AssistanceAct.Complete, MagistrateOrClerk, [.. Arrived, Accepted, AcceptedInPart, InExecution], Done).Next()
            .Asks(Choice("SE13", "SERVED_IN_PERSON", "SERVED_OTHERWISE", "NOT_FOUND", "REFUSED_BY_PERSON", "NO_PROOF").Must(),
                Day("SE14").Past().MustWhen("SE13", "SERVED_IN_PERSON", "SERVED_OTHERWISE"), Text("SE15").MustWhen("SE13", "SERVED_IN_PERSON", "SERVED_OTHERWISE")),
        Executing(AssistanceAct.FindImpossible, Magistrate, [.. Arrived, Accepted, AcceptedInPart, InExecution], NotPossible).Reasoned(),
        .. Ending(Running, [Done, NotPossible, Refused], [.. Running, Done]),
    ])
    {
        FormArticle = new(C2000, "5"),
        WarnsBefore = ("SE12", 50),
    };
}
