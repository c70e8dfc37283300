using System.Text.RegularExpressions;

namespace TaskForce.Application.Tests.Texts;

public sealed partial class TranslationTests
{
    /// <summary>Texts that may be the same as the French one, each with its reason.</summary>
    private static readonly Dictionary<(string Language, string Text), string> MayBeEqual = new()
    {
        [("nl", "art. {0}")] = "The same abbreviation.",
        [("nl", "terrorisme")] = "The same word.",
        [("nl", "sabotage")] = "The same word.",
        [("nl", "Procureur")] = "The title is French in Belgian Dutch.",
        [("nl", "Expert")] = "A borrowed word.",
        [("de", "Magistrat")] = "The word of the glossary (§9.2).",
        [("nl", "Dossiers")] = "The same word.",
        [("nl", "Niveau")] = "The same word.",
        [("nl", "Menu")] = "The same word.",
        [("de", "Organisation")] = "The same word.",
        [("de", "National")] = "The same word.",
        [("en", "Organisation")] = "The same word.",
        [("en", "Organisations")] = "The same word.",
        [("en", "{0} organisation")] = "The same word.",
        [("en", "{0} organisations")] = "The same word.",
        [("en", "Administration")] = "The same word.",
        [("en", "Notifications")] = "The same word.",
        [("en", "Invitations")] = "The same word.",
        [("en", "Menu")] = "The same word.",
        [("en", "urgent")] = "The same word.",
        [("en", "Description")] = "The same word.",
        [("en", "Documents")] = "The same word.",
        [("en", "version {0}")] = "The same word.",
        [("en", "Information")] = "The same word.",
        [("en", "National")] = "The same word.",
        [("en", "Question, {0}")] = "The same word.",
        [("en", "Question")] = "The same word.",
        [("en", "Protection")] = "The same word.",
        [("en", "Position")] = "The same word.",
        [("en", "Consultations {0}")] = "The same word.",
        [("en", "Transcription")] = "The same word.",
        [("en", "corruption")] = "The same word.",
        [("en", "sabotage")] = "The same word.",
        [("en", "Expert")] = "The same word.",
        [("en", "SECTION {0}")] = "The same word.",
        [("en", "NOTIFICATION")] = "The same word: the title of Annex C.",
        [("en", "France")] = "The same name.",
        [("nl", "Code")] = "The same word.",
        [("de", "Code")] = "The same word.",
        [("en", "Code")] = "The same word.",
    };

    [Theory]
    [MemberData(nameof(Rooms.AllTranslated), MemberType = typeof(Rooms))]
    public void A_room_has_the_same_keys_in_every_language(string room, string language) =>
        Assert.Equal(Rooms.French(room).Keys.Order(), Rooms.In(language, room).Keys.Order());

    [Theory]
    [MemberData(nameof(Rooms.All), MemberType = typeof(Rooms))]
    public void No_text_is_empty_in_French(string room) =>
        Assert.DoesNotContain(Rooms.French(room), t => string.IsNullOrWhiteSpace(t.Value));

    [Theory]
    [MemberData(nameof(Rooms.AllTranslated), MemberType = typeof(Rooms))]
    public void No_text_is_empty_in_translation(string room, string language) =>
        Assert.DoesNotContain(Rooms.In(language, room), t => string.IsNullOrWhiteSpace(t.Value));

    [Theory]
    [MemberData(nameof(Rooms.AllTranslated), MemberType = typeof(Rooms))]
    public void A_text_has_the_same_places_to_fill_in_every_language(string room, string language)
    {
        var translated = Rooms.In(language, room);
        Assert.All(Rooms.French(room), t =>
            Assert.True(Places(t.Value).SetEquals(Places(translated[t.Key])), $"{room}.{t.Key} in {language}"));
    }

    [Theory]
    [MemberData(nameof(Rooms.AllTranslated), MemberType = typeof(Rooms))]
    public void No_text_was_left_in_French(string room, string language)
    {
        var french = Rooms.French(room);
        var left = Rooms.In(language, room)
            .Where(t => t.Value == french[t.Key] && Place().Replace(t.Value, "").Any(char.IsLetter))
            // A language is called by its own name everywhere.
            .Where(t => !MayBeEqual.ContainsKey((language, t.Value)) && !t.Key.StartsWith("Language.", StringComparison.Ordinal));
        Assert.Empty(left);
    }

    [Theory]
    [InlineData("{0} of {1:d}", "0,1")]
    [InlineData("no place", "")]
    public void Places_are_found_with_or_without_a_format(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', Places(text).Order()));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups["n"].Value)];

    [GeneratedRegex(@"\{(?<n>\d+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
