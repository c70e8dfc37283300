using static TaskForce.Domain.Requests.Assistance.AssistanceGround;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>SURV</c> (§5.10): observation across the border, asked for before; or begun without authorisation for a serious offence, and then
/// stopped when asked or five hours after the crossing. Nobody but the two authorities knows of it: the limit itself tells the hour.
/// </summary>
internal static class Surveillance
{
    public static readonly AssistanceDefinition Definition = new(RequestKind.SURV, [new(C1990, "40"), new(C1990, "41")],
    [
        Section("Crossing",
            Choice("SV1", "ORDINARY", "URGENT").Must().Helped().Cites(C1990, "40(2)"), Instant("SV2").Must().PastWhen("SV1", "URGENT").Cites(C1990, "40(2)"), Text("SV3").Must(), Text("SV4").Must(),
            Long("SV5").MustWhen("SV1", "URGENT").Cites(C1990, "40(2)")),
        Section("Watched", Persons("SV6"), Text("SV7").Helped()),
        Section("Offence",
            Long("SV8").Must(),
            Choice("SV9", "MURDER", "SERIOUS_SEXUAL_OFFENCE", "ARSON", "COUNTERFEITING", "ARMED_ROBBERY", "EXTORTION", "KIDNAPPING", "TRAFFICKING_IN_PERSONS", "DRUGS", "ARMS",
                "EXPLOSIVES", "TOXIC_WASTE", "FRAUD", "SMUGGLING_OF_MIGRANTS", "MONEY_LAUNDERING", "NUCLEAR_MATERIAL", "CRIMINAL_ORGANISATION", "TERRORISM")
                .MustWhen("SV1", "URGENT").Cites(C1990, "40(7)")),
    ],
    [
        Issuing(AssistanceAct.Send, Magistrate, [Draft], Requested).WhenIt("SV1", "ORDINARY") with { Sends = true, IsWeighty = true, IsNext = true },
        Issuing(AssistanceAct.StartUrgently, Magistrate, [Draft], UrgentStarted).Under(C1990, "40(2)").WhenIt("SV1", "URGENT").ByTheHour().Starts(L32, from: "SV2") with { Sends = true, IsWeighty = true, IsNext = true },
        Issuing(AssistanceAct.Cancel, Magistrate, [Draft], Cancelled).Reasoned(),
        Executing(AssistanceAct.Authorise, Magistrate, [Requested, UrgentStarted], Authorised).ByTheHour().Ends(L32).Weighty().Next().Asks(Long("SV10").Cites(C1990, "40(1)")),
        Executing(AssistanceAct.Refuse, Magistrate, [Requested], Refused).Refusing(consultFirst: false, A_A, A_B),
        Either(AssistanceAct.Stop, MagistrateOrClerk, [UrgentStarted, Authorised], Stopped).ByTheHour().Reasoned().Stops(L32),
        Issuing(AssistanceAct.EndSurveillance, MagistrateOrClerk, [Authorised], Ended).ByTheHour().Next(),
        Issuing(AssistanceAct.Report, MagistrateOrClerk, [Ended, Stopped], Reported).Next().Asks(Long("SV11").Must().Cites(C1990, "40(3)")),
        .. Ending([Requested], [Reported, Refused], [Requested, UrgentStarted, Authorised, Ended, Stopped]),
    ])
    {
        FormArticle = new(C1990, "40"),
        IsReinforced = true,
        UrgentWhen = new FieldCondition("SV1", ["URGENT"]),
    };
}
