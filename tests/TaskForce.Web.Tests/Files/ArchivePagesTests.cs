using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Files;

/// <summary>All documents of a case file in one archive.</summary>
public sealed class ArchivePagesTests
{
    [Fact]
    public async Task It_holds_what_the_reader_sees_and_a_list_of_hashes_that_sha256sum_reads()
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        await FilesStory.AddAsync(lille, order.Id, "relevé.pdf", FilesStory.Pdf, shared: true);
        house.Clock.Pass(TimeSpan.FromSeconds(1));
        await FilesStory.AddAsync(lille, order.Id, "RELEVÉ.pdf", [.. FilesStory.Pdf, 10], shared: true);
        house.Clock.Pass(TimeSpan.FromSeconds(1));
        await FilesStory.AddAsync(lille, order.Id, "note.pdf", FilesStory.Pdf, shared: false);
        Assert.Equal(Links.AllFiles(order.Id), (await lille.GetAsync(Links.Files(order.Id))).Find("all")!.GetAttribute("href"));

        var own = await ReadAsync(lille, Links.AllFiles(order.Id));
        var others = await ReadAsync(await house.VisitAsync("magistrat.tournai"), Links.AllFiles(order.Id));

        Assert.Equal(["SHA256SUMS", "relevé.pdf", "RELEVÉ (2).pdf", "note.pdf"], own.Keys);
        Assert.Equal(["SHA256SUMS", "relevé.pdf", "RELEVÉ (2).pdf"], others.Keys);
        foreach (var archive in new[] { own, others })
        {
            var lines = System.Text.Encoding.UTF8.GetString(archive["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(archive.Where(e => e.Key != "SHA256SUMS").Select(e => $"{Convert.ToHexStringLower(SHA256.HashData(e.Value))}  {e.Key}"), lines);
        }

        Assert.Equal(["1", "1"], house.Query($"SELECT Shared || '' FROM AuditRows WHERE Action = 'OpenAllDocuments' AND Kind = 'DOCUMENT' AND Request = {order.Id}"));
    }

    [Fact]
    public async Task A_damaged_document_is_left_out_and_named_once_it_is_known_and_breaks_the_archive_before()
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        await FilesStory.AddAsync(lille, order.Id, "a.pdf", FilesStory.Pdf, shared: true);
        var path = Directory.EnumerateFiles(house.Files, "0000", SearchOption.AllDirectories).Single();
        await FilesStory.AddAsync(lille, order.Id, "b.pdf", [.. FilesStory.Pdf, 10], shared: true);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<Exception>(() => ReadAsync(lille, Links.AllFiles(order.Id)));

        var archive = await ReadAsync(lille, Links.AllFiles(order.Id));
        Assert.Equal(["SHA256SUMS", "b.pdf"], archive.Keys);
        Assert.EndsWith("\n# a.pdf\n", System.Text.Encoding.UTF8.GetString(archive["SHA256SUMS"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_national_documents_alone_the_other_State_does_not_learn_that_they_were_read()
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        await FilesStory.AddAsync(lille, order.Id, "note.pdf", FilesStory.Pdf, shared: false);

        await ReadAsync(lille, Links.AllFiles(order.Id));

        Assert.Equal(["0"], house.Query($"SELECT Shared || '' FROM AuditRows WHERE Action = 'OpenAllDocuments' AND Kind = 'DOCUMENT' AND Request = {order.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.VisitAsync("magistrat.tournai")).GetAsync(Links.AllFiles(order.Id))).Status);
    }

    private static async Task<Dictionary<string, byte[]>> ReadAsync(WebVisitor visitor, string address)
    {
        using var answer = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using var archive = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        var entries = new Dictionary<string, byte[]>();
        foreach (var entry in archive.Entries)
        {
            await using var content = entry.Open();
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes);
            entries.Add(entry.FullName, bytes.ToArray());
        }

        return entries;
    }
}
