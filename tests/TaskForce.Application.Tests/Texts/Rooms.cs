using System.Collections;
using System.Globalization;
using System.Resources;
using AppTexts = TaskForce.Application.Texts.Texts;

namespace TaskForce.Application.Tests.Texts;

/// <summary>The resource files as they were compiled, each language by itself.</summary>
internal static class Rooms
{
    public static readonly string[] Translations = ["nl", "de", "en"];

    public static TheoryData<string> All => [.. AppTexts.Rooms];

    public static TheoryData<string, string> AllTranslated =>
        [.. AppTexts.Rooms.SelectMany(_ => Translations, (room, language) => (room, language))];

    public static IReadOnlyDictionary<string, string> French(string room) => Read(room, CultureInfo.InvariantCulture);

    public static IReadOnlyDictionary<string, string> In(string language, string room) =>
        Read(room, CultureInfo.GetCultureInfo(language));

    private static Dictionary<string, string> Read(string room, CultureInfo culture)
    {
        var manager = new ResourceManager($"TaskForce.Application.Texts.{room}", typeof(AppTexts).Assembly);
        var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.True(set is not null, $"{room} does not exist in {culture.Name}.");
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }
}
