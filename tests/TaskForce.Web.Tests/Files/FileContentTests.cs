using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Files;

/// <summary>Documents handed out over HTTP: in ranges, verified, under a policy of their own, and written down.</summary>
public sealed class FileContentTests
{
    private const int Frame = 64 * 1024;

    private static readonly byte[] Large = [.. Enumerable.Range(0, 5 * Frame).Select(i => (byte)(i * 7 % 251))];

    [Fact]
    public async Task A_document_comes_back_as_it_went_in_under_its_name_and_is_kept_by_nobody()
    {
        await using var house = new WebHouse();
        var (_, tournai, file) = await SharedAsync(house, "Relevé n° 12 ; 2026.bin", Large);

        var answer = await GetAsync(tournai, file.Address + "?handler=Content");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Large, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("bytes", Assert.Single(answer.Headers.AcceptRanges));
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "Relevé n° 12 ; 2026.bin"), (disposition.DispositionType, disposition.FileNameStar));
        Assert.True(answer.Content.Headers.GetValues("Content-Disposition").Single().All(char.IsAscii));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=0-9", 0, 10)]
    [InlineData("bytes=65530-65545", 65_530, 16)]
    [InlineData("bytes=327670-", 327_670, 10)]
    [InlineData("bytes=-5", 5 * Frame - 5, 5)]
    [InlineData("bytes=200000-9999999", 200_000, 5 * Frame - 200_000)]
    public async Task A_range_comes_alone(string range, int from, int length)
    {
        await using var house = new WebHouse();
        var (_, tournai, file) = await SharedAsync(house, "a.bin", Large);

        var answer = await GetAsync(tournai, file.Address + "?handler=Content", range);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(Large.AsSpan(from, length).ToArray(), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"bytes {from}-{from + length - 1}/{Large.Length}", answer.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task A_range_after_the_end_is_none_and_a_head_has_no_body()
    {
        await using var house = new WebHouse();
        var (_, tournai, file) = await SharedAsync(house, "a.bin", Large);

        var after = await GetAsync(tournai, file.Address + "?handler=Content", $"bytes={Large.Length}-");
        Assert.Equal((HttpStatusCode.RequestedRangeNotSatisfiable, $"bytes */{Large.Length}"), (after.StatusCode, after.Content.Headers.ContentRange!.ToString()));
        var head = await tournai.SendAsync(new HttpRequestMessage(HttpMethod.Head, file.Address + "?handler=Content"));
        Assert.Equal((HttpStatusCode.OK, Large.Length), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true, "1")]
    [InlineData(false, "0")]
    public async Task Who_got_a_document_is_written_down_and_of_a_national_one_for_the_own_State_alone(bool shared, string isShared)
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        var file = await FilesStory.AddAsync(lille, order.Id, "a.pdf", FilesStory.Pdf, shared);

        await GetAsync(lille, file.Address + "?handler=Content");

        Assert.Equal([$"DOCUMENT {isShared}"], house.Query($"SELECT Kind || ' ' || Shared FROM AuditRows WHERE Action = 'OpenDocument' AND Request = {order.Id}"));
        var tournai = await house.VisitAsync("magistrat.tournai");
        Assert.Equal(shared ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await tournai.GetAsync(file.Address + "?handler=Content")).Status);
        Assert.Equal(shared ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await tournai.GetAsync(file.Address + "?handler=Preview")).Status);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_in_a_plain_sentence_from_then_on_and_the_auditor_reads_whose_reading_stopped()
    {
        await using var house = new WebHouse();
        var (lille, tournai, file) = await SharedAsync(house, "a.bin", Large);
        Damage(house, 100);

        var answer = await tournai.GetAsync(file.Address + "?handler=Content");

        Assert.Equal((HttpStatusCode.Gone, "Fichier endommagé"), (answer.Status, answer.Page.QuerySelector("h1")!.TextContent));
        Damage(house, 100);
        Assert.Equal(HttpStatusCode.Gone, (await lille.GetAsync(file.Address + "?handler=Content")).Status);
        var page = await lille.GetAsync(file.Address);
        Assert.Equal((true, false), (page.Find("damaged") is not null, page.Find("download") is not null));
        Assert.Contains("ReportDamagedFile", (await (await house.VisitAsync("audit.brussel")).GetAsync("/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_stops_before_the_first_damaged_frame()
    {
        await using var house = new WebHouse();
        var (_, tournai, file) = await SharedAsync(house, "a.bin", Large);
        Damage(house, 3 * Frame);
        var read = new MemoryStream();

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            var answer = await GetAsync(tournai, file.Address + "?handler=Content");
            await (await answer.Content.ReadAsStreamAsync()).CopyToAsync(read);
        });

        Assert.True(read.Length <= 3 * Frame && Large.AsSpan(0, (int)read.Length).SequenceEqual(read.ToArray()), $"{read.Length} bytes came");
        Assert.Equal(["DAMAGED"], house.Query("SELECT State FROM StoredFiles"));
    }

    [Fact]
    public async Task Without_its_key_a_file_is_not_lost_and_not_handed_out()
    {
        await using var house = new WebHouse();
        var (_, tournai, file) = await SharedAsync(house, "a.bin", Large);
        house.Alter("UPDATE StoredFiles SET MasterKeyId = 'gone'");

        Assert.Equal("Stockage indisponible", (await tournai.GetAsync(file.Address + "?handler=Content")).Page.QuerySelector("h1")!.TextContent);

        house.Alter("UPDATE StoredFiles SET MasterKeyId = 'development'");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(tournai, file.Address + "?handler=Content")).StatusCode);
    }

    public static TheoryData<string, byte[], string?, bool> Shown => new()
    {
        { "a.html", "<form action='https://elsewhere.example'><input name='a'></form>"u8.ToArray(), "text/plain; charset=utf-8", true },
        { "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "text/plain; charset=utf-8", true },
        { "a.eml", "Subject: a\r\n\r\nb"u8.ToArray(), "text/plain; charset=utf-8", true },
        { "a.txt", [.. "Relev"u8, 0xE9], "text/plain; charset=windows-1252", true },
        { "a.txt", Encoding.UTF8.GetBytes(new string('a', 65_535) + "é"), "text/plain; charset=utf-8", true },
        { "a.png", [0x89, .. "PNG\r\n\x1a\n"u8, 0], "image/png", true },
        { "a.pdf", FilesStory.Pdf, "application/pdf", false },
        { "a.bin", [0, 1, 2], null, true },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task A_preview_shows_what_is_safe_as_it_is_and_code_as_text_and_nothing_else(string name, byte[] content, string? type, bool inSandbox)
    {
        await using var house = new WebHouse();
        var (_, tournai, file) = await SharedAsync(house, name, content);

        var page = await tournai.GetAsync(file.Address);
        Assert.Equal(type is not null, page.Find("preview") is not null);
        Assert.Equal(type is not null, Policy(page.Response).Contains("frame-src 'self'", StringComparison.Ordinal));
        var answer = await GetAsync(tournai, file.Address + "?handler=Preview");
        if (type is null)
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            return;
        }

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.Equal(inSandbox, Policy(answer).Contains("sandbox", StringComparison.Ordinal));
        Assert.Equal(inSandbox, page.Find("preview")!.HasAttribute("sandbox"));
        foreach (var part in new[] { "default-src 'none'", "form-action 'none'", "frame-ancestors 'self'" })
            Assert.Contains(part, Policy(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("allow", Policy(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", Policy(answer), StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    private static async Task<(WebVisitor Lille, WebVisitor Tournai, FilePage File)> SharedAsync(WebHouse house, string name, byte[] content)
    {
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        return (lille, await house.VisitAsync("magistrat.tournai"), await FilesStory.AddAsync(lille, order.Id, name, content, shared: true));
    }

    private static Task<HttpResponseMessage> GetAsync(WebVisitor visitor, string address, string? range = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (range is not null)
            request.Headers.Range = RangeHeaderValue.Parse(range);
        return visitor.SendAsync(request);
    }

    /// <summary>Turns one bit of what lies in the store.</summary>
    private static void Damage(WebHouse house, int at)
    {
        var path = Directory.EnumerateFiles(house.Files, "0000", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(path);
        bytes[at + 500] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
