using AppTexts = TaskForce.Application.Texts.Texts;

namespace TaskForce.Application.Tests.Texts;

public sealed class KeysInUseTests
{
    /// <summary>Rooms whose keys are put together from a code: the vocabulary and the refusals.</summary>
    private static readonly string[] Computed = ["Law", "Errors"];

    [Fact]
    public void A_source_names_the_keys_it_asks_for()
    {
        var keys = KeysInUse.In("""
            <h1>@T["Register.Title"]</h1> <p>@T["Register.Sent", date]</p> @T.Count("Register.Rows", n)
            throw new Refusal(texts["Errors.Late"]); new Room("Nav.Desk", "/desk") ViewData["Form.Title"]
            """);

        Assert.Equal(["Errors.Late", "Register.Rows.one", "Register.Rows.other", "Register.Sent", "Register.Title"], keys.Asked.Order());
        Assert.Contains("Nav.Desk", keys.Named);
        Assert.DoesNotContain("Register.Rows", keys.Asked);
    }

    [Fact]
    public void Every_key_that_a_page_or_a_class_asks_for_exists()
    {
        var texts = new AppTexts();
        var missing = Repository.Sources(".cshtml", ".cs").SelectMany(
            file => KeysInUse.In(File.ReadAllText(file)).Asked,
            (file, key) => (File: Path.GetRelativePath(Repository.Root, file), Key: key)).Where(use => !texts.Has(use.Key));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_text_is_used()
    {
        var uses = Repository.Sources(".cshtml", ".cs").Select(file => KeysInUse.In(File.ReadAllText(file))).ToList();
        var named = uses.SelectMany(u => u.Named).ToHashSet();
        var patterns = uses.SelectMany(u => u.Patterns).ToHashSet();
        var unused = AppTexts.Rooms.Except(Computed)
            .SelectMany(room => Rooms.French(room).Keys, (room, key) => $"{room}.{key}")
            .Where(key => !named.Contains(key) && !patterns.Any(p => KeysInUse.Makes(p, key)));
        Assert.Empty(unused);
    }
}
