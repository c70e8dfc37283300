using TaskForce.Application.Requests.Files;

namespace TaskForce.Application.Tests.Files;

/// <summary>The name of a file says what it is and no more.</summary>
public class FileNamesTests
{
    [Theory]
    [InlineData("relevé bancaire.pdf", "relevé bancaire.pdf")]
    [InlineData(@"C:\Users\greffe\relevé.pdf", "relevé.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..", "document")]
    [InlineData("", "document")]
    [InlineData(null, "document")]
    [InlineData("a\r\nSet-Cookie: b.pdf", "aSet-Cookie_ b.pdf")]
    [InlineData("facture\u202efdp.exe", "facturefdp.exe")]
    [InlineData("a\u200b\u2066b\ufeff.txt", "ab.txt")]
    [InlineData("a\u2028b\u2029.txt", "ab.txt")]
    [InlineData("a\ud800b.txt", "ab.txt")]
    [InlineData("  a\u00a0 b .txt. . ", "a b .txt")]
    [InlineData("a<b>\"c|d?e*.txt", "a_b__c_d_e_.txt")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("COM1", "_COM1")]
    [InlineData("console.txt", "console.txt")]
    [InlineData("e\u0301tat.pdf", "état.pdf")]
    public void A_name_is_cleaned(string? sent, string kept) => Assert.Equal(kept, FileNames.Clean(sent));

    [Fact]
    public void A_long_name_keeps_its_end_and_no_half_of_a_character()
    {
        var clean = FileNames.Clean(string.Concat(Enumerable.Repeat("😀", 400)) + ".pdf");

        Assert.True(clean.Length is > 290 and <= CaseDocument.NameLength);
        Assert.EndsWith("😀.pdf", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_taken_gets_a_number()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { FileNames.Manifest };

        Assert.Equal(["a.pdf", "A (2).pdf", "a (3).pdf", "sha256sums (2)", ".b", " (2).b"], new[] { "a.pdf", "A.pdf", "a.pdf", "sha256sums", ".b", ".b" }.Select(n => FileNames.Unique(n, taken)));
    }

    [Theory]
    [InlineData("a.PDF", "pdf")]
    [InlineData("a.tar.gz", "gz")]
    [InlineData("a", "")]
    public void The_extension_is_what_stands_after_the_last_point(string name, string extension) => Assert.Equal(extension, FileNames.ExtensionOf(name));
}
