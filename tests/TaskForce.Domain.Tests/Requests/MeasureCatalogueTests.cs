using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Tests.Requests;

public sealed class MeasureCatalogueTests
{
    [Fact]
    public void The_catalogue_has_the_forty_five_measures_of_the_reference_each_once_in_its_order()
    {
        Assert.Equal(45, MeasureCatalogue.All.Count);
        Assert.Equal(Enum.GetValues<MeasureKind>(), MeasureCatalogue.All.Select(m => m.Kind));
    }

    [Fact]
    public void A_measure_is_found_by_its_kind() =>
        Assert.All(Enum.GetValues<MeasureKind>(), kind => Assert.Equal(kind, MeasureCatalogue.Of(kind).Kind));

    [Theory]
    [InlineData(AlwaysAvailable.AV_A, "EVIDENCE_HELD")]
    [InlineData(AlwaysAvailable.AV_B, "DATABASE DNA_COMPARISON")]
    [InlineData(AlwaysAvailable.AV_C, "HEARING_WITNESS HEARING_EXPERT HEARING_VICTIM HEARING_SUSPECT HEARING_THIRD")]
    [InlineData(AlwaysAvailable.AV_D, "NON_COERCIVE REGISTER_INFO")]
    [InlineData(AlwaysAvailable.AV_E, "SUBSCRIBER_ID")]
    public void A_flag_of_Art_10_2_is_proposed_for_these_measures_and_no_other(AlwaysAvailable flag, string codes) =>
        Assert.Equal(codes.Split(' '), Codes(m => m.AlwaysAvailable == flag));

    [Theory]
    [InlineData(FormSection.H1, "TRANSFER_TO_ISSUING TRANSFER_TO_EXECUTING")]
    [InlineData(FormSection.H2, "VIDEO_HEARING TEL_HEARING")]
    [InlineData(FormSection.H3, "PROVISIONAL")]
    [InlineData(FormSection.H4, "ACCOUNTS ACCOUNTS_NONBANK TRANSACTIONS TRANSACTIONS_NONBANK")]
    [InlineData(FormSection.H5, "GEOLOCATION MONITOR_ACCOUNTS CONTROLLED_DELIVERY REALTIME_OTHER OBSERVATION SOUND_IMAGE")]
    [InlineData(FormSection.H6, "COVERT")]
    [InlineData(FormSection.H7, "INTERCEPTION")]
    public void A_section_H_is_asked_for_by_these_measures_and_no_other(FormSection section, string codes) =>
        Assert.Equal(codes.Split(' '), Codes(m => m.Section == section));

    [Fact]
    public void No_measure_asks_for_a_section_outside_H() =>
        Assert.DoesNotContain(MeasureCatalogue.All, m => m.Section is < FormSection.H1 or > FormSection.H7);

    [Theory]
    [InlineData("G_22_2_A G_22_2_B", "TRANSFER_TO_ISSUING")]
    [InlineData("G_23_2", "TRANSFER_TO_EXECUTING")]
    [InlineData("G_24_2_A G_24_2_B", "VIDEO_HEARING")]
    [InlineData("G_26_6", "ACCOUNTS_NONBANK")]
    [InlineData("G_27_5", "TRANSACTIONS_NONBANK")]
    [InlineData("G_28_1", "GEOLOCATION MONITOR_ACCOUNTS CONTROLLED_DELIVERY REALTIME_OTHER OBSERVATION SOUND_IMAGE")]
    [InlineData("G_29_3_A G_29_3_B", "COVERT")]
    [InlineData("G_30_5", "INTERCEPTION")]
    public void These_special_grounds_belong_to_these_measures_and_no_other(string grounds, string codes) =>
        Assert.Equal(codes.Split(' '), Codes(m => string.Join(' ', m.SpecialGrounds) == grounds));

    [Fact]
    public void A_general_ground_of_Art_11_is_never_a_special_one() =>
        Assert.DoesNotContain(MeasureCatalogue.All.SelectMany(m => m.SpecialGrounds), g => g <= Ground.G_H);

    [Theory]
    [InlineData(MeasureKind.EvidenceHeld, "1(1), 10(2)(a)")]
    [InlineData(MeasureKind.HearingWitness, "10(2)(c)")]
    [InlineData(MeasureKind.VideoHearing, "24")]
    [InlineData(MeasureKind.SearchHome, "general")]
    [InlineData(MeasureKind.Provisional, "32")]
    public void A_measure_cites_its_article(MeasureKind kind, string article) =>
        Assert.Equal(article, MeasureCatalogue.Of(kind).Article);

    [Fact]
    public void Section_C_of_the_form_has_no_tick_for_a_general_measure() =>
        Assert.DoesNotContain(MeasureCatalogue.All, m => m is { Article: "general", HasTick: true });

    [Fact]
    public void Every_measure_with_a_section_H_has_a_tick() =>
        Assert.DoesNotContain(MeasureCatalogue.All, m => m is { Section: not null, HasTick: false });

    [Fact]
    public void Only_these_measures_outside_the_general_regime_have_no_tick() =>
        Assert.Equal(["NON_COERCIVE", "REGISTER_INFO", "DNA_COMPARISON"], Codes(m => m is { Article: not "general", HasTick: false }));

    private static IEnumerable<string> Codes(Func<MeasureDefinition, bool> which) =>
        MeasureCatalogue.All.Where(which).Select(m => StableCode.Of(m.Kind));
}
