using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using static TaskForce.Domain.Requests.OrderAct;

namespace TaskForce.Application.Requests.Case;

/// <summary>
/// Says what an order waits for: the viewer's own act, else that of whoever has to act, found by asking the agenda for a
/// member of each authority concerned.
/// </summary>
internal static class NextStep
{
    private static readonly IReadOnlySet<Role> AnyHand = new HashSet<Role> { Role.Magistrate, Role.Clerk, Role.IssuingOfficer };

    public static CaseStep? Of(
        InvestigationOrder order, Actor viewer, IReadOnlyList<CaseClock> clocks, IReadOnlyDictionary<AuthorityCode, AuthorityName> names,
        MissingTranslation? missing = null)
    {
        if (order.NextFor(viewer) is { } own && OwnAuthority(order, viewer) is { } authority)
            return Step(own, authority, mine: true);
        return new[] { order.Validating, order.HandedTo, order.Executing, order.Issuing }.OfType<AuthorityCode>().Distinct()
            .Select(code => (Code: code, Act: order.NextFor(SomebodyOf(code))))
            .Where(next => next.Act is not null)
            .Select(next => Step(next.Act!.Value, next.Code, mine: false)).FirstOrDefault();

        CaseStep Step(OrderAct act, AuthorityCode by, bool mine)
        {
            var somebody = mine ? viewer : SomebodyOf(by);
            var question = act == AnswerConsultation ? order.Consultations.FirstOrDefault(c => c.IsOpen && c.AskedBy != order.SideOf(somebody)) : null;
            var limit = clocks.Where(c => c.IsDue && LimitsOf(act).Contains(c.Code) && (act is not (Acknowledge or Forward) || somebody.ActsFor(c.Authority?.Code)))
                .MinBy(c => (c.EndsAt, c.Number));
            var untranslated = act == OrderAct.Transmit ? missing : null;
            return new CaseStep(
                act, names[by], mine, order.SideOf(somebody) == order.SideOf(viewer),
                !mine ? null : order.WhyNot(act, viewer) ?? (untranslated is null ? null : Refusal.LanguageNotAccepted),
                question?.AskedAt ?? Since(order, act), limit, question?.WantedBy)
            {
                Translation = untranslated,
            };
        }
    }

    private static AuthorityCode? OwnAuthority(InvestigationOrder order, Actor viewer) =>
        new[] { order.Issuing, order.Validating, order.HandedTo, order.Executing }.FirstOrDefault(a => viewer.ActsFor(a));

    private static Actor SomebodyOf(AuthorityCode code) => new(UserId.System, code, new HashSet<AuthorityCode>(), AnyHand);

    private static LimitCode[] LimitsOf(OrderAct act) => act switch
    {
        // The forward is the Annex B of who is not competent (T12).
        Acknowledge or Forward => [LimitCode.L01a, LimitCode.L01b],
        Decide => [LimitCode.L02, LimitCode.L03, LimitCode.L05],
        StartExecution or ExecuteMeasure => [LimitCode.L04],
        ResumeRecognition or ResumeExecution => [LimitCode.L10],
        TransferEvidence => [LimitCode.L11],
        RecordReturn => [LimitCode.L13],
        _ => [],
    };

    private static DateTimeOffset Since(InvestigationOrder order, OrderAct act)
    {
        OrderAct[] begun = act switch
        {
            Validate => [SubmitForValidation],
            PrepareForSending => [Validate],
            OrderAct.Transmit => [Sign, PrepareForSending],
            OrderAct.RecordReception => [OrderAct.Transmit, Forward, HandOver],
            Acknowledge or Decide => [OrderAct.RecordReception],
            Complete => [Correct],
            Correct => [ReportIncomplete],
            ResumeRecognition => [PostponeRecognition],
            StartExecution => [Decide],
            ExecuteMeasure => [StartExecution, ResumeExecution],
            ResumeExecution => [PostponeExecution],
            TransferEvidence => [ExecuteMeasure],
            ResumeTransfer => [SuspendTransfer],
            ConfirmEvidence or RecordReturn => [TransferEvidence],
            ConfirmReopening => [AskReopening],
            _ => [],
        };
        var last = order.Events.LastOrDefault(e => begun.Contains(e.Act)) ?? order.Events.LastOrDefault(e => e.Act is not (MissLimit or MoveLimit or ExplainMissedLimit));
        return last?.OccurredAt ?? order.CreatedAt;
    }
}
