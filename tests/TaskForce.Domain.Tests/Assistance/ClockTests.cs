using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using static TaskForce.Domain.Requests.Assistance.AssistanceAct;
using static TaskForce.Domain.Requests.LimitCode;

namespace TaskForce.Domain.Tests.Assistance;

/// <summary>The clocks of §5.1 and §4.9 by worked examples: from which event, how long, by whose holidays.</summary>
public class ClockTests
{
    /// <summary>Example 41 of §2.5: urgent freezing, a weekend does not move it; and the two changes of the clocks.</summary>
    [Theory]
    [InlineData("2026-07-10T18:30", "2026-07-12T19:00")]
    [InlineData("2026-03-28T14:37", "2026-03-30T16:00")]
    [InlineData("2026-10-24T14:37", "2026-10-26T14:00")]
    [InlineData("2026-04-03T10:00", "2026-04-05T11:00")]
    public void An_urgent_freezing_is_decided_within_48_real_hours(string received, string ends)
    {
        var life = Received(RequestKind.FREEZE, received, ("FZ16", "true"));

        Assert.Equal(Life.At(ends), life.Clock(L20).EndsAt);
        Assert.DoesNotContain(life.Request.Clocks, c => c.Code == L22);
    }

    [Fact]
    public void The_measures_of_an_urgent_freezing_have_48_hours_from_the_decision()
    {
        var life = Received(RequestKind.FREEZE, "2026-07-10T18:30", ("FZ16", "true")).Later("2026-07-11T10:20").Take(Accept);

        Assert.Equal((ClockState.Met, Life.At("2026-07-13T11:00")), (life.Clock(L20).State, life.Clock(L21).EndsAt));
        life.Later("2026-07-13T12:00").Take(Freeze);
        Assert.Equal((OrderState.Frozen, ClockState.Missed), (life.Request.State, life.Clock(L21).State));
    }

    [Fact]
    public void A_freezing_that_is_not_urgent_has_a_target_and_no_limit()
    {
        var life = Received(RequestKind.FREEZE, "2026-07-20T09:00");

        // Belgium: 21 July is a holiday.
        Assert.Equal((true, new DateOnly(2026, 7, 23)), (life.Clock(L22).IsTarget, life.Clock(L22).LastDay));
        Assert.DoesNotContain(life.Request.Clocks, c => c.Code is L20 or L21);
    }

    [Fact]
    public void The_issuing_State_answers_within_six_weeks_by_its_own_holidays_whether_a_freezing_is_limited()
    {
        // Six weeks from Tuesday 2 June 2026 are Tuesday 14 July, a holiday in France, which has issued.
        var life = Received(RequestKind.FREEZE, "2026-06-01T09:00").Take(Accept).Take(Freeze).Later("2026-06-02T10:00").Take(AskForLimit);

        Assert.Equal((new DateOnly(2026, 7, 15), CountryCode.FR), (life.Clock(L23).LastDay, life.Clock(L23).Calendar));
        life.Later("2026-07-16T09:00").Request.MissLimits(life.Now);
        Assert.Equal(ClockState.Missed, life.Clock(L23).State);
        life.Take(AnswerLimit);
        Assert.Equal((ClockState.Missed, 1), (life.Clock(L23).State, life.Clock(L23).DaysLate));
    }

    [Fact]
    public void A_confiscation_is_decided_within_45_days_and_its_end_ends_no_duty()
    {
        // 45 days from 7 June 2026 are 22 July; from 6 June 21 July, a holiday in Belgium.
        Assert.Equal(new DateOnly(2026, 7, 22), Received(RequestKind.CONFISC, "2026-06-07T09:00").Clock(L24).LastDay);
        var life = Received(RequestKind.CONFISC, "2026-06-06T09:00");
        Assert.Equal(new DateOnly(2026, 7, 22), life.Clock(L24).LastDay);

        life.Later("2026-07-23T09:00").Request.MissLimits(life.Now);
        life.Take(Accept);

        Assert.Equal((OrderState.Accepted, ClockState.Missed), (life.Request.State, life.Clock(L24).State));
    }

    [Fact]
    public void A_transfer_is_acknowledged_in_7_days_and_decided_in_60_with_at_most_30_more()
    {
        var life = Received(RequestKind.TRANSF, "2027-03-01T09:00", ("TP8", "CONFIDENTIAL"));
        Assert.Equal((new DateOnly(2027, 3, 8), new DateOnly(2027, 4, 30)), (life.Clock(L25).LastDay, life.Clock(L26).LastDay));

        life.Take(ExtendDecision, ("TP15", "30"));

        Assert.Equal(new DateOnly(2027, 5, 31), life.Clock(L26).LastDay);
        Assert.Equal(Refusal.ExtendedOnce, life.Request.WhyNot(ExtendDecision, life.By(Side.Executing).By));
        life.Later("2027-05-03T09:00").Take(Accept);
    }

    [Fact]
    public void The_remedy_against_a_transfer_runs_from_the_receipt_of_the_decision_by_whoever_receives_it_last()
    {
        var life = Received(RequestKind.TRANSF, "2027-03-01T09:00", ("TP8", "CONFIDENTIAL")).Later("2027-04-26T09:00").Take(Accept);
        Assert.DoesNotContain(life.Request.Clocks, c => c.Code == L28);

        life.Take(InformAffected).Later("2027-05-03T09:00").Take(InformAffected);

        // 15 days from 3 May 2027 are 18 May; nobody has missed anything when they are over.
        Assert.Equal(new DateOnly(2027, 5, 18), life.Clock(L28).LastDay);
        life.Request.MissLimits(Life.At("2027-05-20T09:00"));
        Assert.Equal(ClockState.Met, life.Clock(L28).State);
    }

    [Fact]
    public void With_an_immunity_the_60_days_begin_when_it_is_told_to_be_waived()
    {
        var life = Received(RequestKind.TRANSF, "2027-03-01T09:00", ("TP8", "CONFIDENTIAL"), ("TP13", "true"));
        Assert.DoesNotContain(life.Request.Clocks, c => c.Code == L26);

        life.Later("2027-03-15T09:00").Take(LiftImmunity);

        Assert.Equal(new DateOnly(2027, 5, 14), life.Clock(L26).LastDay);
    }

    [Fact]
    public void Suspect_and_victim_have_ten_days_and_their_end_is_nobodys_fault()
    {
        var life = new Life(RequestKind.TRANSF, "2027-03-01T09:00").Take(InformPersons);

        Assert.Equal(new DateOnly(2027, 3, 11), life.Clock(L27).LastDay);
        life.Request.MissLimits(Life.At("2027-03-12T09:00"));
        Assert.Equal(ClockState.Met, life.Clock(L27).State);
        Assert.DoesNotContain(life.Request.Events, e => e.Act == OrderAct.MissLimit);
    }

    [Theory]
    [InlineData("CRIMINAL_PROCEEDINGS", L30, "2026-07-20")]
    [InlineData("OWN_REQUEST", L31, "2026-08-03")]
    public void A_criminal_record_is_answered_in_working_days_of_the_State_that_must_act(string purpose, LimitCode code, string last)
    {
        // From Belgium to France, Monday 6 July 2026: 14 July is a holiday in France, 21 July is none.
        var life = Received(RequestKind.RECORD, "2026-07-03T09:00", fromBelgium: true, ("CR2", purpose));
        Assert.Equal((DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), CountryCode.FR), (life.Clock(code).LastDay, life.Clock(code).Calendar));
    }

    [Fact]
    public void Ten_working_days_begin_anew_with_the_information_that_was_asked_for()
    {
        var life = Received(RequestKind.RECORD, "2026-09-07T09:00").Later("2026-09-08T09:00").Take(AskInformation).Later("2026-09-14T09:00").Take(ReceiveInformation);

        Assert.Equal(new DateOnly(2026, 9, 28), life.Clock(L30).LastDay);
    }

    [Theory]
    [InlineData("2026-09-07T08:20", "2026-09-07T14:00")]
    [InlineData("2026-10-25T00:30", "2026-10-25T05:00")]
    public void An_urgent_surveillance_is_authorised_within_five_hours_of_the_crossing(string crossed, string ends)
    {
        var life = new Life(RequestKind.SURV, crossed, answers: [("SV1", "URGENT"), ("SV2", crossed)]).Sent();

        Assert.Equal((OrderState.UrgentStarted, Life.At(ends)), (life.Request.State, life.Clock(L32).EndsAt));
    }

    [Theory]
    [InlineData("L33", L33, "2026-09-11")]
    [InlineData("L34", L34, "2026-11-02")]
    [InlineData("L35", L35, "2026-09-11")]
    [InlineData("L36", L36, "2026-10-05")]
    public void Each_act_of_a_warrant_has_the_limit_that_its_form_names(string limit, LimitCode code, string last)
    {
        // Consent, arrest or final decision on Tuesday 1 September; received on Friday 4 September.
        var life = Received(RequestKind.EAW, "2026-09-04T09:00", ("EA6", limit), ("EA7", limit == "L36" ? null : "2026-09-01"));
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), life.Clock(code).LastDay);
    }

    [Fact]
    public void A_new_date_of_surrender_begins_ten_days_anew()
    {
        var life = Received(RequestKind.EAW, "2026-09-04T09:00", ("EA6", "L35"), ("EA7", "2026-09-01")).Take(AgreeDate, ("EA9", "2026-09-14"));
        Assert.Equal(new DateOnly(2026, 9, 24), life.Clock(L35).LastDay);
    }

    [Theory]
    [InlineData("false", L37, "2026-09-18T00:00")]
    [InlineData("true", L38, "2026-09-11T10:00")]
    public void The_enforcing_authority_has_ten_days_or_in_an_emergency_96_hours(string emergency, LimitCode code, string ends)
    {
        var life = Received(RequestKind.EEV_N, "2026-09-07T09:10", ("EN6", emergency));
        Assert.Equal(Life.At(ends), life.Clock(code).EndsAt);

        life.Later("2026-09-21T09:00").Request.MissLimits(life.Now);
        Assert.Equal(OrderState.NoAnswer, life.Request.State);
        life.Take(RaiseNoGround);
        Assert.Equal((OrderState.NoGround, ClockState.Missed), (life.Request.State, life.Clock(code).State));
    }

    [Fact]
    public void A_provider_that_fails_is_dealt_with_within_five_working_days()
    {
        // Friday 6 November 2026: 11 November is a holiday in Belgium.
        Assert.Equal(new DateOnly(2026, 11, 16), Received(RequestKind.EEV_E, "2026-11-06T09:00").Clock(L39).LastDay);
    }

    [Fact]
    public void A_preservation_lasts_60_days_and_30_more_and_nobody_here_misses_it()
    {
        var life = new Life(RequestKind.EEV_E, "2026-09-07T09:00", answers: [("EE1", "PRESERVATION"), ("EE5", "2026-09-01"), ("EE4", "2026-08-31")]);
        Assert.Equal(new DateOnly(2026, 11, 2), life.Clock(L41).LastDay);

        life.Sent().Take(ExtendPreservation, ("EE13", "30"));

        Assert.Equal(new DateOnly(2026, 11, 30), life.Clock(L41).LastDay);
        life.Request.MissLimits(Life.At("2026-12-01T09:00"));
        Assert.Equal(ClockState.Met, life.Clock(L41).State);
    }

    [Fact]
    public void The_issuing_authority_clarifies_within_five_days()
    {
        var life = new Life(RequestKind.EEV_E, "2026-09-07T09:00").Sent().Take(AskClarification);

        Assert.Equal((new DateOnly(2026, 9, 14), CountryCode.FR), (life.Clock(L42).LastDay, life.Clock(L42).Calendar));
        Assert.Equal(ClockState.Met, life.Take(Clarify).Clock(L42).State);
    }

    /// <summary>Examples 37 to 39 of §2.5.</summary>
    [Theory]
    [InlineData("2026-04-02T16:20", false, "2026-04-06T17:00")]
    [InlineData("2026-10-22T09:05", true, "2026-10-26T09:00")]
    [InlineData("2026-03-27T10:00", true, "2026-03-31T12:00")]
    public void An_interception_is_objected_to_within_96_real_hours(string received, bool inFrance, string ends)
    {
        var life = Received(RequestKind.NOTIF_31, received, inFrance);
        Assert.Equal(Life.At(ends), life.Clock(L06).EndsAt);

        life.Later("2026-12-01T09:00").Request.MissLimits(life.Now);

        Assert.Equal(OrderState.NoAnswer, life.Request.State);
        Assert.Equal((OrderState.Objected, ClockState.Missed), (life.Take(AssistanceAct.Object).Request.State, life.Clock(L06).State));
    }

    [Theory]
    [InlineData("PRIOR", "2026-09-10", "2026-09-07T09:00", ClockState.Met)]
    [InlineData("DURING", "2026-09-01", "2026-09-07T09:00", ClockState.Missed)]
    [InlineData("DURING", "2026-09-01", "2026-09-06T23:00", ClockState.Met)]
    public void A_notification_is_in_time_before_the_interception_or_on_the_day_of_knowledge(string moment, string starts, string sent, ClockState state)
    {
        var life = new Life(RequestKind.NOTIF_31, "2026-09-06T22:00", answers: [("CB1", moment), ("CB2", starts), ("CK1", "2026-09-06T21:00")]);
        Assert.Equal(ClockState.Running, life.Clock(L07).State);

        Assert.Equal(state, life.Later(sent).Sent().Clock(L07).State);
    }

    [Fact]
    public void A_team_is_reminded_thirty_days_before_its_agreement_ends_and_each_extension_moves_it()
    {
        var life = new Life(RequestKind.JIT, "2026-09-01T09:00", answers: [("JT9", "2026-09-01"), ("JT10", "2027-02-28")]).Sent()
            .Take(Negotiate).Take(SignAgreement).Take(SignAgreement).Take(StartWork);
        Assert.Equal((new DateOnly(2027, 1, 29), true), (life.Clock(JitEnd).LastDay, life.Clock(JitEnd).IsTarget));

        life.Take(ExtendTeam, ("JT19", "2027-08-31")).Take(ExtendTeam, ("JT19", "2027-08-31"));

        Assert.Equal((OrderState.Extended, new DateOnly(2027, 8, 1), new DateOnly(2027, 8, 31)), (life.Request.State, life.Clock(JitEnd).LastDay, life.Request.EndsOn!.Value));
        Assert.Equal(Refusal.DaysInWrongOrder, Assert.Throws<RuleViolation>(() => life.Take(ExtendTeam, ("JT19", "2027-08-31"))).Code);
        Assert.Equal(new DateOnly(2028, 1, 30), life.Take(ExtendTeam, ("JT19", "2028-02-29")).Take(ExtendTeam, ("JT19", "2028-02-29")).Clock(JitEnd).LastDay);
    }

    [Fact]
    public void A_letter_rogatory_has_a_target_of_ninety_days()
    {
        var life = Received(RequestKind.LEGACY, "2026-09-07T09:00");
        Assert.Equal((new DateOnly(2026, 12, 7), true), (life.Clock(LegacyTarget).LastDay, life.Clock(LegacyTarget).IsTarget));
    }

    [Fact]
    public void A_corrected_reception_counts_the_limits_anew_and_keeps_the_old_ones()
    {
        var life = new Life(RequestKind.CONFISC, "2026-09-03T09:00").Sent().Later("2026-09-07T09:00").Take(RecordReception);

        life.Request.CorrectReception(Life.At("2026-09-04T16:00"), life.Later("2026-09-08T09:00").By(Side.Executing, "Cachet d’entrée."));

        Assert.Equal(new DateOnly(2026, 10, 19), life.Clock(L24).LastDay);
        Assert.Equal([true, false], life.Request.Clocks.Where(c => c.Code == L24).Select(c => c.Superseded));
    }

    [Fact]
    public void A_forward_lets_the_limit_begin_with_the_competent_authority()
    {
        var life = Received(RequestKind.CONFISC, "2026-09-07T09:00").Later("2026-09-09T09:00").Take(Forward);

        Assert.Equal((OrderState.Sent, true, ClockState.Cancelled), (life.Request.State, life.Clock(L24).Lapsed, life.Clock(L24).State));
        var kortrijk = Deed.Now(Life.Somebody(new("BE-DIV-KOR"), Domain.Organisations.Role.Magistrate), Life.At("2026-09-10T09:00"));
        life.Request.Take(RecordReception, new AssistanceValues(), [], kortrijk);
        Assert.Equal(new DateOnly(2026, 10, 26), life.Clock(L24).LastDay);
    }

    private static Life Received(RequestKind kind, string at, params (string Field, string? Value)[] answers) => Received(kind, at, fromBelgium: false, answers);

    private static Life Received(RequestKind kind, string at, bool fromBelgium, params (string Field, string? Value)[] answers) =>
        new Life(kind, at, fromBelgium, answers).Sent().Take(RecordReception);
}
