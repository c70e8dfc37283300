using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Storage;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Tests.Files;

/// <summary>Documents of a case file: who puts them there, who sees them, what becomes of what is refused.</summary>
public class DocumentTests
{
    [Theory, InEachDatabase]
    public async Task A_shared_document_is_read_by_both_sides_and_a_national_one_by_its_own(DatabaseKind database)
    {
        await using var world = await FilesWorld.OpenAsync(database);
        var shared = await world.AddAsync(world.Lille, "partagé.pdf", shared: true);
        var national = await world.AddAsync(world.Lille, "national.pdf", shared: false);

        Assert.Equal(new[] { national, shared }, (await world.ListAsync(world.Lille)).Select(d => d.Id));
        var seen = Assert.Single(await world.ListAsync(world.Tournai));
        Assert.Equal((shared, "partagé.pdf", false, (string?)null, true), (seen.Id, seen.Name, seen.IsNational, seen.Person, seen.IsLatest));
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Samples.Pdf)), Convert.ToHexString(seen.Sha256));
        await Assert.ThrowsAsync<NotFoundException>(() => world.House.SendAsync(world.Tournai, new GetDocument(world.Request, national)));
        Assert.Empty(await world.ListAsync(await world.House.UserAsync("BE-DIV-KOR", Role.Magistrate)));
        Assert.Empty(await world.ListAsync(await world.House.UserAsync("FR-MIN", Role.MinistryStaff)));
    }

    [Theory, InEachDatabase]
    public async Task A_new_version_follows_the_one_before_it_and_has_its_readers(DatabaseKind database)
    {
        await using var world = await FilesWorld.OpenAsync(database);
        var first = await world.AddAsync(world.Lille, "un.pdf", shared: false);
        var second = await world.AddAsync(world.Lille, "deux.pdf", shared: true, of: first);
        Assert.Empty(await world.ListAsync(world.Tournai));

        await world.House.SendAsync(world.Lille, new ShareDocument(world.Request, first));
        Assert.Equal(second, Assert.Single(await world.ListAsync(world.Tournai)).Id);
        var third = await world.AddAsync(world.Lille, "trois.pdf", shared: false, of: first);

        var own = await world.House.SendAsync(world.Lille, new GetDocument(world.Request, third));
        Assert.Equal(new[] { (third, 3, true), (second, 2, false), (first, 1, false) }, own.Versions.Select(v => (v.Id, v.Version, v.IsLatest)));
        // The other State does not learn that there was a version before those that it reads.
        var others = await world.House.SendAsync(world.Tournai, new GetDocument(world.Request, third));
        Assert.Equal(new[] { (third, 2), (second, 1) }, others.Versions.Select(v => (v.Id, v.Version)));
        Assert.Equal(third, Assert.Single(await world.ListAsync(world.Tournai)).Id);
    }

    [Fact]
    public async Task Nobody_adds_a_version_to_a_document_of_the_other_State_or_shares_it()
    {
        await using var world = await FilesWorld.OpenAsync();
        var shared = await world.AddAsync(world.Lille, "a.pdf", shared: true);

        await Assert.ThrowsAsync<NotFoundException>(() => world.AddAsync(world.Tournai, "b.pdf", shared: true, of: shared));
        await Assert.ThrowsAsync<NotFoundException>(() => world.House.SendAsync(world.Tournai, new ShareDocument(world.Request, shared)));
        Assert.Equal(DocumentRule.SharedAlready, (await Assert.ThrowsAsync<DocumentRefusal>(() => world.House.SendAsync(world.Lille, new ShareDocument(world.Request, shared)))).Rule);
    }

    [Theory, InEachDatabase]
    public async Task Of_two_versions_that_follow_the_same_one_at_once_one_is_refused(DatabaseKind database)
    {
        await using var world = await FilesWorld.OpenAsync(database);
        var first = await world.AddAsync(world.Lille, "a.pdf", shared: true);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(async () => await Record.ExceptionAsync(() => world.AddAsync(world.Lille, $"b{i}.pdf", shared: true, of: first)))));

        var versions = (await world.House.SendAsync(world.Lille, new GetDocument(world.Request, first))).Versions;
        Assert.Equal(1 + outcomes.Count(o => o is null), versions.Count);
        Assert.Equal(versions.Count, versions.Select(v => v.Version).Distinct().Count());
        Assert.Single(versions, v => v.IsLatest);
        Assert.All(outcomes, o => Assert.True(o is null or StaleRequestException, o?.ToString()));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_adds_the_document_once()
    {
        await using var world = await FilesWorld.OpenAsync();

        var first = await world.AddAsync(world.Lille, "a.pdf", shared: true, form: "form-1");
        var second = await world.AddAsync(world.Lille, "a.pdf", shared: true, form: "form-1");

        Assert.Equal(first, second);
        Assert.Single(await world.ListAsync(world.Lille));
        Assert.Single(world.House.Store.Objects);
    }

    [Theory]
    [InlineData("FR-MIN", Role.MinistryStaff, typeof(ForbiddenException))]
    [InlineData("FR-LM-BE", Role.LiaisonMagistrate, typeof(ForbiddenException))]
    [InlineData("FR-MIN", Role.Administrator, typeof(ForbiddenException))]
    [InlineData("BE-EXP", Role.Expert, typeof(ForbiddenException))]
    [InlineData("BE-DIV-KOR", Role.Magistrate, typeof(NotFoundException))]
    [InlineData("FR-PR-DKQ", Role.Clerk, typeof(NotFoundException))]
    public async Task Nobody_else_adds_documents(string authority, Role role, Type refusal)
    {
        await using var world = await FilesWorld.OpenAsync();
        var stranger = await world.House.UserAsync(authority, role);

        await Assert.ThrowsAsync(refusal, () => world.House.SendAsync(stranger, new GetUpload(world.Request, null)));
        await Assert.ThrowsAsync(refusal, () => world.House.SendAsync(stranger, new AskToAdd(world.Request, FilesWorld.Details(shared: true))));
        await Assert.ThrowsAsync(refusal, () => world.AddAsync(stranger, "a.pdf", shared: true));
        Assert.Empty(world.House.Store.Objects);
    }

    [Fact]
    public async Task A_reader_by_grant_who_belongs_to_neither_authority_reads_and_does_not_add()
    {
        await using var world = await FilesWorld.OpenAsync();
        var document = await world.AddAsync(world.Lille, "a.pdf", shared: false);
        var colleague = await world.House.UserAsync("FR-PR-DKQ", Role.Magistrate);
        await world.GrantAsync(colleague);

        Assert.Equal(document, Assert.Single(await world.ListAsync(colleague)).Id);
        await Assert.ThrowsAsync<NotFoundException>(() => world.AddAsync(colleague, "b.pdf", shared: true));
    }

    [Fact]
    public async Task A_closed_request_takes_nothing_more()
    {
        await using var world = await FilesWorld.OpenAsync();
        var national = await world.AddAsync(world.Lille, "a.pdf", shared: false);
        await world.CloseAsync();

        Assert.True((await world.House.SendAsync(world.Lille, new GetUpload(world.Request, null))).IsClosed);
        foreach (var act in new Func<Task>[]
        {
            () => world.House.SendAsync(world.Lille, new AskToAdd(world.Request, FilesWorld.Details(shared: true))), () => world.AddAsync(world.Lille, "b.pdf", shared: true),
            () => world.House.SendAsync(world.Lille, new ShareDocument(world.Request, national)),
        })
        {
            Assert.Equal(DocumentRule.RequestClosed, (await Assert.ThrowsAsync<DocumentRefusal>(act)).Rule);
        }

        Assert.Single(world.House.Store.Objects);
    }

    [Fact]
    public async Task What_has_to_be_said_of_a_document_is_asked_by_its_field()
    {
        await using var world = await FilesWorld.OpenAsync();

        var refused = await Assert.ThrowsAsync<ValidationException>(() => world.House.SendAsync(
            world.Lille, new AskToAdd(world.Request, new DocumentDetails(null, null, (Language)99, new string('a', CaseDocument.DescriptionLength + 1), null))));

        Assert.Equal(new[] { "Description", "Kind", "Language", "Shared" }, refused.Errors.Select(e => e.PropertyName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(DocumentRule.Empty)]
    [InlineData(DocumentRule.TooLarge)]
    [InlineData(DocumentRule.Executable)]
    [InlineData(DocumentRule.StoreFull)]
    [InlineData(DocumentRule.StoreAway)]
    public async Task What_is_refused_leaves_nothing_in_the_store(DocumentRule rule)
    {
        await using var world = await FilesWorld.OpenAsync(otherwise: services => services.AddSingleton(new StorageLimits(FileVault.SegmentLength)));
        var content = rule switch
        {
            DocumentRule.Empty => [],
            DocumentRule.TooLarge => new byte[FileVault.SegmentLength + 1],
            DocumentRule.Executable => Samples.Exe,
            _ => Samples.Pdf,
        };
        world.House.Store.Fault = rule switch { DocumentRule.StoreFull => StorageFault.Full, DocumentRule.StoreAway => StorageFault.Unreachable, _ => null };

        Assert.Equal(rule, (await Assert.ThrowsAsync<DocumentRefusal>(() => world.AddAsync(world.Lille, "a.pdf", shared: true, content: content))).Rule);

        Assert.Empty(world.House.Store.Objects);
        Assert.Empty(await world.ListAsync(world.Lille));
    }

    [Fact]
    public async Task A_long_list_goes_on_where_it_stopped_with_the_same_number_of_statements()
    {
        await using var world = await FilesWorld.OpenAsync();
        var added = new List<long> { await world.AddAsync(world.Lille, "0.pdf", shared: true) };
        async Task<int> StatementsAsync()
        {
            using var counter = new StatementCounter();
            await world.House.SendAsync(world.Lille, new GetDocuments(world.Request));
            return counter.Count;
        }

        var statements = await StatementsAsync();
        for (var i = 1; i < GetDocumentsHandler.Page + 1; i++)
            added.Insert(0, await world.AddAsync(world.Lille, $"{i}.pdf", shared: true));

        Assert.Equal(statements, await StatementsAsync());
        var page = await world.House.SendAsync(world.Lille, new GetDocuments(world.Request));
        var rest = await world.House.SendAsync(world.Lille, new GetDocuments(world.Request, page.Next));
        Assert.Equal(added, [.. page.Rows.Select(r => r.Id), .. rest.Rows.Select(r => r.Id)]);
        Assert.Null(rest.Next);
    }

    [Fact]
    public async Task What_was_added_stands_in_the_trail_of_the_own_State_alone()
    {
        await using var world = await FilesWorld.OpenAsync();
        await world.AddAsync(world.Lille, "a.pdf", shared: false);
        async Task<List<string>> ActionsAsync(string ministry) => (await world.House.SendAsync(await world.House.UserAsync(ministry, Role.Auditor), new GetAuditTrail(new AuditFilter())))
            .Lines.Where(l => l.Kind == AuditKind.Change).Select(l => l.Action).ToList();

        Assert.Contains(nameof(AddDocument), await ActionsAsync("FR-MIN"));
        Assert.DoesNotContain(nameof(AddDocument), await ActionsAsync("BE-MIN"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_application_finds_about_a_national_file_its_own_State_reads_alone(bool shared)
    {
        await using var world = await FilesWorld.OpenAsync();
        await world.AddAsync(world.Lille, "a.pdf", shared);
        var file = world.House.Store.Objects.Keys.Single().File;

        await world.House.SendAsync(Actor.System, new RecordFileCheck(file, IsWhole: false));

        foreach (var (ministry, reads) in new[] { ("FR-MIN", true), ("BE-MIN", shared) })
        {
            var auditor = await world.House.UserAsync(ministry, Role.Auditor);
            Assert.Equal(reads, (await world.House.SendAsync(auditor, new GetAuditTrail(new AuditFilter()))).Lines.Any(l => l.Action == nameof(RecordFileCheck)));
        }
    }

    [Fact]
    public async Task That_a_national_document_was_looked_at_the_other_State_does_not_read()
    {
        await using var world = await FilesWorld.OpenAsync();
        var (national, shared) = (await world.AddAsync(world.Lille, "a.pdf", shared: false), await world.AddAsync(world.Lille, "b.pdf", shared: true));
        var auditor = await world.House.UserAsync("BE-MIN", Role.Auditor);
        Task<int> LookedAtAsync(Actor reader) => world.House.ReadAsync(reader, db => db.Set<AuditRow>().CountAsync(r => r.Action == nameof(GetDocument)));

        await world.House.SendAsync(world.Lille, new GetDocument(world.Request, national));
        Assert.Equal(0, await LookedAtAsync(auditor) + await LookedAtAsync(world.Tournai));
        await world.House.SendAsync(world.Lille, new GetDocument(world.Request, shared));

        Assert.Equal((1, 1, 2), (await LookedAtAsync(auditor), await LookedAtAsync(world.Tournai), await LookedAtAsync(world.Lille)));
    }
}
