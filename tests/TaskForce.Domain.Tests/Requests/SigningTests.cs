using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>T04 to T09: validation and signature (reference §6.1).</summary>
public sealed class SigningTests
{
    private static readonly AuthorityCode Judge = new("BE-JI-BRF");

    [Fact]
    public void Signature_seals_the_form()
    {
        var order = An.Order().Signed("2026-03-02 12:00").Build();

        Assert.Equal(new DateOnly(2026, 3, 2), order.Form.Authority.Signature!.SignedOn);
        Assert.Null(order.OpenForm);
        Assert.Equal(1, order.Facts().FormVersion);
    }

    [Fact]
    public void Order_lists_its_measures_its_addressee_its_certifications_and_all_its_fields()
    {
        Refused(An.Order().With(), Refusal.NoMeasures);
        Refused(An.Order().Writing(f => f with { Certification = f.Certification with { Necessary = false } }), Refusal.NotCertified);
        Refused(An.Order().Writing(f => f with { Certification = f.Certification with { AvailableAtHome = false } }), Refusal.NotCertified);
        Refused(An.Order().Writing(f => f with { Certification = f.Certification with { ConfidentialityAsked = false } }), Refusal.NotCertified);
        Assert.Equal([FormSection.G], Refused(An.Order().Writing(f => f with { Grounds = f.Grounds with { Facts = " " } }), Refusal.FormIncomplete).Arguments);

        var unaddressed = new InvestigationOrder(new(1), new("FR-PR-LIL"), CountryCode.BE, Forms.Complete(MeasureKind.Seizure), A.Magistrate("FR-PR-LIL").On("2026-03-01"));
        unaddressed.Refuses(Refusal.NoAddressee, o => o.Sign(Forms.Signed, A.Magistrate("FR-PR-LIL").On("2026-03-02")));
    }

    [Theory]
    [InlineData("2026-03-03", Refusal.InTheFuture)]
    [InlineData("2017-05-21", Refusal.DateOutOfRange)]
    [InlineData("1800-01-01", Refusal.DateOutOfRange)]
    public void Signature_bears_a_day_that_has_come_and_that_the_rules_know(string day, Refusal why) => An.Order().Build()
        .Refuses(why, o => o.Sign(Forms.Signed with { SignedOn = Time.Day(day) }, A.Magistrate("FR-PR-LIL").On("2026-03-02")));

    [Theory]
    [InlineData("", "magistrate")]
    [InlineData("Anne Lemaire", " ")]
    public void Signature_names_who_signs_and_in_which_post(string name, string post) => An.Order().Build()
        .Refuses(Refusal.FormIncomplete, o => o.Sign(new Signature(name, post, Time.Day("2026-03-02")), A.Magistrate("FR-PR-LIL").On("2026-03-02")));

    [Fact]
    public void French_order_needs_no_validation() => An.Order().Build().Refuses(Refusal.ValidationNotNeeded, o =>
        o.SubmitForValidation(new("FR-PR-DUN"), [], Forms.Signed, A.Magistrate("FR-PR-LIL").On("2026-03-02")));

    [Fact]
    public void French_authority_that_is_not_judicial_does_not_exist() => An.Order()
        .Writing(f => f with { Authority = f.Authority with { Judicial = false } }).Build()
        .Refuses(Refusal.FormIncomplete, o => o.SubmitForValidation(new("FR-PR-DUN"), [], Forms.Signed, A.Officer("FR-PR-LIL").On("2026-03-02")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Belgian_customs_and_the_prosecutor_of_case_B_go_to_the_investigating_judge(bool customs)
    {
        var builder = customs ? An.Order().FromCustoms() : An.Order().ValidatedByJudge();
        var order = builder.Build();
        order.Refuses(Refusal.ValidationNeeded, o => o.Sign(Forms.Signed, A.Magistrate(o.Issuing.Value).On("2026-03-02")));

        builder.Validated();

        Assert.Equal((OrderState.Validated, Judge), (order.State, order.Validating));
        Assert.NotNull(order.Form.Authority.Signature);
        Assert.NotNull(order.Form.Validation.Signature);
        Assert.Equal(AccessLevel.Full, order.LevelOf(Judge.Value));
    }

    [Fact]
    public void Belgian_prosecutor_of_case_A_signs_alone() => Assert.Equal(OrderState.Signed, An.Order().FromBelgium().Signed().Build().State);

    [Fact]
    public void Validating_authority_is_of_the_issuing_State() => An.Order().ValidatedByJudge().Build().Refuses(
        Refusal.AuthorityOfOtherState, o => o.SubmitForValidation(new("FR-PR-LIL"), [], Forms.Signed, A.Magistrate("BE-PR-BRU").On("2026-03-02")));

    [Fact]
    public void Author_does_not_validate()
    {
        // The same person sits in both offices.
        var author = A.Magistrate("BE-PR-BRU", "BE-JI-BRF");
        var form = Forms.Complete(MeasureKind.Seizure);
        var order = new InvestigationOrder(new(1), new("BE-PR-BRU"), CountryCode.FR, form with { Authority = form.Authority with { JudgeMustValidate = true } }, author.On("2026-03-01"));
        order.Address(new("FR-PR-LIL"), author.On("2026-03-01"));
        order.SubmitForValidation(Judge, [], Forms.Signed, author.On("2026-03-02"));

        order.Refuses(Refusal.AuthorCannotValidate, o => o.Validate(Forms.Validation(), Forms.Signed, author.On("2026-03-02")));
        order.Refuses(Refusal.AuthorCannotValidate, o => o.SendBack(author.On("2026-03-02", "Not clear.")));
    }

    [Fact]
    public void Validation_is_not_dated_before_the_signature()
    {
        var order = An.Order().ValidatedByJudge().Submitted("2026-03-02 10:00").Build();

        var refused = order.Refuses(Refusal.BeforeEvent, o => o.Validate(Forms.Validation(), Forms.Signed with { SignedOn = Time.Day("2026-03-01") }, A.Magistrate("BE-JI-BRF").On("2026-03-03")));

        Assert.Equal([OrderAct.SubmitForValidation, Time.At("2026-03-02 00:00")], refused.Arguments);
    }

    public static TheoryData<ValidationSection> IncompleteValidations() =>
    [
        Forms.Validation() with { Kind = null },
        Forms.Validation() with { Kind = ValidatorKind.PublicProsecutor },
        Forms.Validation() with { Representative = "" },
        Forms.Validation() with { Post = null },
        Forms.Validation() with { FileNumber = null },
        Forms.Validation() with { Contact = new() },
        Forms.Validation() with { Languages = [] },
        Forms.Validation() with { MainContact = null },
    ];

    [Theory]
    [MemberData(nameof(IncompleteValidations), DisableDiscoveryEnumeration = true)]
    public void Section_L_is_complete_and_signed_by_an_investigating_judge(ValidationSection section)
    {
        var order = An.Order().ValidatedByJudge().Submitted().Build();

        var refused = order.Refuses(Refusal.FormIncomplete, o => o.Validate(section, Forms.Signed with { SignedOn = Time.Day("2026-03-03") }, A.Magistrate("BE-JI-BRF").On("2026-03-03")));

        Assert.Equal([FormSection.L], refused.Arguments);
    }

    [Fact]
    public void Judge_sends_back_with_a_reason_and_the_signature_goes()
    {
        var order = An.Order().ValidatedByJudge().Submitted().Build();
        order.Refuses(Refusal.ReasonNeeded, o => o.SendBack(A.Magistrate("BE-JI-BRF").On("2026-03-03")));

        order.SendBack(A.Magistrate("BE-JI-BRF").On("2026-03-03", "Proportionality is not shown."));

        Assert.Equal(OrderState.Draft, order.State);
        Assert.Null(order.Form.Authority.Signature);
    }

    [Fact]
    public void Reopened_order_keeps_the_void_version_and_is_signed_anew()
    {
        var order = An.Order().Signed().Build();
        order.Refuses(Refusal.ReasonNeeded, o => o.ReopenDraft(A.Magistrate("FR-PR-LIL").On("2026-03-03")));

        order.ReopenDraft(A.Magistrate("FR-PR-LIL").On("2026-03-03", "Wrong date of the facts."));

        Assert.True(order.Forms[0].Void);
        Assert.NotNull(order.Forms[0].Content.Authority.Signature);
        Assert.Null(order.Form.Authority.Signature);
        Assert.Equal(2, order.OpenForm!.Number);
        order.Sign(Forms.Signed, A.Magistrate("FR-PR-LIL").On("2026-03-04"));
        Assert.Equal(2, order.Facts().FormVersion);
    }

    private static RuleViolation Refused(OrderBuilder order, Refusal why) =>
        order.Build().Refuses(why, o => o.Sign(Forms.Signed, A.Magistrate("FR-PR-LIL").On("2026-03-02")));
}
