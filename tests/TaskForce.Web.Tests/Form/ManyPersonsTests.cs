using System.Net;
using TaskForce.Domain.Requests;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Form;

/// <summary>Section E: many persons, names in every script, countries and languages by their names.</summary>
public sealed class ManyPersonsTests
{
    [Fact]
    public async Task Two_hundred_persons_are_written_ten_at_a_time_and_none_is_lost()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        var address = list + "/e";
        await magistrate.GetAsync(address);
        var fields = magistrate.Fields();
        for (var i = 0; i < 200; i++)
        {
            fields.AddRange([new($"Input.Persons.Lines[{i}].Number", $"{i + 1}"), new($"Input.Persons.Lines[{i}].Kind", nameof(PersonKind.Natural)),
                new($"Input.Persons.Lines[{i}].FamilyName", $"Personne{i + 1}")]);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.PostRawAsync(address, fields)).Status);
        var second = await magistrate.GetAsync(address + "?part=2");
        var saved = await magistrate.PostAsync(address, new() { ["Input.Persons.Lines[3].FirstNames"] = "Zéphyr", ["Remove"] = "9", ["then"] = "list" });
        var read = (await magistrate.GetAsync(list + "/read")).Text;
        var tasks = await magistrate.GetAsync(list);

        Assert.Equal(20, second.Find("parts")!.QuerySelectorAll("ul a").Length);
        Assert.Equal("Personne14", second.Page.GetElementById("Input_Persons_Lines_3__FamilyName")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        foreach (var name in new[] { "Personne1<", "Personne14<", "Zéphyr", "Personne19<", "Personne21<", "Personne200<" })
            Assert.Contains(name, read, StringComparison.Ordinal);
        Assert.DoesNotContain("Personne20<", read, StringComparison.Ordinal);
        // The list of what is missing leads to the part where the person is, and stays short enough to be read.
        Assert.Contains(tasks.Find("checker")!.QuerySelectorAll("a"), a => a.GetAttribute("href") == address + "?part=2#Input_Persons_Lines_3__Position"
            || a.GetAttribute("href") == address + "#Input_Persons_Lines_9__Position");
        Assert.InRange(tasks.Find("checker")!.QuerySelectorAll("li").Length, 30, 80);
    }

    [Fact]
    public async Task A_person_added_to_a_long_list_is_the_last_and_its_page_opens()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/e");
        var fields = magistrate.Fields();
        for (var i = 0; i < 10; i++)
            fields.AddRange([new($"Input.Persons.Lines[{i}].Number", $"{i + 1}"), new($"Input.Persons.Lines[{i}].FamilyName", $"Personne{i + 1}")]);
        await magistrate.PostRawAsync(list + "/e", fields);

        await magistrate.GetAsync(list + "/e");
        var added = await magistrate.PostAsync(list + "/e", new() { ["AddPerson"] = nameof(PersonKind.Legal) });
        var page = await magistrate.GetAsync(added.Location!.OriginalString);

        Assert.Single(page.Page.QuerySelectorAll("input[name=Remove]"));
        Assert.Equal("11", page.Page.QuerySelector("[name='Input.Persons.Lines[0].Number']")!.GetAttribute("value"));
        Assert.NotNull(page.Page.GetElementById("Input_Persons_Lines_0__LegalName"));
    }

    [Theory]
    [InlineData("Ğülşen Çağlayan", "Ğülşen Çağlayan")]
    [InlineData("Παπαδόπουλος", "Παπαδόπουλος")]
    [InlineData("Їжакевич", "Їжакевич")]
    [InlineData("გიორგაძე", "გიორგაძე")]
    [InlineData("بن علي", "بن علي")]
    [InlineData("Ngu\u0323yen e\u0301", "Ng\u1ee5yen \u00e9")]
    [InlineData("\u202eAli\u202c\u200f Ben", "Ali Ben")]
    public async Task A_name_in_any_script_comes_back_composed_and_without_marks_of_direction(string typed, string stored)
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/e");
        await magistrate.PostAsync(list + "/e", new() { ["AddPerson"] = nameof(PersonKind.Natural) });
        await magistrate.GetAsync(list + "/e");

        await magistrate.PostAsync(list + "/e", new() { ["Input.Persons.Lines[0].FamilyName"] = typed, ["then"] = "stay" });

        Assert.Equal(stored, (await magistrate.GetAsync(list + "/e")).Page.GetElementById("Input_Persons_Lines_0__FamilyName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Countries_and_languages_are_written_by_name_and_read_in_the_language_of_the_reader()
    {
        await using var house = new WebHouse();
        var (magistrate, list) = await KeptTextTests.DraftAsync(house);
        await magistrate.GetAsync(list + "/e");
        await magistrate.PostAsync(list + "/e", new() { ["AddPerson"] = nameof(PersonKind.Natural) });
        await magistrate.GetAsync(list + "/e");
        var fields = magistrate.Fields();
        fields.RemoveAll(f => f.Key.StartsWith("Input.Persons.Lines[0].IdentityDocuments[0]", StringComparison.Ordinal));
        fields.AddRange([
            new("Input.Persons.Lines[0].Nationalities", "België"), new("Input.Persons.Lines[0].Nationalities", "maroc"),
            new("Input.Persons.Lines[0].Languages", "Arabisch"), new("Input.Persons.Lines[0].Languages", "picard"),
            new("Input.Persons.Lines[0].Aliases", "Nono\r\n\r\nLe Grand"),
            new("Input.Persons.Lines[0].IdentityDocuments[0].Kind", nameof(IdentityDocumentKind.Passport)), new("Input.Persons.Lines[0].IdentityDocuments[0].Number", "12AB345"),
        ]);
        Assert.Equal(HttpStatusCode.Redirect, (await magistrate.PostRawAsync(list + "/e", fields)).Status);

        var page = await magistrate.GetAsync(list + "/e");
        var french = (await magistrate.GetAsync(list + "/read")).Text;
        await magistrate.GetAsync("/language?to=de&return=/");
        var german = (await magistrate.GetAsync(list + "/read")).Text;

        Assert.Equal(["Belgique", "Maroc", ""], page.Page.QuerySelectorAll("[name='Input.Persons.Lines[0].Nationalities']").Select(i => i.GetAttribute("value")));
        Assert.Equal(["Arabe", "picard", ""], page.Page.QuerySelectorAll("[name='Input.Persons.Lines[0].Languages']").Select(i => i.GetAttribute("value")));
        Assert.Contains("Belgique, Maroc", french, StringComparison.Ordinal);
        Assert.Contains("Belgien, Marokko", german, StringComparison.Ordinal);
        Assert.Contains("Reisepass", german, StringComparison.Ordinal);
        Assert.Contains("12AB345", german, StringComparison.Ordinal);
    }
}
