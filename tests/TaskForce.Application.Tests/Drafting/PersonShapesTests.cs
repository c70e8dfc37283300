using System.Text.Json;
using TaskForce.Application.Data;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Drafting;

/// <summary>What was stored before the fields of a person had types of their own still reads, and means the same.</summary>
public class PersonShapesTests
{
    private const string Earlier = """
        {"Title":"Ancien","Persons":{"OtherPlace":"Entrep\u00f4t, quai 4","Lines":[
          {"Number":1,"Kind":"NATURAL","FamilyName":"Haddad","Aliases":"Nono\nLe Grand","Nationalities":"FR BE","IdentityDocuments":"passeport 12AB\ncarte 34","Languages":"n\u00e9erlandais, un peu de fran\u00e7ais"},
          {"Number":2,"Kind":"LEGAL","LegalName":"Zorgvliet","Seat":"Rue Haute 1, Tournai","Nationalities":"belge"},
          {"Number":3,"Kind":"UNKNOWN","Description":"Un homme grand"}]}}
        """;

    [Fact]
    public void A_form_of_the_earlier_shape_reads()
    {
        var form = JsonSerializer.Deserialize<OrderForm>(Earlier, StorageConventions.Json)!;
        var (first, second, third) = (form.Persons.Lines[0], form.Persons.Lines[1], form.Persons.Lines[2]);

        Assert.Equal(["Nono", "Le Grand"], first.Aliases);
        Assert.Equal(["FR", "BE"], first.Nationalities);
        Assert.Equal([new DocumentLine(null, "passeport 12AB"), new DocumentLine(null, "carte 34")], first.IdentityDocuments);
        Assert.Equal(["néerlandais", "un peu de français"], first.Languages);
        Assert.Equal(("Rue Haute 1, Tournai", "belge"), (second.Seat.Street, Assert.Single(second.Nationalities)));
        Assert.Equal((0, 0, true), (third.Aliases.Count, third.IdentityDocuments.Count, third.Seat.IsEmpty));
        Assert.Equal("Entrepôt, quai 4", form.Persons.OtherPlace);
        FormLimits.Check(form);
    }

    [Fact]
    public void What_is_written_now_reads_as_it_was_written()
    {
        var form = JsonSerializer.Deserialize<OrderForm>(Earlier, StorageConventions.Json)!;
        var line = form.Persons.Lines[0] with { IdentityDocuments = [new(IdentityDocumentKind.Passport, "12AB")], Seat = new() { Town = "Lille" } };
        form = form with { Persons = form.Persons with { Lines = [line] } };

        var json = JsonSerializer.Serialize(form, StorageConventions.Json);
        var read = JsonSerializer.Deserialize<OrderForm>(json, StorageConventions.Json)!;

        Assert.Contains("\"PASSPORT\"", json, StringComparison.Ordinal);
        Assert.Equal(json, JsonSerializer.Serialize(read, StorageConventions.Json));
        Assert.Equal(SectionsOfForm.StampOf(form, FormSection.E), SectionsOfForm.StampOf(read, FormSection.E));
    }

    [Fact]
    public void The_countries_are_those_of_ISO_3166_and_Kosovo() => Assert.Equal((250, true), (NameList.Countries.Codes.Count, NameList.Countries.Codes.Contains("XK")));

    [Theory]
    [InlineData("fr", "BE", "Belgique")]
    [InlineData("nl", "FR", "Frankrijk")]
    [InlineData("de", "BE", "Belgien")]
    [InlineData("en", "MA", "Morocco")]
    public void A_country_is_named_in_the_language_of_the_reader(string language, string code, string name)
    {
        using var speaking = new Texts.Speaking(language);

        Assert.Equal(name, NameList.Countries.NameOf(code));
        Assert.Contains(name, NameList.Countries.Names);
    }

    [Theory]
    [InlineData("België", "BE")]
    [InlineData("belgique", "BE")]
    [InlineData(" etats-unis ", "US")]
    [InlineData("be", "BE")]
    [InlineData("Zanzibarque", "Zanzibarque")]
    public void A_country_is_known_by_its_name_in_any_language_and_anything_else_stays(string typed, string code) =>
        Assert.Equal(code, NameList.Countries.CodeOf(typed));
}
