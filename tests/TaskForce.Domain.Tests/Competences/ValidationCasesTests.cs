using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
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
    public void The_strictest_measure_decides_for_a_prosecutor(AuthorityKind prosecutor)
    {
        Assert.Equal(ValidationCase.C, Settings.Of(prosecutor, CountryCode.BE, [MeasureKind.Seizure, MeasureKind.TrafficData, MeasureKind.Interception], Start));
        Assert.Equal(ValidationCase.B, Settings.Of(prosecutor, CountryCode.BE, [MeasureKind.Seizure, MeasureKind.TrafficData], Start));
        Assert.Equal(ValidationCase.A, Settings.Of(prosecutor, CountryCode.BE, [MeasureKind.Seizure], Start));
        Assert.Equal(ValidationCase.A, Settings.Of(prosecutor, CountryCode.BE, [], Start));
    }

    [Fact]
    public void A_setting_holds_from_its_day_on()
    {
        Assert.Equal(ValidationCase.B, Settings.Of(AuthorityKind.PR, CountryCode.BE, [MeasureKind.TrafficData], Change.AddDays(-1)));
        Assert.Equal(ValidationCase.A, Settings.Of(AuthorityKind.PR, CountryCode.BE, [MeasureKind.TrafficData], Change));
        Assert.Null(Settings.On(MeasureKind.TrafficData, Start.AddDays(-1)));
    }

    [Theory]
    [InlineData(AuthorityKind.JI, CountryCode.BE)]
    [InlineData(AuthorityKind.CUST, CountryCode.BE)]
    [InlineData(AuthorityKind.PR, CountryCode.FR)]
    public void The_table_is_for_Belgian_prosecutors_alone(AuthorityKind kind, CountryCode country) =>
        Assert.Null(Settings.Of(kind, country, [MeasureKind.Interception], Start));

    [Fact]
    public void Case_C_is_no_prosecutors_unless_he_says_why_he_may_order_it_alone()
    {
        var order = An.Order().FromBelgium().Build();
        order.FollowHomeRules(ValidationCase.C);
        Assert.Contains(order.Gaps(), g => g.Path == "Authority.AloneBecause");

        order.Edit(order.Form with { Authority = order.Form.Authority with { AloneBecause = "Consent." } }, A.Magistrate(order.Issuing.Value).On("2026-03-02"));
        Assert.DoesNotContain(order.Gaps(), g => g.Path == "Authority.AloneBecause");
    }
}
