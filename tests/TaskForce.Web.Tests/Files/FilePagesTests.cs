using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Seed.Demo;
using TaskForce.Application.Storage;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Files;

/// <summary>Documents of a case file over HTTP: added by one form without script, listed, opened to the other State.</summary>
public sealed class FilePagesTests
{
    [Fact]
    public async Task A_document_is_added_by_one_form_and_shown_with_its_hash()
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        Assert.Contains("Aucun document", (await lille.GetAsync(Links.Files(order.Id))).Text, StringComparison.Ordinal);

        var page = await FilesStory.AddAsync(lille, order.Id, @"C:\dossiers\Relevé n° 12.pdf", FilesStory.Pdf, shared: true);

        Assert.Equal("Le document est au dossier.", page.Page.QuerySelector(".tf-notice")?.TextContent.Trim());
        Assert.Equal("Relevé n° 12.pdf", page.Page.QuerySelector("main h2")!.TextContent);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(FilesStory.Pdf)), page.Find("sha256")!.TextContent);
        Assert.Contains("application/pdf", page.Find("file")!.TextContent, StringComparison.Ordinal);
        var list = (await lille.GetAsync(Links.Files(order.Id))).Find("files")!;
        Assert.Contains("Relevé n° 12.pdf", list.TextContent, StringComparison.Ordinal);
        Assert.Contains("Claire Delattre", list.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_person_sees_of_the_documents_what_the_case_file_and_the_own_State_give()
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        var pages = new Dictionary<string, string>();
        foreach (var (name, shared) in new[] { ("pour les deux.pdf", true), ("pour la France.pdf", false) })
            pages[name] = (await FilesStory.AddAsync(lille, order.Id, name, FilesStory.Pdf, shared)).Address;
        var wrong = new List<string>();

        foreach (var person in DemoPeople.All)
        {
            var visitor = await house.VisitAsync(person.Name);
            var reads = (await visitor.GetAsync(CaseLinks.Tab(order.Id, CaseTab.Access))).Status;
            var list = await visitor.GetAsync(Links.Files(order.Id));
            if (list.Status != reads)
                wrong.Add($"{person.Name}: the list answers {list.Status}, not {reads}");
            foreach (var (name, address) in pages)
            {
                var sees = reads == HttpStatusCode.OK && (name == "pour les deux.pdf" || person.Authority.StartsWith("FR", StringComparison.Ordinal));
                if (list.Text.Contains(name, StringComparison.Ordinal) != sees)
                    wrong.Add($"{person.Name}: {name} in the list: {!sees}");
                var answer = await visitor.GetAsync(address);
                if (answer.Status != (sees ? HttpStatusCode.OK : reads == HttpStatusCode.Forbidden ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound))
                    wrong.Add($"{person.Name}: {name}: {answer.Status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_national_document_gets_a_new_version_and_is_opened_to_the_other_State()
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        var tournai = await house.VisitAsync("magistrat.tournai");
        var first = await FilesStory.AddAsync(lille, order.Id, "un.pdf", FilesStory.Pdf, shared: false);
        var form = first.Find("new-version")!.GetAttribute("href")!;
        Assert.Null((await lille.GetAsync(form)).Page.QuerySelector("[name='Input.Shared']"));
        var second = await FilesStory.FollowAsync(lille, await lille.PostFileAsync(form, [], "deux.pdf", [.. FilesStory.Pdf, 10]));
        Assert.Equal(2, second.Find("versions")!.QuerySelectorAll("li").Length);
        Assert.DoesNotContain("deux.pdf", (await tournai.GetAsync(Links.Files(order.Id))).Text, StringComparison.Ordinal);

        var share = await lille.GetAsync(second.Find("share")!.GetAttribute("href")!);
        Assert.Contains("Cela ne peut pas être annulé", share.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lille.PostAsync(second.Address + "/share", [])).Status);

        var seen = await tournai.GetAsync(second.Address);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Null(seen.Find("versions"));
        Assert.Null(seen.Find("new-version"));
        await lille.GetAsync(second.Address + "/share");
        Assert.Contains("déjà", Assert.Single((await lille.PostAsync(second.Address + "/share", [])).Errors), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "facture.pdf", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], "programme" },
        { "vide.pdf", [], "vide" },
        { "", FilesStory.Pdf, "Choisissez" },
        { "texte.pdf", "rien d’un PDF"u8.ToArray(), ".pdf" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_refused_is_said_at_the_file_and_what_was_typed_stays(string name, byte[] content, string sentence)
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        await lille.GetAsync(Links.AddFile(order.Id));

        var answer = await lille.PostFileAsync(Links.AddFile(order.Id), new() { ["Input.Kind"] = "Report", ["Input.Description"] = "Compte d’août" }, name, content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Contains(sentence, answer.Page.GetElementById("Input_File-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Compte d’août", answer.Page.QuerySelector("[name='Input.Description']")!.TextContent.Trim());
        Assert.Equal(0, FilesStory.Stored(house));
    }

    [Fact]
    public async Task What_is_said_of_a_document_is_asked_for_before_its_file_is_read()
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        await lille.GetAsync(Links.AddFile(order.Id));

        var answer = await lille.PostFileAsync(Links.AddFile(order.Id), new() { ["Input.Kind"] = null, ["Input.Language"] = null, ["Input.Shared"] = null }, "a.pdf", FilesStory.Pdf);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 3), (answer.Status, answer.Errors.Count));
        Assert.Equal(0, FilesStory.Stored(house));
    }

    [Fact]
    public async Task A_form_without_its_token_adds_nothing()
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        await lille.GetAsync(Links.AddFile(order.Id));

        var answer = await lille.PostFileAsync(Links.AddFile(order.Id), new() { ["__RequestVerificationToken"] = null, ["__form"] = null, ["Input.Kind"] = "Report" }, "a.pdf", FilesStory.Pdf);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, FilesStory.Stored(house));
    }

    [Fact]
    public async Task A_closed_case_file_says_so_and_takes_nothing()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o is { IsClosed: true, Issuing.Value: "FR-PR-LIL", TransmittedAt: not null, Restricted: false, ErasedAt: null });
        var lille = await house.VisitAsync("magistrat.lille");

        var list = await lille.GetAsync(Links.Files(order.Id));
        Assert.Equal((true, false), (list.Find("closed") is not null, list.Find("add") is not null));
        var form = await lille.GetAsync(Links.AddFile(order.Id));
        Assert.Equal((HttpStatusCode.OK, null), (form.Status, form.Page.QuerySelector("input[type=file]")));
        await lille.GetAsync(Links.AddFile((await FilesStory.OrderAsync(house)).Id));
        var refused = await lille.PostFileAsync(Links.AddFile(order.Id), new() { ["Input.Kind"] = "Report" }, "a.pdf", FilesStory.Pdf);
        Assert.Contains("clôturée", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(0, FilesStory.Stored(house));
    }

    [Theory]
    [InlineData(1_500_000, HttpStatusCode.UnprocessableEntity)]
    [InlineData(4_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_file_over_the_limit_is_refused_and_at_once_where_the_request_says_its_length(int length, HttpStatusCode status)
    {
        await using var house = new WebHouse(settings: new Dictionary<string, string> { ["Storage:LargestFile"] = "1048576" });
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        await lille.GetAsync(Links.AddFile(order.Id));

        var answer = await lille.PostFileAsync(Links.AddFile(order.Id), new() { ["Input.Kind"] = "Report" }, "a.txt", Encoding.ASCII.GetBytes(new string('a', length)));

        Assert.Equal(status, answer.Status);
        Assert.Contains(status == HttpStatusCode.UnprocessableEntity ? "Le fichier dépasse 1\u00a0Mo" : "Fichier trop volumineux", answer.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, FilesStory.Stored(house));
    }

    [Theory]
    [InlineData(StorageFault.Full, "plus de place")]
    [InlineData(StorageFault.Unreachable, "ne répond pas")]
    public async Task A_store_that_takes_nothing_is_said_plainly(StorageFault fault, string sentence)
    {
        await using var house = new WebHouse(otherwise: services => services.AddSingleton<IObjectStore>(new NoStore(fault)));
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        await lille.GetAsync(Links.AddFile(order.Id));

        var answer = await lille.PostFileAsync(Links.AddFile(order.Id), new() { ["Input.Kind"] = "Report" }, "a.pdf", FilesStory.Pdf);

        Assert.Contains(sentence, Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_goes_to_the_store_while_it_comes()
    {
        await using var house = new WebHouse();
        var order = await FilesStory.OrderAsync(house);
        var lille = await house.VisitAsync("magistrat.lille");
        await lille.GetAsync(Links.AddFile(order.Id));
        using var content = new Waiting(2 * FileVault.SegmentLength, FileVault.SegmentLength + 256 * 1024, () => FilesStory.Stored(house) > 0);
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in lille.Fields().Where(f => f.Key is not ("Input.File" or "Input.Kind")))
            form.Add(new StringContent(value), $"\"{name}\"");
        form.Add(new StringContent("Report"), "\"Input.Kind\"");
        form.Add(new StreamContent(content), "\"Input.File\"", "a.bin");

        using var answer = await lille.SendAsync(new HttpRequestMessage(HttpMethod.Post, Links.AddFile(order.Id)) { Content = form });

        Assert.Equal((HttpStatusCode.Redirect, true), (answer.StatusCode, content.SawIt));
    }

    /// <summary>A store that answers nothing but that it has this fault.</summary>
    private sealed class NoStore(StorageFault fault) : IObjectStore
    {
        public Task PrepareAsync(bool holdsFiles, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<ObjectDraft> CreateAsync(ObjectName name, CancellationToken cancellationToken) => throw new StorageException(fault);

        public Task<Stream> OpenAsync(ObjectName name, long offset, CancellationToken cancellationToken) => throw new StorageException(fault);

        public Task DeleteAsync(ObjectName name, CancellationToken cancellationToken) => throw new StorageException(fault);

        public IAsyncEnumerable<StoredObject> ListAsync(CancellationToken cancellationToken) => throw new StorageException(fault);

        public Task RemoveUnfinishedAsync(DateTimeOffset before, CancellationToken cancellationToken) => throw new StorageException(fault);
    }

    /// <summary>Zeros, which go on after a place only once something is seen, or after a long while.</summary>
    private sealed class Waiting(int length, int until, Func<bool> seen) : MemoryStream(new byte[length])
    {
        public bool SawIt { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            for (var i = 0; Position >= until && !SawIt && i < 300; i++)
            {
                SawIt = seen();
                if (!SawIt)
                    await Task.Delay(100, cancellationToken);
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
