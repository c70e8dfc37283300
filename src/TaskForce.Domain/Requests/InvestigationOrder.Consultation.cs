using static TaskForce.Domain.Requests.ConsultationKind;
using static TaskForce.Domain.Requests.ConsultationResult;

namespace TaskForce.Domain.Requests;

public sealed partial class InvestigationOrder
{
    private static readonly Dictionary<ConsultationKind, ConsultationResult[]> Results = new()
    {
        [CONS_6_3] = [Maintained, Withdrawn],
        [CONS_9_6] = [Agreed, Noted],
        [CONS_10_4] = [Accepted, Withdrawn, ConsultationResult.Supplemented],
        [CONS_11_4] = [InformationGiven, AssuranceGiven, Withdrawn, GroundUpheld],
        [CONS_12_6] = [Agreed, NoAgreement],
        [CONS_13_4] = [Agreed, NoAgreement],
        [CONS_21_2] = [Shared, Modified, Withdrawn, KeptAndBorne],
        [CONS_24_3] = [Agreed, NoAgreement],
        [CONS_22_5] = [Agreed, NoAgreement],
        [CONS_28_2] = [Agreed, NoAgreement],
        [CONS_29_4] = [Agreed, NoAgreement],
        [CONS_30_6] = [Agreed, NoAgreement],
        [CONS_32_5] = [Commented, Lifted, Kept],
    };

    /// <summary>Arrangements that either side may propose, and the measures that call for them.</summary>
    private static readonly (ConsultationKind Kind, MeasureKind[] Measures)[] Arrangements =
    [
        (CONS_22_5, [MeasureKind.TransferToIssuing, MeasureKind.TransferToExecuting]),
        (CONS_24_3, [MeasureKind.VideoHearing, MeasureKind.TelHearing]),
        (CONS_28_2, [MeasureKind.MonitorAccounts, MeasureKind.ControlledDelivery, MeasureKind.Geolocation, MeasureKind.RealtimeOther, MeasureKind.Observation, MeasureKind.SoundImage]),
        (CONS_29_4, [MeasureKind.Covert]),
        (CONS_30_6, [MeasureKind.Interception]),
    ];

    /// <summary>The results that a kind of consultation may have (reference §4.6).</summary>
    public static IReadOnlyList<ConsultationResult> ResultsOf(ConsultationKind kind) => Results[kind];

    /// <summary>The consultations that a side may open by itself; substitute and delay open theirs with the act.</summary>
    public IReadOnlyList<ConsultationKind> ConsultationsOpenTo(Side side)
    {
        if (ReceivedAt is null || IsClosed)
            return [];
        var decided = DecidedAt is not null;
        // A provisional measure that was carried out lasts: it may still be lifted (T46).
        var provisional = measures.Exists(m => m is { Kind: MeasureKind.Provisional, State: MeasureState.InExecution or MeasureState.Executed });
        ConsultationKind?[] open = side == Side.Executing
            ? [decided ? null : CONS_6_3, CONS_9_6, decided && State != OrderState.InExecution ? null : CONS_11_4, CONS_21_2, provisional ? CONS_32_5 : null]
            : [CONS_9_6, CONS_13_4];
        return
        [
            .. open.OfType<ConsultationKind>(),
            .. Arrangements.Where(a => measures.Exists(m => a.Measures.Contains(m.Kind) && !m.IsEnded)).Select(a => a.Kind),
        ];
    }

    /// <summary>Opens a formal consultation. It stops no clock.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="numbers">Measures concerned; empty for the whole order.</param>
    /// <param name="ground">The ground considered, before a refusal (Art. 11(4)).</param>
    /// <param name="answerWantedBy">A target for the answer.</param>
    /// <param name="deed">Who asks and when; the note is the question.</param>
    public void OpenConsultation(ConsultationKind kind, IReadOnlyList<int> numbers, Ground? ground, DateOnly answerWantedBy, Deed deed)
    {
        Permit(OrderAct.OpenConsultation, deed);
        NeedReason(deed);
        var side = SideOf(deed.By)!.Value;
        if (!ConsultationsOpenTo(side).Contains(kind))
            throw new RuleViolation(Refusal.ConsultationNotOpen, "Kind", kind);
        if (kind == CONS_11_4 && ground is null)
            throw new RuleViolation(Refusal.GroundNeeded, "Ground");
        NotBefore(deed, ReceivedAt, OrderAct.RecordReception);
        var consultation = Ask(kind, side, [.. numbers.Select(n => Measure(n).Number)], deed.Note!, deed, answerWantedBy, ground);
        Happened(OrderAct.OpenConsultation, deed, new EventFacts
        {
            Consultation = consultation.Number, ConsultationKind = kind, Measures = numbers, Until = answerWantedBy,
        });
    }

    /// <summary>Answers a consultation of the other side and says how it ends. The note is the answer.</summary>
    public void AnswerConsultation(int number, ConsultationResult result, Deed deed)
    {
        if (NotByTable(OrderAct.AnswerConsultation, deed.By) is { } refusal)
            throw new RuleViolation(refusal);
        var consultation = consultations.Find(c => c.Number == number) ?? throw new RuleViolation(Refusal.ConsultationNotOpen, "Number");
        if (!consultation.IsOpen)
            throw new RuleViolation(Refusal.ConsultationAnswered);
        if (consultation.AskedBy == SideOf(deed.By))
            throw new RuleViolation(Refusal.OwnConsultation);
        Permit(OrderAct.AnswerConsultation, deed);
        NeedReason(deed);
        if (!Results[consultation.Kind].Contains(result))
            throw new RuleViolation(Refusal.ResultNotAllowed, "Result");
        NotBefore(deed, consultation.AskedAt, OrderAct.OpenConsultation);
        consultation.Answer = deed.Note;
        consultation.AnsweredAt = deed.OccurredAt;
        consultation.Result = result;
        Happened(OrderAct.AnswerConsultation, deed, new EventFacts { Consultation = number, ConsultationKind = consultation.Kind, Result = result });
    }

    private Consultation Ask(
        ConsultationKind kind, Side side, IReadOnlyList<int> numbers, string question, Deed deed, DateOnly wantedBy, Ground? ground,
        MeasureKind? substitute = null)
    {
        DemandKnown(wantedBy, "AnswerWantedBy");
        if (wantedBy < CalendarOf(ExecutingCountry).DayOf(deed.OccurredAt))
            throw new RuleViolation(Refusal.BeforeEvent, "AnswerWantedBy", OrderAct.OpenConsultation, deed.OccurredAt);
        var consultation = new Consultation(Id, consultations.Count + 1, kind, side, numbers, question, deed.OccurredAt, wantedBy, ground, substitute);
        consultations.Add(consultation);
        return consultation;
    }
}
