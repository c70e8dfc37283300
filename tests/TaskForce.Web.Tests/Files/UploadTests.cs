using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using TaskForce.Application.Storage;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Files;

/// <summary>Files that come in pieces, by the protocol tus 1.0.0.</summary>
public sealed class UploadTests
{
    private static readonly byte[] Large = [.. Enumerable.Range(0, 2 * FileVault.SegmentLength + 12_345).Select(i => (byte)(i % 251))];

    [Fact]
    public async Task A_file_comes_in_pieces_and_is_nowhere_to_be_seen_before_its_end()
    {
        await using var house = new WebHouse();
        var upload = await BeginAsync(house, Large.Length, "relevé.bin");
        Assert.Equal(0, await upload.OffsetAsync());

        var first = await upload.PatchAsync(0, Large[..FileVault.SegmentLength]);
        Assert.Equal((HttpStatusCode.NoContent, FileVault.SegmentLength), (first.StatusCode, OffsetIn(first)));
        Assert.DoesNotContain("relevé.bin", (await upload.Visitor.GetAsync(Links.Files(upload.Order.Id))).Text, StringComparison.Ordinal);
        var rest = await upload.PatchAsync(FileVault.SegmentLength, Large[FileVault.SegmentLength..]);

        Assert.Equal((HttpStatusCode.NoContent, Large.Length), (rest.StatusCode, OffsetIn(rest)));
        var list = (await upload.Visitor.GetAsync(Links.Files(upload.Order.Id))).Find("files")!;
        var page = await upload.Visitor.GetAsync(list.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("relevé.bin", page.Page.QuerySelector("main h2")!.TextContent);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Large)), page.Find("sha256")!.TextContent);
        var tournai = await house.VisitAsync("magistrat.tournai");
        Assert.Contains("relevé.bin", (await tournai.GetAsync(Links.Files(upload.Order.Id))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await upload.PatchAsync(Large.Length, [1])).StatusCode);
    }

    [Fact]
    public async Task What_a_broken_connection_had_brought_stays_by_whole_segments_and_the_rest_follows()
    {
        await using var house = new WebHouse();
        var upload = await BeginAsync(house, Large.Length, "a.bin");

        // The test server may answer where a socket would have been closed.
        await Record.ExceptionAsync(() => upload.PatchAsync(0, new StreamContent(new Breaking(Large, FileVault.SegmentLength + 300_000))));
        for (var i = 0; await upload.OffsetAsync() == 0 && i < 100; i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.Equal(FileVault.SegmentLength, await upload.OffsetAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await upload.PatchAsync(FileVault.SegmentLength, Large[FileVault.SegmentLength..])).StatusCode);
        Assert.Equal([Convert.ToHexString(SHA256.HashData(Large))], house.Query("SELECT hex(Sha256) FROM StoredFiles"));
    }

    [Fact]
    public async Task A_piece_that_does_not_fit_is_refused_and_says_where_to_go_on()
    {
        await using var house = new WebHouse();
        var upload = await BeginAsync(house, 100, "a.txt");

        var answer = await upload.PatchAsync(7, "abc"u8.ToArray());
        Assert.Equal((HttpStatusCode.Conflict, 0), (answer.StatusCode, OffsetIn(answer)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await upload.PatchAsync(0, new byte[101])).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await upload.PatchAsync(0, new StringContent("abc"))).StatusCode);
        // Less than a segment is kept only where it is the end.
        var part = await upload.PatchAsync(0, "abc"u8.ToArray());
        Assert.Equal((HttpStatusCode.NoContent, 0), (part.StatusCode, OffsetIn(part)));
        Assert.Equal(0, FilesStory.Stored(house));
    }

    [Fact]
    public async Task Another_person_and_another_version_of_the_protocol_and_a_request_without_token_get_nothing()
    {
        await using var house = new WebHouse();
        var upload = await BeginAsync(house, 3, "a.txt");

        foreach (var (person, status) in new[] { ("greffe.lille", HttpStatusCode.NotFound), ("magistrat.tournai", HttpStatusCode.NotFound), ("bepi.paris", HttpStatusCode.Forbidden) })
        {
            var other = upload with { Visitor = await house.VisitAsync(person) };
            Assert.Equal((person, status), (person, (await other.HeadAsync()).StatusCode));
        }

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await upload.HeadAsync("0.2.2")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await (upload with { Token = "" }).PatchAsync(0, "abc"u8.ToArray())).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await (upload with { Visitor = await house.VisitAsync() }).PatchAsync(0, "abc"u8.ToArray())).StatusCode);
        Assert.Equal(0, await upload.OffsetAsync());
    }

    [Theory]
    [InlineData("facture.pdf", "MZ\u0090\0\u0003", "programme")]
    [InlineData("a.pdf", "du texte", ".pdf")]
    public async Task What_a_file_turns_out_to_be_is_said_at_its_end_and_nothing_of_it_stays(string name, string content, string sentence)
    {
        await using var house = new WebHouse();
        var bytes = Encoding.Latin1.GetBytes(content);
        var upload = await BeginAsync(house, bytes.Length, name);

        var answer = await upload.PatchAsync(0, bytes);

        Assert.Equal((HttpStatusCode.Conflict, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, FilesStory.Stored(house));
        Assert.Equal(["0"], house.Query("SELECT COUNT(*) || '' FROM CaseDocuments"));
        Assert.Equal(HttpStatusCode.NotFound, (await upload.HeadAsync()).StatusCode);
    }

    [Theory]
    [InlineData("0", "Report", HttpStatusCode.Conflict)]
    [InlineData("2147483649", "Report", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("10", "Nonsense", HttpStatusCode.UnprocessableEntity)]
    [InlineData("-1", "Report", HttpStatusCode.BadRequest)]
    [InlineData("ten", "Report", HttpStatusCode.BadRequest)]
    public async Task An_upload_that_cannot_be_is_refused_before_it_begins(string length, string kind, HttpStatusCode status)
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");

        Assert.Equal(status, (await PostAsync(lille, order.Id, length, $"kind {InBase64(kind)},language {InBase64("Fr")},shared {InBase64("True")},filename {InBase64("a.txt")}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(lille, order.Id, "10", "kind not-in-base64")).StatusCode);
        Assert.Equal(["0"], house.Query("SELECT COUNT(*) || '' FROM StoredFiles"));
    }

    private static async Task<Upload> BeginAsync(WebHouse house, long length, string name)
    {
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        var answer = await PostAsync(
            lille, order.Id, length.ToString(CultureInfo.InvariantCulture), $"kind {InBase64("Report")},language {InBase64("Fr")},shared {InBase64("True")},filename {InBase64(name)}");
        Assert.Equal((HttpStatusCode.Created, "1.0.0"), (answer.StatusCode, answer.Headers.GetValues("Tus-Resumable").Single()));
        Assert.Equal(house.Clock.GetUtcNow().AddDays(7), DateTimeOffset.Parse(answer.Headers.GetValues("Upload-Expires").Single(), CultureInfo.InvariantCulture), TimeSpan.FromSeconds(1));
        return new Upload(lille, order, answer.Headers.Location!.OriginalString, TokenOf(lille));
    }

    private static async Task<HttpResponseMessage> PostAsync(WebVisitor visitor, RequestId order, string length, string metadata)
    {
        await visitor.GetAsync(Links.AddFile(order));
        var request = new HttpRequestMessage(HttpMethod.Post, Links.Uploads(order));
        foreach (var (name, value) in new[] { ("Tus-Resumable", "1.0.0"), ("RequestVerificationToken", TokenOf(visitor)), ("Upload-Length", length), ("Upload-Metadata", metadata) })
            request.Headers.TryAddWithoutValidation(name, value);
        return await visitor.SendAsync(request);
    }

    private static string TokenOf(WebVisitor visitor) => visitor.Fields().Single(f => f.Key == "__RequestVerificationToken").Value;

    private static string InBase64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static int OffsetIn(HttpResponseMessage answer) => int.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);

    private sealed record Upload(WebVisitor Visitor, InvestigationOrder Order, string Address, string Token)
    {
        public Task<HttpResponseMessage> HeadAsync(string version = "1.0.0")
        {
            var request = new HttpRequestMessage(HttpMethod.Head, Address);
            request.Headers.Add("Tus-Resumable", version);
            return Visitor.SendAsync(request);
        }

        public async Task<int> OffsetAsync()
        {
            var answer = await HeadAsync();
            Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Headers.CacheControl!.NoStore));
            return OffsetIn(answer);
        }

        public Task<HttpResponseMessage> PatchAsync(long offset, byte[] piece)
        {
            var content = new ByteArrayContent(piece);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/offset+octet-stream");
            return PatchAsync(offset, content);
        }

        public Task<HttpResponseMessage> PatchAsync(long offset, HttpContent content)
        {
            if (content is StreamContent)
                content.Headers.TryAddWithoutValidation("Content-Type", "application/offset+octet-stream");
            var request = new HttpRequestMessage(HttpMethod.Patch, Address) { Content = content };
            request.Headers.Add("Tus-Resumable", "1.0.0");
            request.Headers.Add("RequestVerificationToken", Token);
            request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
            return Visitor.SendAsync(request);
        }
    }

    /// <summary>Breaks off after so many bytes.</summary>
    private sealed class Breaking(byte[] bytes, int after) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position >= after ? throw new IOException("The connection broke.") : base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, after - Position)], cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
