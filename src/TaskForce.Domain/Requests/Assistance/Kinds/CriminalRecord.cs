using TaskForce.Domain.Organisations;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>RECORD</c> (§5.9): a log of what goes through ECRIS between the two central authorities: reference, day asked, day answered,
/// purpose. The content of a criminal record is never stored here, so there is no field and no remark that could hold it.
/// </summary>
internal static class CriminalRecord
{
    private static readonly FieldCondition Own = new("CR2", ["OWN_REQUEST"]);

    public static readonly AssistanceDefinition Definition = new(RequestKind.RECORD, [new(FD2009_315, "6"), new(FD2009_315, "8")],
    [
        Section("Log",
            Text("CR1").Must().Helped(), Choice("CR2", "CRIMINAL_PROCEEDINGS", "OWN_REQUEST", "OTHER").Must().Cites(FD2009_315, "6(1)"), Day("CR3").Past().Must()),
    ],
    [
        Logged(Issuing(AssistanceAct.Send, Central, [Draft], Sent)) with { Sends = true, IsWeighty = true, IsNext = true },
        Logged(Issuing(AssistanceAct.Cancel, Central, [Draft], Cancelled)),
        Logged(Executing(AssistanceAct.RecordReception, Central, [Sent], Received).Next().Starts(L31, when: Own).Starts(L30, when: Own, unless: true)),
        Logged(Executing(AssistanceAct.AskInformation, Central, [Received]).Stops(L30)),
        Logged(Executing(AssistanceAct.ReceiveInformation, Central, [Received]).Restarts(L30)),
        Logged(Executing(AssistanceAct.Complete, Central, [Received], Done).Next().Ends(L30, L31)),
        Logged(Issuing(AssistanceAct.Withdraw, Central, [Sent, Received], Withdrawn).CancelsClocks()),
        Logged(Either(AssistanceAct.Close, Central, [Done, Withdrawn], Closed).Next()),
        Logged(Either(AssistanceAct.ExplainMissedLimit, Central, [Received, Done])),
    ])
    {
        FormArticle = new(FD2009_315, "6"),
        DraftedBy = [Role.CentralAuthority],
        IsOfCentralAuthorities = true,
        TitledBy = "CR1",
    };

    private static AssistanceStep Logged(AssistanceStep step) => step with { HasNoNote = true };
}
