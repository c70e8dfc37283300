using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>The end of the time for which an order is kept: words and persons go, what is counted stays.</summary>
public sealed class ErasureTests
{
    private const string Secret = "Quaghebeur";
    private static readonly DateTimeOffset Later = Time.At("2036-05-01");

    [Fact]
    public void Nothing_that_somebody_wrote_is_left()
    {
        var order = Full();
        Assert.Contains(Secret, Picture.Of(order), StringComparison.Ordinal);

        order.Erase(Later);

        Assert.DoesNotContain(Secret, Picture.Of(order), StringComparison.Ordinal);
        Assert.Null(order.Form.Title);
        Assert.Empty(order.Form.Persons.Lines);
        Assert.Equal(Later, order.ErasedAt);
    }

    [Fact]
    public void What_the_statistics_count_stays()
    {
        var order = Full();
        var before = Counted(order);
        var events = order.Events.Select(e => (e.Number, e.Act, e.OccurredAt, e.RecordedAt, e.User, e.Authority)).ToList();

        order.Erase(Later);

        Assert.Equal(before, Counted(order));
        Assert.Equal(events, order.Events.SkipLast(1).Select(e => (e.Number, e.Act, e.OccurredAt, e.RecordedAt, e.User, e.Authority)));
        var last = order.Events[^1];
        Assert.Equal((OrderAct.Erase, UserId.System, (Side?)null, (CountryCode?)null), (last.Act, last.User, last.Side, last.Audience));
    }

    [Theory]
    [InlineData(OrderState.Draft)]
    [InlineData(OrderState.AwaitingValidation)]
    [InlineData(OrderState.Validated)]
    [InlineData(OrderState.Signed)]
    public void Draft_that_was_never_sent_is_cancelled_by_it_and_stays_unknown_to_the_other_State(OrderState state)
    {
        var order = An.Order().ValidatedByJudge();
        if (state is OrderState.Draft or OrderState.Signed)
            order = An.Order();
        var draft = order.In(state).Build();

        draft.Erase(Later);

        Assert.Equal((OrderState.Cancelled, true, draft.IssuingCountry), (draft.State, draft.IsClosed, draft.Events[^1].Audience));
        Assert.All(draft.Access, row => Assert.Equal(draft.IssuingCountry, row.Principal.Country));
    }

    [Fact]
    public void Order_that_was_given_up_is_erased_as_well()
    {
        var order = An.Order().In(OrderState.Cancelled).Build();

        order.Erase(Later);

        Assert.Equal((OrderState.Cancelled, Later), (order.State, order.ErasedAt));
    }

    [Theory]
    [InlineData(OrderState.Transmitted)]
    [InlineData(OrderState.InExecution)]
    [InlineData(OrderState.EvidenceTransferred)]
    [InlineData(OrderState.Refused)]
    public void Order_that_was_sent_and_is_not_closed_is_not_erased(OrderState state)
    {
        var order = An.Order().In(state).Build();

        order.Refuses(Refusal.NotInThisState, o => o.Erase(Later));
    }

    [Fact]
    public void Nothing_can_be_done_about_it_afterwards()
    {
        var order = Full();
        order.Erase(Later);
        var magistrate = A.Magistrate("FR-PR-LIL");

        foreach (var act in Enum.GetValues<OrderAct>())
        {
            foreach (var actor in new[] { magistrate, A.Magistrate("BE-DIV-TOU"), Actor.System })
                Assert.Equal(Refusal.Erased, order.WhyNot(act, actor));
        }

        foreach (var act in Acts.All)
            order.Refuses(Refusal.Erased, o => Acts.Do(o, act, magistrate));
        order.Refuses(Refusal.Erased, o => o.Erase(Later));
        order.Refuses(Refusal.Erased, o => o.Grant(Principal.LiaisonMagistrates(CountryCode.FR), CountryCode.FR, AccessLevel.Full, magistrate.On("2036-05-02", "Why not.")));
        order.Refuses(Refusal.Erased, o => o.RestrictTo([], [new UserId(9)], magistrate.On("2036-05-02", "Why not.")));
        Assert.Empty(order.OpenTo(magistrate));
        Assert.Null(order.NextFor(magistrate));
        Assert.False(order.IsOwner(magistrate));
        Assert.False(order.MissLimits(Later.AddYears(1)));
    }

    [Fact]
    public void Reopening_that_was_asked_for_is_answered_by_it()
    {
        var order = Full();
        order.AskReopening(A.Magistrate("FR-PR-LIL").On("2026-06-01", "A mistake."));

        order.Erase(Later);

        Assert.Null(order.ReopeningAskedBy);
        Assert.Null(order.NextFor(A.Magistrate("BE-DIV-TOU")));
    }

    [Fact]
    public void Correction_that_was_never_signed_is_erased_and_written_in_no_more()
    {
        var order = An.Order().In(OrderState.EvidenceTransferred).Build();
        var lille = A.Magistrate("FR-PR-LIL");
        order.OpenCorrection(lille.On("2026-04-19", Secret));
        order.Edit(order.Form with { Title = Secret }, lille.On("2026-04-19"));
        order.Close(lille.On("2026-04-20"));

        order.Erase(Later);

        Assert.DoesNotContain(Secret, Picture.Of(order), StringComparison.Ordinal);
        order.Refuses(Refusal.Erased, o => o.Edit(o.Form with { Title = Secret }, lille.On("2036-05-02")));
    }

    [Theory]
    [InlineData("FR-PR-LIL", true)]
    [InlineData("BE-DIV-TOU", true)]
    [InlineData("BE-DIV-KOR", false)]
    public void Magistrates_of_its_authorities_decide_on_its_time(string authority, bool decides)
    {
        var order = Full();

        Assert.Equal(decides, order.DecidesOnRetention(A.Magistrate(authority)));
        Assert.False(order.DecidesOnRetention(A.Clerk(authority)));
    }

    [Fact]
    public void Officer_decides_on_a_draft_of_customs_and_the_judge_on_what_was_sent()
    {
        var draft = An.Order().FromCustoms().Build();
        var sent = An.Order().FromCustoms().In(OrderState.Closed).Build();

        Assert.True(draft.DecidesOnRetention(A.Officer("BE-CUST")));
        Assert.False(sent.DecidesOnRetention(A.Officer("BE-CUST")));
        Assert.True(sent.DecidesOnRetention(A.Magistrate("BE-JI-BRF")));
    }

    /// <summary>A closed order in which everything that can be written is written, with one word in each place.</summary>
    private static InvestigationOrder Full()
    {
        var lille = A.Magistrate("FR-PR-LIL");
        var order = An.Order().Writing(f => f with
        {
            Title = Secret,
            Persons = f.Persons with { Lines = [.. f.Persons.Lines.Select(p => p with { FamilyName = Secret })], OtherInformation = Secret },
            Measures = [.. f.Measures.Select(m => m with { Description = Secret })],
            Grounds = f.Grounds with { Facts = Secret },
        }).In(OrderState.Received).Build();
        var tournai = A.Magistrate("BE-DIV-TOU");
        order.Acknowledge(Secret, tournai.On("2026-03-12", Secret));
        order.OpenConsultation(ConsultationKind.CONS_9_6, [], null, Time.Day("2026-04-01"), tournai.On("2026-03-13", Secret));
        order.AnswerConsultation(1, ConsultationResult.Agreed, lille.On("2026-03-14", Secret));
        order.OpenConsultation(ConsultationKind.CONS_11_4, [], Ground.G_A, Time.Day("2026-04-01"), tournai.On("2026-03-14", Secret));
        order.AnswerConsultation(2, ConsultationResult.GroundUpheld, lille.On("2026-03-15", Secret));
        order.Decide([.. order.Measures.Select(m => new MeasureOutcome(m.Number, MeasureState.Refused, Ground.G_A, Secret, Secret))], tournai.On("2026-03-20", Secret));
        order.Grant(Principal.LiaisonMagistrates(CountryCode.FR), CountryCode.FR, AccessLevel.Full, lille.On("2026-03-21", Secret));
        order.Close(lille.On("2026-03-22", Secret));
        return order;
    }

    private static string Counted(InvestigationOrder order) => Picture.Of((
        order.Number, order.Issuing, order.Executing, order.State, order.TransmittedAt, order.ReceivedAt, order.DecidedAt, order.ClosedAt, order.ClosedFor))
        + Picture.Of(order.Measures) + Picture.Of(order.Clocks)
        + Picture.Of(order.Form.Measures.Select(m => (m.Number, m.Kind, m.AlwaysAvailable)).ToList())
        + Picture.Of((order.Form.Language, order.Form.Grounds.InAnnexD, order.Form.Proceedings.Type)) + Picture.Of(order.Form.Grounds.Categories) + Picture.Of(order.Form.Urgency.Reasons)
        + Picture.Of(order.Consultations.Select(c => (c.Number, c.Kind, c.AskedBy, c.AskedAt, c.WantedBy, c.AnsweredAt, c.Result, c.Ground)).ToList())
        + Picture.Of(order.Events.SelectMany(e => e.Detail?.Facts.Outcomes ?? []).Select(o => (o.Measure, o.State, o.Ground)).ToList());
}
