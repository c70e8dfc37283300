using TaskForce.Application.Seed.Reference;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Tests.Seed;

/// <summary>The list of authorities as it is part of the application (reference §6.7).</summary>
public sealed class AuthorityListTests
{
    private static readonly IReadOnlyList<Authority> Authorities =
        [.. ReferenceFile.EmbeddedOne(ReferenceFile.Authorities).Lines.Select(ReferenceTables.Authorities.Make)];

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [InlineData(CountryCode.BE, AuthorityKind.PR, 14)]
    [InlineData(CountryCode.BE, AuthorityKind.DIV, 22)]
    [InlineData(CountryCode.BE, AuthorityKind.PG, 5)]
    [InlineData(CountryCode.BE, AuthorityKind.JI, 13)]
    [InlineData(CountryCode.BE, AuthorityKind.FED, 1)]
    [InlineData(CountryCode.BE, AuthorityKind.CENTRAL, 1)]
    [InlineData(CountryCode.BE, AuthorityKind.CUST, 1)]
    [InlineData(CountryCode.FR, AuthorityKind.PR, 50)]
    [InlineData(CountryCode.FR, AuthorityKind.JI, 50)]
    [InlineData(CountryCode.FR, AuthorityKind.PG, 15)]
    [InlineData(CountryCode.FR, AuthorityKind.JIRS, 8)]
    [InlineData(CountryCode.FR, AuthorityKind.FED, 4)]
    [InlineData(CountryCode.FR, AuthorityKind.CENTRAL, 1)]
    public void The_list_has_every_authority_of_the_reference(CountryCode country, AuthorityKind kind, int count) =>
        Assert.Equal(count, Authorities.Count(a => a.Country == country && a.Kind == kind));

    [Theory]
    [InlineData(CountryCode.BE)]
    [InlineData(CountryCode.FR)]
    public void Each_State_has_a_ministry_a_liaison_magistrate_a_police_service_and_an_expert_body(CountryCode country) =>
        Assert.All([AuthorityKind.MIN, AuthorityKind.LIAISON, AuthorityKind.POL, AuthorityKind.EXP],
            kind => Assert.Single(Authorities, a => a.Country == country && a.Kind == kind));

    [Theory]
    [InlineData("HDF", 17)]
    [InlineData("GES", 17)]
    [InlineData("NOR", 10)]
    public void A_region_has_as_many_courts_as_the_reference_counts(string region, int count) =>
        Assert.Equal(count, Authorities.Count(a => a.Region == region && a.Kind == AuthorityKind.PR));

    [Fact]
    public void Codes_are_unique_and_begin_with_their_country_and_kind()
    {
        Assert.Distinct(Authorities.Select(a => a.Code.Value));
        Assert.All(Authorities, a => Assert.StartsWith($"{a.Country}-", a.Code.Value, StringComparison.Ordinal));
        Assert.All(Authorities.Where(a => a.Kind is AuthorityKind.PR or AuthorityKind.DIV or AuthorityKind.PG
            or AuthorityKind.JI or AuthorityKind.JIRS), a =>
            Assert.StartsWith($"{a.Country}-{a.Kind}-", a.Code.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_division_and_nothing_else_has_a_parent_office_of_its_country_named_before_it()
    {
        Assert.Equal(Authorities.Where(a => a.Kind == AuthorityKind.DIV), Authorities.Where(a => a.Parent is not null));
        var seen = new HashSet<AuthorityCode>();
        foreach (var authority in Authorities)
        {
            Assert.True(authority.Parent is null || seen.Contains(authority.Parent.Value), authority.Code.Value);
            Assert.True(authority.Parent is null || authority.Parent.Value.Value.StartsWith($"{authority.Country}-PR-", StringComparison.Ordinal));
            seen.Add(authority.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_authority_has_a_name_and_a_short_one_that_no_other_of_its_country_has(Language language)
    {
        Assert.All(Authorities, a => Assert.NotEqual("", a.Names.In(language).Trim()));
        Assert.All(Authorities, a => Assert.NotEqual("", a.ShortNames.In(language).Trim()));
        Assert.Distinct(Authorities.Select(a => (a.Country, a.Names.In(language), a.Parent?.Value)));
        Assert.Distinct(Authorities.Select(a => (a.Country, a.ShortNames.In(language))));
    }

    [Fact]
    public void A_French_authority_works_in_French_and_a_Belgian_one_in_national_languages()
    {
        Assert.All(Authorities.Where(a => a.Country == CountryCode.FR), a => Assert.Equal([Language.Fr], a.Languages));
        Assert.All(Authorities, a => Assert.NotEmpty(a.Languages));
        Assert.All(Authorities, a => Assert.DoesNotContain(Language.En, a.Languages));
    }

    [Fact]
    public void A_time_zone_is_one_that_the_machine_knows() =>
        Assert.All(Authorities, a => Assert.NotNull(TimeZoneInfo.FindSystemTimeZoneById(a.TimeZone)));

    [Fact]
    public void Only_Fort_de_France_counts_its_days_in_Martinique() =>
        Assert.Equal(Authorities.Where(a => a.Seat == "Fort-de-France"), Authorities.Where(a => a.TimeZone == "America/Martinique"));

    [Fact]
    public void The_specialised_jurisdiction_of_a_court_is_in_the_list() =>
        Assert.All(Authorities.Where(a => a.Jirs is not null), a =>
            Assert.Contains(Authorities, j => j.Code == a.Jirs && j.Kind == AuthorityKind.JIRS));

    [Fact]
    public void The_court_of_appeal_of_an_office_has_a_general_prosecutor_in_the_list() =>
        Assert.All(Authorities.Where(a => a.CourtOfAppeal is not null), a => Assert.Contains(Authorities, g =>
            g.Kind == AuthorityKind.PG && g.Country == a.Country && g.CourtOfAppeal == a.CourtOfAppeal));

    [Fact]
    public void The_border_of_the_reference_is_marked()
    {
        Assert.Equal(
            ["Avesnes-sur-Helpe", "Charleville-Mézières", "Dunkerque", "Laon", "Lille", "Val de Briey", "Valenciennes", "Verdun"],
            Authorities.Where(a => a is { Border: true, Country: CountryCode.FR, Kind: AuthorityKind.PR })
                .Select(a => a.Seat).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Arlon", "Dinant", "Ieper", "Kortrijk", "Mons", "Neufchâteau", "Tournai", "Veurne"],
            Authorities.Where(a => a is { Border: true, Country: CountryCode.BE, Kind: AuthorityKind.DIV })
                .Select(a => a.Seat).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("BE-PR-HAV")]
    [InlineData("FR-PNACO")]
    [InlineData("FR-PR-LAO")]
    public void What_the_reference_is_not_sure_of_is_to_be_confirmed(string code) =>
        Assert.NotNull(Assert.Single(Authorities, a => a.Code.Value == code).ToConfirm);
}
