using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;
using static TaskForce.Domain.Requests.Assistance.AssistanceAct;

namespace TaskForce.Domain.Tests.Assistance;

/// <summary>What a step does depends on what happened before: on a question still open, on another hand's signature, on time that runs again.</summary>
public class CircumstanceTests
{
    [Fact]
    public void A_question_that_nobody_answered_before_the_decision_is_over_and_the_request_waits_for_its_execution()
    {
        var life = Received(RequestKind.FREEZE).Take(Consult).Take(Accept);

        Assert.Null(life.Request.ConsultationAskedBy);
        Assert.Equal((null, Freeze), (life.Request.NextFor(life.By(Side.Issuing).By), life.Request.NextFor(life.By(Side.Executing).By)));
    }

    [Fact]
    public void A_question_outlives_a_postponement_and_a_forward_and_holds_neither_of_them_up()
    {
        var life = Received(RequestKind.CONFISC).Take(BeginDecision).Take(Consult).Take(Postpone);
        Assert.Equal(Resume, life.Request.NextFor(life.By(Side.Executing).By));

        life.Take(Resume);

        Assert.Equal(AnswerConsultation, life.Request.NextFor(life.By(Side.Issuing).By));
        var forwarded = Received(RequestKind.CONFISC).Take(Consult).Take(Forward);
        Assert.Equal(Side.Executing, forwarded.Request.ConsultationAskedBy);
        Assert.Equal(RecordReception, forwarded.Request.NextFor(Life.Somebody(forwarded.Request.Executing!.Value, Domain.Organisations.Role.Clerk)));
    }

    [Theory]
    [InlineData(RequestKind.NOTIF_31, "2026-09-04T09:00", "2026-09-08T10:30", "2026-09-05T09:00")]
    [InlineData(RequestKind.EEV_N, "2026-09-04T09:00", "2026-09-15T10:30", "2026-09-09T09:00")]
    public void Who_turns_out_to_have_received_it_later_has_not_kept_silent_yet(RequestKind kind, string received, string over, string right)
    {
        var life = Received(kind, received).Later(over);
        life.Request.MissLimits(life.Now);
        Assert.Equal(OrderState.NoAnswer, life.Request.State);

        life.Request.CorrectReception(Life.At(right), life.By(Side.Executing, "Arrivé plus tard."));

        Assert.Equal(OrderState.Received, life.Request.State);
        Assert.Equal(Refusal.NotInThisState, life.Request.WhyNot(kind == RequestKind.NOTIF_31 ? RecordEnd : Close, life.By(Side.Issuing).By));
        life.Later("2026-10-20T09:00").Request.MissLimits(life.Now);
        Assert.Equal(OrderState.NoAnswer, life.Request.State);
    }

    [Fact]
    public void A_correction_that_leaves_the_time_over_leaves_the_silence()
    {
        var life = Received(RequestKind.NOTIF_31, "2026-09-04T09:00").Later("2026-09-20T09:00");
        life.Request.MissLimits(life.Now);

        life.Request.CorrectReception(Life.At("2026-09-05T09:00"), life.By(Side.Executing, "Arrivé plus tard."));

        Assert.Equal(OrderState.NoAnswer, life.Request.State);
    }

    /// <summary>2000 Convention, Art. 13(1): by mutual consent.</summary>
    [Fact]
    public void One_side_proposes_the_extension_of_a_team_and_it_counts_once_the_other_signs_the_same_day()
    {
        var life = new Life(RequestKind.JIT, "2026-09-01T09:00", answers: [("JT9", "2026-09-01"), ("JT10", "2027-02-28")]).Sent()
            .Take(Negotiate).Take(SignAgreement).Take(SignAgreement).Take(StartWork);

        life.Take(ExtendTeam, ("JT19", "2027-08-31"));
        Assert.Equal((OrderState.Active, Life.At("2027-02-28T00:00"), Side.Issuing), (life.Request.State, Life.At($"{life.Request.EndsOn:yyyy-MM-dd}T00:00"), life.Request.SignedBy));
        Assert.Equal(Refusal.SignedAlready, life.Request.WhyNot(ExtendTeam, life.By(Side.Issuing).By));
        Assert.Equal(ExtendTeam, life.Request.NextFor(life.By(Side.Executing).By));

        // Another day is a proposal of one's own.
        life.Take(ExtendTeam, ("JT19", "2027-06-30"));
        Assert.Equal((OrderState.Active, Side.Executing), (life.Request.State, life.Request.SignedBy));
        life.Take(ExtendTeam, ("JT19", "2027-06-30"));

        Assert.Equal((OrderState.Extended, new DateOnly(2027, 6, 30), null), (life.Request.State, life.Request.EndsOn!.Value, life.Request.SignedBy));
    }

    /// <summary>Regulation (EU) 2024/3011, Art. 6(4), 7(3).</summary>
    [Fact]
    public void A_transfer_waits_ten_days_for_the_opinions_of_those_who_were_informed_or_until_all_are_given()
    {
        var life = new Life(RequestKind.TRANSF, "2027-03-01T09:00").Take(InformPersons);
        Assert.Equal(Refusal.OpinionAwaited, RefusalOf(() => Send(life)));

        Send(life.Later("2027-03-12T00:01"));

        Assert.Equal(OrderState.Sent, life.Request.State);
        var heard = new Life(RequestKind.TRANSF, "2027-03-01T09:00").Take(InformPersons).Take(RecordOpinion, ("TP14", "VICTIM"));
        Assert.Equal(Refusal.OpinionAwaited, RefusalOf(() => Send(heard)));
        Send(heard.Take(RecordOpinion, ("TP14", "SUSPECT")));
    }

    [Fact]
    public void After_a_forward_the_competent_authority_has_its_own_time_its_own_extension_and_its_own_immunity_to_be_told_of()
    {
        var life = Received(RequestKind.TRANSF, "2027-03-01T09:00", ("TP8", "CONFIDENTIAL"), ("TP13", "true")).Take(LiftImmunity).Take(ExtendDecision).Take(Forward);
        var second = Life.Somebody(life.Request.Executing!.Value, Domain.Organisations.Role.Magistrate);

        life.Request.Take(RecordReception, new AssistanceValues(), [], Deed.Now(second, life.Now));

        Assert.Null(life.Request.WhyNot(LiftImmunity, second));
        life.Request.Take(LiftImmunity, new AssistanceValues(), [], Deed.Now(second, life.Now));
        Assert.Null(life.Request.WhyNot(ExtendDecision, second));
    }

    /// <summary>Art. 12(2): incomplete after consultation.</summary>
    [Fact]
    public void A_transfer_is_refused_as_incomplete_only_after_a_consultation()
    {
        var life = Received(RequestKind.TRANSF, "2027-03-01T09:00", ("TP8", "CONFIDENTIAL"));
        Assert.Equal(Refusal.ConsultFirst, RefusalOf(() => Refuse()));

        life.Take(Consult).Take(EndConsultation);
        Refuse();

        Assert.Equal(OrderState.Refused, life.Request.State);

        void Refuse() => life.Request.Take(AssistanceAct.Refuse, new AssistanceValues(), [AssistanceGround.T2_D], life.By(Side.Executing, "Formulaire vide."));
    }

    [Theory]
    [InlineData("URGENT", "2027-03-01T08:59", 0)]
    [InlineData("URGENT", "2027-03-01T09:01", 1)]
    [InlineData("ORDINARY", "2027-03-09T09:00", 0)]
    public void A_border_is_crossed_urgently_in_the_past_only(string kind, string crossing, int gaps)
    {
        var life = new Life(RequestKind.SURV, answers: [("SV1", kind), ("SV2", crossing)]);

        Assert.Equal(Enumerable.Repeat(new AssistanceGap("Crossing", "SV2", Domain.Requests.Forms.GapKind.Contradiction), gaps), life.Request.Gaps(life.Now));
    }

    [Fact]
    public void An_emergency_that_is_ticked_later_gives_the_provider_eight_hours()
    {
        var life = new Life(RequestKind.EEV_N, "2026-09-07T09:00", answers: [("EN5", "2026-09-07T08:10"), ("EN6", "false")]);
        Assert.Equal(Domain.Calendars.PeriodUnit.Days, life.Clock(LimitCode.L40).Unit);

        life.Request.Edit(life.Form with { Values = Life.Answers([.. life.Request.Definition.Sections.SelectMany(s => s.Fields)], life.Now, ("EN5", "2026-09-07T08:10"), ("EN6", "true")) }, life.By(Side.Issuing));

        Assert.Equal(Life.At("2026-09-07T17:00"), life.Clock(LimitCode.L40).EndsAt);
    }

    [Fact]
    public void A_correction_that_makes_it_urgent_is_urgent_for_whoever_follows_it()
    {
        var life = new Life(RequestKind.FREEZE).Sent().Take(OpenCorrection);
        life.Request.Edit(life.Form with { Values = Life.Complete(life.Request.Definition, life.Now, ("FZ16", "true")).Values }, life.By(Side.Issuing));

        life.Take(SendCorrection);

        Assert.True(life.Request.Urgent);
        Assert.Equal(AccessLevel.Full, life.Request.Access.Single(a => a.Principal == Principal.LiaisonMagistrates(CountryCode.BE)).Level);
    }

    [Theory]
    [InlineData(RequestKind.FREEZE, "FZ16", "true", RecordReception, true)]
    [InlineData(RequestKind.FREEZE, "FZ16", "false", RecordReception, false)]
    [InlineData(RequestKind.NOTIF_31, "CB1", "PRIOR", RecordReception, true)]
    [InlineData(RequestKind.CONFISC, "CF8", "false", RecordReception, false)]
    public void A_step_from_which_hours_run_is_known(RequestKind kind, string field, string value, AssistanceAct act, bool hours)
    {
        var life = new Life(kind, answers: [(field, value)]).Sent();

        Assert.Equal(hours, life.Request.StartsHours(act, life.By(Side.Executing).By));
        Assert.Equal(hours, life.Take(act).Request.ReceptionStartedHours);
    }

    [Fact]
    public void Every_field_of_a_form_that_an_instrument_asks_for_names_its_article()
    {
        foreach (var definition in AssistanceKinds.All.Where(d => d.Kind != RequestKind.EAW))
            Assert.All(definition.Sections.SelectMany(s => s.Fields), f => Assert.NotNull(definition.ArticleOf(f)));
    }

    private static void Send(Life life) => life.Request.Send(
        AssistanceAct.Send, new Signature("Camille Delattre", "substitut", new DateOnly(2027, 3, 1)), new RequestNumber(CountryCode.FR, CountryCode.BE, 2027, 7),
        new Addressee(life.Executing), Channel.SecureMail, [], life.By(Side.Issuing));

    private static Refusal RefusalOf(Action act) => Assert.Throws<RuleViolation>(act).Code;

    private static Life Received(RequestKind kind, string at = "2026-09-04T09:00", params (string Field, string? Value)[] answers) =>
        new Life(kind, at, answers: answers).Sent().Take(RecordReception);
}
