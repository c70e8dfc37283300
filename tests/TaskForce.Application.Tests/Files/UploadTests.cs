using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Audit;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Files;
using TaskForce.Application.Storage;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Tests.Files;

/// <summary>Uploads in pieces: begun, gone on with, finished once, or left.</summary>
public class UploadTests
{
    [Theory, InEachDatabase]
    public async Task An_upload_is_its_authors_alone_until_it_is_finished(DatabaseKind database)
    {
        await using var world = await FilesWorld.OpenAsync(database);
        var begun = await world.House.SendAsync(world.Lille, new BeginUpload(world.Request, FilesWorld.Details(shared: true), "a.pdf", Samples.Pdf.Length));
        var colleague = await world.House.UserAsync("FR-PR-LIL", Role.Clerk);

        Assert.Empty(await world.ListAsync(world.Lille));
        await Assert.ThrowsAsync<NotFoundException>(() => world.House.SendAsync(colleague, new ResumeUpload(world.Request, begun.Document)));
        await Assert.ThrowsAsync<NotFoundException>(() => world.House.SendAsync(world.Lille, new GetDocument(world.Request, begun.Document)));
        await GoOnAsync(world, begun.Document);

        Assert.Equal(begun.Document, Assert.Single(await world.ListAsync(world.Tournai)).Id);
    }

    [Theory, InEachDatabase]
    public async Task An_upload_that_is_finished_twice_arrives_once(DatabaseKind database)
    {
        await using var world = await FilesWorld.OpenAsync(database);
        var begun = await world.House.SendAsync(world.Lille, new BeginUpload(world.Request, FilesWorld.Details(shared: true), "a.pdf", Samples.Pdf.Length));
        await GoOnAsync(world, begun.Document);

        await world.House.SendAsync(world.Lille, new FinishUpload(world.Request, begun.Document, "text/plain", new byte[32]));

        Assert.Equal("application/pdf", Assert.Single(await world.ListAsync(world.Lille)).Type);
    }

    [Fact]
    public async Task A_version_that_comes_while_the_one_before_it_is_shared_is_shared_too()
    {
        await using var world = await FilesWorld.OpenAsync();
        var first = await world.AddAsync(world.Lille, "a.pdf", shared: false);
        var begun = await world.House.SendAsync(world.Lille, new BeginUpload(world.Request, FilesWorld.Details(shared: null, of: first), "b.pdf", Samples.Pdf.Length));
        await world.House.SendAsync(world.Lille, new ShareDocument(world.Request, first));

        await GoOnAsync(world, begun.Document);

        Assert.Equal((begun.Document, 2), Assert.Single(await world.ListAsync(world.Tournai)) is var row ? (row.Id, row.Version) : default);
    }

    [Fact]
    public async Task A_request_that_is_closed_meanwhile_takes_no_further_piece()
    {
        await using var world = await FilesWorld.OpenAsync();
        var begun = await world.House.SendAsync(world.Lille, new BeginUpload(world.Request, FilesWorld.Details(shared: true), "a.pdf", Samples.Pdf.Length));
        await world.CloseAsync();

        Assert.Equal(DocumentRule.RequestClosed, (await Assert.ThrowsAsync<DocumentRefusal>(() => GoOnAsync(world, begun.Document))).Rule);
    }

    [Fact]
    public async Task What_comes_in_pieces_is_told_to_the_trail_at_its_beginning_and_its_end()
    {
        await using var world = await FilesWorld.OpenAsync();
        var begun = await world.House.SendAsync(world.Lille, new BeginUpload(world.Request, FilesWorld.Details(shared: true), "a.pdf", 10));
        await world.House.SendAsync(world.Lille, new NoteReceived(world.Request, begun.Document, 5));
        await world.House.SendAsync(world.Lille, new NoteReceived(world.Request, begun.Document, 3));
        await world.House.SendAsync(world.Lille, new DropUpload(world.Request, begun.Document));

        var auditor = await world.House.UserAsync("FR-MIN", Role.Auditor);
        var actions = (await world.House.SendAsync(auditor, new GetAuditTrail(new AuditFilter()))).Lines.Select(l => l.Action).ToList();
        Assert.Contains(nameof(BeginUpload), actions);
        Assert.Contains(nameof(DropUpload), actions);
        Assert.DoesNotContain(nameof(NoteReceived), actions);
        Assert.Equal(0, await world.House.ReadAsync(world.Lille, db => db.Set<StoredFile>().CountAsync()));
    }

    private static Task<bool> GoOnAsync(FilesWorld world, long document) => world.House.InScopeAsync(world.Lille, async provider =>
    {
        var mediator = provider.GetRequiredService<MediatR.IMediator>();
        var state = await mediator.Send(new ResumeUpload(world.Request, document));
        var file = await provider.GetRequiredService<FileIntake>().GoOnAsync(state, new MemoryStream(Samples.Pdf), _ => throw new InvalidOperationException("There is one piece."), CancellationToken.None);
        await mediator.Send(new FinishUpload(world.Request, document, file!.Value.Type, file.Value.Sha256));
        return true;
    });
}
