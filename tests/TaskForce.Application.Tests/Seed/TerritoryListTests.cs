using TaskForce.Application.Seed.Reference;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Tests.Seed;

/// <summary>The territory as it is part of the application (reference §6.4, §6.7).</summary>
public sealed class TerritoryListTests
{
    private static readonly IReadOnlyList<Place> Belgium = Read(ReferenceFile.BelgianPlaces);
    private static readonly IReadOnlyList<Place> France = Read(ReferenceFile.FrenchDepartments);

    [Theory]
    [InlineData("BE-PR-ANT", 69)]
    [InlineData("BE-PR-LIM", 42)]
    [InlineData("BE-PR-BRU", 19)]
    [InlineData("BE-PR-HAV", 35)]
    [InlineData("BE-PR-LEU", 30)]
    [InlineData("BE-PR-BWA", 27)]
    [InlineData("BE-PR-OVL", 60)]
    [InlineData("BE-PR-WVL", 64)]
    [InlineData("BE-PR-MON", 41)]
    [InlineData("BE-PR-CHA", 28)]
    [InlineData("BE-PR-NAM", 38)]
    [InlineData("BE-PR-LIE", 75)]
    [InlineData("BE-PR-LUX", 44)]
    [InlineData("BE-PR-EUP", 9)]
    public void An_office_has_its_municipalities(string office, int count) =>
        Assert.Equal(count, Belgium.Count(p => p.Kind == PlaceKind.Municipality && p.Offices.Single().Value == office));

    [Fact]
    public void Every_Belgian_postcode_lies_in_one_range_and_only_Hainaut_shares_one()
    {
        var ranges = Belgium.Where(p => p.Kind == PlaceKind.Postcodes).Select(p => (Ends: p.Postcodes!.Split('-').Select(int.Parse).ToArray(), p.Offices)).OrderBy(r => r.Ends[0]).ToList();

        Assert.Equal((1000, 9999), (ranges[0].Ends[0], ranges[^1].Ends[1]));
        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.Equal(pair.First.Ends[1] + 1, pair.Second.Ends[0]));
        Assert.Equal([6000, 7000], ranges.Where(r => r.Offices.Count > 1).Select(r => r.Ends[0]));
    }

    [Fact]
    public void Every_division_lies_where_its_seat_is() =>
        Assert.Equal(22, Belgium.Select(p => p.Division).OfType<AuthorityCode>().Distinct().Count());

    [Theory]
    [InlineData("FR-59", "FR-PR-AVE FR-PR-CAM FR-PR-DKQ FR-PR-DOU FR-PR-LIL FR-PR-VAL", false)]
    [InlineData("FR-08", "FR-PR-CHM", false)]
    [InlineData("FR-75", "FR-PR-PAR", false)]
    [InlineData("FR-69", "FR-PR-LYO", true)]
    [InlineData("FR-01", "", false)]
    public void A_department_has_the_courts_of_the_reference(string department, string offices, bool toConfirm)
    {
        var place = Assert.Single(France, p => p.Code == department);
        Assert.Equal((offices, toConfirm), (string.Join(' ', place.Offices.Select(o => o.Value).Order(StringComparer.Ordinal)), place.ToConfirm));
    }

    [Fact]
    public void Every_French_prosecutor_has_a_department() =>
        Assert.Equal(50, France.SelectMany(p => p.Offices).Distinct().Count());

    private static IReadOnlyList<Place> Read(string file) => [.. ReferenceFile.EmbeddedOne(file).Lines.Select(ReferenceTables.Places.Make)];
}
