using static TaskForce.Domain.Requests.Assistance.AssistanceGround;
using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>EEV_N</c> (§5.12): a European Production Order goes to a service provider, and the enforcing authority is told where traffic or
/// content data are sought. It may raise a ground within ten days, in an emergency within 96 hours, after contact with the issuing one.
/// </summary>
internal static class EvidenceNotification
{
    private static readonly FieldCondition Emergency = new("EN6", ["true"]);

    public static readonly AssistanceDefinition Definition = new(RequestKind.EEV_N, [new(R2023_1543, "8"), new(R2023_1543, "12")],
    [
        Section("ProductionOrder",
            Text("EN1").Must(), Day("EN2").Past().Must(), Text("EN3").Must(), Choices("EN4", "TRAFFIC", "CONTENT").Must().Helped().Cites(R2023_1543, "8(1)"), Instant("EN5").Past().Helped().Cites(R2023_1543, "10(2)"),
            YesNo("EN6").Must().Cites(R2023_1543, "10(4)"), Long("EN7").MustWhen("EN6", "true").Cites(R2023_1543, "10(4)")),
        Section("Offence", Long("EN8").Must(), Offences("EN9"), Persons("EN10")),
    ],
    [
        .. Drafting(Notified),
        Executing(AssistanceAct.RecordReception, MagistrateOrClerk, [Notified], Received).ByTheHour().Next()
            .Starts(L38, when: Emergency).Starts(L37, when: Emergency, unless: true),
        Executing(AssistanceAct.Forward, MagistrateOrClerk, [Received], Notified).Reasoned(),
        Executing(AssistanceAct.CorrectReception, MagistrateOrClerk, [Received, NoAnswer]).Reasoned(),
        .. Consultation([Received, NoAnswer]),
        Executing(AssistanceAct.RaiseNoGround, Magistrate, [Received, NoAnswer], NoGround).ByTheHour().Ends(L37, L38).Weighty().Next(),
        Executing(AssistanceAct.RaiseGround, Magistrate, [Received, NoAnswer], GroundRaised).ByTheHour().Ends(L37, L38).Refusing(consultFirst: true, N_A, N_B, N_C, N_D).Under(R2023_1543, "12(1)"),
        Executing(AssistanceAct.SetConditions, Magistrate, [Received, NoAnswer], UnderConditions).ByTheHour().Ends(L37, L38).Weighty().Reasoned(),
        Silently(AssistanceAct.NoAnswer, [Received], NoAnswer),
        Issuing(AssistanceAct.AskClarification, MagistrateOrClerk, [Notified, Received]).Reasoned().Starts(L42, Side.Issuing),
        Issuing(AssistanceAct.Clarify, MagistrateOrClerk, [Notified, Received, NoAnswer, NoGround, UnderConditions]).Reasoned().Ends(L42),
        .. Ending([Notified, Received], [NoGround, GroundRaised, UnderConditions, NoAnswer], [Notified, Received, NoGround, GroundRaised, UnderConditions, NoAnswer]),
    ])
    {
        FormArticle = new(R2023_1543, "8"),
        AppliesFrom = new DateOnly(2026, 8, 18),
        IsCertificate = true,
        UrgentWhen = Emergency,
        Silence = [(L37, Received, NoAnswer), (L38, Received, NoAnswer)],
        DraftClocks =
        [
            new ClockMove(ClockDeed.Start, L40, Side.Executing, Emergency, From: "EN5", Length: 8),
            new ClockMove(ClockDeed.Start, L40, Side.Executing, Emergency, Unless: true, From: "EN5"),
        ],
    };
}
