using TaskForce.Domain.Organisations;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>NOTIF_31</c> (§4.9, §3.5): the other State is told, by Annex C, that a person on its territory is intercepted without its
/// technical assistance; it may object within 96 hours. What an answer after that is worth a lawyer has to say: it is taken, and late.
/// </summary>
internal static class InterceptionNotification
{
    public static readonly AssistanceDefinition Definition = new(RequestKind.NOTIF_31, [new(D2014_41, "31(1)"), new(D2014_41, "31(3)")],
    [
        Section("AnnexCA",
            Known("CA0"), Known("CA1"), Name("CA2").Must(), Text("CA3").Must(), Long("CA4").Must(), Text("CA5").Must(), Day("CA6").Past().Must(), Languages("CA7").Must()),
        Section("AnnexCB",
            Choice("CB1", "PRIOR", "DURING", "AFTER").Must().Cites(D2014_41, "31(1)"),
            Day("CB2").Must(), Text("CB2D").Must(),
            Lines("CB3", (Choice("TargetKind", "TELEPHONE", "IP", "EMAIL") with { Set = "Target" }).Must(), Text("TargetValue").Must()).Must(),
            PersonsOfAnnexC("CB4").Must(), Long("CB5").Must(),
            Lines("CB6", Text("Classification").Must(), Text("Provision").Must()).Must(), Known("CB7")),
        Section("Knowledge", Instant("CK1").Past().Must().Helped().Cites(D2014_41, "31(1)"), Long("CK2").Only("CB1", "DURING", "AFTER")),
        Section("Signature", Known("CC1")),
    ],
    [
        Issuing(AssistanceAct.Send, Magistrate, [Draft], Sent).ByTheHour().Ends(L07) with { Sends = true, IsWeighty = true, IsNext = true },     // N02
        Issuing(AssistanceAct.Cancel, Magistrate, [Draft], Cancelled).Reasoned(),
        Executing(AssistanceAct.RecordReception, MagistrateOrClerk, [Sent], Received).ByTheHour().Starts(L06).Next(),                            // N03, CX1
        Executing(AssistanceAct.Forward, MagistrateOrClerk, [Received], Sent).Reasoned(),
        Executing(AssistanceAct.CorrectReception, MagistrateOrClerk, [Received, NoAnswer]).Reasoned(),
        Executing(AssistanceAct.RaiseNoObjection, Magistrate, [Received, NoAnswer], NoObjection).ByTheHour().Ends(L06).Weighty().Next(),         // N04
        Executing(AssistanceAct.Object, Magistrate, [Received, NoAnswer], Objected).Under(D2014_41, "31(3)").ByTheHour().Ends(L06).Weighty().Reasoned()                   // N05, CX3
            .Asks(Choice("CX2", "NOT_CARRIED_OUT", "NOT_USED", "UNDER_CONDITIONS").Must().Cites(D2014_41, "31(3)")),
        Silently(AssistanceAct.NoAnswer, [Received], NoAnswer),                                                                                   // N06
        Issuing(AssistanceAct.ConfirmEnd, Magistrate, [Objected], Closed).Reasoned().Next(),                                                     // N07
        Issuing(AssistanceAct.RecordEnd, Magistrate, [NoObjection, NoAnswer], Closed).Next(),                                                    // N08
        Issuing(AssistanceAct.Withdraw, Magistrate, [Sent, Received], Withdrawn).Reasoned().Weighty().CancelsClocks(),
        Either(AssistanceAct.Close, MagistrateOrClerk, [Withdrawn], Closed).Next(),
        Either(AssistanceAct.Inform, MagistrateOrClerk, [Sent, Received, Objected, NoObjection, NoAnswer]).Reasoned(),
        Either(AssistanceAct.ExplainMissedLimit, MagistrateOrClerk, [Sent, Received, Objected, NoObjection, NoAnswer, Closed]),
        Issuing(AssistanceAct.OpenCorrection, Magistrate, [Sent, Received, NoAnswer]).Reasoned(),
        Issuing(AssistanceAct.SendCorrection, Magistrate, [Sent, Received, NoAnswer]).Weighty(),
    ])
    {
        FormArticle = new(D2014_41, "31(1)"),
        IsCertificate = true,
        // Before the interception its first day is the last one; afterwards the day on which the authority came to know.
        DraftClocks =
        [
            new ClockMove(ClockDeed.Start, L07, Side.Issuing, new FieldCondition("CB1", ["PRIOR"]), From: "CK1", On: "CB2"),
            new ClockMove(ClockDeed.Start, L07, Side.Issuing, new FieldCondition("CB1", ["DURING", "AFTER"]), From: "CK1", On: "CK1"),
        ],
        Silence = [(L06, Received, NoAnswer)],
        DraftedBy = [Role.Magistrate, Role.Clerk],
    };
}
