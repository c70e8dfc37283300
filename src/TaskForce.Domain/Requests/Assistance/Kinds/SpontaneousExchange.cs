using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>SPONT</c> (§5.6): information given without a request. The sender's conditions of use bind the receiver. No form, no limit, no
/// ground of refusal.
/// </summary>
internal static class SpontaneousExchange
{
    public static readonly AssistanceDefinition Definition = new(RequestKind.SPONT, [new(C2000, "7")],
    [
        Section("Information", Text("SP1").Must(), Long("SP2").Must().Cites(C2000, "7(1)"), Long("SP3").Must(), Persons("SP4")),
        Section("Use",
            Choices("SP5", "NO_EVIDENCE_USE", "ASK_BEFORE_USE", "NO_FORWARD", "RETENTION_UNTIL").Helped().Cites(C2000, "7(2)"), Long("SP6").Cites(C2000, "7(2)"),
            Day("SP7").MustWhen("SP5", "RETENTION_UNTIL"), YesNo("SP8").Must()),
    ],
    [
        .. Drafting(),
        Executing(AssistanceAct.RecordReception, MagistrateOrClerk, [Sent], Received).Next(),
        Executing(AssistanceAct.Forward, MagistrateOrClerk, [Received], Sent).Reasoned(),
        Executing(AssistanceAct.CorrectReception, MagistrateOrClerk, [Received]).Reasoned(),
        Executing(AssistanceAct.TakeNote, Magistrate, [Received], Noted).Next(),
        Executing(AssistanceAct.FollowUp, Magistrate, [Received, Noted], FollowedUp).Asks(Request("SP9").Must()),
        Executing(AssistanceAct.GiveFeedback, MagistrateOrClerk, [Noted, FollowedUp]).Reasoned(),
        .. Ending([], [Noted, FollowedUp], [Sent, Received, Noted, FollowedUp]),
    ])
    {
        FormArticle = new(C2000, "7"),
        // Art. 7(2) and (3).
        Binds = ["SP5", "SP6", "SP7"],
    };
}
