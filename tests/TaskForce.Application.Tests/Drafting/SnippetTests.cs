using FluentValidation;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Snippets;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Drafting;

/// <summary>The ready-made texts of an authority: its people's, and nobody else's.</summary>
public class SnippetTests
{
    [Theory, InEachDatabase]
    public async Task A_text_is_seen_and_changed_by_its_authority_and_found_by_its_words(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var magistrate = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var clerk = await house.UserAsync("FR-PR-LIL", Role.Clerk);
        await house.SendAsync(magistrate, Text("Enregistrement", "Audition filmée, procès-verbal en français.", "Formalities.Text"));
        await house.SendAsync(magistrate, Text("Autre", "Sans objet."));

        var found = Assert.Single(await house.SendAsync(clerk, new ListSnippets("proces audi")));
        await house.SendAsync(clerk, new SaveSnippet(found.Id, found.Version, "Enregistrement filmé", Language.Fr, null, found.Text));

        Assert.Equal(("Enregistrement filmé", 2, null), ((await house.SendAsync(magistrate, new GetSnippet(found.Id))) is var s ? (s.Title, s.Version, s.Field) : default));
        Assert.Equal(["Autre", "Enregistrement filmé"], (await house.SendAsync(magistrate, new ListSnippets())).Select(x => x.Title));
    }

    [Fact]
    public async Task Another_authority_of_either_State_finds_changes_and_removes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        await house.SendAsync(lille, Text("Le nôtre", "Texte."));
        var id = (await house.SendAsync(lille, new ListSnippets())).Single().Id;

        foreach (var (authority, role) in new[] { ("FR-PR-DKQ", Role.Magistrate), ("BE-DIV-TOU", Role.Magistrate), ("BE-CUST", Role.IssuingOfficer) })
        {
            var stranger = await house.UserAsync(authority, role);
            Assert.Empty(await house.SendAsync(stranger, new ListSnippets()));
            await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(stranger, new GetSnippet(id)));
            await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(stranger, new SaveSnippet(id, 1, "Le leur", Language.Fr, null, "x")));
            await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(stranger, new DeleteSnippet(id, 1)));
        }

        var staff = await house.UserAsync("FR-MIN", Role.MinistryStaff);
        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(staff, new ListSnippets()));
    }

    [Fact]
    public async Task Who_changes_or_removes_what_somebody_else_has_changed_is_told()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        await house.SendAsync(lille, Text("Un", "Texte."));
        var id = (await house.SendAsync(lille, new ListSnippets())).Single().Id;
        await house.SendAsync(lille, new SaveSnippet(id, 1, "Deux", Language.Fr, null, "Texte."));

        Assert.Equal(Refusal.ChangedMeanwhile, (await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, new SaveSnippet(id, 1, "Trois", Language.Fr, null, "x")))).Code);
        Assert.Equal(Refusal.ChangedMeanwhile, (await Assert.ThrowsAsync<RuleViolation>(() => house.SendAsync(lille, new DeleteSnippet(id, 1)))).Code);
        await house.SendAsync(lille, new DeleteSnippet(id, 2));
        Assert.Empty(await house.SendAsync(lille, new ListSnippets()));
    }

    [Fact]
    public async Task A_section_is_offered_what_is_for_it_and_what_is_for_any()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        await house.SendAsync(lille, Text("Faits", "a", "Grounds.Facts"));
        await house.SendAsync(lille, Text("Formalités", "b", "Formalities.Text"));
        await house.SendAsync(lille, Text("Tous", "c"));

        Assert.Equal(["Faits", "Tous"], (await house.SendAsync(lille, new ListSnippets(Fields: ["Grounds.Facts"]))).Select(s => s.Title));
    }

    [Theory]
    [InlineData("", "Texte.", null)]
    [InlineData("Titre", "", null)]
    [InlineData("Titre", "Texte.", "Grounds.Nothing")]
    public async Task What_is_no_text_for_the_form_is_refused(string title, string text, string? field)
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);

        await Assert.ThrowsAsync<ValidationException>(() => house.SendAsync(lille, Text(title, text, field)));
    }

    private static SaveSnippet Text(string title, string text, string? field = null) => new(null, 0, title, Language.Fr, field, text);
}
