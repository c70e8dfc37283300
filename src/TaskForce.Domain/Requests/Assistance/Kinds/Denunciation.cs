using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>DENUNC</c> (§5.7): a State lays information so that the other may prosecute; it is free to, tells what it did and sends a copy of
/// the verdict. Once Regulation (EU) 2024/3011 applies, only where it leaves room, which a lawyer has to say.
/// </summary>
internal static class Denunciation
{
    public static readonly AssistanceDefinition Definition = new(RequestKind.DENUNC, [new(C1959, "21"), new(C2000, "6(1)")],
    [
        Section("Facts", Long("DN1").Must(), Long("DN2").Must(), Long("DN3").Must().Helped(), Day("DN4")),
        Section("Persons", Persons("DN5").Must(), Text("DN6").Must(), Victims("DN7")),
        Section("File", Long("DN8").Must(), Long("DN9").Must()),
    ],
    [
        .. Drafting(),
        .. Arrival(step => step),
        Executing(AssistanceAct.OpenProsecution, Magistrate, [Received, Acknowledged], ProsecutionOpened).Weighty().Next().Asks(Text("DN10")),
        Executing(AssistanceAct.DeclineProsecution, Magistrate, [Received, Acknowledged], NoProsecution).Weighty().Reasoned(),
        Executing(AssistanceAct.ReportVerdict, MagistrateOrClerk, [ProsecutionOpened], Verdict).Next()
            .Asks(Choice("DN11", "CONVICTION", "ACQUITTAL", "DISCONTINUED", "OTHER").Must().Cites(C1959, "21(2)"), YesNo("DN12").Must().Cites(C1959, "21(2)")),
        .. Ending([Sent, Received, Acknowledged], [Verdict, NoProsecution], [Sent, Received, Acknowledged, ProsecutionOpened, Verdict]),
    ])
    {
        FormArticle = new(C1959, "21"),
    };
}
