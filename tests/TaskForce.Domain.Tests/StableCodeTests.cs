using System.Reflection;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Domain.Tests;

public sealed class StableCodeTests
{
    public static TheoryData<Type> PublicEnums() =>
        [.. typeof(StableCode).Assembly.GetExportedTypes().Where(type => type.IsEnum)];

    [Theory]
    [MemberData(nameof(PublicEnums))]
    public void Every_member_is_found_again_by_its_code(Type type) =>
        GetType().GetMethod(nameof(RoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null);

    [Fact]
    public void Codes_are_those_of_the_reference()
    {
        AssertCode("HEARING_WITNESS", MeasureKind.HearingWitness);
        AssertCode("TEL_HEARING", MeasureKind.TelHearing);
        AssertCode("DNA_SAMPLE", MeasureKind.DnaSample);
        AssertCode("G_A", Ground.G_A);
        AssertCode("G_22_2_A", Ground.G_22_2_A);
        AssertCode("G_30_5", Ground.G_30_5);
        AssertCode("L01a", LimitCode.L01a);
        AssertCode("L02", LimitCode.L02);
        AssertCode("D07", OffenceCategory.D07);
        AssertCode("A", FormSection.A);
        AssertCode("H1", FormSection.H1);
        AssertCode("AV_A", AlwaysAvailable.AV_A);
        AssertCode("AWAITING_VALIDATION", OrderState.AwaitingValidation);
        AssertCode("DRAFT", OrderState.Draft);
        AssertCode("INFO_16_2_A", InformationKind.INFO_16_2_A);
        AssertCode("CONS_6_3", ConsultationKind.CONS_6_3);
        AssertCode("EJN_SECURE", Channel.EjnSecure);
        AssertCode("P_15_A", PostponementGround.P_15_A);
        AssertCode("JIRS", AuthorityKind.JIRS);
        AssertCode("PR", AuthorityKind.PR);
        AssertCode("FR", CountryCode.FR);
        AssertCode("FR", Language.Fr);
    }

    [Fact]
    public void Text_that_is_no_code_finds_nothing_and_does_not_parse()
    {
        Assert.All([null, "", "draft", "Draft", "1", "DRAFT\n", " DRAFT"], text => Assert.Null(StableCode.Find<OrderState>(text)));
        Assert.Throws<FormatException>(() => StableCode.Parse<OrderState>("Draft"));
    }

    private static void AssertCode<T>(string code, T value) where T : struct, Enum
    {
        Assert.Equal(code, StableCode.Of(value));
        Assert.Equal(value, StableCode.Parse<T>(code));
    }

    private static void RoundTrip<T>() where T : struct, Enum
    {
        Assert.NotEmpty(Enum.GetValues<T>());
        Assert.All(Enum.GetValues<T>(), value =>
        {
            Assert.Matches("^[A-Z][A-Z0-9_]*[a-z]?$", StableCode.Of(value));
            Assert.Equal(value, StableCode.Find<T>(StableCode.Of(value)));
        });
    }
}
