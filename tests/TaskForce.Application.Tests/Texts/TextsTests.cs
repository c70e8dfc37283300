using TaskForce.Domain;
using TaskForce.Domain.Requests;
using AppTexts = TaskForce.Application.Texts.Texts;

namespace TaskForce.Application.Tests.Texts;

public sealed class TextsTests
{
    private readonly AppTexts texts = new();

    [Theory]
    [InlineData("fr", "Reçue")]
    [InlineData("nl", "Ontvangen")]
    [InlineData("de", "Eingegangen")]
    [InlineData("en", "Received")]
    [InlineData("nl-BE", "Ontvangen")]
    [InlineData("fr-BE", "Reçue")]
    public void A_text_is_in_the_language_of_the_reader(string language, string expected)
    {
        using var speaking = new Speaking(language);
        Assert.Equal(expected, texts["Law.OrderState.Received"]);
        Assert.Equal(expected, texts.Of(OrderState.Received));
    }

    [Fact]
    public void A_reader_of_any_other_language_reads_French()
    {
        using var speaking = new Speaking("es");
        Assert.Equal("Belgique", texts.Of(CountryCode.BE));
    }

    [Theory]
    [InlineData("Law.Nothing")]
    [InlineData("NoSuchRoom.Title")]
    [InlineData("Law")]
    [InlineData(".Title")]
    public void A_missing_text_is_an_error_that_names_its_key(string key)
    {
        Assert.False(texts.Has(key));
        Assert.Contains($"'{key}'", Assert.Throws<KeyNotFoundException>(() => texts[key]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_text_is_known() => Assert.True(texts.Has("Law.CountryCode.FR"));

    [Theory]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 1, "one")]
    [InlineData("fr", 2, "other")]
    [InlineData("es", 0, "one")]
    [InlineData("nl", 0, "other")]
    [InlineData("nl", 1, "one")]
    [InlineData("de", 0, "other")]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("en", 2, "other")]
    public void Nought_is_singular_in_French_and_plural_in_the_other_languages(string language, int n, string form)
    {
        using var speaking = new Speaking(language);
        var missing = Assert.Throws<KeyNotFoundException>(() => texts.Count("Law.NoSuchThing", n));
        Assert.Contains($"'Law.NoSuchThing.{form}'", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_languages_begin_with_French() =>
        Assert.Equal(["fr", "nl", "de", "en"], texts.Languages.Select(l => l.Name));

    [Fact]
    public void The_rooms_are_the_resource_files() => Assert.Contains("Law", AppTexts.Rooms);
}
