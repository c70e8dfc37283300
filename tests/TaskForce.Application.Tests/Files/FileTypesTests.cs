using System.Text;
using TaskForce.Application.Requests.Files;

namespace TaskForce.Application.Tests.Files;

/// <summary>What a file is, its content says; what may be harmful is refused under any name.</summary>
public class FileTypesTests
{
    public static TheoryData<string, byte[], string> Known => new()
    {
        { "a.pdf", Samples.Pdf, "application/pdf" },
        { "scan.pdf", [.. "\r\n\r\n"u8, .. Samples.Pdf], "application/pdf" },
        { "a.png", Samples.Png, "image/png" },
        { "a.JPG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "image/jpeg" },
        { "a.unknown", Samples.Png, "image/png" },
        { "a", Samples.Text, "text/plain" },
        { "a.txt", [0xFF, 0xFE, (byte)'a', 0], "text/plain" },
        { "a.txt", [.. "Relev"u8, 0xE9], "text/plain" },
        { "a.csv", Samples.Text, "text/csv" },
        { "a.html", "<form action=/>"u8.ToArray(), "text/html" },
        { "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"u8.ToArray(), "image/svg+xml" },
        { "a.eml", "Subject: a\r\n\r\nb"u8.ToArray(), "message/rfc822" },
        { "a.docx", Samples.Word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.odt", Samples.OpenDocument("application/vnd.oasis.opendocument.text", "content.xml"), "application/vnd.oasis.opendocument.text" },
        { "a.zip", Samples.Archive("word/document.xml"), "application/zip" },
        { "a.zip", Samples.Archive(), "application/zip" },
        { "a.doc", Samples.Compound("WordDocument"), "application/msword" },
        { "a.docx", Samples.Compound("EncryptedPackage"), "application/x-ole-storage" },
        { "a.msg", Samples.Compound("__properties_version1.0"), "application/vnd.ms-outlook" },
        { "Mozart.txt", "MZ begins many a note"u8.ToArray(), "text/plain" },
        { "a.bin", [0, 1, 2, 3], "application/octet-stream" },
    };

    public static TheoryData<string, byte[], DocumentRule> Refused => new()
    {
        { "facture.pdf", Samples.Exe, DocumentRule.Executable },
        { "a", [0x7F, .. "ELF"u8, 2, 1], DocumentRule.Executable },
        { "a.txt", "#!/bin/sh\nrm -rf /"u8.ToArray(), DocumentRule.Executable },
        { "a.bat", "del *.*"u8.ToArray(), DocumentRule.Executable },
        { "a.pdf.js", "alert(1)"u8.ToArray(), DocumentRule.Executable },
        { "a.zip", Samples.Archive("META-INF/MANIFEST.MF", "Main.class"), DocumentRule.Executable },
        { "a.doc", Samples.Compound(Encoding.Unicode.GetString([0x84, 0x10, 0x0C, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46])), DocumentRule.Executable },
        { "a.docx", Samples.WordWithMacros, DocumentRule.Macros },
        { "a.zip", Samples.Archive("[Content_Types].xml", @"word\VBAPROJECT.BIN"), DocumentRule.Macros },
        { "a.xlsx", Samples.Archive("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"), DocumentRule.Macros },
        { "a.docm", Samples.Word, DocumentRule.Macros },
        { "a.doc", Samples.Compound("Macros", "_VBA_PROJECT"), DocumentRule.Macros },
        { "a.odt", Samples.OpenDocument("application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml"), DocumentRule.Macros },
        { "a.pdf", Samples.Text, DocumentRule.NameMisleads },
        { "a.docx", Samples.Archive("readme"), DocumentRule.NameMisleads },
        { "a.docx", "PK\x03\x04 and no index"u8.ToArray(), DocumentRule.NameMisleads },
        { "a.txt", Samples.Pdf, DocumentRule.NameMisleads },
        { "a.png", [0, 1, 2, 3], DocumentRule.NameMisleads },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task The_content_says_what_it_is(string name, byte[] content, string type) =>
        Assert.Equal(type, (await FileTypes.ReadAsync(new MemoryStream(content), name, TestContext.Current.CancellationToken)).MediaType);

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_runs_or_misleads_is_refused(string name, byte[] content, DocumentRule rule) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<DocumentRefusal>(() => FileTypes.ReadAsync(new MemoryStream(content), name, TestContext.Current.CancellationToken))).Rule);

    [Fact]
    public async Task A_mark_that_stands_across_two_blocks_is_seen()
    {
        foreach (var at in Enumerable.Range(-24, 26))
        {
            byte[] content = [.. Samples.Compound()[..(65_536 + at)], .. Encoding.Unicode.GetBytes("_VBA_PROJECT"), .. new byte[70_000]];
            Assert.Equal(DocumentRule.Macros, (await Assert.ThrowsAsync<DocumentRefusal>(() => FileTypes.ReadAsync(new MemoryStream(content), "a.doc", TestContext.Current.CancellationToken))).Rule);
        }
    }

    [Fact]
    public async Task An_archive_is_not_unpacked()
    {
        var bomb = Samples.Bomb();
        var content = new Counting(bomb);

        Assert.Equal("application/zip", (await FileTypes.ReadAsync(content, "a.zip", TestContext.Current.CancellationToken)).MediaType);

        Assert.True(content.Read <= 2 * bomb.Length, $"{content.Read} bytes of {bomb.Length} were read");
    }

    [Theory]
    [InlineData("application/pdf", FilePreview.AsIs)]
    [InlineData("image/png", FilePreview.AsIs)]
    [InlineData("image/svg+xml", FilePreview.AsText)]
    [InlineData("text/html", FilePreview.AsText)]
    [InlineData("application/zip", FilePreview.None)]
    [InlineData("application/octet-stream", FilePreview.None)]
    [InlineData("", FilePreview.None)]
    public void What_a_browser_would_run_is_shown_as_text_or_not_at_all(string type, FilePreview preview) => Assert.Equal(preview, FileTypes.PreviewOf(type));

    /// <summary>Counts the bytes that are read.</summary>
    private sealed class Counting(byte[] bytes) : MemoryStream(bytes)
    {
        public new long Read { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            Read += read;
            return read;
        }
    }
}
