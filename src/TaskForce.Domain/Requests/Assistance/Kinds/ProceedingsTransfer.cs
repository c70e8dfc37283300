using static TaskForce.Domain.Requests.Assistance.AssistanceGround;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>TRANSF</c> (§5.8): transfer of criminal proceedings. Suspect and victim are heard before; the requested State has 60 days; suspect,
/// accused person and victim have a remedy against acceptance, in the requested State. Hidden before 1 February 2027.
/// </summary>
internal static class ProceedingsTransfer
{
    private static readonly FieldCondition Immune = new("TP13", ["true"]);
    private static readonly OrderState[] Agreed = [Accepted, AcceptedInPart];
    private static readonly OrderState[] Undecided = [Sent, .. Arrived];

    public static readonly AssistanceDefinition Definition = new(RequestKind.TRANSF, [new(R2024_3011, "5"), new(R2024_3011, "8")],
    [
        Section("Facts", Long("TP1").Must().Cites(R2024_3011, "8(2)"), Long("TP2").Must().Cites(R2024_3011, "8(2)"), YesNo("TP13").Must().Cites(R2024_3011, "13(3)")),
        Section("Criteria",
            Choices("TP3", "TERRITORY", "RESIDENCE", "NATIONALITY", "CUSTODY", "OTHER_PROCEEDINGS", "EVIDENCE", "ENFORCEMENT", "VICTIMS").Must().Cites(R2024_3011, "5(2)"),
            Long("TP4").Must().Cites(R2024_3011, "5(2)")),
        Section("Persons",
            Persons("TP5").Must(), Victims("TP6"), Long("TP7").Must().Cites(R2024_3011, "8(2)"),
            Choice("TP8", "INFORMED", "CONFIDENTIAL", "NOT_LOCATED", "OWN_PROPOSAL").Must().Helped().Cites(R2024_3011, "6"), Long("TP9").Cites(R2024_3011, "6(4)")),
        Section("Acts", Long("TP10").Must().Cites(R2024_3011, "8(2)"), Long("TP11").Cites(R2024_3011, "8(2)"), Long("TP12").Cites(R2024_3011, "8(2)")),
    ],
    [
        Issuing(AssistanceAct.InformPersons, MagistrateOrClerk, [Draft], PersonsInformed).Under(R2024_3011, "6").WhenIt("TP8", "INFORMED").Next().Starts(L27, Side.Issuing),
        Issuing(AssistanceAct.RecordOpinion, MagistrateOrClerk, [PersonsInformed]).Reasoned().Asks(Choice("TP14", "SUSPECT", "ACCUSED", "VICTIM").Must().Cites(R2024_3011, "6(4)")),
        Issuing(AssistanceAct.Send, Magistrate, [PersonsInformed], Sent).Stops(L27) with { Sends = true, IsWeighty = true, IsNext = true },
        Issuing(AssistanceAct.Send, Magistrate, [Draft], Sent).WhenIt("TP8", "CONFIDENTIAL", "NOT_LOCATED", "OWN_PROPOSAL") with { Sends = true, IsWeighty = true, IsNext = true },
        Issuing(AssistanceAct.Cancel, Magistrate, [Draft, PersonsInformed], Cancelled).Reasoned().CancelsClocks(),
        .. Arrival(step => step.Starts(L25).Starts(L26, when: Immune, unless: true), step => step.Ends(L25)),
        Executing(AssistanceAct.LiftImmunity, Magistrate, Arrived).Under(R2024_3011, "13(3)").WhenIt("TP13", "true").Restarts(L26),
        Executing(AssistanceAct.ExtendDecision, Magistrate, Arrived).Under(R2024_3011, "13(2)").Reasoned().Extends(L26, "TP15").Asks(Number("TP15", 1, 30).Must().Cites(R2024_3011, "13(2)")),
        .. Decision(step => step.Ends(L26),
            Refusal(consultFirst: false, T1_A, T1_B, T1_C, T1_D, T1_E, T1_F, T1_G, T2_A, T2_B, T2_C, T2_D, T2_E).Under(R2024_3011, "12").Ends(L26) with { ConsultFirstOn = [T2_D] }),
        // The remedy runs from the receipt of the reasoned decision, of whoever receives it last.
        Executing(AssistanceAct.InformAffected, MagistrateOrClerk, Agreed).Under(R2024_3011, "17(2)").Restarts(L28),
        Executing(AssistanceAct.RecordRemedy, MagistrateOrClerk, [.. Agreed, FileTransmitted], Remedy).Under(R2024_3011, "17").Ends(L28).Starts(L29)
            .Asks(Choice("TP16", "SUSPECT", "ACCUSED", "VICTIM").Must().Cites(R2024_3011, "17(1)"), Text("TP17").Must()),
        Executing(AssistanceAct.RejectRemedy, MagistrateOrClerk, [Remedy]).Ends(L29).Next() with { Returns = true },
        Executing(AssistanceAct.UpholdRemedy, MagistrateOrClerk, [Remedy], Reverted).Reasoned().CancelsClocks(),
        Issuing(AssistanceAct.TransmitFile, MagistrateOrClerk, Agreed, FileTransmitted).Next().Asks(Long("TP18").Must()),
        Executing(AssistanceAct.TakeOver, Magistrate, [FileTransmitted], ProceedingsTakenOver).Weighty().Next().Asks(Text("TP19")),
        Executing(AssistanceAct.ReportFinalDecision, MagistrateOrClerk, [ProceedingsTakenOver], FinalDecisionReported).Next()
            .Asks(Choice("TP20", "CONVICTION", "ACQUITTAL", "DISCONTINUED", "OTHER").Must(), Long("TP21").Must()),
        .. Ending(Undecided, [Refused, Reverted, FinalDecisionReported], [.. Undecided, .. Agreed, Remedy, FileTransmitted, ProceedingsTakenOver]),
    ])
    {
        FormArticle = new(R2024_3011, "8(2)"),
        AppliesFrom = new DateOnly(2027, 2, 1),
        IsCertificate = true,
    };
}
