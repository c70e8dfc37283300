using TaskForce.Domain.Requests;

namespace TaskForce.Application.Seed.Demo;

/// <summary>
/// The sixty orders, as lives told in days ago: every state, both directions, limits late, due and paused as seen today.
/// </summary>
internal static class DemonstrationStories
{
    /// <summary>How a life goes; the number is allotted when it is asked for.</summary>
    public delegate void Life(DemoLife life, Func<double, RequestNumber> number);

    /// <summary>Not sent yet: the other State knows nothing of them.</summary>
    public static readonly IReadOnlyList<Life> ToBeSent =
    [
        (_, _) => { },
        (l, _) => l.Addressed(2),
        (l, _) => l.Addressed(1).Signed(0.5),
        (l, _) => l.Addressed(5).Cancelled(3),
    ];

    /// <summary>Subject of a life that needs one: measures that may be refused or impossible (Art. 10(2) forbids it for the others).</summary>
    public static int? SubjectOf(Life life) =>
        RefusedOrImpossible.Contains(life) ? DemoForms.WithoutFlag : life == LongInExecution ? DemoForms.Discreet : null;

    private static readonly Life RecognisedInPart = (l, n) => Received(l, n, 36).Acknowledged(33).RecognisedInPart(8);
    private static readonly Life ExecutedInPart = (l, n) => Received(l, n, 90).Acknowledged(88).RecognisedInPart(70).Started(68).Executed(10);
    private static readonly Life Refused = (l, n) => Received(l, n, 50).Acknowledged(45).Refused(24);
    private static readonly Life NotPossible = (l, n) => Received(l, n, 60).Acknowledged(55).NotPossible(33);
    private static readonly Life LongInExecution = (l, n) => Received(l, n, 112).Acknowledged(108).Recognised(88).Started(86);
    private static readonly Life[] RefusedOrImpossible = [RecognisedInPart, ExecutedInPart, Refused, NotPossible];

    /// <summary>Sent, the youngest first.</summary>
    public static readonly IReadOnlyList<Life> Sent =
    [
        (l, n) => l.Addressed(4).Signed(3).Transmitted(n(2), 2),
        (l, n) => l.Addressed(15).Signed(14).Transmitted(n(13), 13),
        (l, n) => Received(l, n, 2),
        (l, n) => Received(l, n, 6),
        (l, n) => Received(l, n, 12),
        (l, n) => Received(l, n, 8).Acknowledged(5),
        (l, n) => Received(l, n, 28).Acknowledged(24),
        (l, n) => Received(l, n, 37).Acknowledged(31),
        (l, n) => Received(l, n, 45).Acknowledged(40).Corrected(30).Extended(20),
        (l, n) => Received(l, n, 20).Acknowledged(16).Asked(ConsultationKind.CONS_6_3, 6, "Une mesure moins intrusive suffirait-elle ?"),
        (l, n) => Received(l, n, 14).Acknowledged(12).Incomplete(9),
        (l, n) => Received(l, n, 34).Acknowledged(30).RecognitionPostponed(15),
        (l, n) => Received(l, n, 30).Acknowledged(27).Recognised(4),
        RecognisedInPart,
        NotPossible,
        LongInExecution,
        (l, n) => Received(l, n, 130).Acknowledged(126).Recognised(104).Started(100).Delayed(20),
        (l, n) => Received(l, n, 75).Acknowledged(71).Recognised(50).Started(48).ExecutionPostponed(20),
        (l, n) => Received(l, n, 66).Acknowledged(62).Recognised(44).Started(42).Executed(5),
        ExecutedInPart,
        (l, n) => Received(l, n, 95).Acknowledged(91).Recognised(76).Started(74).Executed(22).Transferred(9, 30),
        Refused,
        (l, n) => Received(l, n, 25).Acknowledged(22).Returned(18),
        (l, n) => Received(l, n, 40).Acknowledged(36).Withdrawn(12),
        (l, n) => Received(l, n, 150).Acknowledged(146).Recognised(125).Started(122).Executed(60).Transferred(52).Confirmed(48).Closed(45),
        (l, n) => Received(l, n, 140).Acknowledged(128).Recognised(101).Started(99).Executed(30, evidence: false).Closed(28),
    ];

    private static DemoLife Received(DemoLife life, Func<double, RequestNumber> number, double daysAgo) =>
        life.Addressed(daysAgo + 4).Signed(daysAgo + 3).Transmitted(number(daysAgo + 1), daysAgo + 1).Received(daysAgo);
}
