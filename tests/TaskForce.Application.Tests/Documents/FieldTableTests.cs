using TaskForce.Application.Requests.Documents;
using TaskForce.Application.Tests.Building;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Documents;

/// <summary>docs/forms-fields.md has a row for each box of the reference, with a property that exists and a paper that says it.</summary>
public sealed class FieldTableTests
{
    /// <summary>The boxes of reference §3.2 and §3.3.</summary>
    private const string BoxesOfAnnexA = """
        A1 A2 B1 B2 B3 B4 B5 B6 C1 C1.1 C1.2 C1.3 C1.4 C1.5 C1.6 C1.7 D1 D2 D3 D4 D5 D6 D7 D8 D9 E1 E1.0 E1.1 E1.2 E1.3 E1.4 E1.5 E1.6 E1.7 E1.8 E1.9
        E1.10 E1.11 E1.12 E1.13 E1.14 E1.20 E1.21 E1.22 E1.23 E1.24 E1.25 E1.26 E2 E3 F1 G1 G2 G3 G4 G5 G6 H1.1 H1.2 H1.3 H2.1 H2.2 H2.3 H2.4 H2.5
        H3.1 H3.2 H3.3 H4.1 H4.2 H4.3 H4.4 H4.5 H4.6 H4.7 H5.1 H5.2 H6.1 H7.1 H7.2 H7.3 H7.4 H7.5 H7.6 I1 I2 I3 I4 J1 J2 J3 K1 K2 K3 K4 K5 K6 K7 K8 K9
        K10 K11 L1 L2 L3 L4 L5 L6 L7 L8 L9
        """;

    private static readonly AnnexASource Full = new FullForm().Source();

    // What of the order stands in Annex A, beside its form.
    private static readonly Dictionary<string, AnnexASource> OtherOrders = new()
    {
        ["InvestigationOrder.IssuingCountry"] = Full with { IssuingCountry = CountryCode.BE },
        ["InvestigationOrder.ExecutingCountry"] = Full with { ExecutingCountry = CountryCode.FR },
        ["InvestigationOrder.Issuing"] = Full with { Issuing = Full.Validating! },
        ["InvestigationOrder.Validating"] = Full with { Validating = Full.Issuing },
    };

    private readonly AnnexA annex = new(new Application.Texts.Texts());

    private static IReadOnlyList<FieldRow> AnnexARows => FieldTable.Under("Annex A");

    private static IReadOnlyList<FieldRow> BesideAnnexA => FieldTable.Under("Beside the boxes of Annex A");

    [Fact]
    public void Each_box_of_Annex_A_has_a_row_and_no_row_names_another() =>
        Assert.Equal(BoxesOfAnnexA.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries), AnnexARows.Select(r => r.Box).Distinct());

    [Fact]
    public void Each_category_of_Annex_D_has_a_row_with_its_words()
    {
        var printed = annex.In(Language.En, Full).Parts.SelectMany(p => p.Boxes).OfType<PrintedChoice>().Single(b => b.Number == "G4").Ticks;
        var rows = FieldTable.Under("Annex D");

        Assert.Equal(Enum.GetNames<OffenceCategory>(), rows.Select(r => r.Box));
        Assert.Equal(32, rows.Count);
        Assert.Equal(printed.Select(t => t.Label), rows.Select(r => r.Cells["Offence"]), StringComparer.OrdinalIgnoreCase);
        Assert.All(rows, r => Assert.Equal(("OrderForm.Grounds.Categories", ("Section G", "G4")), (r.Property, r.Document)));
    }

    [Fact]
    public void Each_property_that_is_named_exists() =>
        Assert.DoesNotContain(AnnexARows.Concat(BesideAnnexA), r => !FieldTable.IsRowFor(r.Property));

    [Fact]
    public void Each_property_of_the_form_has_a_row()
    {
        var named = AnnexARows.Concat(BesideAnnexA).SelectMany(r => FieldTable.EndsOf(r.Property)).ToHashSet();
        Assert.DoesNotContain(FieldTable.EndsOf(typeof(OrderForm), nameof(OrderForm)), p => !named.Contains(p));
    }

    [Fact]
    public void Only_what_is_no_box_may_lack_a_page_or_a_paper() =>
        Assert.DoesNotContain(AnnexARows, r => r.Page is null || r.Document is null);

    [Fact]
    public void Each_box_on_paper_says_what_its_property_holds()
    {
        var whole = annex.In(Language.En, Full);
        foreach (var row in AnnexARows.Concat(BesideAnnexA).Where(r => r.Document is not null))
        {
            Assert.True(Said(whole, row).Length > 0, $"Nothing is printed for: {row}");
            foreach (var end in FieldTable.EndsOf(row.Property))
                Assert.True(Said(whole, row) != Said(annex.In(Language.En, Changed(end)), row), $"{end} is not what is printed for: {row}");
        }
    }

    private static AnnexASource Changed(string property) => OtherOrders.GetValueOrDefault(property)
        ?? Full with { Form = (OrderForm)FieldTable.Changed(Full.Form, property.Split('.').AsSpan(1)) };

    private static string Said(PrintedForm form, FieldRow row) => string.Join('\n', Everything.Boxes(form, row.Document!.Value).SelectMany(Everything.Said));
}
