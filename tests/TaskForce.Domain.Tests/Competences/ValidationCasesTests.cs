using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Competences;

/// <summary>Belgium: cases A, B and C of reference §6.1, by measure and day.</summary>
public sealed class ValidationCasesTests
{
    private static readonly DateOnly Start = new(2017, 5, 22), Change = new(2026, 6, 1);

    private static readonly ValidationCases Settings = new(
    [
        new() { Measure = MeasureKind.TrafficData, From = Start, Case = ValidationCase.B },
        new() { Measure = MeasureKind.TrafficData, From = Change, Case = ValidationCase.A },
        new() { Measure = MeasureKind.Interception, From = Start, Case = ValidationCase.C },
    ]);

    [Theory]
    [InlineData(AuthorityKind.PR)]
    [InlineData(AuthorityKind.DIV)]
    [InlineData(AuthorityKind.FED)]
    public void Each_measure_has_a_case_of_its_own_for_a_prosecutor(AuthorityKind prosecutor)
    {
        Assert.Equal(
            [ValidationCase.A, ValidationCase.B, ValidationCase.C],
            new[] { MeasureKind.Seizure, MeasureKind.TrafficData, MeasureKind.Interception }.Select(m => Settings.Of(prosecutor, CountryCode.BE, m, Start)!.Value));
    }

    [Fact]
    public void A_setting_holds_from_its_day_on()
    {
        Assert.Equal(ValidationCase.B, Settings.Of(AuthorityKind.PR, CountryCode.BE, MeasureKind.TrafficData, Change.AddDays(-1)));
        Assert.Equal(ValidationCase.A, Settings.Of(AuthorityKind.PR, CountryCode.BE, MeasureKind.TrafficData, Change));
        Assert.Null(Settings.On(MeasureKind.TrafficData, Start.AddDays(-1)));
    }

    [Theory]
    [InlineData(AuthorityKind.JI, CountryCode.BE)]
    [InlineData(AuthorityKind.CUST, CountryCode.BE)]
    [InlineData(AuthorityKind.PR, CountryCode.FR)]
    public void The_table_is_for_Belgian_prosecutors_alone(AuthorityKind kind, CountryCode country) =>
        Assert.Null(Settings.Of(kind, country, MeasureKind.Interception, Start));

    [Fact]
    public void Case_C_is_no_prosecutors_unless_he_says_why_he_may_order_it_alone()
    {
        var order = An.Order().FromBelgium().Build();
        order.FollowHomeRules(judicial: true, _ => ValidationCase.C);
        Assert.Contains(order.Gaps(), g => g is { Path: "AloneBecause", Section: FormSection.C, Article: "2(c)", Kind: GapKind.Contradiction });

        order.Edit(order.Form with { Measures = [.. order.Form.Measures.Select(m => m with { AloneBecause = "Consent." })] }, A.Magistrate(order.Issuing.Value).On("2026-03-02"));
        Assert.DoesNotContain(order.Gaps(), g => g.Path == "AloneBecause");
    }

    [Fact]
    public void The_reason_of_one_measure_releases_no_other()
    {
        var order = An.Order().FromBelgium().Build();
        order.Edit(
            order.Form with { Measures = [Forms.Line(1, MeasureKind.Interception) with { AloneBecause = "Consent." }, Forms.Line(2, MeasureKind.TrafficData)] },
            A.Magistrate(order.Issuing.Value).On("2026-03-02"));
        order.FollowHomeRules(judicial: true, kind => Settings.Of(AuthorityKind.PR, CountryCode.BE, kind, Start));

        Assert.Equal(ValidationCase.C, order.Form.HomeCase);
        Assert.True(order.Rules.ValidationNeeded(order.Form, CountryCode.BE));
        Assert.Equal(Refusal.ValidationNeeded, order.WhyNot(OrderAct.Sign, A.Magistrate(order.Issuing.Value)));
    }

    [Fact]
    public void Customs_has_its_orders_validated_whatever_was_ticked()
    {
        var order = An.Order().FromBelgium().Build();

        order.FollowHomeRules(judicial: false, _ => null);

        Assert.Equal((false, true), (order.Form.Authority.Judicial, order.Rules.ValidationNeeded(order.Form, CountryCode.BE)));
    }
}
