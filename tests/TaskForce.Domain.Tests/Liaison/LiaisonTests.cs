using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Liaison;

/// <summary>What a liaison magistrate does and does not (reference §6.6).</summary>
public sealed class LiaisonTests
{
    private static readonly Actor Lille = A.Magistrate("FR-PR-LIL");
    private static readonly Actor Liaison = A.Member(Role.LiaisonMagistrate, "FR-LM-BE");
    private static readonly Actor Other = A.Member(Role.LiaisonMagistrate, "BE-LM-FR");

    [Theory]
    [InlineData(OrderState.Transmitted, 7, false)]
    [InlineData(OrderState.Transmitted, 8, true)]
    [InlineData(OrderState.Received, 30, false)]
    [InlineData(OrderState.Acknowledged, 31, true)]
    [InlineData(OrderState.Notified, 8, true)]
    [InlineData(OrderState.Proposed, 8, true)]
    [InlineData(OrderState.UnderDecision, 8, false)]
    [InlineData(OrderState.UnderDecision, 31, true)]
    [InlineData(OrderState.Active, 400, false)]
    [InlineData(OrderState.Frozen, 400, false)]
    public void A_request_is_silent_after_the_week_of_Art_16_and_once_received_after_the_thirty_days_of_Art_12(OrderState state, int days, bool silent) =>
        Assert.Equal(silent, Silence.Since(state, Time.At("2026-03-01"), Time.At("2026-03-01").AddDays(days)));

    [Fact]
    public void An_intervention_changes_nothing_about_the_request()
    {
        var order = Sent();
        var (version, events) = (order.Version, order.Events.Count);

        Log(order, Liaison);

        Assert.Equal((version, events), (order.Version, order.Events.Count));
    }

    [Fact]
    public void What_came_of_it_is_recorded_once_by_a_colleague_of_the_same_State()
    {
        var logged = Log(Sent(), Liaison);

        Assert.Equal(Refusal.NotYourAct, Assert.Throws<RuleViolation>(() => logged.Complete(InterventionResult.Resolved, null, Other.On("2026-03-07"))).Code);
        logged.Complete(InterventionResult.Promised, "Next week.", Liaison.On("2026-03-07"));
        Assert.Equal(LiaisonRule.OutcomeKnown, RuleOf(() => logged.Complete(InterventionResult.Resolved, null, Liaison.On("2026-03-08"))));
        Assert.Equal((InterventionResult.Promised, "Next week."), (logged.Result, logged.Text!.Outcome));
    }

    [Fact]
    public void A_correction_stands_beside_the_entry_that_it_corrects_and_takes_its_outcome_over()
    {
        var (first, second) = (Log(Sent(), Liaison), Log(Sent(), Liaison));
        first.Complete(InterventionResult.Explained, "Leave.", Liaison.On("2026-03-07"));

        first.CorrectBy(second, Liaison.On("2026-03-08"));

        Assert.True(first.Corrected);
        Assert.Equal((first.Id, InterventionResult.Explained, "Leave."), (second.Corrects, second.Result, second.Text!.Outcome));
        Assert.Equal(LiaisonRule.CorrectedAlready, RuleOf(() => first.CorrectBy(second, Liaison.On("2026-03-08"))));
    }

    [Fact]
    public void Before_transmission_nothing_is_shared()
    {
        Assert.Equal(LiaisonRule.NothingSharedYet, RuleOf(() => Log(An.Order().Build(), Liaison, shared: true)));
        Assert.Equal(CountryCode.FR, Log(An.Order().Build(), Liaison).Audience);
        Assert.Null(Log(Sent(), Liaison, shared: true).Audience);
    }

    [Theory]
    [InlineData("2026-03-07", "Text", Refusal.InTheFuture)]
    [InlineData("1900-01-01", "Text", Refusal.DateOutOfRange)]
    [InlineData("2026-03-06", "  ", Refusal.ReasonNeeded)]
    public void An_entry_that_cannot_be_is_refused(string on, string text, Refusal refusal) =>
        Assert.Equal(refusal, Assert.Throws<RuleViolation>(() => Log(Sent(), Liaison, on, text)).Code);

    [Fact]
    public void Nobody_but_a_liaison_magistrate_records_an_intervention() =>
        Assert.Equal(Refusal.NotYourAct, Assert.Throws<RuleViolation>(() => Log(Sent(), Lille)).Code);

    [Fact]
    public void Advice_opens_the_draft_to_one_person_and_the_answer_closes_it_again()
    {
        var draft = An.Order().Build();
        var before = draft.Access.Select(a => a.Principal).ToList();

        var advice = new Advice(1, draft, Liaison.User, confirmed: false, Lille.On("2026-03-06", "Does it exist in Belgium?"));

        Assert.Equal(before.Append(Principal.Of(Liaison.User)), draft.Access.Select(a => a.Principal));
        Assert.Equal(LiaisonRule.NotAsked, RuleOf(() => advice.Answer(draft, [(FormSection.C, "Yes.")], Other.On("2026-03-07"))));
        Assert.Equal(LiaisonRule.NothingAdvised, RuleOf(() => advice.Answer(draft, [(FormSection.C, " ")], Liaison.On("2026-03-07"))));
        advice.Answer(draft, [(FormSection.C, "Yes."), (null, "")], Liaison.On("2026-03-07"));
        Assert.Equal(before, draft.Access.Select(a => a.Principal));
        Assert.Equal([AccessChangeKind.AdviceAsked, AccessChangeKind.AdviceEnded], draft.AccessChanges.Select(c => c.Kind));
        Assert.All(draft.AccessChanges, c => Assert.Equal(CountryCode.FR, c.Audience));
        Assert.Equal(LiaisonRule.AdviceOver, RuleOf(() => advice.Withdraw(draft, Lille.On("2026-03-08"))));
    }

    [Fact]
    public void A_question_taken_back_closes_the_draft()
    {
        var draft = An.Order().Build();
        var advice = new Advice(1, draft, Liaison.User, confirmed: false, Lille.On("2026-03-06", "Does it exist in Belgium?"));

        Assert.Throws<RuleViolation>(() => advice.Withdraw(draft, A.Magistrate("FR-PR-DKQ").On("2026-03-07")));
        advice.Withdraw(draft, Lille.On("2026-03-07"));

        Assert.DoesNotContain(draft.Access, a => a.Principal == Principal.Of(Liaison.User));
    }

    [Fact]
    public void A_restricted_draft_is_opened_knowingly_only()
    {
        var draft = An.Order().Restricted().Build();

        Assert.Equal(LiaisonRule.ConfirmRestricted, RuleOf(() => new Advice(1, draft, Liaison.User, confirmed: false, Lille.On("2026-03-06", "Well?"))));
        Assert.NotNull(new Advice(1, draft, Liaison.User, confirmed: true, Lille.On("2026-03-06", "Well?")));
    }

    [Fact]
    public void What_was_sent_is_not_opened_for_advice() => Assert.Equal(
        LiaisonRule.SentAlready, RuleOf(() => new Advice(1, Sent(), Liaison.User, confirmed: false, Lille.On("2026-03-06", "Well?"))));

    private static Intervention Log(InvestigationOrder order, Actor by, string on = "2026-03-06", string text = "Where does it stand?", bool shared = false) => new(
        7, order, AccessLevel.Register, Difficulty.Late, new InterventionFacts(Time.Day(on), InterventionKind.Call, new AuthorityCode("BE-DIV-TOU"), text, shared), by.On("2026-03-06"));

    private static InvestigationOrder Sent() => An.Order().In(OrderState.Transmitted).Order;

    private static LiaisonRule RuleOf(Action act) => Assert.Throws<LiaisonViolation>(act).Rule;
}
