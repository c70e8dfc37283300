using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Domain.Tests.Building;

namespace TaskForce.Domain.Tests.Requests;

/// <summary>Part H of Annex A: what each section asks for, and when (reference §3.3).</summary>
public sealed class RequirementTests
{
    public static TheoryData<MeasureKind> Measures => [.. Enum.GetValues<MeasureKind>()];

    [Theory, MemberData(nameof(Measures))]
    public void Every_measure_can_be_asked_for_with_the_section_that_it_calls_for(MeasureKind kind)
    {
        var form = Forms.Complete(kind);

        Assert.Empty(Gaps(form));
        var part = FormSections.Called(form).Where(s => s is >= FormSection.H1 and <= FormSection.H7);
        Assert.Equal(MeasureCatalogue.Of(kind).Section is { } section ? [section] : [], part);
    }

    [Theory, MemberData(nameof(Measures))]
    public void A_section_is_missed_if_and_only_if_a_measure_calls_for_it(MeasureKind kind)
    {
        var empty = new OrderForm();
        var form = Forms.Complete(kind) with
        {
            Transfer = empty.Transfer, Conference = empty.Conference, Provisional = empty.Provisional, Bank = empty.Bank, RealTime = empty.RealTime,
            Covert = empty.Covert, Interception = empty.Interception,
        };

        Assert.Equal(MeasureCatalogue.Of(kind).Section is { } section ? [section] : [], Gaps(form).Select(g => g.Section).Distinct());
    }

    public static TheoryData<string, MeasureKind, GapKind, Func<OrderForm, OrderForm>> Holes => new()
    {
        { "H1.1 Transfer.ToIssuing", MeasureKind.TransferToIssuing, GapKind.Missing, f => f with { Transfer = f.Transfer with { ToIssuing = null } } },
        { "H1.2 Transfer.ToExecuting", MeasureKind.TransferToExecuting, GapKind.Missing, f => f with { Transfer = f.Transfer with { ToExecuting = null } } },
        { "H1.2 Transfer.ToExecuting", MeasureKind.TransferToExecuting, GapKind.Contradiction, f => f with { Transfer = f.Transfer with { ToExecuting = false } } },
        { "H1.3 Transfer.ReturnOn", MeasureKind.TransferToIssuing, GapKind.Contradiction, f => f with { Transfer = f.Transfer with { ReturnOn = new(2026, 5, 3) } } },
        { "H3.1 Provisional.Destination", MeasureKind.Provisional, GapKind.Missing, f => f with { Provisional = f.Provisional with { Destination = null } } },
        { "H3.2 Provisional.LiftOn", MeasureKind.Provisional, GapKind.Missing, f => f with { Provisional = f.Provisional with { LiftOn = null } } },
        { "H5.1 RealTime.Relevance", MeasureKind.ControlledDelivery, GapKind.Missing, f => f with { RealTime = f.RealTime with { Relevance = " " } } },
        { "H5.2 RealTime.From", MeasureKind.Observation, GapKind.Missing, f => f with { RealTime = f.RealTime with { From = null } } },
        { "H5.2 RealTime.To", MeasureKind.Geolocation, GapKind.Contradiction, f => f with { RealTime = f.RealTime with { To = new(2026, 3, 31) } } },
        { "H6.1 Covert.Relevance", MeasureKind.Covert, GapKind.Missing, f => f with { Covert = new() } },
        { "H7.1 Interception.Relevance", MeasureKind.Interception, GapKind.Missing, f => f with { Interception = f.Interception with { Relevance = null } } },
        { "H7.2 Interception.Person", MeasureKind.Interception, GapKind.Missing, f => f with { Interception = f.Interception with { Person = 9 } } },
        { "H7.3 Interception.Duration", MeasureKind.Interception, GapKind.Missing, f => f with { Interception = f.Interception with { Duration = null } } },
        { "H7.3 Interception.Unit", MeasureKind.Interception, GapKind.Missing, f => f with { Interception = f.Interception with { Unit = null } } },
        { "H7.3 Interception.Duration", MeasureKind.Interception, GapKind.Contradiction, f => f with { Interception = f.Interception with { Duration = 0 } } },
        { "H7.3 Interception.To", MeasureKind.Interception, GapKind.Missing, f => f with { Interception = f.Interception with { Duration = null, From = new(2026, 4, 1) } } },
        { "H7.4 Interception.Targets", MeasureKind.Interception, GapKind.Missing, f => f with { Interception = f.Interception with { Targets = [] } } },
        { "H7.4 Interception.Targets", MeasureKind.Interception, GapKind.Contradiction, f => f with { Interception = f.Interception with { Targets = [.. f.Interception.Targets, new(TargetKind.Other, " ")] } } },
        { "H7.5 Interception.Method", MeasureKind.Interception, GapKind.Missing, f => f with { Interception = f.Interception with { Method = null } } },
    };

    [Theory, MemberData(nameof(Holes))]
    public void Each_hole_is_named_with_its_number(string field, MeasureKind measure, GapKind kind, Func<OrderForm, OrderForm> hole)
    {
        ArgumentNullException.ThrowIfNull(hole);

        var gap = Assert.Single(Gaps(hole(Forms.Complete(measure))));

        Assert.Equal((field, kind), ($"{gap.Field} {gap.Path}", gap.Kind));
    }

    [Fact]
    public void A_refusal_to_be_transferred_to_the_issuing_State_does_not_keep_the_order_from_being_signed() => Assert.Empty(
        Gaps(Forms.Complete(MeasureKind.TransferToIssuing) is var form ? form with { Transfer = form.Transfer with { ToIssuing = TransferConsent.Refused } } : form));

    [Fact]
    public void Whoever_is_intercepted_may_be_described_in_words_and_the_period_by_days() => Assert.Empty(Gaps(Forms.Complete(MeasureKind.Interception) with
    {
        Interception = Forms.Complete().Interception with { Person = null, Identity = "The user of the number.", Duration = null, Unit = null, From = new(2026, 4, 1), To = new(2026, 4, 1) },
    }));

    private static IReadOnlyList<FormGap> Gaps(OrderForm form) => FormCheck.Gaps(form, CountryCode.FR);
}
