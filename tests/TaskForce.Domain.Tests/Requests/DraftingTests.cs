using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>T01 to T03: the draft.</summary>
public sealed class DraftingTests
{
    private static readonly AuthorityCode Lille = new("FR-PR-LIL");
    private static readonly Actor Magistrate = A.Magistrate("FR-PR-LIL");

    [Theory]
    [InlineData(Role.Magistrate)]
    [InlineData(Role.Clerk)]
    [InlineData(Role.IssuingOfficer)]
    public void Draft_is_opened_for_the_own_authority(Role role)
    {
        var order = Open(A.Member(role, "FR-PR-LIL"));

        Assert.Equal((OrderState.Draft, 1, "2014/41"), (order.State, order.Version, order.RulesVersion));
        Assert.Null(order.Number);
    }

    [Theory]
    [InlineData(Role.MinistryStaff, "FR-PR-LIL")]
    [InlineData(Role.LiaisonMagistrate, "FR-PR-LIL")]
    [InlineData(Role.Magistrate, "FR-PR-DUN")]
    public void Draft_is_opened_by_nobody_else(Role role, string authority) =>
        Assert.Equal(Refusal.NotYourAct, Assert.Throws<RuleViolation>(() => Open(A.Member(role, authority))).Code);

    [Fact]
    public void Parent_office_drafts_for_its_division() =>
        Assert.Equal("BE-DIV-TOU", new InvestigationOrder(new(1), new("BE-DIV-TOU"), CountryCode.FR, Forms.Complete(),
            A.Magistrate("BE-PR-MON", "BE-DIV-TOU").On("2026-03-01")).Issuing.Value);

    [Fact]
    public void State_does_not_ask_itself() => Assert.Equal(Refusal.SameState, Assert.Throws<RuleViolation>(() =>
        new InvestigationOrder(new(1), Lille, CountryCode.FR, new(), Magistrate.On("2026-03-01"))).Code);

    [Fact]
    public void No_order_is_opened_before_the_Directive_applied() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        new InvestigationOrder(new(1), Lille, CountryCode.BE, new(), Magistrate.On("2017-05-21")));

    [Fact]
    public void Draft_that_is_opened_with_a_text_too_long_is_refused() => Assert.Equal("Title", Assert.Throws<RuleViolation>(() =>
        new InvestigationOrder(new(1), Lille, CountryCode.BE, new() { Title = new('x', 251) }, Magistrate.On("2026-03-01"))).Field);

    [Fact]
    public void Signature_typed_into_a_draft_is_no_signature()
    {
        var signed = Forms.Complete(MeasureKind.Seizure);
        signed = signed with { Authority = signed.Authority with { Signature = Forms.Signed } };
        var order = new InvestigationOrder(new(1), Lille, CountryCode.BE, signed, Magistrate.On("2026-03-01"));
        Assert.Null(order.Form.Authority.Signature);

        order.Edit(signed, Magistrate.On("2026-03-02"));

        Assert.Null(order.Form.Authority.Signature);
    }

    [Fact]
    public void Measures_language_and_urgency_follow_what_is_written()
    {
        var order = An.Order().With(MeasureKind.Seizure).Build();

        order.Edit(Forms.Complete(MeasureKind.SearchHome, MeasureKind.HearingWitness) with
        {
            Language = Language.Nl, Urgency = new() { Reasons = [UrgencyReason.TrialDate], Text = "Trial on 1 June." },
        }, Magistrate.On("2026-03-02"));

        Assert.Equal([MeasureKind.SearchHome, MeasureKind.HearingWitness], order.Measures.Select(m => m.Kind));
        Assert.Equal((Language.Nl, true), (order.Language, order.Urgent));
        order.Edit(Forms.Complete(), Magistrate.On("2026-03-02"));
        Assert.Empty(order.Measures);
        Assert.False(order.Urgent);
    }

    [Fact]
    public void Edit_in_the_future_and_a_note_too_long_are_refused()
    {
        var order = An.Order().Build();

        order.Refuses(Refusal.InTheFuture, o => o.Edit(o.Form, Magistrate.On("2026-03-03", recorded: "2026-03-02")));
        order.Refuses(Refusal.TextTooLong, o => o.Edit(o.Form, Magistrate.On("2026-03-02", new string('x', 20_001))));
        order.Refuses(Refusal.DateOutOfRange, o => o.Edit(o.Form, new(Magistrate, DateTimeOffset.MinValue, Time.At("2026-03-02"))));
    }

    [Fact]
    public void Addressee_is_of_the_executing_State()
    {
        var order = An.Order().Build();

        var refused = order.Refuses(Refusal.AuthorityOfOtherState, o => o.Address(new("FR-PR-DUN"), Magistrate.On("2026-03-02")));

        Assert.Equal("Executing", refused.Field);
    }

    [Fact]
    public void Draft_is_given_up_with_a_reason_and_stays_on_record()
    {
        var order = An.Order().Build();
        order.Refuses(Refusal.ReasonNeeded, o => o.Cancel(Magistrate.On("2026-03-02")));

        order.Cancel(Magistrate.On("2026-03-02", "The suspect confessed."));

        Assert.True(order.IsClosed);
        Assert.Equal(AccessLevel.Full, order.LevelOf("FR-PR-LIL"));
        Assert.Equal("The suspect confessed.", order.Events[^1].Detail!.Note);
    }

    private static InvestigationOrder Open(Actor by) => new(new RequestId(1), Lille, CountryCode.BE, new OrderForm(), by.On("2026-03-01"));
}
