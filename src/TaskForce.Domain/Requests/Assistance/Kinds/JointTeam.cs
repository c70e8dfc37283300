using static TaskForce.Domain.Requests.Assistance.Fields;
using static TaskForce.Domain.Requests.Assistance.LawCode;
using static TaskForce.Domain.Requests.Assistance.Steps;
using static TaskForce.Domain.Requests.LimitCode;
using static TaskForce.Domain.Requests.OrderState;

namespace TaskForce.Domain.Requests.Assistance.Kinds;

/// <summary>
/// <c>JIT</c> (§5.5): a joint investigation team, set up by a written agreement that both sides sign and that ends on a day, unless it
/// is extended. The ministries see that it is there; members and name are the team's.
/// </summary>
internal static class JointTeam
{
    private static readonly OrderState[] Talking = [Proposed, UnderNegotiation];
    private static readonly OrderState[] Standing = [OrderState.Signed, Active, Extended];

    public static readonly AssistanceDefinition Definition = new(RequestKind.JIT, [new(FD2002_465, "1"), new(C2000, "13")],
    [
        Section("Purpose", Long("JT1").Must().Cites(C2000, "13(1)"), Long("JT2").Must(), Long("JT3").Must(), Offences("JT4")),
        Section("Team",
            Lines("JT5", Text("PartyAuthority").Must(), State("PartyState").Must()).Must(), Lines("JT6", Text("LeaderFunction").Must(), State("LeaderState").Must(), Name("LeaderName")).Must(),
            Members("JT7").Must(), Choices("JT8", "EUROJUST", "EUROPOL", "OLAF", "OTHER").Cites(C2000, "13(12)")),
        Section("Period", Day("JT9").Must(), Day("JT10").Must().Helped().Cites(C2000, "13(1)"), Text("JT11").Must()),
        Section("Work",
            YesNo("JT12").Must(), Long("JT13"), Long("JT14").Must(), Long("JT15").Must().Cites(C2000, "13(10)"), Long("JT16"), Long("JT17"), Day("JT18").Helped()),
    ],
    [
        .. Drafting(Proposed),
        Executing(AssistanceAct.Negotiate, Magistrate, [Proposed], UnderNegotiation).Next(),
        Either(AssistanceAct.SignAgreement, Magistrate, [UnderNegotiation], OrderState.Signed).Weighty().Next() with { NeedsBoth = true },
        Either(AssistanceAct.DeclineTeam, Magistrate, Talking, NotAgreed).Reasoned().Weighty(),
        Either(AssistanceAct.StartWork, Magistrate, [OrderState.Signed], Active).Next().Starts(JitEnd, on: "JT10"),
        Either(AssistanceAct.ExtendTeam, Magistrate, [Active, Extended], Extended).Weighty().Restarts(JitEnd, on: "JT19")
            .Asks(Day("JT19").Must().Helped().Cites(C2000, "13(1)")) with { NeedsBoth = true },
        Either(AssistanceAct.ChangeMembers, MagistrateOrClerk, Standing).Asks(Members("JT20").Must()),
        Either(AssistanceAct.EndTeam, Magistrate, [Active, Extended], Ended).Next().Ends(JitEnd),
        Either(AssistanceAct.Evaluate, Magistrate, [Ended], Evaluated).Next().Asks(Long("JT21").Must()),
        .. Ending([Proposed, UnderNegotiation], [Evaluated, NotAgreed], [.. Talking, .. Standing, Ended]),
    ])
    {
        FormArticle = new(C2000, "13"),
        IsMetadataToStates = true,
        InOrder = [("JT9", "JT10")],
    };

    /// <summary>Members by their function; a name is not necessary.</summary>
    private static FieldDefinition Members(string id) =>
        Lines(id, Text("MemberFunction").Must(), Text("MemberAuthority").Must(), State("MemberState").Must(), Name("MemberName"), Text("MemberUntil"));
}
