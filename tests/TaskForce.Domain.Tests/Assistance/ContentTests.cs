using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Domain.Tests.Assistance;

/// <summary>What stands in a form, who sees it once it is sent, and what is refused.</summary>
public class ContentTests
{
    public static TheoryData<RequestKind> Kinds => [.. AssistanceKinds.All.Select(d => d.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_mandatory_field_that_is_empty_is_a_gap_and_keeps_the_form_from_being_sent(RequestKind kind)
    {
        var definition = AssistanceKinds.Of(kind);
        foreach (var field in definition.Sections.SelectMany(s => s.Fields).Where(f => f.Obligation == Obligation.Mandatory))
        {
            var life = new Life(kind);
            var values = life.Form.Values with
            {
                One = life.Form.Values.One.Where(v => v.Key != field.Id).ToDictionary(), Many = life.Form.Values.Many.Where(v => v.Key != field.Id).ToDictionary(),
            };
            life.Request.Edit(life.Form with { Values = values }, life.By(Side.Issuing));

            Assert.Contains(life.Request.Gaps(life.Now), g => g.Field == field.Id && g.Kind == GapKind.Missing);
            Assert.ThrowsAny<Exception>(() => life.Sent());
            Assert.Null(life.Request.TransmittedAt);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_text_that_is_too_long_and_an_answer_that_is_none_are_refused(RequestKind kind)
    {
        var life = new Life(kind);
        foreach (var field in life.Request.Definition.Sections.SelectMany(s => s.Fields).Where(f => f.Type is not (FieldType.Known or FieldType.Lines)))
        {
            var wrong = field.Type is FieldType.Text or FieldType.LongText ? new string('x', OrderForm.LongText + 1) : "nonsense";
            var form = life.Form with { Values = life.Form.Values with { One = life.Form.Values.One.Where(v => v.Key != field.Id).Append(new(field.Id, wrong)).ToDictionary() } };

            var refused = Assert.Throws<RuleViolation>(() => life.Request.Edit(form, life.By(Side.Issuing)));

            Assert.Equal((field.Type is FieldType.Text or FieldType.LongText ? Refusal.TextTooLong : Refusal.FieldNotValid, field.Id), (refused.Code, refused.Field));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_sent_is_never_changed_and_a_correction_is_a_new_version(RequestKind kind)
    {
        var life = new Life(kind).Sent();
        var sent = life.Request.Form;
        Assert.Equal(Refusal.NotInThisState, Assert.Throws<RuleViolation>(() => life.Request.Edit(life.Form, life.By(Side.Issuing))).Code);
        if (life.Request.Definition.Of(AssistanceAct.OpenCorrection).All(s => !s.From.Contains(life.Request.State)))
            return;

        life.Take(AssistanceAct.OpenCorrection);
        life.Request.Edit(life.Form with { Title = "Affaire rectifiée" }, life.By(Side.Issuing));
        Assert.Equal((sent, CountryCode.FR), (life.Request.Form, life.Request.OpenVersion!.Owner));
        life.Take(AssistanceAct.SendCorrection);

        Assert.Equal(["Affaire Zorgvliet", "Affaire rectifiée"], life.Request.Versions.Select(v => v.Title));
        Assert.Equal(sent, life.Request.Versions[0].Content);
        Assert.Equal(CountryCode.FR, life.Request.Events.Single(e => e.Step == AssistanceAct.OpenCorrection).Audience);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_draft_is_its_authoritys_and_once_sent_the_other_States_addressee_sees_all(RequestKind kind)
    {
        var life = new Life(kind);
        Assert.Equal(["A:" + life.Issuing], life.Request.Access.Select(a => a.Principal.Value));
        Assert.All(life.Request.Events, e => Assert.Equal(CountryCode.FR, e.Audience));

        life.Sent();

        var rows = life.Request.Access.ToDictionary(a => a.Principal.Value, a => a.Level);
        Assert.Equal(AccessLevel.Full, rows["A:" + life.Executing]);
        string[] states = ["L:FR", "L:BE", "S:FR", "S:BE"];
        if (kind == RequestKind.SURV)
            Assert.All(states, s => Assert.DoesNotContain(s, rows.Keys));
        else
            Assert.All(states, s => Assert.Equal(AccessLevel.Register, rows[s]));
        Assert.Null(life.Request.Events[^1].Audience);
    }

    [Fact]
    public void Of_a_surveillance_no_grant_can_be_made_and_its_names_are_masked()
    {
        var life = new Life(RequestKind.SURV).Sent();

        Assert.Equal(Confidentiality.Reinforced, life.Request.Confidentiality);
        Assert.Equal(Refusal.KeptToItsAuthorities, Assert.Throws<RuleViolation>(
            () => life.Request.Grant(Principal.LiaisonMagistrates(CountryCode.FR), CountryCode.FR, AccessLevel.Register, life.By(Side.Issuing, "Suivi."))).Code);
    }

    [Fact]
    public void Liaison_magistrates_read_an_urgent_freezing_in_full_and_a_team_never()
    {
        var freezing = new Life(RequestKind.FREEZE, answers: [("FZ16", "true")]).Sent();
        var team = new Life(RequestKind.JIT).Sent();

        Assert.Equal(AccessLevel.Full, freezing.Request.Access.Single(a => a.Principal == Principal.LiaisonMagistrates(CountryCode.BE)).Level);
        Assert.Equal(AccessLevel.Register, team.Request.Access.Single(a => a.Principal == Principal.LiaisonMagistrates(CountryCode.BE)).Level);
    }

    [Fact]
    public void A_restricted_request_goes_to_named_users_only()
    {
        var life = new Life(RequestKind.FREEZE);
        life.Request.Restrict(true, life.By(Side.Issuing));
        Assert.Equal(Refusal.NoRecipients, Assert.Throws<RuleViolation>(() => life.Sent()).Code);

        life.Sent([new UserId(42)]);

        Assert.All(life.Request.Access, a => Assert.NotNull(a.Principal.User));
    }

    [Fact]
    public void A_transfer_is_hidden_before_1_February_2027_and_evidence_before_18_August_2026()
    {
        Assert.Equal(Refusal.KindNotInForce, Assert.Throws<RuleViolation>(() => new Life(RequestKind.TRANSF, "2027-01-31T23:00")).Code);
        Assert.Equal(OrderState.Draft, new Life(RequestKind.TRANSF, "2027-02-01T00:30").Request.State);
        Assert.Equal(Refusal.KindNotInForce, Assert.Throws<RuleViolation>(() => new Life(RequestKind.EEV_N, "2026-08-17T12:00")).Code);
        Assert.Equal(OrderState.Draft, new Life(RequestKind.EEV_N, "2026-08-18T12:00").Request.State);
        Assert.DoesNotContain(AssistanceKinds.OpenTo(new HashSet<Role> { Role.Magistrate }, new DateOnly(2027, 1, 31)), d => d.Kind == RequestKind.TRANSF);
        Assert.Equal([RequestKind.RECORD], AssistanceKinds.OpenTo(new HashSet<Role> { Role.CentralAuthority }, new DateOnly(2027, 3, 1)).Select(d => d.Kind));
    }

    [Fact]
    public void Days_in_the_wrong_order_contradict_each_other_and_a_step_before_the_last_is_refused()
    {
        var life = new Life(RequestKind.JIT, answers: [("JT9", "2027-05-01"), ("JT10", "2027-04-01")]);
        Assert.Equal([("JT10", GapKind.Contradiction)], life.Request.Gaps(life.Now).Select(g => (g.Field, g.Kind)));

        var confiscation = new Life(RequestKind.CONFISC).Sent().Take(AssistanceAct.RecordReception);
        var yesterday = confiscation.By(Side.Executing) with { OccurredAt = confiscation.Now.AddDays(-1) };
        Assert.Equal(Refusal.BeforeEvent, Assert.Throws<RuleViolation>(() => confiscation.Request.Take(AssistanceAct.Acknowledge, new AssistanceValues(), [], yesterday)).Code);
        var tomorrow = confiscation.By(Side.Executing) with { OccurredAt = confiscation.Now.AddDays(1) };
        Assert.Equal(Refusal.InTheFuture, Assert.Throws<RuleViolation>(() => confiscation.Request.Take(AssistanceAct.Acknowledge, new AssistanceValues(), [], tomorrow)).Code);
    }

    [Fact]
    public void A_reception_with_its_hour_on_the_day_of_a_sending_without_one_is_no_contradiction()
    {
        var life = new Life(RequestKind.FREEZE, "2026-09-07T23:59").Sent();
        var reception = new Deed(life.By(Side.Executing).By, Life.At("2026-09-07T18:30"), Life.At("2026-09-08T09:00"));

        life.Request.Take(AssistanceAct.RecordReception, new AssistanceValues(), [], reception);

        Assert.Equal(Life.At("2026-09-07T18:30"), life.Request.ReceivedAt);
    }

    [Fact]
    public void A_freezing_is_not_refused_without_a_consultation_a_ground_and_a_reason()
    {
        var life = new Life(RequestKind.FREEZE).Sent().Take(AssistanceAct.RecordReception);
        var magistrate = life.By(Side.Executing).By;
        Assert.Equal(Refusal.ConsultFirst, life.Request.WhyNot(AssistanceAct.Refuse, magistrate));
        life.Take(AssistanceAct.Consult);
        Assert.Equal(Refusal.ConsultationOpen, life.Request.WhyNot(AssistanceAct.Refuse, magistrate));
        Assert.Equal(AssistanceAct.AnswerConsultation, life.Request.NextFor(life.By(Side.Issuing).By));
        life.Take(AssistanceAct.AnswerConsultation);

        Refusal Refused(string? note, params AssistanceGround[] grounds) =>
            Assert.Throws<RuleViolation>(() => life.Request.Take(AssistanceAct.Refuse, new AssistanceValues(), grounds, life.By(Side.Executing, note))).Code is Refusal code ? code : default;

        Assert.Equal(Refusal.ReasonNeeded, Refused(null, AssistanceGround.F_A));
        Assert.Equal(Refusal.GroundNeeded, Refused("Motif."));
        Assert.Equal(Refusal.GroundNotAllowed, Refused("Motif.", AssistanceGround.C_A));
        Assert.Equal(OrderState.Refused, life.Take(AssistanceAct.Refuse).Request.State);
    }

    [Fact]
    public void In_the_log_of_criminal_records_nothing_can_be_written()
    {
        var life = new Life(RequestKind.RECORD).Sent();
        Assert.All(life.Request.Definition.AllFields, f => Assert.DoesNotContain(f.Type, new[] { FieldType.LongText, FieldType.Lines }));

        var refused = Assert.Throws<RuleViolation>(() => life.Request.Take(AssistanceAct.RecordReception, new AssistanceValues(), [], life.By(Side.Executing, "Trois condamnations.")));

        Assert.Equal((Refusal.FieldNotValid, "Note"), (refused.Code, refused.Field));
    }

    [Fact]
    public void France_takes_a_certificate_in_French_or_with_a_translation()
    {
        var life = new Life(RequestKind.FREEZE, fromBelgium: true);
        life.Request.Edit(life.Form with { Language = Language.Nl }, life.By(Side.Issuing));
        Assert.Equal(Refusal.LanguageNotAccepted, Assert.Throws<RuleViolation>(() => life.Sent()).Code);

        life.Request.Edit(life.Form with { Language = Language.Nl, TranslationLanguage = Language.Fr, Translator = "An Peeters" }, life.By(Side.Issuing));

        Assert.Equal(OrderState.Sent, life.Sent().Request.State);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Erased_it_keeps_its_codes_and_no_word(RequestKind kind)
    {
        var life = new Life(kind);
        life.Request.Erase(life.Now);

        Assert.Equal((OrderState.Cancelled, null), (life.Request.State, life.Request.Form.Title));
        Assert.All(life.Request.Form.Values.One.Values, v => Assert.DoesNotContain("Zorgvliet", v, StringComparison.Ordinal));
        Assert.Empty(life.Request.Form.Values.Many);
        Assert.Empty(life.Request.OpenTo(life.By(Side.Issuing).By));
    }
}
