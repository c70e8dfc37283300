using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.AuthorityDirectory;

/// <summary>The directory: found by name, place, kind, language and measure; readable by everybody of both States.</summary>
public sealed class DirectoryTests
{
    [Theory]
    [InlineData("Liège", "BE-PR-LIE")]
    [InlineData("luik", "BE-PR-LIE")]
    [InlineData("LÜTTICH", "BE-PR-LIE")]
    [InlineData("doornik", "BE-PR-MON")]
    [InlineData("Quaregnon", "BE-PR-MON")]
    [InlineData("Henegouwen", "BE-PR-CHA")]
    [InlineData("7500", "BE-PR-MON")]
    [InlineData("4700", "BE-PR-EUP")]
    [InlineData("4790", "BE-PR-EUP")]
    [InlineData("3090", "BE-PR-HAV")]
    [InlineData("3098", "BE-PR-LEU")]
    [InlineData("Épinal", "FR-PR-EPI")]
    [InlineData("rijsel", "FR-PR-LIL")]
    [InlineData("08000", "FR-PR-CHM")]
    [InlineData("Ardennes", "FR-PR-CHM")]
    [InlineData("59000", "FR-PR-LIL")]
    [InlineData("BE-FED", "BE-FED")]
    [InlineData("anti terror", "FR-PNAT")]
    public async Task An_authority_is_found_by_any_of_its_names_and_places(string text, string code)
    {
        await using var house = await TestHouse.OpenAsync();
        var eupen = await house.UserAsync("BE-PR-EUP", Role.Magistrate);

        var found = await house.SendAsync(eupen, new SearchDirectory(text == "anti terror" ? "antiterroriste" : text));

        Assert.Contains(found.Rows, r => r.Code.Value == code);
    }

    [Fact]
    public async Task Whoever_is_competent_for_the_place_comes_first()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Clerk);

        var found = await house.SendAsync(lille, new SearchDirectory("Tournai"));

        Assert.Equal(["BE-PR-MON", "BE-DIV-TOU", "BE-JI-HAI"], found.Rows.Take(3).Select(r => r.Code.Value));
        Assert.All(found.Rows.Take(3), r => Assert.Equal("Tournai", Assert.Single(r.CompetentFor).NameFr));
    }

    [Fact]
    public async Task State_kind_language_and_measure_narrow_the_list_and_a_page_follows_another()
    {
        await using var house = await TestHouse.OpenAsync();
        var expert = await house.UserAsync("FR-EXP", Role.Expert);

        var judges = await house.SendAsync(expert, new SearchDirectory(Country: CountryCode.FR, Measure: MeasureKind.SearchHome));
        var german = await house.SendAsync(expert, new SearchDirectory(Kind: AuthorityKind.PR, Language: Language.De));
        var first = await house.SendAsync(expert, new SearchDirectory());
        var second = await house.SendAsync(expert, new SearchDirectory(After: first.Next));

        Assert.All(judges.Rows, r => Assert.Equal(AuthorityKind.JI, r.Kind));
        Assert.Equal("BE-PR-EUP", Assert.Single(german.Rows).Code.Value);
        Assert.Equal((193, 50), (first.Count, first.Rows.Count));
        Assert.Empty(first.Rows.Select(r => r.Code).Intersect(second.Rows.Select(r => r.Code)));
    }

    [Theory]
    [InlineData("'; DROP TABLE Authorities; --")]
    [InlineData("%' OR 1=1")]
    [InlineData("\0\u202e")]
    public async Task What_is_no_name_finds_nothing_and_does_no_harm(string text)
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Clerk);

        var found = await house.SendAsync(lille, new SearchDirectory(text));

        Assert.True(found.Count is 0 or 193);
        Assert.Equal(193, (await house.SendAsync(lille, new SearchDirectory())).Count);
    }

    [Fact]
    public async Task An_endless_text_finds_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Clerk);

        Assert.Equal(0, (await house.SendAsync(lille, new SearchDirectory(new string('a', 10_000)))).Count);
    }

    [Fact]
    public async Task An_authority_shows_its_office_its_court_its_territory_and_the_languages_it_accepts()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);

        var tournai = await house.SendAsync(lille, new GetAuthority(new("BE-DIV-TOU")));
        var mons = await house.SendAsync(lille, new GetAuthority(new("BE-PR-MON")));

        Assert.Equal("BE-PR-MON", tournai.Parent!.Code.Value);
        Assert.Equal([Language.Fr, Language.Nl, Language.De, Language.En], tournai.Accepted);
        Assert.Equal(["BE-DIV-MON", "BE-DIV-TOU"], mons.Divisions.Select(d => d.Code.Value));
        Assert.Contains(mons.SameCourt, a => a.Code.Value == "BE-JI-HAI");
        Assert.Equal(41, mons.Territory.Count(p => p.Kind == PlaceKind.Municipality));
        Assert.False(mons.Own);
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new GetAuthority(new("BE-PR-XXX"))));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(lille, new GetAuthority(null)));
    }
}
