using System.Text.RegularExpressions;

namespace TaskForce.Web.Tests.Security;

/// <summary>Keeps docs/asvs.md whole: the walk through OWASP ASVS 5.0.0, levels 1 and 2.</summary>
public sealed partial class AsvsTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(AbsenceTests.Root, "docs/asvs.md"));

    private static readonly Dictionary<string, string> Sources = Directory
        .EnumerateFiles(Path.Combine(AbsenceTests.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToDictionary(f => f, File.ReadAllText);

    private static IReadOnlyList<Requirement> Lines { get; } =
        [.. Page.Where(l => Row().IsMatch(l)).Select(l => l.Trim('|').Split(" | ").Select(c => c.Trim()).ToArray()).Select(c => new Requirement(c[0], [.. c[1..]]))];

    [Fact]
    public void The_list_of_requirements_is_that_of_levels_1_and_2()
    {
        var levels = Read("asvs-5.0.0.txt").Select(l => l.Split(' ')[1]).ToList();

        Assert.Equal((70, 183), (levels.Count(l => l == "1"), levels.Count(l => l == "2")));
    }

    [Fact]
    public void Every_requirement_has_exactly_one_line_and_no_line_is_of_something_else() =>
        Assert.Equal(Read("asvs-5.0.0.txt").Select(l => l.Split(' ')[0]), Lines.Select(l => l.Number));

    [Fact]
    public void No_cell_is_empty() => Assert.Empty(Lines
        .Where(l => l.Cells.Count != 3 || l.Cells.Any(c => c.Length < 3 || c.Contains("TODO", StringComparison.OrdinalIgnoreCase))).Select(l => l.Number));

    [Fact]
    public void Every_test_that_a_line_names_is_there() =>
        Assert.Empty(Lines.SelectMany(l => l.Tests.DefaultIfEmpty("no test").Where(t => !IsThere(t)).Select(t => $"{l.Number}: {t}")));

    [Fact]
    public void What_does_not_apply_or_is_not_met_says_why() => Assert.Empty(Lines
        .Where(l => Regex.IsMatch(l.Cells[1], @"(Does not apply|Not met)\b(?!.{9,})", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))).Select(l => l.Number));

    [Theory]
    [InlineData("AesGcm", "AES-256-GCM")]
    [InlineData("RSAEncryptionPadding.OaepSHA256", "RSA-OAEP")]
    [InlineData("ECDsa", "ECDSA")]
    [InlineData("SHA256", "SHA-256")]
    [InlineData("HMACSHA256", "HMAC-SHA-256")]
    [InlineData("PasswordHasherOptions", "PBKDF2")]
    [InlineData("CreateProtector", "data protection")]
    [InlineData("RandomNumberGenerator", "RandomNumberGenerator")]
    public void The_inventory_of_cryptography_names_what_the_code_uses(string code, string named)
    {
        var page = File.ReadAllText(Path.Combine(AbsenceTests.Root, "docs/security.md"));
        var inventory = page[page.IndexOf("## Keys and algorithms", StringComparison.Ordinal)..];
        var used = Directory.EnumerateFiles(Path.Combine(AbsenceTests.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Any(f => !f.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(f).Contains(code, StringComparison.Ordinal));

        Assert.True(!used || inventory.Contains(named, StringComparison.Ordinal), $"{code} is used and {named} is not in docs/security.md");
    }

    private static bool IsThere(string test)
    {
        var (name, method) = test.Split('.') is [var c, var m] ? (c, m) : (test, null);
        return Sources.Values.Any(s => Regex.IsMatch(s, $@"\bclass {name}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
            && (method is null || Regex.IsMatch(s, $@"\b{method}\(", RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    private static string[] Read(string name)
    {
        using var stream = typeof(AsvsTests).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \|", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    private sealed record Requirement(string Number, IReadOnlyList<string> Cells)
    {
        public IEnumerable<string> Tests => Cells[^1].Split('`').Where((_, i) => i % 2 == 1);
    }
}
